import { z } from "zod";

import { Timestamp } from "@/lib/api/fields";
import { FindingAct as FINDING_ACTS } from "@/lib/db/generated/enums";
import { FindingSchema, GateSchema } from "@/lib/quality/schema";

/** Whether people may set a finding aside: one alone, only two together, or nobody. */
export const DismissalSchema = z.enum(["one_person", "two_people", "never"]);
export type Dismissal = z.infer<typeof DismissalSchema>;

export const FindingStateSchema = z.enum(["open", "asked", "dismissed"]);
export type FindingState = z.infer<typeof FindingStateSchema>;

const FindingActSchema = z.enum(FINDING_ACTS);
export type FindingAct = z.infer<typeof FindingActSchema>;

/** One line of the record. */
export const FindingDecisionSchema = z
  .object({
    act: FindingActSchema,
    byId: z.uuid(),
    /** As the person was called then. */
    byName: z.string(),
    reason: z.string().nullable(),
    at: Timestamp,
  })
  .meta({ id: "FindingDecision" });
export type FindingDecision = z.infer<typeof FindingDecisionSchema>;

/** A finding of a version that is kept, with what people decided about it. */
export const PvgFindingSchema = FindingSchema.extend({
  id: z.string().meta({ description: "The same after every check of this version." }),
  dismissal: DismissalSchema,
  state: FindingStateSchema,
  acts: z
    .array(FindingActSchema)
    .meta({ description: "What the caller may do about it as things stand." }),
  decisions: z.array(FindingDecisionSchema).meta({ description: "Oldest first." }),
}).meta({ id: "PvgFinding" });
export type PvgFinding = z.infer<typeof PvgFindingSchema>;

/** Shorter ones explain nothing. */
export const SHORTEST_REASON = 3;
export const LONGEST_REASON = 500;

export const DecideFindingSchema = z
  .strictObject({
    act: FindingActSchema,
    reason: z
      .string()
      .trim()
      .max(LONGEST_REASON)
      .optional()
      .meta({
        description: `At least ${SHORTEST_REASON} characters; only \`agreed\` and \`taken_back\` can do without.`,
      }),
  })
  .meta({ id: "DecideFinding" });
export type DecideFinding = z.infer<typeof DecideFindingSchema>;

export const DecidedFindingSchema = z
  .object({ finding: PvgFindingSchema, gate: GateSchema })
  .meta({ id: "DecidedFinding" });
export type DecidedFinding = z.infer<typeof DecidedFindingSchema>;
