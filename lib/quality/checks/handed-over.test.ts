import { expect, test } from "vitest";

import { actors } from "@/lib/quality/checks/actors";
import CASES from "@/lib/quality/checks/handed-over-cases.json";
import { languageOfExample } from "@/lib/quality/example-claim";
import { findingsOn } from "@/lib/quality/example-sentence";

function isBlocked([printed = "", said = ""]: string[]): boolean {
  const language = languageOfExample(said);
  return findingsOn(actors, { language, printed, said, author: "person" }).some((found) =>
    found.startsWith("hard"),
  );
}

test.each(CASES.wrong)("%s: somebody else is to act in “%s”", (...pair) => {
  expect(isBlocked(pair)).toBe(true);
});

test.each(CASES.faithful)("%s: the same people act in “%s”", (...pair) => {
  expect(isBlocked(pair)).toBe(false);
});
