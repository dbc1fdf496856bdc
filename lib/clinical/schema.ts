import { z } from "zod";

import {
  DoseSchema,
  DrugSchema,
  EntitySchema,
  RelationSchema,
} from "@/lib/clinical/entities/schema";
import { FigureBlockSchema, TableBlockSchema } from "@/lib/clinical/table-block-schema";
import { AnchorSchema } from "@/lib/documents/schema";

/** What a section of a guideline is about (design.md §3, node `structure`). */
export const SectionKindSchema = z.enum([
  "identity",
  "summary",
  "condition",
  "diagnosis",
  "treatment",
  "prevention",
  "follow_up",
  "special_groups",
  "recommendations",
  "methods",
  "research_gaps",
  "references",
  "back_matter",
  "other",
]);
export type SectionKind = z.infer<typeof SectionKindSchema>;

export const StructuredSectionSchema = z.object({
  /** Id of the section in the source document; `front` for passages before the first heading. */
  sectionId: z.string(),
  kind: SectionKindSchema,
  keep: z.boolean(),
  /** Code of the message catalogue under `structure.reasons`. */
  reason: z.string(),
});
export type StructuredSection = z.infer<typeof StructuredSectionSchema>;

export const BlockSchema = z.discriminatedUnion("type", [
  z.object({
    id: z.string(),
    type: z.literal("text"),
    sectionId: z.string(),
    passageIds: z.array(z.string()),
  }),
  z.object({
    id: z.string(),
    type: z.literal("list"),
    sectionId: z.string(),
    passageIds: z.array(z.string()),
    ordered: z.boolean(),
  }),
  TableBlockSchema,
  FigureBlockSchema,
  z.object({
    id: z.string(),
    type: z.literal("recommendation_box"),
    sectionId: z.string(),
    passageIds: z.array(z.string()),
  }),
  z.object({
    id: z.string(),
    type: z.literal("references"),
    sectionId: z.string(),
    passageIds: z.array(z.string()),
  }),
]);
export type Block = z.infer<typeof BlockSchema>;

/** Node `structure`: every passage of the source stands in exactly one block. */
export const StructuredDocumentSchema = z.object({
  sections: z.array(StructuredSectionSchema),
  blocks: z.array(BlockSchema),
});
export type StructuredDocument = z.infer<typeof StructuredDocumentSchema>;

/** GRADE order, best first. */
export const CertaintySchema = z.enum(["high", "moderate", "low", "very_low"]);
export type Certainty = z.infer<typeof CertaintySchema>;
export const StrengthSchema = z.enum(["strong", "conditional"]);
export type Strength = z.infer<typeof StrengthSchema>;
export const DirectionSchema = z.enum(["for", "against", "either"]);
export type Direction = z.infer<typeof DirectionSchema>;
export const ActorSchema = z.enum(["patient", "clinician", "shared", "system"]);
export type Actor = z.infer<typeof ActorSchema>;

export const SchemeIdSchema = z.enum([
  "GRADE",
  "KDIGO",
  "CDC-ACIP",
  "HICPAC",
  "USPSTF",
  "ACC-AHA",
  "ESC",
  "NICE",
  "SIGN",
  "OXFORD",
  "NCCN",
  "CSCO",
  "ADA",
  "ASCO",
  "ESMO",
  "AAN",
  "ACOG",
  "IDSA",
  "ZH-GRADE",
  "ZH-CLASS",
  "unknown",
]);
export type SchemeId = z.infer<typeof SchemeIdSchema>;

/** How this guideline grades: read from its methods or legend first, then tokens are parsed inside it. */
export const GradingSchemeSchema = z.object({
  id: SchemeIdSchema,
  /** Passages that say so; empty when the guideline prints no grades. */
  anchors: z.array(AnchorSchema),
});
export type GradingScheme = z.infer<typeof GradingSchemeSchema>;

export const RecommendationKindSchema = z.enum([
  "recommendation",
  "good_practice",
  "consensus",
  "insufficient",
  "research_only",
]);
export type RecommendationKind = z.infer<typeof RecommendationKindSchema>;

export const GradeStatusSchema = z.enum(["graded", "not_graded", "not_reported", "unreadable"]);

/** One statement of what to do, as the guideline makes it. Fields other than `text` are anchors into it or around it. */
export const RecommendationSchema = z.object({
  /** `r1`, `r2`, … in reading order, unique in the document. */
  id: z.string(),
  /** The number the guideline prints, such as "1", "3.2" or "推荐意见5"; null if none. */
  number: z.string().nullable(),
  kind: RecommendationKindSchema,
  /** The statement exactly as printed, without its grade label. */
  text: z.string().min(1),
  anchors: z.array(AnchorSchema).min(1),
  actor: ActorSchema,
  /** Never from the verb: null unless a label says it (domain.md §2.2). */
  strength: StrengthSchema.nullable(),
  direction: DirectionSchema.nullable(),
  /** One level, or both ends of a range, best first; empty if none is printed. */
  certainty: z.array(CertaintySchema).max(2),
  /** The grade label exactly as printed, such as "(recommendation category: B; evidence type: 3)". */
  label: z.string().nullable(),
  labelAnchor: AnchorSchema.nullable(),
  gradeStatus: GradeStatusSchema,
  /** Expert agreement printed beside a consensus, in percent. */
  consensusPercent: z.number().nullable(),
  population: AnchorSchema.nullable(),
  action: AnchorSchema.nullable(),
  condition: AnchorSchema.nullable(),
  exceptions: z.array(AnchorSchema),
  /** Doses printed in the statement, by the drug's canonical name. */
  doses: z.array(z.object({ drug: z.string(), dose: DoseSchema })).default([]),
  /** Implementation considerations and remarks the guideline prints with the statement. */
  remarks: z.array(AnchorSchema),
  setting: AnchorSchema.nullable(),
  sectionId: z.string().nullable(),
  page: z.int().positive(),
  passageIds: z.array(z.string()).min(1),
  /** Its other prints, in the summary, in a table or in the body. */
  repeats: z.array(AnchorSchema).default([]),
});
export type Recommendation = z.infer<typeof RecommendationSchema>;

