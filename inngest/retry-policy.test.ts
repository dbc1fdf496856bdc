import { expect, test } from "vitest";

import { backoffMs } from "@/inngest/retry-policy";

test("pauses start at two seconds, grow by half and end at two minutes", () => {
  const pauses = [0, 1, 2, 3, 50].map((attempt) => backoffMs(attempt, 0.5));

  expect(pauses).toEqual([2_000, 3_000, 4_500, 6_750, 120_000]);
});

test("chance moves a pause by a fifth at most", () => {
  expect(backoffMs(0, 0)).toBeCloseTo(1_600);
  expect(backoffMs(0, 1)).toBeCloseTo(2_400);
});
