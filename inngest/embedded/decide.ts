import { dueAt, retryAt } from "@/inngest/embedded/durations";
import { checkLimits } from "@/inngest/embedded/limits";
import type { Memo, Op, Outcome, SerializedError } from "@/inngest/embedded/protocol";
import { backoffMs } from "@/inngest/retry-policy";

export type PendingState = "planned" | "sleeping" | "waiting" | "invoking";
export type StepView = { state: PendingState | "done"; bytes: number };
/** A run's steps by hash. */
export type RunView = ReadonlyMap<string, StepView>;

export type Finish =
  | { status: "completed"; result: unknown }
  | { status: "failed"; error: SerializedError }
  | { status: "cancelled" };

export type Step = {
  id: string;
  op: string;
  name: string | null;
  /** After each of its steps a race goes on; everything else waits until all pending steps are settled. */
  isRace: boolean;
  waitsFor?: string;
  condition?: string;
};

export type Effect =
  | { type: "settle"; step: Step; memo: Memo }
  | { type: "add"; step: Step; state: PendingState }
  | { type: "call"; stepId: string; attempt: number; at: Date | null }
  | { type: "timer"; stepId: string; at: Date }
  | { type: "invoke"; stepId: string; functionId: string; payload: Record<string, unknown> }
  | { type: "finish"; finish: Finish };

/** The call whose outcome is judged, and what chance and time it is: handed in, so that the decision is pure. */
export type CallView = {
  stepId: string;
  attempt: number;
  maxAttempts: number;
  now: Date;
  random: number;
};

/** Asks the function to go on from its memoised steps. */
export const DISCOVERY = "step";

/** What follows from a call's outcome, in order. A finish, if there is one, is the only effect. */
export function decideOutcome(run: RunView, call: CallView, outcome: Outcome): Effect[] {
  if (outcome.kind === "done") return [finishCompleted(outcome.data)];
  if (outcome.kind === "ops") return decideOps(run, call, outcome);
  return canRetry(call, outcome) ? [retryCall(call, outcome)] : [finishFailed(outcome.error)];
}

type Retry = { retry: boolean; retryAfter: string | null };

function decideOps(run: RunView, call: CallView, outcome: Retry & { ops: Op[] }): Effect[] {
  const progress = startProgress(run);
  for (const op of outcome.ops) {
    const step = describe(op);
    switch (op.op) {
      case "RunComplete":
        return [finishCompleted(op.data)];
      case "Step":
      case "StepRun":
        progress.settle(step, { type: "data", data: op.data ?? null });
        break;
      case "StepError":
        if (canRetry(call, outcome)) progress.effects.push(retryCall(call, outcome));
        else progress.settle(step, { type: "error", error: op.error ?? {} });
        break;
      case "StepFailed":
        progress.settle(step, { type: "error", error: op.error ?? {} });
        break;
      case "StepPlanned":
        progress.add(step, "planned", { type: "call", stepId: op.id, attempt: 0, at: null });
        break;
      case "Sleep":
        progress.add(step, "sleeping", timer(op.id, op.name, call.now));
        break;
      case "WaitForEvent":
        progress.add(step, "waiting", timer(op.id, op.opts?.timeout, call.now));
        break;
      case "InvokeFunction":
        progress.add(step, "invoking", ...invocation(op, call.now));
        break;
      case "DiscoveryRequest":
        progress.discover();
        break;
      default:
        return [finishFailed({ name: "UnsupportedOp", message: `"${op.op}" is not supported.` })];
    }
  }
  return progress.end();
}

/** What follows when something from outside settles a pending step: a timer, an event or an invoked run. */
export function decideSettled(run: RunView, step: Step, memo: Memo): Effect[] {
  const progress = startProgress(run);
  progress.settle(step, memo);
  return progress.end();
}

/** What follows from steps that a call reports while it goes on; it will find the next step itself. */
export function decideCheckpoint(run: RunView, ops: Op[]): Effect[] {
  const progress = startProgress(run);
  for (const op of ops) progress.settle(describe(op), { type: "data", data: op.data ?? null });
  return progress.end().filter(({ type }) => type !== "call");
}

/** Follows a run through several ops: first write wins, limits hold, and discovery waits for everything pending. */
function startProgress(run: RunView) {
  const steps = new Map(run);
  const effects: Effect[] = [];
  let mustDiscover = false;
  let hasSettled = false;
  let overflow: SerializedError | null = null;

  return {
    effects,
    settle(step: Step, memo: Memo) {
      if (steps.get(step.id)?.state === "done") return;
      const bytes = memoBytes(memo);
      overflow ??= checkLimits(total(steps), bytes);
      steps.set(step.id, { state: "done", bytes });
      effects.push({ type: "settle", step, memo });
      hasSettled = true;
      if (step.isRace) mustDiscover = true;
    },
    add(step: Step, state: PendingState, ...follow: Effect[]) {
      if (steps.has(step.id)) return;
      steps.set(step.id, { state, bytes: 0 });
      effects.push({ type: "add", step, state }, ...follow);
    },
    discover() {
      mustDiscover = true;
    },
    end(): Effect[] {
      if (overflow) return [finishFailed(overflow)];
      const isPending = [...steps.values()].some(({ state }) => state !== "done");
      if (mustDiscover || (hasSettled && !isPending)) {
        effects.push({ type: "call", stepId: DISCOVERY, attempt: 0, at: null });
      }
      return effects;
    },
  };
}

function total(steps: RunView) {
  const done = [...steps.values()].filter(({ state }) => state === "done");
  return { steps: done.length, bytes: done.reduce((sum, { bytes }) => sum + bytes, 0) };
}

export function memoBytes(memo: Memo): number {
  return Buffer.byteLength(JSON.stringify(memo));
}

function describe({ id, op, name, displayName, opts }: Op): Step {
  const isWait = op === "WaitForEvent";
  return {
    id,
    op,
    name: displayName ?? name ?? null,
    isRace: opts?.parallelMode === "race",
    waitsFor: isWait ? name : undefined,
    condition: isWait && typeof opts?.if === "string" ? opts.if : undefined,
  };
}

function canRetry({ attempt, maxAttempts }: CallView, { retry }: Retry): boolean {
  return retry && attempt + 1 < maxAttempts;
}

function retryCall(call: CallView, { retryAfter }: Retry): Effect {
  const { stepId, attempt, now, random } = call;
  const at = retryAfter
    ? retryAt(retryAfter, now)
    : new Date(now.getTime() + backoffMs(attempt, random));
  return { type: "call", stepId, attempt: attempt + 1, at };
}

function timer(stepId: string, duration: unknown, now: Date): Effect {
  return { type: "timer", stepId, at: dueAt(String(duration), now) };
}

function invocation({ id, opts }: Op, now: Date): Effect[] {
  const payload = (opts?.payload ?? {}) as Record<string, unknown>;
  const invoke: Effect = {
    type: "invoke",
    stepId: id,
    functionId: String(opts?.function_id),
    payload,
  };
  return opts?.timeout ? [invoke, timer(id, opts.timeout, now)] : [invoke];
}

function finishCompleted(result: unknown): Effect {
  return { type: "finish", finish: { status: "completed", result: result ?? null } };
}

function finishFailed(error: SerializedError): Effect {
  return { type: "finish", finish: { status: "failed", error } };
}
