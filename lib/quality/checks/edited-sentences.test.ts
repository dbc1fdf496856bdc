import { describe, expect, test } from "vitest";

import { actors } from "@/lib/quality/checks/actors";
import { entities } from "@/lib/quality/checks/entities";
import HANDED_OVER from "@/lib/quality/checks/handed-over-cases.json";
import PLAIN_NAMES from "@/lib/quality/checks/plain-names-cases.json";
import { populations } from "@/lib/quality/checks/populations";
import WIDENED_GROUPS from "@/lib/quality/checks/widened-groups-cases.json";
import { languageOfExample } from "@/lib/quality/example-claim";
import { findingsOn } from "@/lib/quality/example-sentence";

describe.each([
  { about: "who acts", check: actors, cases: HANDED_OVER },
  { about: "what is named", check: entities, cases: PLAIN_NAMES },
  { about: "who is meant", check: populations, cases: WIDENED_GROUPS },
])("a sentence in a person's words, $about", ({ check, cases }) => {
  function isBlocked([printed = "", said = ""]: string[]): boolean {
    const language = languageOfExample(said);
    return findingsOn(check, { language, printed, said, author: "person" }).some((found) =>
      found.startsWith("hard"),
    );
  }

  test.each(cases.wrong)("%s: “%s” says something else", (...pair) => {
    expect(isBlocked(pair)).toBe(true);
  });

  test.each(cases.faithful)("%s: “%s” says the same", (...pair) => {
    expect(isBlocked(pair)).toBe(false);
  });
});
