import { nodeCostCents } from "@/lib/costs/ledger";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { AppError } from "@/lib/errors";
import { isFinal, recordEvent } from "@/lib/tasks/log";
import type { NodeId } from "@/lib/tasks/nodes";
import { type TaskOptions, TaskOptionsSchema } from "@/lib/tasks/options";
import type { TaskEvent, TaskState } from "@/lib/tasks/progress";

/** One engine run of a task. A run of an earlier attempt, still under way, must change nothing any more. */
export type TaskRun = { taskId: string; attempt: number };

export type RunningTask = { ownerId: string; options: TaskOptions };

/** Null when the task has ended, or was started again in another run. */
export async function findRunningTask(run: TaskRun): Promise<RunningTask | null> {
  const task = await db().task.findUnique({
    where: { id: run.taskId },
    select: { state: true, attempt: true, ownerId: true, options: true },
  });
  if (!task || !isUnderWay(task, run)) return null;
  return { ownerId: task.ownerId, options: TaskOptionsSchema.parse(JSON.parse(task.options)) };
}

export async function getRunningTask(run: TaskRun): Promise<RunningTask> {
  const task = await findRunningTask(run);
  if (!task) throw new AppError("task_cancelled");
  return task;
}

/** Writes to the log of a task that is under way in this run; throws `task_cancelled` otherwise. */
export async function recordInRun(run: TaskRun, event: TaskEvent): Promise<void> {
  await db().$transaction(async (tx) => {
    if (!(await lockRun(tx, run))) throw new AppError("task_cancelled");
    await recordEvent(run.taskId, event, tx);
  });
}

/** The final event of a run. A task that has ended, or was started again, keeps the state it has. */
export async function recordEnd(run: TaskRun, event: TaskEvent): Promise<void> {
  await db().$transaction(async (tx) => {
    if (await lockRun(tx, run)) await recordEvent(run.taskId, event, tx);
  });
}

export type FinishedNode = {
  node: NodeId;
  output: { facts: Record<string, number> };
  durationMs: number;
  skipped: boolean;
};

/** What a node returned, as JSON text; null while it has not finished. */
export async function findNodeOutput(taskId: string, node: NodeId): Promise<string | null> {
  const row = await db().nodeOutput.findUnique({
    where: { taskId_node: { taskId, node } },
    select: { output: true },
  });
  return row?.output ?? null;
}

/**
 * Keeps a node's output together with the event that says so, and returns what is kept: the first output stays.
 * Throws `task_cancelled` when the task has ended meanwhile.
 */
export async function saveNodeOutput(run: TaskRun, finished: FinishedNode): Promise<string> {
  const { node, output, durationMs, skipped } = finished;
  const { taskId } = run;
  const costCents = await nodeCostCents(taskId, node);
  return db().$transaction(async (tx) => {
    const isRunning = await lockRun(tx, run);
    const where = { taskId_node: { taskId, node } };
    const kept = await tx.nodeOutput.findUnique({ where, select: { output: true } });
    if (kept) return kept.output;
    if (!isRunning) throw new AppError("task_cancelled");
    const text = JSON.stringify(output);
    await tx.nodeOutput.create({
      data: { taskId, node, output: text, durationMs, costCents },
      select: { node: true },
    });
    const { facts } = output;
    await recordEvent(taskId, { type: "node-finished", node, durationMs, skipped, facts }, tx);
    return text;
  });
}

/** Time and cost of the nodes finished so far, in the order in which they finished. */
export async function listFinishedNodes(taskId: string) {
  const rows = await db().nodeOutput.findMany({
    where: { taskId },
    orderBy: { finishedAt: "asc" },
    select: { node: true, durationMs: true, costCents: true },
  });
  return rows.map(({ node, durationMs, costCents }) => ({
    id: node,
    durationMs,
    costCents: costCents?.toNumber() ?? null,
  }));
}

/** Holds the task's row, so that nothing can end the task before this transaction does. */
async function lockRun(tx: Prisma.TransactionClient, run: TaskRun): Promise<boolean> {
  const [task] = await tx.$queryRaw<{ state: TaskState; attempt: number }[]>`
    SELECT state::text AS state, attempt FROM "Task" WHERE id = ${run.taskId}::uuid FOR UPDATE`;
  return task !== undefined && isUnderWay(task, run);
}

function isUnderWay(task: { state: TaskState; attempt: number }, { attempt }: TaskRun): boolean {
  return task.attempt === attempt && !isFinal(task.state);
}
