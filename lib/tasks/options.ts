import { z } from "zod";

import { LanguageSchema } from "@/lib/documents/schema";
import { AudienceSchema } from "@/lib/pvgs/audience";

/** Null: no limit. */
export const CostCapSchema = z.number().positive().max(100_000).nullable().meta({
  description: "US cents. No call to a model is made that could pass it.",
});

/** What a caller may set for one task. What has no effect yet says so to whoever reads the OpenAPI document. */
export const TaskOptionsSchema = z
  .object({
    mode: z.enum(["fast", "slow", "thorough"]).default("slow").meta({
      description:
        "`fast` leaves out the nodes analyse and illustrate. `thorough` has a second model compare every sentence with its source and answer questions from the text alone, and corrects in up to three rounds instead of two; with the built-in writer, which quotes, it is the same as `slow`.",
    }),
    writer: z.enum(["rules", "claude", "openai"]).nullable().default(null).meta({
      description:
        "Who words the text: `rules` is built in and quotes, `claude` and `openai` are language models that must be set up on the server. Null takes the one that is set up, else `rules`.",
    }),
    maxCostCents: CostCapSchema.default(null),
    language: z
      .enum(["source", ...LanguageSchema.options])
      .default("source")
      .meta({
        description:
          "Of the patient version. Another language than the guideline's needs a language model.",
      }),
    audience: AudienceSchema.default("adult").meta({
      description: "Whom it speaks to. Others than `adult` need a language model.",
    }),
    targetGrade: z.int().min(4).max(9).nullable().default(null).meta({
      description:
        "School grade it is to read at; null takes the audience's. Needs a language model.",
    }),
    stopAfter: z.enum(["plan"]).nullable().default(null).meta({
      description:
        "Wait after this node until a person has confirmed what was found and what writing will cost.",
    }),
    priority: z.enum(["live", "batch"]).default("live").meta({
      description:
        "`batch` writes at half the price when the provider has time, and at the full price from `batch_deadline` on. Needs `claude`.",
    }),
    batchDeadline: z.int().min(60).max(5_400).default(3_600).meta({
      description:
        "Seconds until what a batch has not answered is asked for live; less than `total_timeout`.",
    }),
    enableCostOptimization: z.boolean().default(true).meta({
      description: "Cheaper models for easier sections. No effect with the built-in writer.",
    }),
    enableVisualization: z.boolean().default(true),
    enableQualityControl: z.boolean().default(true).meta({
      description: "Without it the patient version is stamped as not checked.",
    }),
    enableCaching: z.boolean().default(true).meta({
      description:
        "Take a model's answers to the same questions from before, and pay nothing for them. A task never pays twice for the same answer, also without it.",
    }),
    maxConcurrentNodes: z.int().min(1).max(16).default(4).meta({
      description: "Sections written at the same time. No effect with the built-in writer.",
    }),
    timeoutPerNode: z.int().min(10).max(3_600).default(600).meta({ description: "Seconds." }),
    totalTimeout: z.int().min(30).max(21_600).default(7_200).meta({ description: "Seconds." }),
  })
  .meta({ id: "TaskOptions" });
export type TaskOptions = z.infer<typeof TaskOptionsSchema>;

/** Whether writing it costs money and sends the guideline's text away. */
export function isModel(
  writer: TaskOptions["writer"],
): writer is Exclude<TaskOptions["writer"], "rules" | null> {
  return writer !== null && writer !== "rules";
}

/** An option that asks for more than quoting can give; null where the built-in writer can do all of it. */
export function optionThatNeedsModel({
  audience,
  targetGrade,
  language,
}: TaskOptions): keyof TaskOptions | null {
  if (audience !== "adult") return "audience";
  if (targetGrade !== null) return "targetGrade";
  return language === "source" ? null : "language";
}
