import { expect, test } from "vitest";

import { populations } from "@/lib/quality/checks/populations";
import CASES from "@/lib/quality/checks/widened-groups-cases.json";
import { languageOfExample } from "@/lib/quality/example-claim";
import { findingsOn } from "@/lib/quality/example-sentence";

function isBlocked([printed = "", said = ""]: string[]): boolean {
  const language = languageOfExample(said);
  return findingsOn(populations, { language, printed, said, author: "person" }).some((found) =>
    found.startsWith("hard"),
  );
}

test.each(CASES.wrong)("%s: a wider group is meant by “%s”", (...pair) => {
  expect(isBlocked(pair)).toBe(true);
});

test.each(CASES.faithful)("%s: the same group is meant by “%s”", (...pair) => {
  expect(isBlocked(pair)).toBe(false);
});
