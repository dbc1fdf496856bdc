import { expect, test } from "vitest";

import type { Anchor, Passage } from "@/lib/documents/schema";
import { exampleRequest } from "@/lib/pvgs/exports/example-request";
import { numberSources } from "@/lib/pvgs/exports/source-notes";

const TEXT = "Adults with asthma need a plan. Children need one too.";

test("parts of one sentence share a number, and its quotation holds them all", () => {
  const [who, what, other] = [anchorOf("Adults"), anchorOf("a plan."), anchorOf("Children")];
  const { notes, numbersOf } = number([who, other, what]);
  expect(notes.map(({ quote }) => quote)).toEqual(["Adults with asthma need a plan.", "Children"]);
  expect([who, what, other].map((anchor) => numbersOf([anchor]))).toEqual([[1], [1], [2]]);
  expect(numbersOf([who, what, other])).toEqual([1, 2]);
});

test("words taken from two sentences are not cut to one of them", () => {
  const both = anchorOf("plan. Children");
  const { notes, numbersOf } = number([anchorOf("Adults"), both]);
  expect(notes.map(({ quote }) => quote)).toEqual(["Adults", "plan. Children"]);
  expect(numbersOf([both])).toEqual([2]);
});

test("cells of a table row are quoted one by one", () => {
  const { notes } = number([anchorOf("Adults"), anchorOf("a plan.")], "table_row");
  expect(notes.map(({ quote }) => quote)).toEqual(["Adults", "a plan."]);
});

test("the same words on the same page are listed once, on another page again", () => {
  const copies = ["q", "copy", "later"].map((passageId) => ({ ...anchorOf("Adults"), passageId }));
  const { notes, numbersOf } = number(copies);
  expect(notes.map(({ page }) => page)).toEqual([1, 2]);
  expect(copies.map((anchor) => numbersOf([anchor]))).toEqual([[1], [1], [2]]);
});

function anchorOf(words: string): Anchor {
  const start = TEXT.indexOf(words);
  return { passageId: "q", start, end: start + words.length };
}

/** The example with one more claim that rests on the anchors, and passages that say the text on pages 1, 1 and 2. */
function number(anchors: Anchor[], kind: Passage["kind"] = "paragraph") {
  const { draft, source } = exampleRequest("en");
  const [stamp] = draft.document.stamps;
  if (!stamp) throw new Error("the example has a stamp");
  const passage = (id: string, page: number): Passage => ({
    id,
    kind,
    text: TEXT,
    page,
    lines: [],
    sectionId: null,
  });
  return numberSources(
    { ...draft.document, stamps: [{ ...stamp, anchors }], sections: [], glossary: [] },
    { ...source, passages: [passage("q", 1), passage("copy", 1), passage("later", 2)] },
  );
}
