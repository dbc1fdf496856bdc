import { randomUUID } from "node:crypto";

import { DISCOVERY } from "@/inngest/embedded/decide";
import { dueAt } from "@/inngest/embedded/durations";
import {
  type EngineContext,
  queueOf,
  TIMERS,
  WAKE_CHANNEL,
} from "@/inngest/embedded/engine-context";
import { evaluateExpression } from "@/inngest/embedded/expressions";
import type { FinishedRun } from "@/inngest/embedded/finish";
import type { FunctionConfig } from "@/inngest/embedded/function-config";
import type { EngineEvent } from "@/inngest/embedded/protocol";
import type { JobData } from "@/inngest/embedded/queue";
import { claimIdempotencyKey, hashKey, insertRun, markStarted } from "@/inngest/embedded/run-store";
import type { Tx } from "@/inngest/embedded/transaction";

type NewRun = { config: FunctionConfig; event: EngineEvent; parent?: FinishedRun["parent"] };

/** Starts a run, unless the function's idempotency key was used within a day. */
export async function createRun(
  context: EngineContext,
  tx: Tx,
  { config, event, parent = null }: NewRun,
): Promise<void> {
  const key = config.idempotency && hashKey(evaluateExpression(config.idempotency, { event }));
  if (key && !(await claimIdempotencyKey(tx, config.id, key))) return;
  const run = { id: randomUUID(), functionId: config.id, event, parent };
  await insertRun(tx, run, key ?? null);
  await sendCall(context, tx, { run, stepId: DISCOVERY, attempt: 0 });
}

type CallMessage = { run: FinishedRun; stepId: string; attempt: number; at?: Date | null };

export async function sendCall(
  context: EngineContext,
  tx: Tx,
  { run, stepId, attempt, at }: CallMessage,
): Promise<void> {
  const queue = queueOf(run.functionId);
  const limits = context.functions.get(run.functionId)?.concurrency ?? [];
  const key = limits.find((limit) => limit.key)?.key;
  const group = key && hashKey(evaluateExpression(key, { event: run.event }));
  const data: JobData = { kind: "call", runId: run.id, stepId, attempt };
  await context.queue.send(tx, { queue, data, at: at ?? undefined, group });
  if (at) context.wakeAt(queue, at);
  else await tx.query("SELECT pg_notify($1, $2)", [WAKE_CHANNEL, queue]);
}

export async function sendTimer(
  context: EngineContext,
  tx: Tx,
  { data, at }: { data: JobData; at: Date },
): Promise<void> {
  await context.queue.send(tx, { queue: TIMERS, data, at });
  context.wakeAt(TIMERS, at);
}

/** At a run's first call; its time limit counts from here. */
export async function startRun(
  context: EngineContext,
  tx: Tx,
  { runId, config }: { runId: string; config: FunctionConfig },
): Promise<void> {
  const isFirst = await markStarted(tx, runId);
  if (!isFirst || !config.timeouts.finish) return;
  const at = dueAt(config.timeouts.finish, new Date());
  await sendTimer(context, tx, { data: { kind: "finish-timeout", runId }, at });
}
