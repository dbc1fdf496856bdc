import { snakeCase } from "@/lib/api/case-keys";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { isModel, optionThatNeedsModel, type TaskOptions } from "@/lib/tasks/options";
import {
  configuredWriters,
  defaultWriter,
  type WriterEnv,
  type WriterKind,
} from "@/lib/writers/choose-writer";

/** Who can write here, and who does when nobody says. The standard may be one that is not set up: then that must show. */
export type WriterOffer = { writers: WriterKind[]; standard: WriterKind };

export function offeredWriters(settings: WriterEnv = env()): WriterOffer {
  return { writers: configuredWriters(settings), standard: defaultWriter(settings) };
}

/**
 * Options that say who writes. Throws `writer_not_configured` for a writer that is not set up, and
 * `option_needs_model` or `batch_needs_claude` for what the writer cannot do; `invalid_input` for a batch that would
 * outlast the task.
 */
export function withWriter(
  options: TaskOptions,
  offer: WriterOffer = offeredWriters(),
): TaskOptions {
  const writer = options.writer ?? offer.standard;
  if (!offer.writers.includes(writer))
    throw new AppError("writer_not_configured", { params: { writer } });
  const option = isModel(writer) ? null : optionThatNeedsModel(options);
  if (option !== null)
    throw new AppError("option_needs_model", { params: { option: snakeCase(option) } });
  if (options.priority === "batch" && writer !== "claude")
    throw new AppError("batch_needs_claude", { params: { writer } });
  if (options.priority === "batch" && options.batchDeadline >= options.totalTimeout)
    throw deadlineTooLate(options);
  return { ...options, writer };
}

/** Nothing could be asked live any more. A task may be shorter than any deadline, so either of them may be what to change. */
function deadlineTooLate({ totalTimeout }: TaskOptions): AppError {
  const issue = { path: "batchDeadline", code: "not_before_end" } as const;
  return new AppError("invalid_input", {
    issues: [{ ...issue, params: { seconds: totalTimeout } }],
  });
}
