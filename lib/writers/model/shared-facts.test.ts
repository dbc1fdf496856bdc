import { expect, test } from "vitest";

import type { Language } from "@/lib/documents/schema";
import { type Audience, AudienceSchema, readingLimits } from "@/lib/pvgs/audience";
import type { PvgDocument } from "@/lib/pvgs/document";
import { exampleDraft } from "@/lib/quality/example-draft";
import { sharedFacts } from "@/lib/writers/model/shared-facts";

type Readers = Partial<Pick<PvgDocument, "audience" | "language" | "readingGrade">>;

function facts(readers: Readers, from?: Language) {
  const draft = { ...exampleDraft().document, ...readers };
  return sharedFacts(draft, from ?? draft.language);
}

test("every reader, grade and language is told something else", () => {
  const all = AudienceSchema.options.flatMap((audience) =>
    (["en", "zh"] as const).flatMap((language) =>
      [4, 5, 7].flatMap((readingGrade) => {
        const readers = { audience, language, readingGrade };
        return [facts(readers, "en"), facts(readers, "zh")];
      }),
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
    for (const from of ["en", "zh"] as const) {
      const told = facts({ audience, language }, from);

      expect(told).toContain(words);
      expect(told).not.toMatch(wrong);
    }
    expect(facts({ audience: "adult" satisfies Audience, language })).toMatch(/"text":"(?:You|您)/);
  },
);
