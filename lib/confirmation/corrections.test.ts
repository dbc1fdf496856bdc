import { expect, test } from "vitest";

import { correctionsIn, hasCorrections, isConfirmed } from "@/lib/confirmation/corrections";
import { ContinueTaskSchema, CorrectionsSchema } from "@/lib/confirmation/schema";
import { applyEvent, initialProgress, type TaskEvent } from "@/lib/tasks/progress";

const QUEUED: TaskEvent = { type: "queued" };
const WAITING: TaskEvent = { type: "waiting", node: "plan", code: "confirm_plan" };
const continued = (corrections: object): TaskEvent => ({
  ...{ type: "continued", by: "ann" },
  corrections: CorrectionsSchema.parse(corrections),
});

const log = (...events: TaskEvent[]) =>
  events.map((event, index) => ({ seq: index + 1, at: "2026-01-01T00:00:00Z", event }));

test("corrections add up, and the newest word about a thing counts", () => {
  const { metadata, selection } = correctionsIn(
    log(
      ...[QUEUED, WAITING],
      continued({ metadata: { title: "First", year: 2024 }, leaveOut: ["r1", "r2"] }),
      WAITING,
      continued({ metadata: { title: "Second", doi: null }, include: ["r2"], leaveOut: ["r3"] }),
    ),
  );

  expect(metadata).toEqual({ title: "Second", year: 2024, doi: null });
  expect([...selection]).toEqual([
    ["r1", false],
    ["r2", true],
    ["r3", false],
  ]);
});

test("a task is confirmed from when it is continued until it waits again", () => {
  expect(isConfirmed(log(QUEUED))).toBe(false);
  expect(isConfirmed(log(QUEUED, WAITING, QUEUED))).toBe(false);
  expect(isConfirmed(log(QUEUED, WAITING, continued({}), QUEUED))).toBe(true);
  expect(isConfirmed(log(QUEUED, WAITING, continued({}), WAITING))).toBe(false);
});

test("a task that waits and one that was continued show as such", () => {
  const states = [
    [QUEUED, WAITING],
    [QUEUED, WAITING, continued({})],
  ].map((events) => log(...events).reduce(applyEvent, initialProgress).state);

  expect(states).toEqual(["waiting", "queued"]);
});

test("to say nothing is to correct nothing, and to misspell something is refused", () => {
  expect(hasCorrections(CorrectionsSchema.parse({}))).toBe(false);
  expect(hasCorrections(CorrectionsSchema.parse({ metadata: { year: null } }))).toBe(true);
  expect(ContinueTaskSchema.safeParse({ leave: ["r1"] }).success).toBe(false);
  expect(ContinueTaskSchema.safeParse({ metadata: { tittle: "T" } }).success).toBe(false);
});
