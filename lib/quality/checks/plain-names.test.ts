import { expect, test } from "vitest";

import { entities } from "@/lib/quality/checks/entities";
import CASES from "@/lib/quality/checks/plain-names-cases.json";
import { languageOfExample } from "@/lib/quality/example-claim";
import { findingsOn } from "@/lib/quality/example-sentence";

function isBlocked([printed = "", said = ""]: string[]): boolean {
  const language = languageOfExample(said);
  return findingsOn(entities, { language, printed, said, author: "person" }).some((found) =>
    found.startsWith("hard"),
  );
}

test.each(CASES.wrong)("%s: something else is named in “%s”", (...pair) => {
  expect(isBlocked(pair)).toBe(true);
});

test.each(CASES.faithful)("%s: the same things are named in “%s”", (...pair) => {
  expect(isBlocked(pair)).toBe(false);
});
