import { toPage } from "@/lib/api/fields";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { AppError, ERROR_CODES } from "@/lib/errors";
import type { Locale } from "@/lib/i18n/locale";
import { errorSentence } from "@/lib/i18n/translate";
import { readCosts } from "@/lib/tasks/costs";
import { readProgress, recordEvent } from "@/lib/tasks/log";
import { withWriter } from "@/lib/tasks/offered-writers";
import { type TaskOptions, TaskOptionsSchema } from "@/lib/tasks/options";
import { cancelRun, requestRun } from "@/lib/tasks/outbox";
import type { Progress } from "@/lib/tasks/progress";
import type { AcceptedTask, ListTasks, RetryTask, Task, TaskStatus } from "@/lib/tasks/schema";

const TASK_FIELDS = {
  id: true,
  guidelineId: true,
  guideline: { select: { title: true, fileName: true } },
  state: true,
  reason: true,
  options: true,
  attempt: true,
  lastSeq: true,
  createdAt: true,
  startedAt: true,
  finishedAt: true,
  pvgs: { select: { id: true } },
} satisfies Prisma.TaskSelect;

type TaskRow = Prisma.TaskGetPayload<{ select: typeof TASK_FIELDS }>;

type NewTask = { guidelineId: string; options: TaskOptions };

/** The task, its first event and the order to the engine come into being together; its options say who writes. */
export async function createTask(
  ownerId: string,
  { guidelineId, options }: NewTask,
): Promise<AcceptedTask> {
  const resolved = withWriter(options);
  const taskId = await db().$transaction(async (tx) => {
    const guideline = await tx.guideline.findFirst({
      where: { id: guidelineId, ownerId },
      select: { id: true },
    });
    if (!guideline) throw new AppError("not_found");
    const { id } = await tx.task.create({
      data: { ownerId, guidelineId, options: JSON.stringify(resolved) },
      select: { id: true },
    });
    await recordEvent(id, { type: "queued" }, tx);
    await requestRun(tx, { taskId: id, attempt: 1 });
    return id;
  });
  return {
    taskId,
    guidelineId,
    state: "queued",
    statusUrl: `/api/v1/workflow/${taskId}/status`,
    streamUrl: `/api/v1/workflow/${taskId}/stream`,
    downloadUrl: `/api/v1/workflow/${guidelineId}/pvg/download`,
  };
}

/** Someone else's task looks exactly like one that does not exist. */
export async function getTask(ownerId: string, id: string): Promise<Task> {
  const row = await db().task.findFirst({ where: { id, ownerId }, select: TASK_FIELDS });
  if (!row) throw new AppError("not_found");
  return toTask(row);
}

export async function getTaskStatus(
  ownerId: string,
  id: string,
  locale: Locale,
): Promise<TaskStatus> {
  const task = await getTask(ownerId, id);
  const progress = await readProgress(id);
  const costs = await readCosts(id);
  return { ...task, ...costs, progress, failureMessage: explain(progress, locale) };
}

export async function listTasks(ownerId: string, { cursor, limit, guidelineId }: ListTasks) {
  const rows = await db().task.findMany({
    where: { ownerId, guidelineId, id: cursor && { lt: cursor } },
    orderBy: { id: "desc" },
    take: limit + 1,
    select: TASK_FIELDS,
  });
  return toPage(rows, limit, toTask);
}

/** Ends a task that has not ended; the engine hears of it at once. */
export async function cancelTask(ownerId: string, id: string): Promise<Task> {
  await getTask(ownerId, id);
  await db().$transaction(async (tx) => {
    const cancelled = await recordEvent(id, { type: "cancelled" }, tx);
    if (!cancelled) throw new AppError("task_not_running");
    const { attempt } = await tx.task.findUniqueOrThrow({
      where: { id },
      select: { attempt: true },
    });
    await cancelRun(tx, { taskId: id, attempt });
  });
  return getTask(ownerId, id);
}

/**
 * Another engine run of a task that ended without a result; what its nodes finished is kept.
 * A cost cap replaces the one it had.
 */
export async function retryTask(
  ownerId: string,
  id: string,
  { maxCostCents }: RetryTask = {},
): Promise<Task> {
  await getTask(ownerId, id);
  await db().$transaction(async (tx) => {
    const [started] = await tx.task.updateManyAndReturn({
      where: { id, ownerId, state: { in: ["failed", "cancelled", "timed_out"] } },
      data: { attempt: { increment: 1 }, state: "queued" },
      select: { attempt: true, options: true },
    });
    if (!started) throw new AppError("task_not_retryable");
    if (maxCostCents !== undefined) {
      const options = JSON.stringify({ ...readOptions(started.options), maxCostCents });
      await tx.task.update({ where: { id }, data: { options }, select: { id: true } });
    }
    await recordEvent(id, { type: "queued" }, tx);
    await requestRun(tx, { taskId: id, attempt: started.attempt });
  });
  return getTask(ownerId, id);
}

function toTask({ id, guideline, options, pvgs, ...row }: TaskRow): Task {
  return {
    ...row,
    taskId: id,
    guidelineTitle: guideline.title,
    fileName: guideline.fileName,
    options: readOptions(options),
    pvgId: pvgs[0]?.id ?? null,
  };
}

function readOptions(text: string): TaskOptions {
  return TaskOptionsSchema.parse(JSON.parse(text));
}

function explain({ failure, state }: Progress, locale: Locale): string | null {
  if (state === "cancelled" || state === "timed_out") return errorSentence(locale, `task_${state}`);
  if (!failure) return null;
  const code = failure.code in ERROR_CODES ? failure.code : "internal";
  return errorSentence(locale, code, failure.params);
}
