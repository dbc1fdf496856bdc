import { expect, test } from "vitest";

import { findTone, isGrave } from "@/lib/quality/language/stigma";
import { languageOfExample } from "@/lib/quality/example-claim";
import CASES from "@/lib/quality/checks/unkind-words-cases.json";

function insults(text: string): boolean {
  return findTone(text, "insult", languageOfExample(text)).some((cue) => isGrave("insult", cue));
}

test.each(CASES.unkind)("%s looks down on people", (text) => {
  expect(insults(text)).toBe(true);
});

test.each(CASES.sober)("%s insults nobody", (text) => {
  expect(insults(text)).toBe(false);
});
