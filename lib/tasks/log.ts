import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import {
  applyEvent,
  FINAL_STATES,
  initialProgress,
  type LoggedEvent,
  type Progress,
  type TaskEvent,
  TaskEventSchema,
  type TaskState,
} from "@/lib/tasks/progress";

/** NOTIFY channel; the payload is `taskId:seq`, or `taskId:text` where a text that is being written has changed. */
export const TASK_EVENTS_CHANNEL = "task_events";

/**
 * Appends to a task's log and moves the task's state with it, in one transaction. Numbers are taken under the
 * task's row lock, so they have no gaps and become visible in order. Returns false, and writes nothing, when the
 * task has already ended: a task has exactly one final event.
 */
export async function recordEvent(
  taskId: string,
  event: TaskEvent,
  transaction?: Prisma.TransactionClient,
): Promise<boolean> {
  if (transaction) return append(transaction, taskId, event);
  return db().$transaction((tx) => append(tx, taskId, event));
}

async function append(
  tx: Prisma.TransactionClient,
  taskId: string,
  event: TaskEvent,
): Promise<boolean> {
  const rows = await tx.$queryRaw<{ lastSeq: number }[]>`
    UPDATE "Task" SET "lastSeq" = "lastSeq" + 1
    WHERE id = ${taskId}::uuid
      AND ("state" NOT IN ('succeeded', 'failed', 'cancelled', 'timed_out') OR ${event.type} = 'queued')
    RETURNING "lastSeq"`;
  const seq = rows[0]?.lastSeq;
  if (seq === undefined) return false;
  await tx.taskEvent.create({ data: { taskId, seq, payload: JSON.stringify(event) } });
  const change = stateChange(event);
  if (change) await tx.task.update({ where: { id: taskId }, data: change, select: { id: true } });
  // A worker that was killed has left what it was writing.
  if (change?.finishedAt) await tx.liveText.deleteMany({ where: { taskId } });
  await tx.$executeRaw`SELECT pg_notify(${TASK_EVENTS_CHANNEL}, ${`${taskId}:${seq}`})`;
  return true;
}

/** The columns that mirror the fold, for lists and for the engine's own questions. */
function stateChange(event: TaskEvent): Prisma.TaskUpdateInput | null {
  switch (event.type) {
    case "queued":
    case "continued":
      return { state: "queued", reason: null, finishedAt: null };
    case "node-started":
      return { state: "running", startedAt: event.node === "parse" ? new Date() : undefined };
    case "waiting":
      return { state: "waiting", reason: event.code };
    case "succeeded":
      return { state: "succeeded", finishedAt: new Date() };
    case "failed":
      return { state: "failed", reason: event.code, finishedAt: new Date() };
    case "cancelled":
    case "timed_out":
      return { state: event.type, reason: `task_${event.type}`, finishedAt: new Date() };
    case "node-progress":
    case "node-finished":
    case "node-retrying":
      return null;
  }
}

/** Everything after `afterSeq`, oldest first. */
export async function readEvents(taskId: string, afterSeq = 0): Promise<LoggedEvent[]> {
  const rows = await db().taskEvent.findMany({
    where: { taskId, seq: { gt: afterSeq } },
    orderBy: { seq: "asc" },
    select: { seq: true, payload: true, createdAt: true },
  });
  return rows.map(({ seq, payload, createdAt }) => ({
    seq,
    at: createdAt.toISOString(),
    event: TaskEventSchema.parse(JSON.parse(payload)),
  }));
}

export async function readProgress(taskId: string): Promise<Progress> {
  return (await readEvents(taskId)).reduce(applyEvent, initialProgress);
}

export function isFinal(state: TaskState): boolean {
  return FINAL_STATES.includes(state);
}
