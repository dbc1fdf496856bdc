import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

import { z } from "zod";

import {
  CertaintySchema,
  DirectionSchema,
  GradeStatusSchema,
  RecommendationKindSchema,
  SchemeIdSchema,
  StrengthSchema,
} from "@/lib/clinical/schema";

/** A recommendation as a reader of the document writes it down. What is left out is not judged. */
export const KnownRecommendationSchema = z.object({
  /** Unique in the document, for reports. */
  id: z.string(),
  /** As printed. */
  number: z.string().nullable(),
  /** Counted from the first page of the PDF. */
  page: z.int().positive().optional(),
  /** The printed heading it stands under. */
  section: z.string().optional(),
  /** Words of the same sentence before the statement; it may be read with or without them. */
  lead: z.string().optional(),
  /** The whole statement as printed, without number and label. */
  text: z.string().min(1),
  /** Words of the same sentence after the statement; it may be read with or without them. */
  tail: z.string().optional(),
  strength: StrengthSchema.nullable(),
  /** Left out where a sentence speaks both ways, or label and words do ("should not smoke", labelled as for). */
  direction: DirectionSchema.nullable().optional(),
  certainty: z.array(CertaintySchema).optional(),
  kind: RecommendationKindSchema,
  gradeStatus: GradeStatusSchema,
});
export type KnownRecommendation = z.infer<typeof KnownRecommendationSchema>;

/** What a reader finds in a document, written from the document and never from what our program reads. */
export const KnownAnswersSchema = z.object({
  id: z.string(),
  /** Files with the same content: under the project for samples, else under the corpus. */
  files: z.array(z.string()).min(1),
  /** Each a list of the answers that are right; an empty list of publishers: none is printed. */
  metadata: z
    .object({
      title: z.array(z.string()).min(1),
      publisher: z.array(z.string()),
      year: z.array(z.int().nullable()).min(1),
    })
    .optional(),
  /** null: the document prints no grades. */
  scheme: SchemeIdSchema.nullable(),
  /** What counts as a recommendation in this document. */
  criterion: z.string(),
  recommendations: z.array(KnownRecommendationSchema),
  /** Opening words of sentences about which careful readers differ: found or not, they are not counted. */
  borderline: z.array(z.string()),
  /** Words of passages that look like a recommendation and are none. */
  notRecommendations: z.array(
    z.object({ text: z.string(), why: z.string(), page: z.int().positive().optional() }),
  ),
});
export type KnownAnswers = z.infer<typeof KnownAnswersSchema>;

const FOLDER = path.resolve("scripts/bench/known-answers");

/** The answers kept in the project, in the order of their names. */
export function readKnownAnswers(): KnownAnswers[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith(".json"))
    .toSorted()
    .map((file) =>
      KnownAnswersSchema.parse(JSON.parse(readFileSync(path.join(FOLDER, file), "utf8"))),
    );
}
