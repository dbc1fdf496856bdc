import { expect, test } from "vitest";

import type { DraftContext } from "@/lib/writers/rules/draft-context";
import { includedRecommendations } from "@/lib/writers/rules/included";

test("printed Arabic numbers decide the order, and ten comes after nine", () => {
  expect(order(["10", "2", "9"])).toEqual(["2", "9", "10"]);
  expect(order(["3.10", "3.2"])).toEqual(["3.2", "3.10"]);
});

test.each([
  ["一", "二", "三", "四", "五", "六", "七", "八"],
  ["I", "II", "V", "IX"],
])(
  "numerals that would sort by their character stay in the order of the guideline",
  (...numbers) => {
    expect(order(numbers)).toEqual(numbers);
  },
);

function order(numbers: string[]): string[] {
  const recommendations = numbers.map((number) => ({ id: number }));
  const ledger = numbers.map((number) => ({ recommendationId: number, included: true }));
  const names = new Map(numbers.map((number) => [number, { number, part: null }]));
  const context = { input: { plan: { ledger }, graph: { recommendations } }, names };
  return includedRecommendations(context as unknown as DraftContext).map(({ id }) => id);
}
