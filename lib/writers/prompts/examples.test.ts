import { expect, test } from "vitest";

import { AudienceSchema } from "@/lib/pvgs/audience";
import { examplesIn } from "@/lib/writers/prompts/examples";
import { findingsAbout } from "@/lib/writers/testing/findings-about";

type Row = { line: string; text: string };

const EXAMPLES = (["en", "zh"] as const).flatMap((language) =>
  AudienceSchema.options.flatMap((audience) =>
    examplesIn({ language, from: language, audience })
      .split("\n")
      .slice(1)
      .map((row) => ({ audience, language, ...(JSON.parse(row) as Row) })),
  ),
);

test.each(EXAMPLES)(
  "the checks agree with the example for $audience: $text",
  ({ language, line, text }) => {
    expect(findingsAbout({ line, from: language, text, language })).toEqual([]);
  },
);
