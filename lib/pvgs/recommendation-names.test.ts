import { expect, test } from "vitest";

import type { ClinicalGraph } from "@/lib/clinical/schema";
import { recommendationNames, renderName } from "@/lib/pvgs/recommendation-names";

test("printed numbers are kept", () => {
  expect(names(["推荐意见1", "推荐意见2"], "zh")).toEqual(["推荐意见1", "推荐意见2"]);
});

test("statements under one number become its parts", () => {
  expect(names(["1", "1", "2"])).toEqual([
    "recommendation 1, part 1",
    "recommendation 1, part 2",
    "recommendation 2",
  ]);
});

test("numbers that start again or are missing give way to the place in the guideline", () => {
  expect(names(["1", "2", "1"])).toEqual([
    "recommendation 1",
    "recommendation 2",
    "recommendation 3",
  ]);
  expect(names([null, "4"])).toEqual(["recommendation 1", "recommendation 2"]);
});

function names(numbers: (string | null)[], language: "en" | "zh" = "en"): string[] {
  const recommendations = numbers.map((number, index) => ({ id: `r${index}`, number }));
  const found = recommendationNames({ recommendations } as ClinicalGraph);
  return [...found.values()].map((name) => renderName(name, language));
}
