import { expect, test } from "vitest";

import type { SourceDocument } from "@/lib/documents/schema";
import { citedPassages } from "@/lib/pvgs/cited-passages";
import type { VerifiedDraft } from "@/lib/quality/schema";

const passage = (id: string, sectionId: string | null) => ({ id, sectionId, page: 7, text: id });
const section = (id: string, parentId: string | null) => ({ id, parentId, title: `Title ${id}` });

const source = {
  passages: [passage("p1", null), passage("p2", "s2"), passage("p3", "s1"), passage("p4", "s1")],
  sections: [section("s1", null), section("s2", "s1")],
} as unknown as SourceDocument;

const anchor = (passageId: string) => ({ passageId, start: 0, end: 1 });

test("every passage that a claim, a finding or a figure rests on is there once, in reading order", () => {
  const draft = {
    document: {
      sections: [{ blocks: [{ items: [[{ anchors: [anchor("p4"), anchor("p2")] }]] }] }],
      figures: [{ anchors: [anchor("p1")] }],
    },
    findings: [{ anchors: [anchor("p2")] }],
  } as unknown as VerifiedDraft;

  expect(citedPassages(draft, source).map(({ id }) => id)).toEqual(["p1", "p2", "p4"]);
});

test("a passage says under which headings it stands, outermost first", () => {
  const draft = { findings: [{ anchors: [anchor("p2")] }] } as unknown as VerifiedDraft;

  expect(citedPassages(draft, source)[0]).toEqual({
    id: "p2",
    page: 7,
    text: "p2",
    headings: ["Title s1", "Title s2"],
    ocrConfidence: null,
    picture: null,
  });
});

test("a passage of a PDF's table names the picture of it, also where only the picture is certain", () => {
  const table = {
    regions: [{ page: 1, box: [0, 0, 9, 9] }],
    reading: "picture",
    captionPassageId: "p1",
    notePassageIds: [],
  };
  const pictured = {
    ...source,
    format: "pdf",
    passages: source.passages.map((passage) =>
      passage.id === "p2" ? { ...passage, pictureTableId: "t3" } : passage,
    ),
    tables: [{ ...table, id: "t3" }],
    figures: [],
  } as unknown as typeof source;
  const draft = { findings: [{ anchors: [anchor("p2")] }] } as unknown as VerifiedDraft;

  expect(citedPassages(draft, pictured)[0]?.picture).toEqual({
    name: "t3",
    kind: "table",
    caption: "p1",
    isOnlyPicture: true,
  });
});

test("a passage read from a picture says how surely and shows the page", () => {
  const read = { ...passage("p1", null), ocr: { confidence: 91.4 } };
  const scan = { ...source, format: "pdf", passages: [read], tables: [], figures: [] };
  const draft = { findings: [{ anchors: [anchor("p1")] }] } as unknown as VerifiedDraft;

  expect(citedPassages(draft, scan as unknown as SourceDocument)[0]).toMatchObject({
    ocrConfidence: 91,
    picture: { name: "page-7", kind: "page" },
  });
});
