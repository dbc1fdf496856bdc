import { expect, test } from "vitest";

import type { Language } from "@/lib/documents/schema";
import { standsAlone } from "@/lib/writers/model/stands-alone";

function judge(language: Language, line: string, text: string) {
  const context = {
    en: "We suggest metformin 500 mg twice daily for adults with diabetes.",
    zh: "建议成人糖尿病患者使用二甲双胍500 mg，每日2次。",
  };
  const terms = [
    { term: "renal function", means: "how well the kidneys work" },
    { term: "肾功能", means: "肾脏工作的情况" },
  ];
  return standsAlone({ lines: [line], context: [context[language]], language, terms }, text);
}

test.each([
  ["en", "It lowers blood sugar.", "It lowers blood sugar."],
  ["en", "Nausea occurs in 15 of 1,000 people.", "About 15 of 1,000 people feel sick."],
  ["en", "Metformin lowers the risk of stroke.", "Metformin makes a stroke less likely."],
  [
    "en",
    "Check renal function every 3 months.",
    "Your care team should check how well the kidneys work.",
  ],
  ["zh", "每3个月监测肾功能。", "每3个月看一次肾脏工作的情况。"],
] as const)("%s: “%s” as “%s” is right beside any recommendation", (language, line, text) => {
  expect(judge(language, line, text)).toBe(true);
});

test.each([
  ["en", "names the medicine of the recommendation", "It lowers sugar.", "Metformin lowers sugar."],
  ["en", "says its dose", "The dose is halved.", "The dose of 500 mg is halved."],
  ["en", "says what kind of thing it is", "It may harm the liver.", "This medicine may harm."],
  ["en", "is a piece of it", "unless the eGFR is below 30", "Do not take it if the eGFR is low."],
  ["zh", "names the medicine of the recommendation", "可降低血糖。", "二甲双胍可降低血糖。"],
  ["zh", "says what kind of thing it is", "可降低血糖。", "这种药可以降低血糖。"],
  ["zh", "is a piece of it", "除非eGFR低于30", "eGFR低于30时不要用。"],
] as const)("%s: a sentence that %s depends on it", (language, _, line, text) => {
  expect(judge(language, line, text)).toBe(false);
});
