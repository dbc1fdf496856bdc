import { z } from "zod";

/** Instead of an answer, or in the middle of one. */
export const TransportFaultSchema = z.enum([
  "rate_limit",
  "rate_limit_without_retry_after",
  "overloaded",
  "server_error",
  /** Never answers. */
  "timeout",
  /** Begins to answer, then never goes on. */
  "stalled_stream",
  /** The connection breaks in the middle. */
  "cut_stream",
  /** An error is said in the middle of a stream; without a stream it is an ordinary one. */
  "stream_error",
]);
export type TransportFault = z.infer<typeof TransportFaultSchema>;

/** In the answer itself, which otherwise arrives as it should. */
export const AnswerFaultSchema = z.enum([
  "invalid_json",
  "breaks_schema",
  "empty_answer",
  "wrong_lines",
  "invented_number",
  "dropped_negation",
  "refusal",
  "max_tokens",
]);
export type AnswerFault = z.infer<typeof AnswerFaultSchema>;

export const FaultSchema = z.union([TransportFaultSchema, AnswerFaultSchema]);
export type Fault = z.infer<typeof FaultSchema>;

/** Of a request about a batch; one that is lost is carried out, but its answer does not arrive. */
const BatchFaultSchema = z.enum(["rate_limit", "overloaded", "server_error", "lost_answer"]);
export type BatchFault = z.infer<typeof BatchFaultSchema>;

const NextFaultSchema = z.union([
  FaultSchema.transform((fault) => ({ fault, times: 1 })),
  z.object({ fault: FaultSchema, times: z.int().positive().default(1) }),
]);

export const FaultPlanSchema = z.object({
  /** Faults of the next requests, in this order. One that an answer has no place for waits for the next that has. */
  next: z.array(NextFaultSchema).default([]),
  /** Faults of the next requests about batches, not of the questions in them. */
  batches: z.array(BatchFaultSchema).default([]),
  /** How often a request that has no fault of its own fails, from 0 to 1; together they are 1 at most. */
  probabilities: z.partialRecord(FaultSchema, z.number().min(0).max(1)).default({}),
  /** What `rate_limit` says. */
  retryAfterSeconds: z.number().nonnegative().default(1),
});
export type FaultPlan = z.input<typeof FaultPlanSchema>;
