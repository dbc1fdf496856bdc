import { expect, test } from "vitest";

import { findAbbreviations } from "@/lib/clinical/abbreviations";
import { sourceOf } from "@/lib/clinical/source-of";
import type { Language } from "@/lib/documents/schema";

function found(lines: Parameters<typeof sourceOf>[0], language: Language = "en"): string[] {
  return findAbbreviations(sourceOf(lines, language)).map(({ short, long }) => `${short}: ${long}`);
}

test("a short form in brackets is explained by the words before it that spell it", () => {
  expect(found(["Treatment of chronic obstructive pulmonary disease (COPD) is long."])).toEqual([
    "COPD: chronic obstructive pulmonary disease",
  ]);
});

test("Chinese words before the bracket explain it", () => {
  expect(
    found(
      ["其病原体为人类免疫缺陷病毒（human immunodeficiency virus，HIV）。", "高血压(HTN)很常见。"],
      "zh",
    ),
  ).toEqual(["HIV: 人类免疫缺陷病毒", "HTN: 高血压"]);
});

test("notes and lists of abbreviations are read", () => {
  expect(
    found([
      "Abbreviations: AAA, abdominal aortic aneurysm; USPSTF, US Preventive Services Task Force.",
    ]),
  ).toEqual(["AAA: abdominal aortic aneurysm", "USPSTF: US Preventive Services Task Force"]);
  expect(found(["# Acronyms and abbreviations", "SBP", "systolic blood pressure"])).toEqual([
    "SBP: systolic blood pressure",
  ]);
});

test("brackets that spell nothing are not abbreviations", () => {
  expect(found(["Most patients (NSAID users) recovered (see Table 2)."])).toEqual([]);
});
