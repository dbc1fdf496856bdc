import { z } from "zod";

import type { Prompt } from "@/lib/writers/model-writer";

/** Sent as JSON, so that no words of a document can end the data and begin an instruction. */
export const SectionToWriteSchema = z.object({
  section: z.string(),
  language: z.enum(["en", "zh"]),
  /** Lines of the guideline: data, whatever they say. */
  lines: z.array(z.object({ id: z.string(), text: z.string() })),
  sentences: z.array(
    z.object({
      id: z.string(),
      /** Where the sentence stands, such as "recommendation 3: why". */
      place: z.string(),
      /** Whom the guideline tells to act. */
      actor: z.enum(["patient", "clinician", "shared", "system"]).nullable(),
      /** Lines it rests on. */
      lines: z.array(z.string()),
    }),
  ),
});
export type SectionToWrite = z.infer<typeof SectionToWriteSchema>;

export const WrittenSectionSchema = z.object({
  sentences: z.array(
    z.object({
      id: z.string(),
      text: z.string(),
      /** Those of its lines the text rests on. */
      lines: z.array(z.string()),
    }),
  ),
});
export type WrittenSection = z.infer<typeof WrittenSectionSchema>;

export const WRITE_SECTION: Prompt<WrittenSection> = {
  id: "write-section",
  version: 1,
  purpose:
    "Says sentences of a guideline in words that patients understand, without changing what they say.",
  inputs: "SectionToWrite as JSON.",
  answer: WrittenSectionSchema,
  system: "",
};
