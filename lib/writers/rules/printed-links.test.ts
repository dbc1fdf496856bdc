import { expect, test } from "vitest";

import { quoteOf } from "@/lib/documents/quote";
import type { Passage, SourceDocument } from "@/lib/documents/schema";
import { DraftContext, type WriterInput } from "@/lib/writers/rules/draft-context";
import { printedLinks } from "@/lib/writers/rules/printed-links";

test("an address for patients is printed again, with the sentence that gives it", () => {
  const sentence =
    "The Heart Institute has resources for patients (https://www.heart.example/patients).";

  expect(links([`Care takes time. ${sentence} Ask early.`])).toEqual([sentence]);
  expect(links(["患者可在 https://www.example.cn/asthma 查阅科普材料。"], "zh")).toHaveLength(1);
});

test.each([
  "The evidence review for patients with gout is posted at https://www.task.example.",
  "This work is available to the public under the licence https://licence.example/by/4.0.",
  "The trial registered patients at https://trials.example.",
  "1. Smith J, Lee K. Advice for patients. J Med. 2019;12(3):45-50. https://doi.example/1",
  "Silver Spring, MD: Patients First; 2019. https://www.agency.example/press",
  "The press release is at https://www.agency.example/new-treatment-patients.",
  "Patients may ask for a leaflet at their clinic.",
])("nobody is sent to the address of a paper or a licence: %s", (text) => {
  expect(links([text])).toEqual([]);
});

function links(texts: string[], language: "en" | "zh" = "en"): string[] {
  const passages = texts.map((text, index): Passage => ({
    id: `p${index + 1}`,
    kind: "paragraph",
    text,
    page: 1,
    lines: [],
    sectionId: null,
  }));
  const source = { language, passages, sections: [] } as unknown as SourceDocument;
  const graph = { recommendations: [], drugs: [], abbreviations: [], safety: [] };
  const plan = { language, audience: "adult" };
  const context = new DraftContext({ source, graph, plan } as unknown as WriterInput);
  return printedLinks(context).map((anchor) => quoteOf(context.passages, anchor));
}
