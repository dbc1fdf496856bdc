import { expect, test } from "vitest";

import type { Language } from "@/lib/documents/schema";
import { otherLanguageRules } from "@/lib/writers/prompts/other-language";
import { OTHER_LANGUAGE_EXAMPLES } from "@/lib/writers/prompts/other-language-examples";
import { examplesIn } from "@/lib/writers/prompts/examples";
import { findingsAbout } from "@/lib/writers/testing/findings-about";

test.each(["en", "zh"] as const)(
  "the rules for %s say how strength, limits and names go over",
  (language) => {
    const rules = otherLanguageRules(language);
    for (const word of ["推荐", "建议", "很可能", "可能", "除非", "以上", "以下", "mg"])
      expect(rules).toContain(word);
    for (const word of ["recommend", "suggest", "probably", "may", "unless", "at least", "at most"])
      expect(rules).toContain(word);
  },
);

test.each(["en", "zh"] as const)("the examples for %s are of the right languages", (language) => {
  const from: Language = language === "en" ? "zh" : "en";
  expect(OTHER_LANGUAGE_EXAMPLES[language]).toHaveLength(8);
  const about = { language, audience: "adult" as const };
  expect(examplesIn({ ...about, from })).not.toBe(examplesIn({ ...about, from: language }));
});

const EXAMPLES = (["en", "zh"] as const).flatMap((language) =>
  OTHER_LANGUAGE_EXAMPLES[language].map((example) => ({ language, ...example })),
);

test.each(EXAMPLES)("the checks agree with the example: $text", ({ language, line, text }) => {
  const from = language === "en" ? "zh" : "en";
  expect(findingsAbout({ line, from, text, language })).toEqual([]);
});
