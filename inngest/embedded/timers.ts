import { randomUUID } from "node:crypto";

import type { EngineContext } from "@/inngest/embedded/engine-context";
import type { Job, JobData } from "@/inngest/embedded/queue";
import { createRun } from "@/inngest/embedded/runs";
import { findPendingStep } from "@/inngest/embedded/step-store";
import { inTransaction, type Tx } from "@/inngest/embedded/transaction";
import { carryOut, type Work } from "@/inngest/embedded/work";

const INVOKE_TIMEOUT = {
  type: "error",
  error: {
    name: "InngestInvokeTimeoutError",
    message: "The invoked function did not end in time.",
  },
} as const;

/** Everything that happens because of the clock: sleeps, the ends of waits, a run's time limit, cron. */
export async function handleTimer(context: EngineContext, job: Job): Promise<void> {
  await inTransaction(context.pool, async (tx) => {
    if (!(await context.queue.complete(tx, job))) return;
    if (job.data.kind === "cron") return startCronRun(context, tx, job.data);
    await carryOut(context, tx, await dueWork(tx, job.data));
  });
}

async function dueWork(tx: Tx, data: JobData): Promise<Work[]> {
  switch (data.kind) {
    case "timer": {
      const { runId, stepId } = data;
      const step = await findPendingStep(tx, runId, stepId);
      const memo = step?.op === "InvokeFunction" ? INVOKE_TIMEOUT : null;
      return [{ type: "settle", runId, stepId, memo }];
    }
    case "finish-timeout":
      return [{ type: "finish", runId: data.runId, finish: { status: "cancelled" } }];
    case "call":
    case "cron":
      return [];
  }
}

async function startCronRun(
  context: EngineContext,
  tx: Tx,
  { functionId, cron }: { functionId: string; cron: string },
): Promise<void> {
  const config = context.functions.get(functionId);
  if (!config) return;
  const now = new Date();
  const event = {
    id: randomUUID(),
    name: "inngest/scheduled.timer",
    data: { cron, fireAt: now.toISOString() },
    ts: now.getTime(),
  };
  await createRun(context, tx, { config, event });
}

/** A job whose handling failed every time ends its run, so that nothing waits for it for ever. */
export async function handleDeadLetter(context: EngineContext, job: Job): Promise<void> {
  await inTransaction(context.pool, async (tx) => {
    if (!(await context.queue.complete(tx, job))) return;
    if (job.data.kind === "cron") return;
    const error = { name: "EngineError", message: "The engine could not carry this run on." };
    const { runId } = job.data;
    await carryOut(context, tx, [{ type: "finish", runId, finish: { status: "failed", error } }]);
  });
}
