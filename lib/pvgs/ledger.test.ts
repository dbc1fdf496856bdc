import { expect, test } from "vitest";

import type { ClinicalGraph, Recommendation } from "@/lib/clinical/schema";
import enLedger from "@/lib/i18n/messages/en/ledger.json";
import { accountFor } from "@/lib/pvgs/ledger";

test("every recommendation is in, or out with a reason the reader can be told", () => {
  const ledger = accountFor({
    recommendations: [
      recommendation({ text: "Offer X to adults." }),
      recommendation({ text: "Use X.", kind: "research_only" }),
      recommendation({ text: "Fix the specimen in formalin." }),
    ],
  } as ClinicalGraph);

  expect(ledger.map(({ included, reason }) => included || reason)).toEqual([
    true,
    "research_only",
    "clinician_technique",
  ]);
  expect(ledger.every(({ reason }) => reason === null || reason in enLedger.reasons)).toBe(true);
});

test("what names patients is never taken for a mere technique", () => {
  const [entry] = accountFor({
    recommendations: [recommendation({ text: "Tell patients which suture is used." })],
  } as ClinicalGraph);

  expect(entry?.included).toBe(true);
});

test("what a person decides comes before the rules; the rule's own reason stays where both say no", () => {
  const ledger = accountFor(
    {
      recommendations: [
        recommendation({ id: "r1", text: "Offer X to adults." }),
        recommendation({ id: "r2", text: "Use X.", kind: "research_only" }),
        recommendation({ id: "r3", text: "Use Y.", kind: "research_only" }),
      ],
    } as ClinicalGraph,
    {
      selection: new Map([
        ["r1", false],
        ["r2", true],
        ["r3", false],
      ]),
    },
  );

  expect(ledger.map(({ included, reason }) => included || reason)).toEqual([
    "left_out_by_editor",
    true,
    "research_only",
  ]);
  expect(ledger.every(({ reason }) => reason === null || reason in enLedger.reasons)).toBe(true);
});

function recommendation(fields: Partial<Recommendation>): Recommendation {
  return { id: "r1", kind: "recommendation", actor: "clinician", ...fields } as Recommendation;
}
