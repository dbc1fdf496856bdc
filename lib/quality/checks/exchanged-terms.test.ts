import { describe, expect, test } from "vitest";
import { z } from "zod";

import { type Language, LanguageSchema } from "@/lib/documents/schema";
import { checkInput } from "@/lib/quality/check";
import { entities } from "@/lib/quality/checks/entities";
import CASES from "@/lib/quality/checks/exchanged-terms-cases.json";
import { exampleDraft, restOn } from "@/lib/quality/example-draft";
import { judgeSentence } from "@/lib/quality/testing/judge-sentence";

type Case = readonly [language: Language, source: string, text: string, elsewhere?: string];

/** Sentences of guidelines, what a booklet says of them, and what else the guideline says. */
const SentencesSchema = z.array(
  z.union([
    z.tuple([LanguageSchema, z.string(), z.string()]),
    z.tuple([LanguageSchema, z.string(), z.string(), z.string()]),
  ]),
);
const { exchanged, reworded } = z
  .object({ exchanged: SentencesSchema, reworded: SentencesSchema })
  .parse(CASES);

function blocking([language, source, text, elsewhere]: Case) {
  return judgeSentence(entities, { language, source, text, elsewhere }).filter(
    ({ severity }) => severity === "hard",
  );
}

describe("F10, names of the same kind", () => {
  test.each(exchanged)("%s: %s ≠ %s", (...wrong) => {
    expect(blocking(wrong)).not.toEqual([]);
  });

  test.each(reworded)("%s: %s = %s", (...right) => {
    expect(blocking(right)).toEqual([]);
  });

  test.each([
    ["收缩压应低于130 mmHg。", "Keep your systolic pressure below 130 mmHg.", 0],
    ["收缩压应低于130 mmHg。", "Keep your diastolic pressure below 130 mmHg.", 1],
    ["卒中患者尽早康复。", "After a stroke, start rehabilitation early.", 0],
    ["卒中患者尽早康复。", "After a heart attack, start rehabilitation early.", 1],
    ["1型糖尿病患者需用胰岛素。", "People with type 1 diabetes need insulin.", 0],
    ["1型糖尿病患者需用胰岛素。", "People with type 2 diabetes need insulin.", 1],
  ])("in another language: %s / %s", (source, text, count) => {
    const draft = exampleDraft();
    draft.source.language = "zh";
    const claim = checkInput(draft).claims.find(({ id }) => id === "c3");
    if (!claim) throw new RangeError("The example has a claim c3.");
    restOn(draft, claim, source);
    claim.text = text;
    const found = entities.run(checkInput(draft)).findings;
    expect(found.filter(({ claimId }) => claimId === "c3")).toHaveLength(count);
  });
});
