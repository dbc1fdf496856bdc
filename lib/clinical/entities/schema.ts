import { z } from "zod";

import { AnchorSchema } from "@/lib/documents/schema";

/** A dose as printed; each part null where the source prints none. Never rounded or converted. */
export const DoseSchema = z.object({
  amount: z.string().nullable(),
  unit: z.string().nullable(),
  route: z.string().nullable(),
  frequency: z.string().nullable(),
  duration: z.string().nullable(),
  maximum: z.string().nullable(),
  anchor: AnchorSchema,
});
export type Dose = z.infer<typeof DoseSchema>;

export const DrugSchema = z.object({
  name: z.string(),
  mentions: z.array(AnchorSchema),
  doses: z.array(DoseSchema),
});
export type Drug = z.infer<typeof DrugSchema>;

export const EntityKindSchema = z.enum([
  "condition",
  "drug",
  "test",
  "procedure",
  "population",
  "outcome",
]);
export type EntityKind = z.infer<typeof EntityKindSchema>;

/** A thing the guideline speaks of, under one id however it is printed. */
export const EntitySchema = z.object({
  /** `n1`, `n2`, … in the order of first mention. */
  id: z.string(),
  kind: EntityKindSchema,
  /** As first printed. */
  name: z.string(),
  /** Its abbreviation and the other names this document prints for it. */
  otherNames: z.array(z.string()),
  /** The first mentions; `mentionCount` says how many there are. */
  mentions: z.array(AnchorSchema).min(1),
  mentionCount: z.int().positive(),
  /** Drugs only: the doses printed for it. */
  doses: z.array(DoseSchema),
});
export type Entity = z.infer<typeof EntitySchema>;

export const RelationKindSchema = z.enum([
  "treats",
  "prevents",
  "diagnoses",
  "monitors",
  "contraindicated_in",
  "interacts_with",
  "causes",
  "alternative_to",
  "dose_of",
  "measured_by",
]);
export type RelationKind = z.infer<typeof RelationKindSchema>;

/** What a sentence says of two entities in so many words. `dose_of` leads from a drug to whom or what its dose is for. */
export const RelationSchema = z.object({
  id: z.string(),
  kind: RelationKindSchema,
  from: z.string(),
  to: z.string(),
  /** The sentences that say so. */
  anchors: z.array(AnchorSchema).min(1),
  recommendationIds: z.array(z.string()),
});
export type Relation = z.infer<typeof RelationSchema>;
