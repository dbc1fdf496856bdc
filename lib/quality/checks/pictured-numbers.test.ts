import { expect, test } from "vitest";

import { claimsOf } from "@/lib/pvgs/claims";
import type { Claim } from "@/lib/pvgs/document";
import { checkInput } from "@/lib/quality/check";
import { picturedNumbers } from "@/lib/quality/checks/pictured-numbers";
import { exampleDraft, type ExampleDraft } from "@/lib/quality/example-draft";
import { verifyDraft } from "@/lib/quality/verify-draft";

const DOSE = "should take amlodipine 5 mg once daily";

/** The example as read from a picture, with its sentence on the dose changed. */
function scanned(change: Partial<Claim> = {}): ExampleDraft {
  const draft = exampleDraft();
  for (const passage of draft.source.passages) passage.ocr = { confidence: 93.6 };
  const dose = claimsOf(draft.document).find(({ text }) => text === DOSE);
  if (!dose) throw new RangeError("The example speaks of a dose.");
  Object.assign(dose, change);
  return draft;
}

function findings(draft: ExampleDraft) {
  return picturedNumbers.run(checkInput(draft)).findings;
}

test("a number read from a picture that no person confirmed keeps the gate closed", () => {
  const found = findings(scanned()).filter(({ quote }) => quote === DOSE);
  expect(found).toMatchObject([
    {
      check: "F24",
      severity: "hard",
      code: "number_from_picture",
      params: { numbers: "5, 1", page: 1, confidence: 93 },
    },
  ]);
  const { gate } = verifyDraft({ ...scanned(), enabled: true });
  expect(gate.open).toBe(false);
});

test("a sentence a person wrote or locked is confirmed", () => {
  const codes = (draft: ExampleDraft) =>
    findings(draft).filter(({ quote }) => quote === DOSE).length;
  expect(codes(scanned({ author: "person" }))).toBe(0);
  expect(codes(scanned({ locked: true }))).toBe(0);
});

test("numbers of the file's own text, and sentences without numbers, have no such finding", () => {
  expect(findings(exampleDraft())).toEqual([]);
  const quotes = findings(scanned()).map(({ quote }) => quote);
  expect(quotes).not.toContain("unless they are pregnant");
});
