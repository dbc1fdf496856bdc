import { z } from "zod";

import { Id } from "@/lib/api/fields";
import { RecommendationSchema } from "@/lib/clinical/schema";
import { TaskState } from "@/lib/db/generated/enums";
import { MetadataSchema } from "@/lib/documents/schema";
import { EstimateSchema, PlanSchema } from "@/lib/pvgs/plan-schema";
import { CostCapSchema, TaskOptionsSchema } from "@/lib/tasks/options";

const DoiFormat = z.stringFormat("doi", /^10\.\d{4,9}\/\S{1,200}$/);

/** What a person says the guideline's metadata are; what is left out stays as it was read. Null: it has none. */
export const MetadataCorrectionsSchema = z.strictObject({
  title: z.string().trim().min(1).max(500).optional(),
  publisher: z.string().trim().min(1).max(300).nullable().optional(),
  year: z.int().min(1900).max(2100).nullable().optional(),
  doi: z
    .string()
    .trim()
    .check(DoiFormat)
    .nullable()
    .optional()
    .meta({ description: "Without `https://doi.org/`, such as `10.1000/182`." }),
});
export type MetadataCorrections = z.infer<typeof MetadataCorrectionsSchema>;

const IdsSchema = z.array(z.string().max(50)).max(2_000).default([]);

/** What a person corrected before the text is written. A wrong grade cannot be corrected: leave the recommendation out. */
export const CorrectionsSchema = z.strictObject({
  metadata: MetadataCorrectionsSchema.default({}),
  leaveOut: IdsSchema.meta({ description: "Recommendations that are not to be written." }),
  include: IdsSchema.meta({ description: "Recommendations to be written after all." }),
});
export type Corrections = z.infer<typeof CorrectionsSchema>;

/** Strict: a misspelt correction must not be taken for none. */
export const ContinueTaskSchema = CorrectionsSchema.extend({
  maxCostCents: CostCapSchema.optional().meta({
    description:
      "US cents; replaces the task's `max_cost_cents`. Left out, the task keeps its own.",
  }),
}).meta({ id: "ContinueTask" });
export type ContinueTask = z.infer<typeof ContinueTaskSchema>;

const PlannedRecommendationSchema = RecommendationSchema.pick({
  id: true,
  kind: true,
  strength: true,
  direction: true,
  certainty: true,
  label: true,
  gradeStatus: true,
  page: true,
})
  .extend({
    /** Its printed number, or its place where the numbers are missing or repeat; `part` where it is one of several. */
    number: z.string(),
    part: z.string().nullable(),
    /** Exactly as printed, without its grade. */
    statement: z.string(),
    included: z.boolean(),
    reason: z.string().nullable().meta({
      description: "Why it is left out: a code such as `research_only`. Null when included.",
    }),
  })
  .meta({ id: "PlannedRecommendation" });
export type PlannedRecommendation = z.infer<typeof PlannedRecommendationSchema>;

export const TaskPlanSchema = PlanSchema.pick({
  language: true,
  audience: true,
  targetGrade: true,
  writer: true,
})
  .extend({
    taskId: Id,
    state: z.enum(TaskState),
    sourceLanguage: PlanSchema.shape.language,
    /** With what a person has corrected. */
    metadata: MetadataSchema,
    recommendations: z.array(PlannedRecommendationSchema),
    estimate: EstimateSchema,
    maxCostCents: CostCapSchema,
  })
  .meta({ id: "TaskPlan" });
export type TaskPlan = z.infer<typeof TaskPlanSchema>;

/** Strict: a person who switches something off must not find it on. */
export const CreateTaskSchema = TaskOptionsSchema.extend({ guidelineId: Id })
  .strict()
  .meta({ id: "CreateTask" });
export type CreateTask = z.infer<typeof CreateTaskSchema>;

export const TaskEstimateSchema = z
  .object({
    taskId: Id,
    guidelineId: Id,
    state: z.enum(TaskState),
    estimate: EstimateSchema.nullable().meta({ description: "Null: not ready yet." }),
    maxCostCents: CostCapSchema,
    statusUrl: z.string(),
    planUrl: z.string(),
    continueUrl: z.string(),
  })
  .meta({ id: "TaskEstimate" });
export type TaskEstimate = z.infer<typeof TaskEstimateSchema>;
