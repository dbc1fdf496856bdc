import { expect, test } from "vitest";

import { exampleDraft, restOn } from "@/lib/quality/example-draft";
import { checkInput } from "@/lib/quality/check";
import { certainty } from "@/lib/quality/checks/certainty";
import { comparators } from "@/lib/quality/checks/comparators";
import { doses } from "@/lib/quality/checks/doses";
import { leftovers } from "@/lib/quality/checks/leftovers";
import { numbers } from "@/lib/quality/checks/numbers";
import { polarity } from "@/lib/quality/checks/polarity";
import { strength } from "@/lib/quality/checks/strength";
import EXAMPLES from "@/lib/quality/across/example-pairs.json";
import { type Language, LanguageSchema } from "@/lib/documents/schema";

/** Lines in the manner of guidelines, each with a right sentence in the other language and one with a planted error. */
const PAIRS = EXAMPLES.map((pair) => ({ ...pair, from: LanguageSchema.parse(pair.from) }));
const CHECKS = [numbers, doses, comparators, polarity, strength, certainty, leftovers];

/** Codes of hard findings about one sentence that says in another language what a printed line says. */
function hardCodes(from: Language, line: string, text: string): string[] {
  const draft = exampleDraft();
  draft.source.language = from;
  draft.document.language = from === "zh" ? "en" : "zh";
  draft.graph.drugs = [];
  const claim = checkInput(draft).claims.find(({ id }) => id === "c3");
  if (!claim) throw new RangeError("The example has a claim c3.");
  restOn(draft, claim, line);
  claim.text = text;
  const input = checkInput(draft);
  return CHECKS.flatMap((check) => check.run(input).findings)
    .filter(({ claimId, severity }) => claimId === "c3" && severity === "hard")
    .map(({ code }) => code);
}

test("there are pairs enough, in both directions", () => {
  const of = (from: Language) => PAIRS.filter((pair) => pair.from === from).length;
  expect(of("zh")).toBeGreaterThanOrEqual(30);
  expect(of("en")).toBeGreaterThanOrEqual(30);
  const kinds = new Set(PAIRS.map(({ error }) => error));
  expect(kinds.size).toBeGreaterThanOrEqual(9);
});

test.each(PAIRS)("right, $from: $text", ({ from, line, text }) => {
  expect(hardCodes(from, line, text)).toEqual([]);
});

test.each(PAIRS)("$error, $from: $wrong", ({ from, line, text, wrong }) => {
  expect(wrong).not.toBe(text);
  expect(hardCodes(from, line, wrong)).not.toEqual([]);
});
