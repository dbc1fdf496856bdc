import { expect, test } from "vitest";

import { wilsonInterval } from "@/scripts/bench/checks/wilson";

// Values of Newcombe (1998), Statistics in Medicine 17:857, table I, method 3.
test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])("%i of %i lie between %f and %f", (hits, count, low, high) => {
  const interval = wilsonInterval(hits, count);

  expect(interval?.[0]).toBeCloseTo(low, 4);
  expect(interval?.[1]).toBeCloseTo(high, 4);
});

test("all of them leave room below, never above", () => {
  expect(wilsonInterval(10, 10)?.[1]).toBeCloseTo(1);
  expect(wilsonInterval(10, 10)?.[0]).toBeLessThan(1);
});

test("nothing counted has no interval", () => {
  expect(wilsonInterval(0, 0)).toBeNull();
});
