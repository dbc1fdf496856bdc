import { z } from "zod";

/** RFC 9457 body; the only error shape the API ever returns. */
export const ProblemSchema = z
  .object({
    /** The code in words that never change; for people who read answers, not for readers of the interface. */
    title: z.string(),
    status: z.int(),
    /** What is wrong and what to do, in the caller's language. */
    detail: z.string(),
    /** Stable; a program decides by it. */
    code: z.string(),
    params: z.record(z.string(), z.union([z.string(), z.number()])),
    retryable: z.boolean(),
    requestId: z.string(),
    /** What is wrong with single fields. */
    issues: z
      .array(z.object({ path: z.string(), code: z.string(), message: z.string() }))
      .optional(),
  })
  .meta({ id: "Problem" });
export type Problem = z.infer<typeof ProblemSchema>;
