import { expect, test } from "vitest";

import { findDrugs } from "@/lib/clinical/drugs";
import { sourceOf } from "@/lib/clinical/source-of";
import type { Language } from "@/lib/documents/schema";

function names(text: string, language: Language): string[] {
  return findDrugs(sourceOf([text], language).passages, language)
    .map(({ name }) => name)
    .toSorted();
}

test("names are found by list and by the stems of international names", () => {
  expect(names("Offer lisinopril, olezarsenpril or nivolumab, not a statin.", "en")).toEqual([
    "lisinopril",
    "nivolumab",
    "olezarsenpril",
  ]);
});

test("Chinese names end where the drug ends", () => {
  expect(names("建议口服阿莫西林和瑞舒伐他汀，或使用恩沃利单抗。", "zh")).toEqual(
    ["恩沃利单抗", "瑞舒伐他汀", "阿莫西林"].toSorted(),
  );
});

test("the longest name wins", () => {
  expect(names("棕榈酸帕利哌酮每月一次。", "zh")).toEqual(["棕榈酸帕利哌酮"]);
});
