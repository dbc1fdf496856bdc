import { expect, test } from "vitest";

import type { Language } from "@/lib/documents/schema";
import { certainty } from "@/lib/quality/checks/certainty";
import { directions } from "@/lib/quality/checks/directions";
import { polarity } from "@/lib/quality/checks/polarity";
import { promises } from "@/lib/quality/checks/promises";
import CASES from "@/lib/quality/checks/reworded-meanings-cases.json";
import { strength } from "@/lib/quality/checks/strength";
import { judgeSentence } from "@/lib/quality/testing/judge-sentence";

function blockedBy(language: string, source: string, text: string): string[] {
  const sentence = { language: languageNamed(language), source, text };
  return [polarity, directions, certainty, strength, promises].flatMap((check) =>
    judgeSentence(check, sentence)
      .filter(({ severity }) => severity === "hard")
      .map(({ code }) => code),
  );
}

function languageNamed(name: string): Language {
  return name === "zh" ? "zh" : "en";
}

test.each(CASES)("$language, the same in other words: $faithful", (pair) => {
  expect(blockedBy(pair.language, pair.source, pair.faithful)).toEqual([]);
});

test.each(CASES.flatMap(({ wrong, ...pair }) => wrong.map((text) => ({ ...pair, text }))))(
  "$language, another meaning: $text",
  ({ language, source, text }) => {
    expect(blockedBy(language, source, text)).not.toEqual([]);
  },
);
