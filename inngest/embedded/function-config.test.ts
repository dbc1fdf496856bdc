import { expect, test } from "vitest";

import { crons, maxAttempts, readFunctionConfig } from "@/inngest/embedded/function-config";

const plain = {
  id: "app-f",
  name: "f",
  triggers: [{ event: "t/go" }],
  steps: { step: { id: "step", name: "step", runtime: { type: "http", url: "x" } } },
};

test.each([
  ["batchEvents", { maxSize: 2, timeout: "1s" }],
  ["rateLimit", { limit: 1, period: "1m" }],
  ["throttle", { limit: 1, period: "1m" }],
  ["debounce", { period: "1m" }],
  ["singleton", { mode: "skip" }],
  ["priority", { run: "1" }],
  ["concurrency", [{ limit: 1, scope: "account" }]],
  ["concurrency", [{ limit: 1 }, { limit: 2 }]],
  ["cancel", [{ event: "t/stop", timeout: "1h" }]],
  ["timeouts", { start: "1m" }],
  ["triggers", [{ cron: "* * * * *", jitter: "1m" }]],
])("a function with %s that cannot be kept is refused by name", (key, value) => {
  expect(() => readFunctionConfig({ ...plain, [key]: value })).toThrow(/app-f uses what/);
});

test("one limit in all and one per key are taken", () => {
  const concurrency = [{ limit: 3 }, { limit: 1, key: "event.data.user" }];

  expect(readFunctionConfig({ ...plain, concurrency }).concurrency).toEqual(concurrency);
  expect(readFunctionConfig({ ...plain, concurrency: 2 }).concurrency).toEqual([{ limit: 2 }]);
});

test("four retries are five attempts, also when the function does not say", () => {
  const step = { ...plain.steps.step, retries: { attempts: 0 } };

  expect(maxAttempts(readFunctionConfig(plain))).toBe(5);
  expect(maxAttempts(readFunctionConfig({ ...plain, steps: { step } }))).toBe(1);
});

test("cron triggers are found among the others", () => {
  const triggers = [{ event: "t/go" }, { cron: "0 3 * * *" }];

  expect(crons(readFunctionConfig({ ...plain, triggers }))).toEqual(["0 3 * * *"]);
});
