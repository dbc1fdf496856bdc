import { expect, test } from "vitest";

import type { Language } from "@/lib/documents/schema";
import { certainty } from "@/lib/quality/checks/certainty";
import { numbers } from "@/lib/quality/checks/numbers";
import cases from "@/lib/quality/checks/reworded-ranges-cases.json";
import { judgeSentence } from "@/lib/quality/testing/judge-sentence";

const LANGUAGES: Language[] = ["en", "zh"];
const ALL = LANGUAGES.flatMap((language) => cases[language].map((one) => ({ language, ...one })));

function codes(language: Language, source: string, text: string): string[] {
  return [numbers, certainty]
    .flatMap((check) => judgeSentence(check, { language, source, text }))
    .filter(({ severity }) => severity === "hard")
    .map(({ check, code, params }) => `${check} ${code} ${JSON.stringify(params)}`);
}

test.each(ALL)("a range given whole is silent: $plain", ({ language, source, plain }) => {
  expect(codes(language, source, plain)).toEqual([]);
});

const WRONG = ALL.flatMap(({ wrong, ...one }) => wrong.map((text) => ({ ...one, text })));

test.each(WRONG)("one end for the whole range is found: $text", ({ language, source, text }) => {
  expect(codes(language, source, text)).not.toEqual([]);
});

const ENDS: { language: Language; source: string; text: string }[] = [
  {
    language: "en",
    source: "Local numbness after a block lasts 6 to 8 hours.",
    text: "The numb feeling can last up to 8 hours.",
  },
  {
    language: "en",
    source: "Kegel exercises are done for 5 to 10 minutes, followed by 10 minutes of rest.",
    text: "After the exercises, rest for 10 minutes.",
  },
  {
    language: "en",
    source: "Blood pressure of 140/90 mmHg or more needs treatment.",
    text: "If the upper value is 140 or more, treatment is needed.",
  },
  { language: "zh", source: "麻木感持续6～8 h。", text: "麻木的感觉最长8个小时。" },
  { language: "zh", source: "每次训练5～10 min，休息10 min。", text: "练完了要休息10分钟。" },
];

test.each(ENDS)("an end told as one is no narrowing: $text", ({ language, source, text }) => {
  expect(codes(language, source, text)).toEqual([]);
});
