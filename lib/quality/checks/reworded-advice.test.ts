import { expect, test } from "vitest";

import type { Language } from "@/lib/documents/schema";
import { certainty } from "@/lib/quality/checks/certainty";
import { polarity } from "@/lib/quality/checks/polarity";
import { strength } from "@/lib/quality/checks/strength";
import CASES from "@/lib/quality/checks/reworded-advice-cases.json";
import { judgeSentence } from "@/lib/quality/testing/judge-sentence";

function blockedBy(language: string, source: string, text: string): string[] {
  const sentence = { language: languageNamed(language), source, text };
  return [polarity, certainty, strength].flatMap((check) =>
    judgeSentence(check, sentence)
      .filter(({ severity }) => severity === "hard")
      .map(({ code }) => code),
  );
}

function languageNamed(name: string): Language {
  return name === "zh" ? "zh" : "en";
}

test.each(CASES)("$language, said freely: $faithful", ({ language, source, faithful }) => {
  expect(blockedBy(language, source, faithful)).toEqual([]);
});

test.each(
  CASES.flatMap(({ language, source, wrong }) => wrong.map((text) => ({ language, source, text }))),
)("$language, turned round: $text", ({ language, source, text }) => {
  expect(blockedBy(language, source, text)).not.toEqual([]);
});