export const SafetyKindSchema = z.enum([
  "contraindication",
  "caution",
  "interaction",
  "adverse_effect",
  "monitoring",
  "referral",
  "stop_rule",
  "urgent_sign",
]);
export type SafetyKind = z.infer<typeof SafetyKindSchema>;

export const SafetyStatementSchema = z.object({
  /** `s1`, `s2`, … */
  id: z.string(),
  kind: SafetyKindSchema,
  text: z.string().min(1),
  anchor: AnchorSchema,
  /** What the words belong to where they do not say so: the lead of their list, or the heads of their row and column. */
  context: z.array(AnchorSchema),
  /** Canonical names of the drugs it names, or stands with in its row or list. */
  drugs: z.array(z.string()),
  sectionId: z.string().nullable(),
  page: z.int().positive(),
  /** Recommendations it belongs to: same box, same section or same drug. */
  recommendationIds: z.array(z.string()),
});
export type SafetyStatement = z.infer<typeof SafetyStatementSchema>;

export const AbbreviationSchema = z.object({
  short: z.string(),
  long: z.string(),
  /** Where the guideline itself expands it. */
  anchor: AnchorSchema,
});
export type Abbreviation = z.infer<typeof AbbreviationSchema>;

/** A benefit or harm with the numbers the source gives, as printed; nothing is computed or converted. */
export const EffectSchema = z.object({
  id: z.string(),
  outcome: z.string(),
  /** Only where the words and the printed numbers say so. */
  direction: z.enum(["benefit", "harm"]).nullable(),
  population: z.string().nullable(),
  without: z.string().nullable(),
  with: z.string().nullable(),
  /** An absolute difference, or both numbers where the source does not say which arm each belongs to. */
  difference: z.string().nullable(),
  /** RR, OR, HR, NNT and the like with their interval. */
  relative: z.string().nullable(),
  denominator: z.string().nullable(),
  time: z.string().nullable(),
  /** Of this outcome, printed beside it; never a recommendation's own. */
  certainty: CertaintySchema.nullable(),
  /** The sentence or row first, then the heads of the columns read with it. */
  anchors: z.array(AnchorSchema).min(1),
});
export type Effect = z.infer<typeof EffectSchema>;

/** A decision the guideline draws or lists as steps; only from its own structure. */
export const AlgorithmSchema = z.object({
  id: z.string(),
  title: z.string().nullable(),
  steps: z.array(
    z.object({
      id: z.string(),
      anchor: AnchorSchema,
      /** Step it leads to, with the condition printed on the way; empty for an end. */
      next: z.array(z.object({ stepId: z.string(), condition: AnchorSchema.nullable() })),
    }),
  ),
});
export type Algorithm = z.infer<typeof AlgorithmSchema>;

/** Checklist questions (RIGHT-PVG) and the passages that answer them; empty means the source does not report it. */
export const AnswersSchema = z.object({
  conditionDefinition: z.array(AnchorSchema),
  conditionCauses: z.array(AnchorSchema),
  conditionSigns: z.array(AnchorSchema),
  conditionCourse: z.array(AnchorSchema),
  conditionFrequency: z.array(AnchorSchema),
  purpose: z.array(AnchorSchema),
  population: z.array(AnchorSchema),
  exclusions: z.array(AnchorSchema),
  urgentSigns: z.array(AnchorSchema),
  tests: z.array(AnchorSchema),
  selfCare: z.array(AnchorSchema),
  researchGaps: z.array(AnchorSchema),
  methods: z.array(AnchorSchema),
  funding: z.array(AnchorSchema),
  interests: z.array(AnchorSchema),
  patientInvolvement: z.array(AnchorSchema),
  contact: z.array(AnchorSchema),
});
export type Answers = z.infer<typeof AnswersSchema>;

/** Places of the source that disagree, or a grade it does not explain; a person decides (check F20). */
export const ConflictSchema = z.object({
  /**
   * `grade`, `number`, `direction`: two prints of one recommendation differ. `rationale`: its reasons name
   * another grade. `verb`: its verb does, where the guideline defines its verbs. `unknown_grade`: nothing
   * explains the label; the first anchor is the label, the second, if any, where the scheme is described.
   */
  kind: z.enum(["grade", "number", "direction", "rationale", "verb", "unknown_grade"]),
  /** Null if several recommendations share the passage that disagrees. */
  recommendationId: z.string().nullable(),
  anchors: z.array(AnchorSchema).min(1),
});
export type Conflict = z.infer<typeof ConflictSchema>;

/** Node `graph`: what the guideline says, each item with the place it says it. */
export const ClinicalGraphSchema = z.object({
  /** The condition the guideline is about, as the title prints it. */
  topic: z.string().nullable(),
  scheme: GradingSchemeSchema,
  recommendations: z.array(RecommendationSchema),
  safety: z.array(SafetyStatementSchema),
  effects: z.array(EffectSchema),
  drugs: z.array(DrugSchema),
  entities: z.array(EntitySchema),
  relations: z.array(RelationSchema),
  abbreviations: z.array(AbbreviationSchema),
  algorithms: z.array(AlgorithmSchema),
  answers: AnswersSchema,
  conflicts: z.array(ConflictSchema),
});
export type ClinicalGraph = z.infer<typeof ClinicalGraphSchema>;
