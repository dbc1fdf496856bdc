import { expect, test } from "vitest";

import { pageNumber } from "@/lib/documents/pdf/page-numbering";

test.each([
  ["12", 12],
  ["- 12 -", 12],
  ["xiv", 14],
  ["第 7 页", 7],
  ["Page 3 of 40", 3],
  ["3 / 40", 3],
])("%j is page number %i", (text, number) => {
  expect(pageNumber(text)).toBe(number);
});

test.each(["12.5", "5 mg", "Table 3", "civil"])("%j is no page number", (text) => {
  expect(pageNumber(text)).toBeNull();
});
