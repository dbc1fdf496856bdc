import { expect, test } from "vitest";

import type { Answers, ClinicalGraph } from "@/lib/clinical/schema";
import type { Passage, SourceDocument } from "@/lib/documents/schema";
import { quoteOf } from "@/lib/documents/quote";
import { claimsOfBlock } from "@/lib/pvgs/claims";
import { answerSentences } from "@/lib/writers/rules/answers";
import { DraftContext, type WriterInput } from "@/lib/writers/rules/draft-context";
import { moreHelp, specialSituations } from "@/lib/writers/rules/everyday-sections";
import { legend } from "@/lib/writers/rules/legend";
import { noTreatment } from "@/lib/writers/rules/no-treatment";

test("what an earlier edition left out is not what this one leaves out", () => {
  const texts = [
    "The 2016 pain guideline did not cover children under 18 years with long-term pain.",
    "The 2022 pain guideline does not cover cancer pain or care at the end of life.",
    "The previous guideline did not address acute pain in the emergency room at all.",
  ];

  expect(answered("exclusions", texts, { year: 2022 })).toEqual([texts[1]]);
});

test("an address to write to begins with its label", () => {
  const line = "10.1000/j.issn.1007-9572.2022.0537某医学会通讯作者：张三，E-mail：zhang@example.cn";

  expect(answered("contact", [line], { language: "zh" })).toEqual([
    "通讯作者：张三，E-mail：zhang@example.cn",
  ]);
});

test("a verdict on one medicine explains no grade", () => {
  const texts = [
    "High certainty: we are very confident in the estimate.",
    "The panel concludes with moderate certainty that screening has a small net benefit.",
    "Aspirin has strong evidence in this group.",
  ];
  const context = contextOf(texts, {
    drugs: [{ name: "Aspirin" }],
    scheme: { anchors: texts.map((text, index) => whole(index, text)) },
  });
  const quotes = legend(context)
    .flatMap(claimsOfBlock)
    .filter(({ kind }) => kind === "quote");

  expect(quotes.map(({ text }) => text)).toEqual([texts[0]]);
});

test("a chapter for pregnant readers says where the guideline's warnings for them stand", () => {
  const anchor = { passageId: "p1", start: 0, end: 1 };
  const warning = { kind: "contraindication", recommendationIds: [], anchor, text: "孕妇禁用。" };
  const other = { ...warning, text: "对本品过敏者禁用。" };
  const told = (safety: object[]) =>
    specialSituations(contextOf([], { safety }, { language: "zh" }))
      .flatMap(claimsOfBlock)
      .map(({ template }) => template?.id);

  expect(told([warning])).toContain("special.warnings");
  expect(told([other])).not.toContain("special.warnings");
});

test("where the guideline sends patients to an address, the booklet does not say it prints none", () => {
  const text = "Leaflets for patients are at https://www.example.org/patients.";
  const ids = (texts: string[]) =>
    moreHelp(contextOf(texts))
      .flatMap(claimsOfBlock)
      .map(({ template }) => template?.id);

  expect(ids([text])).toContain("moreHelp.printed");
  expect(ids([text])).not.toContain("moreHelp.none");
  expect(ids(["Ask your clinic for leaflets."])).toContain("moreHelp.none");
});

test("how often untreated people are tested says nothing about doing nothing", () => {
  const said = (text: string) =>
    noTreatment(contextOf([text], {}, { language: "zh" }))
      .flatMap(claimsOfBlock)
      .map(({ template }) => template?.id ?? "sentence");

  expect(said("建议未治疗的无症状感染者每年检测一次病毒载量。")).not.toContain("sentence");
  expect(said("不治疗时，多数患者的症状会在数年内加重。")).toContain("sentence");
});

type Document = { year?: number; language?: "en" | "zh" };

function answered(topic: keyof Answers, texts: string[], document: Document): string[] {
  const anchors = texts.map((text, index) => whole(index, text));
  const context = contextOf(texts, { answers: { [topic]: anchors } }, document);
  return answerSentences(topic, context, 5).map((anchor) => quoteOf(context.passages, anchor));
}

function whole(index: number, text: string) {
  return { passageId: `p${index + 1}`, start: 0, end: text.length };
}

function contextOf(
  texts: string[],
  found: object = {},
  { year, language = "en" }: Document = {},
): DraftContext {
  const passages = texts.map((text, index): Passage => ({
    id: `p${index + 1}`,
    kind: "paragraph",
    text,
    page: 1,
    lines: [],
    sectionId: null,
  }));
  const metadata = { title: null, publisher: null, year: year ?? null, doi: null, url: null };
  const source = { language, passages, sections: [], metadata } as unknown as SourceDocument;
  const nothing = { recommendations: [], drugs: [], abbreviations: [], safety: [] };
  const scheme = { id: "none", anchors: [] };
  const graph = { ...nothing, scheme, topic: null, ...found } as unknown as ClinicalGraph;
  const sections = [{ kind: "condition", passageIds: passages.map(({ id }) => id) }];
  const plan = { language, audience: "adult", ledger: [], sections };
  return new DraftContext({ source, graph, plan } as unknown as WriterInput);
}
