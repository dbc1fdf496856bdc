import { expect, test } from "vitest";

import type { SafetyStatement } from "@/lib/clinical/schema";
import type { Passage, SourceDocument } from "@/lib/documents/schema";
import { DraftContext, type WriterInput } from "@/lib/writers/rules/draft-context";
import { listedWarnings, warningsByLead } from "@/lib/writers/rules/warning-list";

test("the lead of a list is said once, and its items stay in one sentence", () => {
  expect(texts("Refer people if:", ["fever lasts;", "weight falls."], "en")).toEqual([
    "Refer people if: fever lasts; weight falls.",
  ]);
  expect(texts("以下情况应来院：", ["高热不退；", "体重下降。"], "zh")).toEqual([
    "以下情况应来院：高热不退；体重下降。",
  ]);
});

test("a list too long for one sentence keeps its lead at every item", () => {
  const item =
    "the fever lasts for more than three days although the child drinks and sleeps well;";

  expect(
    groups(
      "Refer people if:",
      Array.from({ length: 9 }, () => item),
      "en",
    ),
  ).toHaveLength(9);
});

test("items of two lists are not one list", () => {
  const { context, statements } = read("Refer people if:", ["fever lasts;"], "en");
  const other = { ...statements[0], context: [{ passageId: "p2", start: 0, end: 3 }] };

  expect(warningsByLead([...statements, other as SafetyStatement], context)).toHaveLength(2);
});

type Language = "en" | "zh";

function texts(lead: string, items: string[], language: Language): string[] {
  const { context } = read(lead, items, language);
  return groups(lead, items, language).map(
    (group) => listedWarnings(group, { kind: "safety" }, context).text,
  );
}

function groups(lead: string, items: string[], language: Language) {
  const { context, statements } = read(lead, items, language);
  return warningsByLead(statements, context);
}

function read(lead: string, items: string[], language: Language) {
  const passages = [lead, ...items].map((text, index): Passage => ({
    id: `p${index + 1}`,
    kind: index === 0 ? "paragraph" : "list_item",
    text,
    page: 1,
    lines: [],
    sectionId: null,
  }));
  const statements = passages.slice(1).map(({ id, text }): SafetyStatement => ({
    id: `s-${id}`,
    kind: "referral",
    text,
    anchor: { passageId: id, start: 0, end: text.length },
    context: [{ passageId: "p1", start: 0, end: lead.length - 1 }],
    ...{ drugs: [], recommendationIds: [], page: 1, sectionId: null },
  }));
  const source = { language, passages, sections: [] } as unknown as SourceDocument;
  const graph = { recommendations: [], drugs: [], abbreviations: [], safety: statements };
  const plan = { language, audience: "adult" };
  return {
    context: new DraftContext({ source, graph, plan } as unknown as WriterInput),
    statements,
  };
}
