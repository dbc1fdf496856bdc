import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";

import { afterAll, expect, test } from "vitest";

import { priceIn, readPrices } from "@/lib/costs/prices";

const folder = mkdtempSync(path.join(os.tmpdir(), "prices-"));
afterAll(() => rmSync(folder, { recursive: true }));

const bundled = readPrices(undefined);

test("a model is priced under its name with or without a date", () => {
  const price = priceIn(bundled, "claude", "claude-haiku-4-5");

  expect(price).toMatchObject({ input: 1, output: 5 });
  expect(priceIn(bundled, "claude", "claude-haiku-4-5-20251001")).toBe(price);
});

test("another model whose name begins the same has no known price", () => {
  expect(priceIn(bundled, "claude", "claude-opus-5")?.input).toBe(5);
  expect(priceIn(bundled, "claude", "claude-opus-5-5")?.input).toBe(4);
  expect(priceIn(bundled, "claude", "claude-opus-5-9")).toBeNull();
  expect(priceIn(bundled, "openai", "claude-opus-5")).toBeNull();
});

test("reading from the cache is cheaper than input, and writing to it dearer, at every bundled price", () => {
  for (const price of bundled.flatMap((each) => [each, ...[each.longPrompt ?? []].flat()])) {
    expect(price.cacheRead).toBeLessThan(price.input);
    expect(price.cacheWrite).toBeGreaterThan(price.input);
    expect(price.output).toBeGreaterThan(price.input);
  }
});

test("prices of a file come before the bundled ones", () => {
  const file = path.join(folder, "prices.json");
  const rates = { input: 7, cacheWrite: 7, cacheRead: 7, output: 9 };
  const prices = [
    { provider: "openai", model: "local-model", ...rates },
    { provider: "claude", model: "claude-opus-5", ...rates },
  ];
  const table = { asOf: "2026-11-01", note: "", source: "our contract", prices };
  writeFileSync(file, JSON.stringify(table));

  const given = readPrices(file);

  expect(priceIn(given, "openai", "local-model")).toMatchObject({ output: 9, batchFactor: 1 });
  expect(priceIn(given, "claude", "claude-opus-5")?.input).toBe(7);
  expect(priceIn(given, "claude", "claude-opus-5-5")?.input).toBe(4);
});

test("a price table that cannot be used says which file and what is wrong", () => {
  const file = path.join(folder, "broken.json");
  writeFileSync(file, JSON.stringify({ asOf: "yesterday", note: "", source: "", prices: [] }));

  expect(() => readPrices(file)).toThrow(/MODEL_PRICES.*broken\.json[^]*asOf/);
  expect(() => readPrices(path.join(folder, "none.json"))).toThrow("MODEL_PRICES");
});
