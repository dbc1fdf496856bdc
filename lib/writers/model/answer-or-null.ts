import { AppError, type ErrorCode } from "@/lib/errors";
import { logger } from "@/lib/logger";

/** The model has nothing usable to say, or may not be asked any more. All other failures are the node's. */
const GIVES_UP: ErrorCode[] = [
  "writer_refused",
  "writer_answer_invalid",
  "writer_answer_cut",
  "cost_cap_reached",
];

/**
 * For questions about a text that is written and paid for: without an answer it stays as it is, marked, instead of
 * failing the task.
 */
export async function answerOrNull<Value>(
  part: string,
  asking: Promise<{ value: Value }>,
): Promise<Value | null> {
  try {
    return (await asking).value;
  } catch (error) {
    if (!(error instanceof AppError) || !GIVES_UP.includes(error.code)) throw error;
    logger().warn({ code: error.code, part }, "a question about the text got no answer");
    return null;
  }
}
