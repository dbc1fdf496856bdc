import { expect, test } from "vitest";

import {
  type CallView,
  decideCheckpoint,
  decideOutcome,
  decideSettled,
  type RunView,
  type Step,
  type StepView,
} from "@/inngest/embedded/decide";
import { LIMITS } from "@/inngest/embedded/limits";
import type { Op, Outcome } from "@/inngest/embedded/protocol";

const now = new Date("2026-01-01T00:00:00Z");
const call: CallView = { stepId: "step", attempt: 0, maxAttempts: 5, now, random: 0.5 };
const goOn = { type: "call", stepId: "step", attempt: 0, at: null };

function run(steps: Record<string, StepView["state"]>, bytes = 2): RunView {
  return new Map(Object.entries(steps).map(([id, state]) => [id, { state, bytes }]));
}

function ops(...list: Op[]): Outcome {
  return { kind: "ops", ops: list, retry: true, retryAfter: null };
}

function pendingStep(id: string): Step {
  return { id, op: "WaitForEvent", name: null, isRace: false };
}

const types = (effects: { type: string }[]) => effects.map(({ type }) => type);

test("a finished step is kept and the function is called again", () => {
  const effects = decideOutcome(run({}), call, ops({ id: "a", op: "StepRun", data: 1 }));

  expect(effects).toMatchObject([
    { type: "settle", step: { id: "a" }, memo: { type: "data", data: 1 } },
    goOn,
  ]);
});

test("planned steps get a call each, and the function none", () => {
  const effects = decideOutcome(
    run({}),
    call,
    ops({ id: "a", op: "StepPlanned" }, { id: "b", op: "StepPlanned" }),
  );

  const calls = effects.filter(({ type }) => type === "call");
  expect(calls).toMatchObject([{ stepId: "a" }, { stepId: "b" }]);
});

test("a parallel step that finishes first waits for the others", () => {
  const steps = run({ a: "planned", b: "planned" });
  const effects = decideOutcome(
    steps,
    { ...call, stepId: "a" },
    ops({ id: "a", op: "StepRun", data: 1 }),
  );

  expect(types(effects)).toEqual(["settle"]);
});

test("the last of several parallel steps lets the function go on, once", () => {
  const steps = run({ a: "done", b: "planned" });
  const effects = decideOutcome(
    steps,
    { ...call, stepId: "b" },
    ops({ id: "b", op: "StepRun", data: 1 }),
  );

  expect(effects.filter(({ type }) => type === "call")).toEqual([goOn]);
});

test("a race goes on after each of its steps", () => {
  const op = { id: "a", op: "StepRun", data: 1, opts: { parallelMode: "race" } };
  const effects = decideOutcome(run({ a: "planned", b: "planned" }), call, ops(op));

  expect(effects).toContainEqual(goOn);
});

test("a step that is settled already keeps its first result", () => {
  const effects = decideOutcome(run({ a: "done" }), call, ops({ id: "a", op: "StepRun", data: 2 }));

  expect(effects).toEqual([]);
});

test("a failed step is tried again after a pause that grows", () => {
  const outcome = ops({ id: "a", op: "StepError", error: { message: "no" } });
  const [first] = decideOutcome(run({}), call, outcome);
  const [second] = decideOutcome(run({}), { ...call, attempt: 1 }, outcome);

  expect(first).toEqual({
    type: "call",
    stepId: "step",
    attempt: 1,
    at: new Date(now.getTime() + 2_000),
  });
  expect(second).toMatchObject({ attempt: 2, at: new Date(now.getTime() + 3_000) });
});

test("Retry-After is kept instead of the pause", () => {
  const outcome: Outcome = {
    kind: "ops",
    ops: [{ id: "a", op: "StepError", error: {} }],
    retry: true,
    retryAfter: "7",
  };

  expect(decideOutcome(run({}), call, outcome)).toMatchObject([
    { type: "call", attempt: 1, at: new Date(now.getTime() + 7_000) },
  ]);
});

