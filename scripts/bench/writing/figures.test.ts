import { expect, test } from "vitest";

import { criticalPath, percentile, slope } from "@/scripts/bench/writing/figures";

test("an ideal order fills all slots, but no call can be divided", () => {
  expect(criticalPath([1, 2, 3, 2], 2)).toBe(4);
  expect(criticalPath([1, 9, 1], 4)).toBe(9);
  expect(criticalPath([], 4)).toBe(0);
});

test("a percentile is one of the values", () => {
  const values = [5, 1, 4, 2, 3];
  expect(percentile(values, 50)).toBe(3);
  expect(percentile(values, 95)).toBe(5);
  expect(percentile(values, 1)).toBe(1);
});

test("the slope is the exponent of growth", () => {
  const points = [20, 60, 320].map((x) => ({ x, y: 3 * x ** 1.2 }));
  expect(slope(points)).toBeCloseTo(1.2);
  expect(slope(points.map(({ x }) => ({ x, y: 7 })))).toBeCloseTo(0);
});
