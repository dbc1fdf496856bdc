import type { TaskStatus } from "@/lib/tasks/schema";
import { listFinishedNodes } from "@/lib/tasks/task-run";

/** What a task has cost so far, and which of its nodes cost something. */
export async function readCosts(
  taskId: string,
): Promise<Pick<TaskStatus, "costCents" | "nodeCosts">> {
  const nodes = await listFinishedNodes(taskId);
  const nodeCosts = nodes.flatMap(({ id, costCents }) =>
    costCents > 0 ? [{ node: id, costCents }] : [],
  );
  const sum = nodeCosts.reduce((total, { costCents }) => total + costCents, 0);
  return { costCents: toMillionths(sum), nodeCosts };
}

/** Adding up fractions must not show in the answer. */
function toMillionths(cents: number): number {
  return Math.round(cents * 1_000_000) / 1_000_000;
}
