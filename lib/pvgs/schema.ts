import { z } from "zod";

import { Id, Timestamp } from "@/lib/api/fields";
import { GuidelineFormat, PvgState } from "@/lib/db/generated/enums";
import { PvgFindingSchema } from "@/lib/findings/schema";
import { FILE_FORMATS } from "@/lib/pvgs/exports/rendered-file";
import { VerifiedDraftSchema } from "@/lib/quality/schema";

/** A passage of the guideline that a sentence of the patient version rests on; the quote is cut from its text. */
const CitedPassageSchema = z
  .object({
    id: z.string(),
    /** 1-based; 1 for formats without pages. */
    page: z.int().positive(),
    text: z.string(),
    /** Headings above the passage, outermost first. */
    headings: z.array(z.string()),
    /** Percent; null where the words come from the file itself and not from a picture of the page. */
    ocrConfidence: z.number().nullable(),
    /** The table or figure it is a part of, or the page it was read from, whose picture the task keeps; null if none. */
    picture: z
      .object({
        name: z.string(),
        kind: z.enum(["table", "figure", "page"]),
        /** As printed; null where it has none. */
        caption: z.string().nullable(),
        /** The words could not be put into rows and columns: only the picture tells which belong together. */
        isOnlyPicture: z.boolean(),
      })
      .nullable(),
  })
  .meta({ id: "CitedPassage" });
export type CitedPassage = z.infer<typeof CitedPassageSchema>;

/** One line of the coverage ledger. */
const LedgerEntrySchema = z
  .object({
    id: z.string(),
    kind: z.string(),
    text: z.string(),
    strength: z.string().nullable(),
    direction: z.string().nullable(),
    certainty: z.array(z.string()),
    label: z.string().nullable(),
    gradeStatus: z.string(),
    page: z.int(),
    included: z.boolean(),
    /** Code of the catalogue under `ledger`. */
    reason: z.string().nullable(),
  })
  .meta({ id: "LedgerEntry" });

export const PvgSchema = VerifiedDraftSchema.extend({
  id: Id,
  guidelineId: Id,
  taskId: Id,
  /** The guideline it was made from, as a reader of the version needs to know it. */
  guideline: z.object({
    title: z.string().nullable(),
    fileName: z.string(),
    format: z.enum(GuidelineFormat),
    language: z.string().nullable(),
  }),
  isOwner: z.boolean().meta({
    description: "False for reviewers and administrators who read someone else's version.",
  }),
  number: z.int().positive(),
  state: z.enum(PvgState),
  sha256: z.string(),
  createdAt: Timestamp,
  checkedAt: Timestamp.meta({ description: "When `checks` and `findings` were made." }),
  findings: z.array(PvgFindingSchema),
  formats: z.array(z.enum(FILE_FORMATS)),
  passages: z.array(CitedPassageSchema),
  recommendations: z.array(LedgerEntrySchema),
}).meta({ id: "Pvg" });
export type Pvg = z.infer<typeof PvgSchema>;

export const DownloadQuerySchema = z.object({ format: z.enum(FILE_FORMATS).default("html") });
