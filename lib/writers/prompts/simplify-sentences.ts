import { z } from "zod";

import type { Prompt } from "@/lib/writers/model-writer";
import {
  SectionToWriteSchema,
  WRITE_SECTION,
  type WrittenSection,
  WrittenSectionSchema,
} from "@/lib/writers/prompts/write-section";

/** Sent as JSON, as the sections are. */
export const SentencesToSimplifySchema = SectionToWriteSchema.omit({ section: true }).extend({
  sentences: z.array(
    SectionToWriteSchema.shape.sentences.element.extend({
      /** As written so far. */
      text: z.string(),
      /** Words or characters of its longest sentence. */
      longest: z.int(),
    }),
  ),
});
export type SentencesToSimplify = z.infer<typeof SentencesToSimplifySchema>;

export const SIMPLIFY_SENTENCES: Prompt<WrittenSection> = {
  id: "simplify-sentences",
  version: 2,
  purpose: "Writes sentences anew that were measured as too long or too hard to read.",
  inputs: "SentencesToSimplify as JSON.",
  answer: WrittenSectionSchema,
  system: `${WRITE_SECTION.system}

These texts were written before and measured: each holds a sentence that is too long. "longest" is its number of words
(English) or characters (Chinese). Write each text anew in shorter sentences. Divide, do not drop: all that the lines
say must still be there.`,
};
