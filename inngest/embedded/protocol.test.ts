import { expect, test } from "vitest";

import { buildCall, callFunction, parseOutcome } from "@/inngest/embedded/protocol";

const call = {
  functionId: "app-f",
  runId: "run-1",
  stepId: "step",
  event: { id: "e1", name: "t/go", data: {}, ts: 1 },
  attempt: 0,
  maxAttempts: 5,
  memos: new Map([["abc", { type: "data" as const, data: 7 }]]),
  isParallel: false,
  claim: "q|1|0",
};

function outcome(status: number, headers: Record<string, string>, body: unknown) {
  return parseOutcome(status, new Headers(headers), JSON.stringify(body));
}

test("a call carries event, memos and the claim, and names function and step in its address", async () => {
  const request = buildCall(call);
  const body = (await request.json()) as Record<string, unknown>;

  expect(Object.fromEntries(new URL(request.url).searchParams)).toEqual({
    fnId: "app-f",
    stepId: "step",
  });
  expect(body).toMatchObject({
    event: { id: "e1" },
    steps: { abc: { type: "data", data: 7 } },
    ctx: { qi_id: "q|1|0", attempt: 0, max_attempts: 5, stack: { stack: ["abc"], current: 1 } },
  });
});

test("200 is a result, 206 a list of steps", () => {
  expect(outcome(200, {}, { ok: 1 })).toEqual({ kind: "done", data: { ok: 1 } });
  expect(outcome(206, {}, [{ id: "a", op: "StepRun", data: 1 }])).toMatchObject({
    kind: "ops",
    ops: [{ id: "a", data: 1 }],
  });
});

test.each([
  { status: 500, noRetry: null, retry: true },
  { status: 400, noRetry: null, retry: false },
  { status: 500, noRetry: "true", retry: false },
  { status: 400, noRetry: "false", retry: true },
])("status $status with no-retry $noRetry asks for a retry: $retry", (answer) => {
  const headers: Record<string, string> = answer.noRetry
    ? { "x-inngest-no-retry": answer.noRetry }
    : {};

  expect(outcome(answer.status, headers, { name: "Error", message: "no" })).toMatchObject({
    kind: "error",
    retry: answer.retry,
  });
});

test("an answer that is not JSON becomes the error's message", () => {
  expect(parseOutcome(502, new Headers(), "Bad gateway")).toMatchObject({
    kind: "error",
    error: { message: "HTTP 502: Bad gateway" },
    retry: true,
  });
});

test("a function that asks for the old way of running parallel steps is refused", () => {
  expect(outcome(206, { "x-inngest-req-version": "1" }, [])).toMatchObject({
    kind: "error",
    error: { name: "UnsupportedRequestVersion" },
    retry: false,
  });
});

test("a handler that throws counts as an attempt that may be repeated", async () => {
  const broken = async () => Promise.reject(new Error("socket closed"));

  await expect(callFunction(broken, call)).resolves.toMatchObject({
    kind: "error",
    error: { name: "TransportError", message: "socket closed" },
    retry: true,
  });
});