test("a step that failed for good is handed to the function, which may catch it", () => {
  const effects = decideOutcome(
    run({}),
    { ...call, attempt: 4 },
    ops({ id: "a", op: "StepError", error: { message: "no" } }),
  );

  expect(effects).toMatchObject([
    { type: "settle", memo: { type: "error", error: { message: "no" } } },
    goOn,
  ]);
});

test("an error outside of steps is retried until the attempts are used up", () => {
  const outcome: Outcome = {
    kind: "error",
    error: { message: "no" },
    retry: true,
    retryAfter: null,
  };

  expect(decideOutcome(run({}), call, outcome)).toMatchObject([{ type: "call", attempt: 1 }]);
  expect(decideOutcome(run({}), { ...call, attempt: 4 }, outcome)).toEqual([
    { type: "finish", finish: { status: "failed", error: { message: "no" } } },
  ]);
});

test("an error that must not be retried ends the run at once", () => {
  const outcome: Outcome = { kind: "error", error: {}, retry: false, retryAfter: null };

  expect(types(decideOutcome(run({}), call, outcome))).toEqual(["finish"]);
});

test("a sleep is timed by its name, a wait by its time limit", () => {
  const effects = decideOutcome(
    run({}),
    call,
    ops(
      { id: "s", op: "Sleep", name: "2m" },
      { id: "w", op: "WaitForEvent", name: "t/ok", opts: { timeout: "30s", if: "true" } },
    ),
  );

  expect(effects).toMatchObject([
    { type: "add", step: { id: "s" }, state: "sleeping" },
    { type: "timer", stepId: "s", at: new Date(now.getTime() + 120_000) },
    { type: "add", step: { id: "w", waitsFor: "t/ok", condition: "true" }, state: "waiting" },
    { type: "timer", stepId: "w", at: new Date(now.getTime() + 30_000) },
  ]);
});

test("a step that the engine does not know fails the run by name", () => {
  const effects = decideOutcome(run({}), call, ops({ id: "a", op: "WaitForSignal" }));

  expect(effects).toMatchObject([
    { type: "finish", finish: { status: "failed", error: { name: "UnsupportedOp" } } },
  ]);
});

test("a step's output over 4 MB fails the run", () => {
  const data = "x".repeat(LIMITS.stepBytes);

  expect(decideOutcome(run({}), call, ops({ id: "a", op: "StepRun", data }))).toMatchObject([
    { type: "finish", finish: { error: { name: "output_too_large" } } },
  ]);
});

test("outputs over 32 MB together fail the run, even from a checkpoint", () => {
  const steps = run({ a: "done", b: "done" }, LIMITS.runBytes / 2);

  expect(decideCheckpoint(steps, [{ id: "c", op: "StepRun", data: 1 }])).toMatchObject([
    { type: "finish", finish: { error: { name: "state_too_large" } } },
  ]);
});

test("the thousand-and-first step fails the run", () => {
  const steps = run(Object.fromEntries(Array.from({ length: 1_000 }, (_, i) => [`s${i}`, "done"])));

  expect(decideOutcome(steps, call, ops({ id: "a", op: "StepRun", data: 1 }))).toMatchObject([
    { type: "finish", finish: { error: { name: "too_many_steps" } } },
  ]);
});

test("a checkpoint keeps its steps and leaves the going on to the call", () => {
  expect(types(decideCheckpoint(run({}), [{ id: "a", op: "StepRun", data: 1 }]))).toEqual([
    "settle",
  ]);
});

test("an event that ends the last wait lets the function go on", () => {
  const effects = decideSettled(run({ w: "waiting" }), pendingStep("w"), null);

  expect(effects).toEqual([{ type: "settle", step: pendingStep("w"), memo: null }, goOn]);
});

test("an event that ends one of two waits does not", () => {
  const effects = decideSettled(run({ w: "waiting", v: "waiting" }), pendingStep("w"), null);

  expect(types(effects)).toEqual(["settle"]);
});
