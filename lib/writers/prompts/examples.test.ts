import { expect, test } from "vitest";

import { AudienceSchema } from "@/lib/pvgs/audience";
import { checkInput } from "@/lib/quality/check";
import { certainty } from "@/lib/quality/checks/certainty";
import { comparators } from "@/lib/quality/checks/comparators";
import { doses } from "@/lib/quality/checks/doses";
import { leftovers } from "@/lib/quality/checks/leftovers";
import { numbers } from "@/lib/quality/checks/numbers";
import { polarity } from "@/lib/quality/checks/polarity";
import { strength } from "@/lib/quality/checks/strength";
import { exampleDraft, restOn } from "@/lib/quality/example-draft";
import { examplesIn } from "@/lib/writers/prompts/examples";

type Row = { line: string; text: string };

const CHECKS = [numbers, doses, comparators, polarity, strength, certainty, leftovers];

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
    const draft = exampleDraft();
    draft.source.language = language;
    draft.document.language = language;
    const claim = checkInput(draft).claims.find(({ id }) => id === "c3");
    if (!claim) throw new RangeError("The example has a claim c3.");
    restOn(draft, claim, line);
    claim.text = text;
    const input = checkInput(draft);
    const found = CHECKS.flatMap((check) => check.run(input).findings).filter(
      ({ claimId, severity }) => claimId === "c3" && severity === "hard",
    );
    expect(found.map(({ code, params }) => ({ code, params }))).toEqual([]);
  },
);
