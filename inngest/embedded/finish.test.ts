import { expect, test } from "vitest";

import { finishEvents, parentMemo } from "@/inngest/embedded/finish";

const run = {
  id: "run-1",
  functionId: "app-f",
  event: { id: "e1", name: "t/go", data: {}, ts: 1 },
  parent: null,
};
const failed = {
  status: "failed",
  error: { name: "MyError", message: "no", __serialized: true },
} as const;

test("a run that ends well is told once", () => {
  const events = finishEvents(run, { status: "completed", result: 7 });

  expect(events).toMatchObject([{ name: "inngest/function.finished", data: { result: 7 } }]);
});

test("a run that fails is told twice; the second event has the run's id, so that it cannot double", () => {
  const [finished, failure] = finishEvents(run, failed);

  expect(finished).toMatchObject({ name: "inngest/function.finished" });
  expect(failure).toMatchObject({
    id: "run-1",
    name: "inngest/function.failed",
    data: { error: { name: "MyError", message: "no", error: "NonRetriableError" } },
  });
});

test("a run that was cancelled has neither result nor error", () => {
  const [, cancelled] = finishEvents(run, { status: "cancelled" });

  expect(cancelled?.name).toBe("inngest/function.cancelled");
  expect(Object.keys(cancelled?.data ?? {})).not.toContain("error");
});

test("the end of a run that such an event started is not told, so that there is no circle", () => {
  const event = { ...run.event, name: "inngest/function.failed" };

  expect(finishEvents({ ...run, event }, failed)).toEqual([]);
});

test("an invoking run gets the result, or the error without the SDK's marker", () => {
  expect(parentMemo({ status: "completed", result: 7 })).toEqual({ type: "data", data: 7 });
  expect(parentMemo(failed)).toEqual({
    type: "error",
    error: { name: "MyError", message: "no", error: "NonRetriableError" },
  });
});
