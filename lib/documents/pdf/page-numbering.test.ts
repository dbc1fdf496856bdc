import { expect, test } from "vitest";

import { pageNumber } from "@/lib/documents/pdf/page-numbering";

test.each([
  ["12", 12],
  ["- 12 -", 12],
  ["xiv", 14],
  ["第 7 页", 7],
  ["Page 3 of 40", 3],
  ["3 / 40", 3],
  ["第 3 页 共 20 页", 3],
  ["· 12 ·", 12],
  ["[7]", 7],
  ["~ 3 ~", 3],
  ["e123", 123],
  ["S14", 14],
  ["2-14", 14],
])("%j is page number %i", (text, number) => {
  expect(pageNumber(text)).toBe(number);
});

test.each(["12.5", "5 mg", "Table 3", "civil", "10 mg"])("%j is no page number", (text) => {
  expect(pageNumber(text)).toBeNull();
});
