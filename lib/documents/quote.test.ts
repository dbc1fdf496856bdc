import { expect, test } from "vitest";

import { indexPassages, quoteOf } from "@/lib/documents/quote";
import type { Passage } from "@/lib/documents/schema";

const passage: Passage = {
  id: "p1",
  kind: "paragraph",
  text: "Take 5 mg daily.",
  page: 1,
  lines: [],
  sectionId: null,
};
const passages = indexPassages({ passages: [passage] });

test("a quote is cut from the passage", () => {
  expect(quoteOf(passages, { passageId: "p1", start: 5, end: 9 })).toBe("5 mg");
});

test("an anchor to an unknown passage is refused", () => {
  expect(() => quoteOf(passages, { passageId: "p2", start: 0, end: 1 })).toThrow("No passage p2");
});

test.each([
  [0, 17],
  [4, 4],
  [-1, 3],
])("an anchor outside the passage is refused: %i to %i", (start, end) => {
  expect(() => quoteOf(passages, { passageId: "p1", start, end })).toThrow(RangeError);
});
