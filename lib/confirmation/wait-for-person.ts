import { isConfirmed } from "@/lib/confirmation/corrections";
import { isOverCap } from "@/lib/confirmation/over-cap";
import { PlanSchema } from "@/lib/pvgs/plan-schema";
import { findArtifact } from "@/lib/storage/database-artifacts";
import { readEvents } from "@/lib/tasks/log";
import type { LoggedEvent } from "@/lib/tasks/progress";
import { getRunningTask, recordInRun, type TaskRun } from "@/lib/tasks/task-run";

/**
 * Puts a task that nobody has let go on into the state `waiting`, and answers whether it waits. One whose new plan turned
 * out to cost more than its cap waits again. Doing it twice in a run is doing it once.
 */
export async function waitForPerson(run: TaskRun): Promise<boolean> {
  const { options } = await getRunningTask(run);
  const log = await readEvents(run.taskId);
  if (isWaiting(log)) return true;
  if (isConfirmed(log)) {
    const plan = await findArtifact(run.taskId, "plan", { schema: PlanSchema });
    if (!plan || !isOverCap(plan.estimate, options.maxCostCents)) return false;
  }
  await recordInRun(run, { type: "waiting", node: "plan", code: "confirm_plan" });
  return true;
}

function isWaiting(log: LoggedEvent[]): boolean {
  return log.at(-1)?.event.type === "waiting";
}
