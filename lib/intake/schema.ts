import { z } from "zod";

import { AnswersSchema, ConflictSchema, SectionKindSchema } from "@/lib/clinical/schema";
import {
  DocumentFormatSchema,
  IntakeReportSchema,
  LanguageSchema,
  MetadataSchema,
  PageSchema,
  TrackedChangeSchema,
} from "@/lib/documents/schema";

/** Words of the guideline, cut where they are long. */
const QuoteSchema = z.object({ page: z.int().positive(), text: z.string() });
export type Quote = z.infer<typeof QuoteSchema>;

/** One thing a person should look at: a code of the catalogue under `intake`. */
const CheckSchema = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  /** The first of the places it is about. */
  quotes: z.array(QuoteSchema),
});
export type IntakeCheck = z.infer<typeof CheckSchema>;

const SectionReadSchema = z.object({
  id: z.string(),
  title: z.string(),
  page: z.int().positive(),
  level: z.int().positive(),
  kind: SectionKindSchema,
  keep: z.boolean(),
  /** Code of the catalogue under `structure.reasons`. */
  reason: z.string(),
});

const DroppedSchema = IntakeReportSchema.shape.dropped.element;

/** What was read of a guideline, what was not, and what a person should check. Grows as nodes finish. */
export const GuidelineIntakeSchema = z
  .object({
    fileName: z.string(),
    format: DocumentFormatSchema,
    language: LanguageSchema,
    metadata: MetadataSchema,
    pageCount: z.int().nonnegative(),
    characterCount: z.int().nonnegative(),
    /** Most important first. */
    checks: z.array(CheckSchema),
    /** Pages whose text did not come from the file itself. */
    pictures: z.array(PageSchema.pick({ number: true, status: true, ocrConfidence: true })),
    /** Kept out of the passages, by kind, with how often and a few of them. */
    dropped: z.array(
      z.object({ kind: DroppedSchema.shape.kind, count: z.int(), quotes: z.array(QuoteSchema) }),
    ),
    hidden: IntakeReportSchema.shape.hidden,
    trackedChanges: z.array(TrackedChangeSchema),
    tables: z.object({ grids: z.int(), pictures: z.int() }),
    figures: z.int(),
    /** Null until node `structure` has finished. */
    sections: z.array(SectionReadSchema).nullable(),
    /** Null until node `graph` has finished. */
    found: z
      .object({
        scheme: z.string(),
        schemeQuotes: z.array(QuoteSchema),
        recommendations: z.int(),
        graded: z.int(),
        notGraded: z.int(),
        notReported: z.int(),
        unreadable: z.int(),
        conflicts: z.array(
          z.object({ kind: ConflictSchema.shape.kind, quotes: z.array(QuoteSchema) }),
        ),
        /** Checklist questions the guideline does not answer. */
        unanswered: z.array(AnswersSchema.keyof()),
      })
      .nullable(),
  })
  .meta({ id: "GuidelineIntake" });
export type GuidelineIntake = z.infer<typeof GuidelineIntakeSchema>;
