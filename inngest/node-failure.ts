import { NonRetriableError, RetryAfterError } from "inngest";
import { z } from "zod";

import { backoffMs } from "@/inngest/retry-policy";
import { AppError, ERROR_CODES, type ErrorCode } from "@/lib/errors";
import { NODE_IDS, type NodeId } from "@/lib/tasks/nodes";

const CODES = Object.keys(ERROR_CODES) as [ErrorCode, ...ErrorCode[]];

const NodeFailureSchema = z.object({
  node: z.enum(NODE_IDS),
  code: z.enum(CODES),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type NodeFailure = z.infer<typeof NodeFailureSchema>;

/** Only an AppError's code and parameters may reach a reader; everything else is `internal`. */
export function describeFailure(node: NodeId, error: unknown): NodeFailure {
  if (error instanceof AppError) return { node, code: error.code, params: error.params };
  return { node, code: "internal", params: {} };
}

/** Ends the run at once. An error crosses to the engine as its name and message, so the message carries the failure. */
export function finalFailure(failure: NodeFailure, cause: unknown): NonRetriableError {
  return new NonRetriableError(JSON.stringify(failure), { cause });
}

/** Asks for another attempt after a pause that grows from attempt to attempt. */
export function passingFailure(
  failure: NodeFailure,
  { attempt, cause }: { attempt: number; cause: unknown },
): RetryAfterError {
  const pauseMs = backoffMs(attempt, Math.random());
  return new RetryAfterError(JSON.stringify(failure), pauseMs, { cause });
}

/** The failure in an error that came back from the engine; null for one that no node threw. */
export function readFailure(error: { message: string }): NodeFailure | null {
  try {
    return NodeFailureSchema.parse(JSON.parse(error.message));
  } catch {
    return null;
  }
}
