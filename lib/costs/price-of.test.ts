import { expect, test } from "vitest";

import { costCents, mostCents } from "@/lib/costs/price-of";
import type { Price } from "@/lib/costs/prices";

const PRICE: Price = {
  provider: "claude",
  model: "example",
  ...{ input: 3, cacheWrite: 3.75, cacheRead: 0.3, output: 15 },
  batchFactor: 0.5,
};
const usage = {
  inputTokens: 1_000,
  cacheReadTokens: 10_000,
  cacheWriteTokens: 2_000,
  outputTokens: 500,
};

test("each kind of token is paid at its own rate", () => {
  // 0.3 + 0.3 + 0.75 + 0.75
  expect(costCents(usage, PRICE, { batch: false })).toBe(2.1);
});

test("a batch costs its part of the price", () => {
  expect(costCents(usage, PRICE, { batch: true })).toBe(1.05);
});

test("a single cached token is not rounded away", () => {
  const nothing = { inputTokens: 0, cacheReadTokens: 0, cacheWriteTokens: 0, outputTokens: 0 };

  expect(costCents({ ...nothing, cacheReadTokens: 1 }, PRICE, { batch: false })).toBe(0.00003);
  expect(costCents(nothing, PRICE, { batch: false })).toBe(0);
});

test("a long prompt is paid at the rates for long prompts, cached or not", () => {
  const longPrompt = { above: 12_999, input: 30, cacheWrite: 37.5, cacheRead: 3, output: 150 };
  const price = { ...PRICE, longPrompt };

  expect(costCents(usage, price, { batch: false })).toBe(21);
  expect(costCents({ ...usage, inputTokens: 999 }, price, { batch: false })).toBeLessThan(3);
});

test("no call within its limits costs more than the most", () => {
  const most = mostCents({ inputTokens: 13_000, maxOutputTokens: 500 }, PRICE, { batch: false });

  expect(most).toBeGreaterThan(costCents(usage, PRICE, { batch: false }));
  expect(most).toBe(
    costCents(
      { inputTokens: 0, cacheReadTokens: 0, cacheWriteTokens: 13_000, outputTokens: 500 },
      PRICE,
      { batch: false },
    ),
  );
});
