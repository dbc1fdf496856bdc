import { randomUUID } from "node:crypto";

import { decideSettled, type Effect, type Finish } from "@/inngest/embedded/decide";
import type { EngineContext } from "@/inngest/embedded/engine-context";
import { matches } from "@/inngest/embedded/expressions";
import {
  type FinishedRun,
  finishEvents,
  type NewEvent,
  parentMemo,
} from "@/inngest/embedded/finish";
import type { EngineEvent, Memo } from "@/inngest/embedded/protocol";
import { endRun, findLiveRuns, insertEvent, isLive, lockRun } from "@/inngest/embedded/run-store";
import { createRun, sendCall, sendTimer } from "@/inngest/embedded/runs";
import {
  addStep,
  findPendingStep,
  findWaits,
  loadRunView,
  settleStep,
} from "@/inngest/embedded/step-store";
import type { Tx } from "@/inngest/embedded/transaction";

/** One thing to do to the engine's state; doing it may bring up more. */
export type Work =
  | { type: "effect"; run: FinishedRun; effect: Effect }
  | { type: "settle"; runId: string; stepId: string; memo: Memo }
  | { type: "finish"; runId: string; finish: Finish }
  | { type: "event"; event: NewEvent };

/** Does everything, and what follows from it, in one transaction. */
export async function carryOut(context: EngineContext, tx: Tx, work: Work[]): Promise<void> {
  const open = [...work];
  for (let next = open.shift(); next; next = open.shift()) {
    open.unshift(...(await perform(context, tx, next)));
  }
}

function perform(context: EngineContext, tx: Tx, work: Work): Promise<Work[]> {
  switch (work.type) {
    case "effect":
      return performEffect(context, tx, work);
    case "settle":
      return settle(tx, work);
    case "finish":
      return finish(tx, work.runId, work.finish);
    case "event":
      return ingest(context, tx, { id: randomUUID(), ts: Date.now(), ...work.event });
  }
}

async function performEffect(
  context: EngineContext,
  tx: Tx,
  { run, effect }: { run: FinishedRun; effect: Effect },
): Promise<Work[]> {
  switch (effect.type) {
    case "settle":
      await settleStep(tx, run.id, effect);
      return [];
    case "add":
      await addStep(tx, run.id, effect);
      return [];
    case "call":
      await sendCall(context, tx, { run, ...effect });
      return [];
    case "timer": {
      const { stepId, at } = effect;
      await sendTimer(context, tx, { data: { kind: "timer", runId: run.id, stepId }, at });
      return [];
    }
    case "invoke":
      return invoke(context, tx, { run, effect });
    case "finish":
      return finish(tx, run.id, effect.finish);
  }
}

async function invoke(
  context: EngineContext,
  tx: Tx,
  { run, effect }: { run: FinishedRun; effect: Effect & { type: "invoke" } },
): Promise<Work[]> {
  const { stepId, functionId, payload } = effect;
  const config = context.functions.get(functionId);
  if (!config) {
    const error = { name: "Error", message: `There is no function "${functionId}".` };
    return [{ type: "settle", runId: run.id, stepId, memo: { type: "error", error } }];
  }
  const event: EngineEvent = {
    data: {},
    ...payload,
    id: randomUUID(),
    name: "inngest/function.invoked",
    ts: Date.now(),
  };
  await createRun(context, tx, { config, event, parent: { runId: run.id, stepId } });
  return [];
}

async function settle(
  tx: Tx,
  { runId, stepId, memo }: { runId: string; stepId: string; memo: Memo },
): Promise<Work[]> {
  const run = await lockRun(tx, runId);
  const step = isLive(run) ? await findPendingStep(tx, runId, stepId) : null;
  if (!run || !step) return [];
  const effects = decideSettled(await loadRunView(tx, runId), step, memo);
  return effects.map((effect) => ({ type: "effect", run, effect }));
}

async function finish(tx: Tx, runId: string, outcome: Finish): Promise<Work[]> {
  const run = await lockRun(tx, runId);
  if (!run || !(await endRun(tx, runId, outcome))) return [];
  const events = finishEvents(run, outcome).map((event): Work => ({ type: "event", event }));
  if (!run.parent) return events;
  return [{ type: "settle", ...run.parent, memo: parentMemo(outcome) }, ...events];
}

/** An event starts runs, cancels runs and ends waits; the same name and id a second time does nothing. */
async function ingest(context: EngineContext, tx: Tx, event: EngineEvent): Promise<Work[]> {
  if (!(await insertEvent(tx, event))) return [];
  const work: Work[] = [];
  for (const config of context.functions.values()) {
    const isTriggered = config.triggers.some(
      (trigger) =>
        "event" in trigger &&
        trigger.event === event.name &&
        matches(trigger.expression, { event }),
    );
    if (isTriggered) await createRun(context, tx, { config, event });
    for (const rule of config.cancel.filter((cancel) => cancel.event === event.name)) {
      for (const run of await findLiveRuns(tx, config.id)) {
        if (matches(rule.if, { event: run.event, async: event }))
          work.push({ type: "finish", runId: run.id, finish: { status: "cancelled" } });
      }
    }
  }
  for (const wait of await findWaits(tx, event.name)) {
    if (!matches(wait.step.condition, { event: wait.event, async: event })) continue;
    const { runId, step } = wait;
    work.push({ type: "settle", runId, stepId: step.id, memo: { type: "data", data: event } });
  }
  return work;
}
