import { z } from "zod";

import { FaultPlanSchema } from "@/e2e/providers/fault-plan";

const PaceSchema = z.object({
  firstTokenMs: z.number().nonnegative().default(0),
  /** 0: all at once. */
  tokensPerSecond: z.number().nonnegative().default(0),
});

const LatencySchema = z.object({
  small: PaceSchema.prefault({ firstTokenMs: 2, tokensPerSecond: 20_000 }),
  large: PaceSchema.prefault({ firstTokenMs: 5, tokensPerSecond: 10_000 }),
});

/** Without a number there is no limit. Input tokens read from the cache do not count. */
const LimitsSchema = z.object({
  requestsPerMinute: z.number().positive().optional(),
  inputTokensPerMinute: z.number().positive().optional(),
  outputTokensPerMinute: z.number().positive().optional(),
});
export type Limits = z.infer<typeof LimitsSchema>;

/** Can be changed while the provider runs. */
export const TuningSchema = z.object({
  latency: LatencySchema.prefault({}),
  limits: LimitsSchema.prefault({}),
  /** How long a batch takes from its beginning to its end. */
  batchMs: z.number().nonnegative().default(0),
  /** After which what a batch has not answered expires: a day. */
  batchLifeMs: z.number().positive().default(86_400_000),
  /** From a cancellation to the end of the batch; what is answered meanwhile is a result like any other. */
  batchCancelMs: z.number().nonnegative().default(0),
  /** Whether the questions of a batch find what others have put into the cache; nobody promises that. */
  batchCache: z.boolean().default(true),
});
export type Tuning = z.infer<typeof TuningSchema>;

export const SettingsSchema = TuningSchema.extend({
  /** 0: any free one. */
  port: z.int().nonnegative().default(0),
  apiKey: z.string().default("stand-in-key"),
  /** Decides what chance decides: when faults happen, and how much the time to the first token varies. */
  seed: z.int().default(1),
  faults: FaultPlanSchema.prefault({}),
  claudeModels: z
    .array(z.string())
    .default([
      ...["claude-opus-5-5", "claude-sonnet-5-5", "claude-haiku-5-5", "claude-opus-5"],
      ...["claude-sonnet-5", "claude-opus-4-8", "claude-opus-4-7", "claude-opus-4-6"],
      ...["claude-sonnet-4-6", "claude-haiku-4-5", "claude-opus-4-5", "claude-sonnet-4-5"],
    ]),
  openaiModels: z
    .array(z.string())
    .default([
      ...[
        "gpt-6-luna",
        "gpt-6.1-terra",
        "gpt-5.2",
        "gpt-5.1",
        "gpt-5",
        "gpt-5-mini",
        "gpt-5-nano",
        "gpt-4.1",
        "gpt-4.1-mini",
      ],
      ...["gpt-4o", "gpt-4o-mini", "deepseek-chat", "qwen-plus", "qwen-turbo"],
    ]),
});
/** What a test may say; everything has a default. `now` moves the lifetimes of caches and limits without waiting. */
export type ProviderSettings = z.input<typeof SettingsSchema> & { now?: () => number };

const SMALL_MODEL = /haiku|mini|nano|small|turbo|flash|lite/;

export function tierOf(model: string): "small" | "large" {
  return SMALL_MODEL.test(model) ? "small" : "large";
}
