import { spendingOf } from "@/lib/costs/ledger";
import { toMillionths } from "@/lib/costs/to-millionths";
import type { TaskStatus } from "@/lib/tasks/schema";

/** What a task has cost so far by its ledger, and which of its nodes cost something. */
export async function readCosts(
  taskId: string,
): Promise<Pick<TaskStatus, "costCents" | "nodeCosts" | "unpricedCalls">> {
  const nodes = await spendingOf(taskId);
  return {
    costCents: nodes.reduce((sum, { costCents }) => toMillionths(sum + costCents), 0),
    nodeCosts: nodes
      .filter(({ costCents }) => costCents > 0)
      .map(({ node, costCents }) => ({ node, costCents })),
    unpricedCalls: nodes.reduce((sum, { unknownCalls }) => sum + unknownCalls, 0),
  };
}
