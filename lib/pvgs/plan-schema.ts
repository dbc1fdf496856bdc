import { z } from "zod";

import { LanguageSchema, MetadataSchema } from "@/lib/documents/schema";
import { AudienceSchema } from "@/lib/pvgs/audience";
import { PvgSectionKindSchema, WriterSchema } from "@/lib/pvgs/document";

/** Where each recommendation goes: in which section, or left out and why. None may be missing. */
export const LedgerEntrySchema = z.object({
  recommendationId: z.string(),
  included: z.boolean(),
  sectionKind: PvgSectionKindSchema.nullable(),
  /** Code of the message catalogue under `ledger.reasons`; null when included. */
  reason: z.string().nullable(),
});
export type LedgerEntry = z.infer<typeof LedgerEntrySchema>;

export const PlannedSectionSchema = z.object({
  kind: PvgSectionKindSchema,
  heading: z.string(),
  mandatory: z.boolean(),
  recommendationIds: z.array(z.string()),
  safetyIds: z.array(z.string()),
  /** Passages a writer gets for this section, and no others. */
  passageIds: z.array(z.string()),
  tier: z.enum(["none", "small", "large"]),
  /** Writing order: lower first. Key messages and urgent help come first. */
  priority: z.int(),
});
export type PlannedSection = z.infer<typeof PlannedSectionSchema>;

/** Before anything is spent. Rules cost nothing, so their tokens and cents are 0. */
export const EstimateSchema = z.object({
  calls: z.int().nonnegative(),
  inputTokens: z.int().nonnegative(),
  outputTokens: z.int().nonnegative(),
  /** Null where the model's price is not known. */
  costCents: z.number().nonnegative().nullable(),
  seconds: z.number().nonnegative(),
  /** Where questions wait for the provider's batches: for how long, and what it costs if all are asked live then. */
  batch: z
    .object({ liveCents: z.number().nonnegative().nullable(), seconds: z.int().positive() })
    .optional(),
});

/** Node `plan`. */
export const PlanSchema = z.object({
  /** Of the patient version; the source's or the other one. */
  language: LanguageSchema,
  audience: AudienceSchema.default("adult"),
  /** School grade it is to read at; null: as the audience wants it. */
  targetGrade: z.number().nullable().default(null),
  writer: WriterSchema,
  /** What a person has corrected of the guideline's metadata; everything else is as printed. */
  metadata: MetadataSchema.partial().default({}),
  /** In the order of the outline. */
  sections: z.array(PlannedSectionSchema),
  ledger: z.array(LedgerEntrySchema),
  estimate: EstimateSchema,
});
export type Plan = z.infer<typeof PlanSchema>;
