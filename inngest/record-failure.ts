import { readFailure } from "@/inngest/node-failure";
import { waitForDatabase } from "@/lib/db/wait-for-database";
import { logger } from "@/lib/logger";
import { readProgress } from "@/lib/tasks/log";
import type { NodeId } from "@/lib/tasks/nodes";
import type { TaskEvent } from "@/lib/tasks/progress";
import { recordEnd, type TaskRun } from "@/lib/tasks/task-run";

/** The one final state of a run that did not get to its end. */
export async function recordFailure(run: TaskRun, error: { message: string }): Promise<void> {
  if (!readFailure(error))
    logger().error({ ...run, err: error }, "run failed outside of its nodes");
  await waitForDatabase(async () => recordEnd(run, await finalEvent(run, error)));
}

async function finalEvent({ taskId }: TaskRun, error: { message: string }): Promise<TaskEvent> {
  const failure = readFailure(error);
  if (failure?.code === "task_timed_out") return { type: "timed_out" };
  if (failure?.code === "task_cancelled") return { type: "cancelled" };
  if (failure) return { type: "failed", ...failure };
  return { type: "failed", node: await findRunningNode(taskId), code: "internal", params: {} };
}

async function findRunningNode(taskId: string): Promise<NodeId | null> {
  const { nodes } = await readProgress(taskId);
  const running = nodes.find(({ state }) => state === "running" || state === "retrying");
  return running?.id ?? null;
}
