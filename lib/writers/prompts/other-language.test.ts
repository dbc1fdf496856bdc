import { expect, test } from "vitest";

import type { Language } from "@/lib/documents/schema";
import { exampleDraft, restOn } from "@/lib/quality/example-draft";
import { checkInput } from "@/lib/quality/check";
import { certainty } from "@/lib/quality/checks/certainty";
import { comparators } from "@/lib/quality/checks/comparators";
import { doses } from "@/lib/quality/checks/doses";
import { leftovers } from "@/lib/quality/checks/leftovers";
import { numbers } from "@/lib/quality/checks/numbers";
import { polarity } from "@/lib/quality/checks/polarity";
import { strength } from "@/lib/quality/checks/strength";
import { otherLanguageRules } from "@/lib/writers/prompts/other-language";
import { OTHER_LANGUAGE_EXAMPLES } from "@/lib/writers/prompts/other-language-examples";
import { examplesIn } from "@/lib/writers/prompts/examples";

const CHECKS = [numbers, doses, comparators, polarity, strength, certainty, leftovers];

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
  const draft = exampleDraft();
  draft.source.language = language === "en" ? "zh" : "en";
  draft.document.language = language;
  const claim = checkInput(draft).claims.find(({ id }) => id === "c3");
  if (!claim) throw new RangeError("The example has a claim c3.");
  restOn(draft, claim, line);
  claim.text = text;
  const input = checkInput(draft);
  const found = CHECKS.flatMap((check) => check.run(input).findings).filter(
    ({ claimId, severity }) => claimId === "c3" && severity === "hard",
  );
  expect(found.map(({ code, params }) => ({ code, params }))).toEqual([]);
});
