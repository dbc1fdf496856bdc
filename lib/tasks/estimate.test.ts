import { expect, test } from "vitest";

import { estimateIn, estimateOf } from "@/lib/tasks/estimate";
import { applyEvent, initialProgress, type TaskEvent } from "@/lib/tasks/progress";

const after = (event: TaskEvent) =>
  applyEvent(initialProgress, { seq: 1, at: "2026-01-01T00:00:00Z", event });

const planned = (facts: Record<string, number>) =>
  after({ type: "node-finished", node: "plan", durationMs: 1, skipped: false, facts });

test("the plan says calls, cents and whole minutes", () => {
  const progress = planned({ calls: 12, estimatedCents: 4.2, estimatedSeconds: 61 });

  expect(estimateOf(progress)).toEqual({ calls: 12, cents: 4.2, minutes: 2 });
});

test("without a price there is no money in it", () => {
  expect(estimateOf(planned({ calls: 12, estimatedSeconds: 60 }))).toEqual({
    calls: 12,
    cents: undefined,
    minutes: 1,
  });
});

test("with batches it says what is known: how long they are waited for, and the price without them", () => {
  const facts = { calls: 12, estimatedCents: 2.1, batchSeconds: 3_600, liveCents: 4.2 };

  expect(estimateOf(planned(facts))).toMatchObject({
    cents: 2.1,
    minutes: undefined,
    batch: { minutes: 60, liveCents: 4.2 },
  });
});

test("an estimate over the cap is known although the plan did not finish", () => {
  const params = { cap: 1, estimate: 12.5 };
  const failed = after({ type: "failed", node: "plan", code: "estimate_over_cap", params });

  expect(estimateOf(failed)).toEqual({ cents: 12.5 });
  expect(estimateOf(initialProgress)).toBeNull();
});

test("a plan's estimate tells of batches what they cost live and until when, and no other time", () => {
  const plan = { calls: 3, inputTokens: 1, outputTokens: 1, costCents: 4, seconds: 61 };

  expect(estimateIn(plan)).toEqual({ calls: 3, cents: 4, minutes: 2 });
  expect(estimateIn({ ...plan, batch: { liveCents: 6, seconds: 3_600 } })).toEqual({
    ...{ calls: 3, cents: 4 },
    batch: { minutes: 60, liveCents: 6 },
  });
});
