import { expect, test } from "vitest";

import type { SafetyStatement } from "@/lib/clinical/schema";
import type { Passage, SourceDocument } from "@/lib/documents/schema";
import { claimsOfBlock } from "@/lib/pvgs/claims";
import { DraftContext, type WriterInput } from "@/lib/writers/rules/draft-context";
import { problems } from "@/lib/writers/rules/problems";

const PLAIN = "Common side effects of the tablets are nausea and headache in the first week.";
const HARD =
  "However, such adverse effects (see Table 3), which were rated by two reviewers, were discussed above.";

test("a warning that reads alone is printed", () => {
  expect(said([PLAIN])).toEqual(["problems.intro", "problems.adverse_effect", PLAIN]);
});

test("warnings too hard to read alone are counted; nobody is told that a box has them", () => {
  expect(said([HARD])).toEqual(["problems.intro", "problems.adverse_effect", "problems.more"]);
});

test("only where every warning was said already do the boxes have them all", () => {
  expect(said([PLAIN], [PLAIN])).toEqual(["problems.inCards"]);
});

function said(texts: string[], before: string[] = []): string[] {
  const passages = texts.map((text, index): Passage => ({
    id: `p${index + 1}`,
    kind: "paragraph",
    text,
    page: 1,
    lines: [],
    sectionId: null,
  }));
  const safety = passages.map(({ id, text }): SafetyStatement => ({
    id: `s-${id}`,
    kind: "adverse_effect",
    text,
    anchor: { passageId: id, start: 0, end: text.length },
    ...{ context: [], drugs: [], recommendationIds: [], page: 1, sectionId: null },
  }));
  const source = { language: "en", passages, sections: [] } as unknown as SourceDocument;
  const graph = { recommendations: [], drugs: [], abbreviations: [], safety };
  const plan = { language: "en", audience: "adult" };
  const context = new DraftContext({ source, graph, plan } as unknown as WriterInput);
  for (const text of before) context.said.add(text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ""));
  return problems(context)
    .slice(0, -1)
    .flatMap(claimsOfBlock)
    .map(({ template, text }) => template?.id ?? text.replace(/ \([^)]*\)/g, ""));
}
