import { hasCorrections } from "@/lib/confirmation/corrections";
import { refuseOverCap } from "@/lib/confirmation/over-cap";
import { readPlan } from "@/lib/confirmation/read-plan";
import { refuseUnpriced } from "@/lib/confirmation/refuse-unpriced";
import {
  type ContinueTask,
  ContinueTaskSchema,
  type Corrections,
  type PlannedRecommendation,
} from "@/lib/confirmation/schema";
import { db } from "@/lib/db/client";
import { AppError, type InputIssue } from "@/lib/errors";
import { recordEvent } from "@/lib/tasks/log";
import { NODE_IDS } from "@/lib/tasks/nodes";
import { requestRun } from "@/lib/tasks/outbox";
import { getTask } from "@/lib/tasks/queries";
import type { Task } from "@/lib/tasks/schema";

/** A task that failed later and waits again has results of these, too: none of them knows the corrections. */
const FROM_PLAN = NODE_IDS.slice(NODE_IDS.indexOf("plan"));

/**
 * Lets a task go on that waits for a person, in another engine run; what its nodes finished is kept. With corrections,
 * node `plan` and all after it are carried out again, and the task waits again should its new estimate be over the cap.
 */
export async function continueTask(
  ownerId: string,
  id: string,
  { maxCostCents, ...corrections }: ContinueTask = ContinueTaskSchema.parse({}),
): Promise<Task> {
  const task = await getTask(ownerId, id);
  if (task.state !== "waiting") throw new AppError("task_not_waiting");
  const plan = await readPlan(ownerId, id);
  const issues = issuesOf(corrections, plan.recommendations);
  if (issues.length > 0) throw new AppError("invalid_input", { issues });
  const options = maxCostCents === undefined ? task.options : { ...task.options, maxCostCents };
  refuseUnpriced(plan, options.maxCostCents);
  // With less to write it costs less: how much, only a new estimate can say.
  if (corrections.leaveOut.length === 0) refuseOverCap(plan.estimate, options.maxCostCents);
  const { attempt } = task;
  await db().$transaction(async (tx) => {
    const { count } = await tx.task.updateMany({
      where: { id, ownerId, state: "waiting", attempt },
      data: { attempt: attempt + 1, options: JSON.stringify(options) },
    });
    if (count === 0) throw new AppError("task_not_waiting");
    if (hasCorrections(corrections))
      await tx.nodeOutput.deleteMany({ where: { taskId: id, node: { in: FROM_PLAN } } });
    await recordEvent(id, { type: "continued", by: ownerId, corrections }, tx);
    await requestRun(tx, { taskId: id, attempt: attempt + 1 });
  });
  return getTask(ownerId, id);
}

function issuesOf(
  { leaveOut, include }: Corrections,
  recommendations: PlannedRecommendation[],
): InputIssue[] {
  const known = new Set(recommendations.map(({ id }) => id));
  const unknown = Object.entries({ leaveOut, include }).flatMap(([field, ids]) =>
    ids.flatMap((id, index): InputIssue[] =>
      known.has(id)
        ? []
        : [{ path: `${field}.${index}`, code: "unknown_recommendation", params: { id } }],
    ),
  );
  const both = include.flatMap((id, index): InputIssue[] =>
    leaveOut.includes(id)
      ? [{ path: `include.${index}`, code: "in_both_lists", params: { id } }]
      : [],
  );
  const isLeft = ({ id, included }: PlannedRecommendation) =>
    include.includes(id) || (included && !leaveOut.includes(id));
  const nothing: InputIssue[] = recommendations.some(isLeft)
    ? []
    : [{ path: "leaveOut", code: "nothing_left" }];
  return [...unknown, ...both, ...nothing];
}
