import { z } from "zod";

import {
  ActorSchema,
  CertaintySchema,
  DirectionSchema,
  StrengthSchema,
} from "@/lib/clinical/schema";
import { AnchorSchema, LanguageSchema } from "@/lib/documents/schema";
import { AudienceSchema } from "@/lib/pvgs/audience";

/**
 * Every sentence a reader sees. `fixed` comes from a registered template, `quote` is cut from its anchors,
 * `notReported` says that the source is silent, all other kinds assert something the anchors must support.
 */
export const ClaimKindSchema = z.enum([
  "recommendation",
  "safety",
  "evidence",
  "background",
  "quote",
  "notReported",
  "fixed",
]);
export type ClaimKind = z.infer<typeof ClaimKindSchema>;

export const ClaimSchema = z.object({
  /** `c1`, `c2`, … unique in the document, in reading order. */
  id: z.string(),
  text: z.string().min(1),
  kind: ClaimKindSchema,
  /** Empty only for `fixed`, `notReported` and `background`. */
  anchors: z.array(AnchorSchema),
  /** `background` only: where the explanation comes from, such as `glossary:hypertension`. */
  sources: z.array(z.string()),
  /** Claims that may not be separated from this one: a benefit and its harm, a rule and its exception. */
  keepWith: z.array(z.string()),
  /** Recommendation or safety statement this claim carries. */
  recommendationId: z.string().optional(),
  safetyId: z.string().optional(),
  actor: ActorSchema.optional(),
  author: z.enum(["writer", "person"]),
  locked: z.boolean(),
  /** `fixed` only: id in lib/pvgs/templates and the values of its placeholders. */
  template: z.object({ id: z.string(), params: z.record(z.string(), z.string()) }).optional(),
  /** A figure computed from source figures, marked as "our calculation" to the reader. */
  derived: z.object({ rule: z.string(), inputs: z.array(AnchorSchema) }).optional(),
});
export type Claim = z.infer<typeof ClaimSchema>;

/** Labelled fields of a recommendation card, in the order a reader meets them (RIGHT-PVG 7.1, 7.2). */
export const CardSlotIdSchema = z.enum([
  "statement",
  "who",
  "what",
  "when",
  "dose",
  "unless",
  "why",
  "benefits",
  "harms",
  "where",
  "ifProblems",
  "remarks",
]);
export type CardSlotId = z.infer<typeof CardSlotIdSchema>;

export const BlockSchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("paragraph"), claims: z.array(ClaimSchema).min(1) }),
  z.object({
    type: z.literal("list"),
    ordered: z.boolean(),
    items: z.array(z.array(ClaimSchema).min(1)).min(1),
  }),
  z.object({
    type: z.literal("table"),
    caption: ClaimSchema,
    header: z.array(ClaimSchema),
    rows: z.array(z.array(z.array(ClaimSchema))),
  }),
  z.object({
    type: z.literal("recommendation_card"),
    recommendationIds: z.array(z.string()).min(1),
    /** What the reader sees as the card's title, such as "Recommendation 3". */
    title: ClaimSchema,
    slots: z.array(z.object({ slot: CardSlotIdSchema, claims: z.array(ClaimSchema).min(1) })),
    strength: StrengthSchema.nullable(),
    direction: DirectionSchema.nullable(),
    certainty: z.array(CertaintySchema),
    /** Fixed sentences that say strength and certainty in plain words. */
    gradeClaims: z.array(ClaimSchema),
    /** The source's own label, verbatim. */
    label: ClaimSchema.nullable(),
  }),
  z.object({
    type: z.literal("callout"),
    tone: z.enum(["info", "caution", "urgent", "draft"]),
    claims: z.array(ClaimSchema).min(1),
  }),
  z.object({ type: z.literal("figure"), figureId: z.string(), caption: ClaimSchema }),
]);
export type Block = z.infer<typeof BlockSchema>;

/** domain.md §7.1, in that order. */
export const PvgSectionKindSchema = z.enum([
  "title",
  "key_messages",
  "urgent_help",
  "who_for",
  "condition",
  "tests",
  "options",
  "recommendations",
  "problems",
  "self_care",
  "special_situations",
  "decide",
  "questions",
  "not_known",
  "legend",
  "glossary",
  "more_help",
  "how_made",
]);
export type PvgSectionKind = z.infer<typeof PvgSectionKindSchema>;

export const PvgSectionSchema = z.object({
  id: z.string(),
  kind: PvgSectionKindSchema,
  /** A question, from the outline's catalogue; never advice. */
  heading: z.string().min(1),
  blocks: z.array(BlockSchema),
});
export type PvgSection = z.infer<typeof PvgSectionSchema>;

export const GlossaryEntrySchema = z.object({
  term: z.string(),
  definition: ClaimSchema,
  /** For an abbreviation: what it stands for. */
  expansion: z.string().nullable(),
});

/** A drawing made only from extracted structures. `svg` carries role="img" and a title; `alt` says the same in words. */
export const FigureSchema = z.object({
  id: z.string(),
  kind: z.enum(["strength_legend", "option_table", "flowchart", "icon_array"]),
  title: z.string(),
  svg: z.string(),
  alt: z.string(),
  anchors: z.array(AnchorSchema),
});
export type Figure = z.infer<typeof FigureSchema>;

export const WriterSchema = z.object({
  kind: z.enum(["claude", "openai", "rules"]),
  models: z.array(z.string()),
  promptVersion: z.string().nullable(),
});

/** The contract between writers, checks, figures, exports, editor and API (design.md §7). */
export const PvgDocumentSchema = z
  .object({
    language: LanguageSchema,
    region: z.string().nullable(),
    title: z.string(),
    condition: z.string().nullable(),
    audience: AudienceSchema,
    /** Target grade; the measured grade stands in the readability report. */
    readingGrade: z.number().nullable(),
    source: z.object({
      title: z.string().nullable(),
      publisher: z.string().nullable(),
      year: z.int().nullable(),
      doi: z.string().nullable(),
      url: z.string().nullable(),
      sha256: z.string(),
      fileName: z.string(),
      status: z.enum(["current", "superseded", "unknown"]),
      rights: z.string().nullable(),
    }),
    writer: WriterSchema,
    /** Fixed sentences every page and file carries, first of them the draft stamp. */
    stamps: z.array(ClaimSchema).min(1),
    sections: z.array(PvgSectionSchema).min(1),
    glossary: z.array(GlossaryEntrySchema),
    figures: z.array(FigureSchema),
    notIncluded: z.array(z.object({ recommendationId: z.string(), reason: z.string() })),
    approvals: z.array(z.object({ role: z.string(), name: z.string(), at: z.string() })),
    changes: z.array(z.string()),
  })
  .meta({ id: "PvgDocument" });
export type PvgDocument = z.infer<typeof PvgDocumentSchema>;
