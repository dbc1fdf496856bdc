import { z } from "zod";

/** How hard a call is. The large model costs several times the small one. */
export const TierSchema = z.enum(["small", "large"]);
export type Tier = z.infer<typeof TierSchema>;

/** What every prompt file exports; a new version makes every answer to the old one unknown. */
export type Prompt<Answer> = {
  id: string;
  version: number;
  /** What the prompt is for, and what `instruction` has to hold. */
  purpose: string;
  inputs: string;
  system: string;
  answer: z.ZodType<Answer>;
};

export type WriterRequest<Answer> = {
  prompt: Prompt<Answer>;
  /** What several calls of a task share, word for word; it is sent first and cached by the provider. */
  shared: string;
  /** What this call alone is about: marked data and what to do with it. */
  instruction: string;
  tier: Tier;
  maxOutputTokens: number;
  signal: AbortSignal;
  /** Gets each piece of the answer's JSON as it arrives; starts again with `null` when a call is repeated. */
  onText?: (piece: string | null) => void;
};

/** As the provider counts and bills them; the four do not overlap. */
export const UsageSchema = z.object({
  inputTokens: z.int().nonnegative(),
  cacheReadTokens: z.int().nonnegative(),
  cacheWriteTokens: z.int().nonnegative(),
  outputTokens: z.int().nonnegative(),
});
export type Usage = z.infer<typeof UsageSchema>;

/** One answer as the provider gave it: not yet checked against the prompt's schema. */
export type Completion = {
  text: string;
  /** "cut": the limit of output tokens was reached. */
  stop: "end" | "cut" | "refused";
  model: string;
  usage: Usage;
};

/** A repaired answer is asked for with the first one and what was wrong with it. */
export type Repair = { answer: string; problem: string };

export type ModelKind = "claude" | "openai";

/** One provider. Both throw AppError: `writer_rejected`, `writer_unavailable`, `writer_rate_limited` or the signal's reason. */
export type ModelWriter = {
  kind: ModelKind;
  modelOf: (tier: Tier) => string;
  /** One call, without repetition. */
  complete: <Answer>(request: WriterRequest<Answer>, repair?: Repair) => Promise<Completion>;
  /** Input tokens of the request, by the provider's own count where it has one. */
  countTokens: <Answer>(request: WriterRequest<Answer>) => Promise<number>;
};
