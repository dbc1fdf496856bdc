import { expect, test } from "vitest";

import type { ClinicalGraph } from "@/lib/clinical/schema";
import type { Passage, SourceDocument } from "@/lib/documents/schema";
import type { Claim } from "@/lib/pvgs/document";
import { claimsOfBlock } from "@/lib/pvgs/claims";
import { DraftContext, type WriterInput } from "@/lib/writers/rules/draft-context";
import { urgentHelp } from "@/lib/writers/rules/urgent-help";

test("only sentences that say when to seek help are signs", () => {
  const claims = urgentClaims([
    "Seek emergency care if breathing is difficult.",
    "Clinicians should ask about signs that need immediate care.",
  ]);

  expect(claims.map(({ template, text }) => template?.id ?? text)).toEqual([
    "urgent.withSigns",
    "Seek emergency care if breathing is difficult.",
  ]);
});

test("advice for professionals alone gives the general text and no list", () => {
  const claims = urgentClaims([
    "Patients should be evaluated in a medical emergency by a surgeon.",
  ]);

  expect(claims.map(({ template }) => template?.id)).toEqual(["urgent.generic", "urgent.noList"]);
});

function urgentClaims(texts: string[]): Claim[] {
  const passages = texts.map((text, index): Passage => ({
    id: `p${index + 1}`,
    kind: "paragraph",
    text,
    page: 1,
    lines: [],
    sectionId: null,
  }));
  const safety = passages.map(({ id, text }) => ({
    id: `s-${id}`,
    kind: "urgent_sign",
    text,
    anchor: { passageId: id, start: 0, end: text.length },
    ...{ context: [], drugs: [], recommendationIds: [] },
  }));
  const graph = {
    recommendations: [],
    drugs: [],
    abbreviations: [],
    safety,
    answers: { urgentSigns: [] },
  } as unknown as ClinicalGraph;
  const source = { language: "en", passages, sections: [] } as unknown as SourceDocument;
  const context = new DraftContext({
    source,
    graph,
    plan: { language: "en", audience: "adult" },
  } as unknown as WriterInput);
  return urgentHelp(context).flatMap(claimsOfBlock);
}
