import { expect, test } from "vitest";

import { certainty } from "@/lib/quality/checks/certainty";
import { polarity } from "@/lib/quality/checks/polarity";
import { promises } from "@/lib/quality/checks/promises";
import { strength } from "@/lib/quality/checks/strength";
import CASES from "@/lib/quality/checks/reworded-warnings-cases.json";
import { judgeSentence } from "@/lib/quality/testing/judge-sentence";

test.each(CASES)("$language, wrong $isWrong: $text", ({ language, source, text, isWrong }) => {
  const sentence = {
    language: language === "zh" ? ("zh" as const) : ("en" as const),
    source,
    text,
  };
  const blocking = [polarity, certainty, strength, promises].flatMap((check) =>
    judgeSentence(check, sentence).filter(({ severity }) => severity === "hard"),
  );
  expect(blocking.length > 0).toBe(isWrong);
});
