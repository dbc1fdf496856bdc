import { z } from "zod";

export const GlossaryTermSchema = z.strictObject({
  /** The one word the product uses for this idea. */
  term: z.string().min(1),
  /** Other ways to write it: plural, abbreviation, British or American spelling, 别名. */
  forms: z.array(z.string().min(1)),
  /** Everyday words that fit into brackets behind the term. */
  plain: z.string().min(1),
  definition: z.string().min(1),
});
export type GlossaryTerm = z.infer<typeof GlossaryTermSchema>;

/** Where a term stands in a text, in UTF-16 offsets. */
export type TermMatch = { start: number; end: number; term: GlossaryTerm };
