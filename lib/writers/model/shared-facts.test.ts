import { expect, test } from "vitest";

import { type Audience, AudienceSchema, readingLimits } from "@/lib/pvgs/audience";
import type { PvgDocument } from "@/lib/pvgs/document";
import { exampleDraft } from "@/lib/quality/example-draft";
import { sharedFacts } from "@/lib/writers/model/shared-facts";

function facts(readers: Partial<Pick<PvgDocument, "audience" | "language" | "readingGrade">>) {
  return sharedFacts({ ...exampleDraft().document, ...readers });
}

test("every reader, grade and language is told something else", () => {
  const all = AudienceSchema.options.flatMap((audience) =>
    (["en", "zh"] as const).flatMap((language) =>
      [4, 5, 7].map((readingGrade) => facts({ audience, language, readingGrade })),
    ),
  );

  expect(new Set(all).size).toBe(all.length);
});

test.each(["en", "zh"] as const)("the lengths of the grade stand there (%s)", (language) => {
  const { mean, longest } = readingLimits(language, 5);
  const told = facts({ language, readingGrade: 5 });

  expect(told).toContain(String(mean));
  expect(told).toContain(String(longest));
});

test.each([
  ["carer", "en", "The person you care for", /"text":"You /],
  ["carer", "zh", "您照顾的人", /"text":"您(?!照顾)/],
  ["older_child", "zh", "你", /"text":"[^"]*您/],
] as const)(
  "no example for a %s speaks to somebody else (%s)",
  (audience, language, words, wrong) => {
    const told = facts({ audience, language });

    expect(told).toContain(words);
    expect(told).not.toMatch(wrong);
    expect(facts({ audience: "adult" satisfies Audience, language })).toMatch(/"text":"(?:You|您)/);
  },
);
