import { fromWire } from "@/lib/api/case-keys";
import { registerStream } from "@/lib/api/open-streams";
import { readPlan } from "@/lib/confirmation/read-plan";
import type { CreateTask, TaskEstimate } from "@/lib/confirmation/schema";
import { AppError, ERROR_CODES, type ErrorCode } from "@/lib/errors";
import { isFinal } from "@/lib/tasks/log";
import {
  applyEvent,
  initialProgress,
  LoggedEventSchema,
  type Progress,
} from "@/lib/tasks/progress";
import { createTask } from "@/lib/tasks/queries";
import { watchTask } from "@/lib/tasks/watch-task";

const PATIENCE_MS = 25_000;

/**
 * Makes a task that stops when it knows what writing will cost, and waits a while for that. Where it is not ready by
 * then the estimate is null; where it failed, the failure is thrown.
 */
export async function estimateTask(
  ownerId: string,
  { guidelineId, ...options }: CreateTask,
  request: Request,
): Promise<TaskEstimate> {
  const task = await createTask(ownerId, {
    guidelineId,
    options: { ...options, stopAfter: "plan" },
  });
  const { taskId, statusUrl } = task;
  const progress = await untilItRests(taskId, request.signal);
  if (isFinal(progress.state)) throw failureOf(progress);
  const plan = progress.state === "waiting" ? await readPlan(ownerId, taskId) : null;
  return {
    ...{ taskId, guidelineId, statusUrl },
    state: progress.state,
    estimate: plan?.estimate ?? null,
    maxCostCents: options.maxCostCents,
    planUrl: `/api/v1/workflow/${taskId}/plan`,
    continueUrl: `/api/v1/workflow/${taskId}/continue`,
  };
}

/** Until it waits for a person or has ended; or the time is up, the caller has gone, or this process has to end. */
async function untilItRests(taskId: string, caller: AbortSignal): Promise<Progress> {
  const ending = new AbortController();
  const unregister = registerStream(() => ending.abort());
  const timer = setTimeout(() => ending.abort(), PATIENCE_MS);
  let progress = initialProgress;
  try {
    for await (const frame of watchTask(taskId, 0, AbortSignal.any([ending.signal, caller]))) {
      if (frame === null || !("id" in frame)) continue;
      const logged = LoggedEventSchema.parse(fromWire(LoggedEventSchema, frame.data));
      progress = applyEvent(progress, logged);
      if (progress.state === "waiting") break;
    }
  } finally {
    clearTimeout(timer);
    unregister();
  }
  return progress;
}

function failureOf({ state, failure }: Progress): AppError {
  if (state === "cancelled" || state === "timed_out") return new AppError(`task_${state}`);
  const code = failure && failure.code in ERROR_CODES ? (failure.code as ErrorCode) : "internal";
  return new AppError(code, { params: failure?.params });
}
