import { expect, test } from "vitest";

import { findEffects } from "@/lib/clinical/effects";
import { sourceOf } from "@/lib/clinical/source-of";
import type { Effect } from "@/lib/clinical/schema";
import type { Language } from "@/lib/documents/schema";

function numbers(text: string, language: Language = "en"): Partial<Effect>[] {
  return findEffects(sourceOf([text], language).passages, language).map(
    ({ without, with: treated, difference, denominator }) => ({
      without,
      with: treated,
      difference,
      denominator,
    }),
  );
}

test("both arms are kept as printed", () => {
  expect(numbers("Stroke occurred in 3.1% compared with 4.5% of people.")).toEqual([
    { without: "4.5%", with: "3.1%", difference: null, denominator: null },
  ]);
  expect(numbers("依从性从基线的 34.7% 提高到 71.5%。", "zh")).toEqual([
    { without: "34.7%", with: "71.5%", difference: null, denominator: null },
  ]);
});

test("a difference keeps its denominator", () => {
  expect(numbers("Screening prevents 1.3 deaths per 1000 men.")).toEqual([
    { without: null, with: null, difference: "1.3 deaths", denominator: "1000 men" },
  ]);
});

test("a relative effect is kept with its interval and no arm is invented", () => {
  expect(numbers("Mortality fell (RR, 0.75; 95% CI, 0.60 to 0.95).")).toEqual([
    { without: null, with: null, difference: "RR, 0.75; 95% CI, 0.60 to 0.95", denominator: null },
  ]);
});

test("a sentence without a size gives no effect", () => {
  expect(numbers("The drug helps many people aged 65 years.")).toEqual([]);
});
