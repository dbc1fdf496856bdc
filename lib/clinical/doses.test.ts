import { expect, test } from "vitest";

import { findDrugs } from "@/lib/clinical/drugs";
import { sourceOf } from "@/lib/clinical/source-of";
import type { Dose } from "@/lib/clinical/entities/schema";
import type { Language } from "@/lib/documents/schema";

function dosesOf(text: string, language: Language): [string, Partial<Dose>][] {
  const { passages } = sourceOf([text], language);
  return findDrugs(passages, language).flatMap(({ name, doses }) =>
    doses.map(({ anchor, ...parts }): [string, Partial<Dose>] => {
      expect(text.slice(anchor.start, anchor.end)).toContain(parts.amount);
      return [name, parts];
    }),
  );
}

test("an English dose is kept part by part as printed", () => {
  expect(
    dosesOf(
      "Start metformin 500 mg orally twice daily for 4 weeks, maximum 2,000 mg per day.",
      "en",
    ),
  ).toEqual([
    [
      "metformin",
      {
        amount: "500",
        unit: "mg",
        route: "orally",
        frequency: "twice daily",
        duration: "for 4 weeks",
        maximum: "maximum 2,000 mg per day",
      },
    ],
  ]);
});

test("a Chinese dose is kept part by part as printed", () => {
  expect(dosesOf("阿莫西林 每次0.5g，每日3次，口服，疗程7天。", "zh")).toEqual([
    [
      "阿莫西林",
      {
        amount: "0.5",
        unit: "g",
        route: "口服",
        frequency: "每日3次",
        duration: "疗程7天",
        maximum: null,
      },
    ],
  ]);
});

test("each drug of a sentence gets its own dose", () => {
  const found = dosesOf(
    "Give amoxicillin 1 g three times daily or doxycycline 100 mg twice daily.",
    "en",
  );
  expect(found.map(([name, { amount, frequency }]) => [name, amount, frequency])).toEqual([
    ["amoxicillin", "1", "three times daily"],
    ["doxycycline", "100", "twice daily"],
  ]);
});

test.each([
  ["Digoxin levels above 2 ng/mL are toxic.", "en"],
  ["Insulin is started when glucose exceeds 11.1 mmol/L.", "en"],
  ["Tiotropium: caution if creatinine clearance is 50 mL/min or less.", "en"],
  ["二甲双胍：血糖 7.0 mmol/L 以上时使用。", "zh"],
] as const)("a test result is no dose: %s", (text, language) => {
  expect(dosesOf(text, language)).toEqual([]);
});
