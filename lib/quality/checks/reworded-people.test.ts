import { expect, test } from "vitest";

import { actors } from "@/lib/quality/checks/actors";
import { companions } from "@/lib/quality/checks/companions";
import { coverage } from "@/lib/quality/checks/coverage";
import { directions } from "@/lib/quality/checks/directions";
import { populations } from "@/lib/quality/checks/populations";
import CASES from "@/lib/quality/checks/reworded-people-cases.json";
import { stigma } from "@/lib/quality/checks/stigma";
import type { ExampleDraft } from "@/lib/quality/example-draft";
import { judgeSentence } from "@/lib/quality/testing/judge-sentence";

test.each(CASES)("$language, wrong $isWrong: $text", ({ language, source, text, isWrong }) => {
  const sentence = {
    language: language === "zh" ? ("zh" as const) : ("en" as const),
    source,
    text,
    change: (draft: ExampleDraft) => {
      draft.graph.recommendations = [];
      draft.graph.safety = [];
    },
  };
  const blocking = [directions, populations, coverage, actors, stigma, companions].flatMap(
    (check) => judgeSentence(check, sentence).filter(({ severity }) => severity === "hard"),
  );
  expect(blocking.length > 0).toBe(isWrong);
});
