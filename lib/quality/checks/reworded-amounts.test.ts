import { expect, test } from "vitest";

import type { Language } from "@/lib/documents/schema";
import { comparators } from "@/lib/quality/checks/comparators";
import { doses } from "@/lib/quality/checks/doses";
import { numbers } from "@/lib/quality/checks/numbers";
import { relativeEffects } from "@/lib/quality/checks/relative-effects";
import cases from "@/lib/quality/checks/reworded-amounts-cases.json";
import others from "@/lib/quality/checks/reworded-limits-cases.json";
import { judgeSentence } from "@/lib/quality/testing/judge-sentence";

const AMOUNTS = [numbers, doses, comparators, relativeEffects];
const LANGUAGES: Language[] = ["en", "zh"];
const ALL = LANGUAGES.flatMap((language) =>
  [...cases[language], ...others[language]].map((one) => ({ language, ...one })),
);

function codes(language: Language, source: string, text: string): string[] {
  return AMOUNTS.flatMap((check) => judgeSentence(check, { language, source, text }))
    .filter(({ severity }) => severity === "hard")
    .map(({ check, code, params }) => `${check} ${code} ${JSON.stringify(params)}`);
}

test.each(ALL)("what says the same amounts is silent: $plain", ({ language, source, plain }) => {
  expect(codes(language, source, plain)).toEqual([]);
});

const WRONG = ALL.flatMap(({ wrong, ...one }) => wrong.map((text) => ({ ...one, text })));

test.each(WRONG)("another amount, way or limit is found: $text", ({ language, source, text }) => {
  expect(codes(language, source, text)).not.toEqual([]);
});
