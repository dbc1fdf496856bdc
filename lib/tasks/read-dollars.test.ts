import { expect, test } from "vitest";

import { readDollars } from "@/lib/tasks/read-dollars";

test.each([
  ["0.50", 50],
  [" $ 2 ", 200],
  [".29", 29],
  ["0.005", 0.5],
  ["１．５", 150],
  ["1000", 100_000],
  ["", null],
  ["  ", null],
  ["0", undefined],
  ["0.0000001", undefined],
  ["-1", undefined],
  ["1000.01", undefined],
  ["1,50", undefined],
  ["1e3", undefined],
  ["a lot", undefined],
  [".", undefined],
])("%j is %j US cents", (typed, cents) => {
  expect(readDollars(typed)).toBe(cents);
});
