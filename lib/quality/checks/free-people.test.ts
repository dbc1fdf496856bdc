import { expect, test } from "vitest";

import { actors } from "@/lib/quality/checks/actors";
import { certainty } from "@/lib/quality/checks/certainty";
import CASES from "@/lib/quality/checks/free-people-cases.json";
import { populations } from "@/lib/quality/checks/populations";
import { promises } from "@/lib/quality/checks/promises";
import { relativeEffects } from "@/lib/quality/checks/relative-effects";
import { strength } from "@/lib/quality/checks/strength";
import type { ExampleDraft } from "@/lib/quality/example-draft";
import { judgeSentence } from "@/lib/quality/testing/judge-sentence";

const CHECKS = [strength, certainty, populations, promises, relativeEffects, actors];

test.each(CASES)("$language, wrong $isWrong: $text", ({ language, source, text, isWrong }) => {
  const sentence = {
    language: language === "zh" ? ("zh" as const) : ("en" as const),
    source,
    text,
    kind: "recommendation" as const,
    change: (draft: ExampleDraft) => {
      draft.graph.recommendations = [];
      draft.graph.safety = [];
    },
  };
  const blocking = CHECKS.flatMap((check) => judgeSentence(check, sentence))
    .filter(({ severity }) => severity === "hard")
    .map(({ check, code, params }) => `${check} ${code} ${JSON.stringify(params)}`);
  if (isWrong) expect(blocking).not.toEqual([]);
  else expect(blocking).toEqual([]);
});
