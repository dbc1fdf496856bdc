import { expect, test } from "vitest";

import { findHeadings, type StyledText } from "@/lib/documents/find-headings";

const BODY: StyledText = {
  text: "People with asthma should have a written plan and know how to use it.",
  size: 10,
  bold: 0,
  lineCount: 2,
  isExcluded: false,
  isTagged: false,
};

function styled(text: string, style: Partial<StyledText> = {}): StyledText {
  return { ...BODY, text, lineCount: 1, ...style };
}

function headings(
  texts: StyledText[],
  evidence: { titles?: string[]; pageCount?: number } = {},
): [string, number][] {
  const found = findHeadings(texts, { bodySize: 10, titles: [], pageCount: 3, ...evidence });
  return [...found].map(([index, level]) => [texts[index]?.text ?? "", level]);
}

test("the bold end of a label that began in the paragraph before is no heading", () => {
  const paragraph = styled("We recommend spirometry. (Strong recommendation,");
  expect(headings([paragraph, styled("moderate certainty evidence", { bold: 1 })])).toEqual([]);
  expect(headings([BODY, styled("moderate certainty evidence)", { bold: 1 })])).toEqual([]);
  expect(headings([BODY, styled("（推荐强度：强，证据等级：A）", { bold: 1 })])).toEqual([]);
});

test("a heading in larger type stands even where a bracket before it was never closed", () => {
  const open = styled("Asthma (also called bronchial asthma is common");
  expect(headings([open, styled("Treatment", { size: 14, bold: 1 })])).toEqual([["Treatment", 1]]);
});

test("headings without a number stand beside the highest numbered ones that look like them", () => {
  const [large, small] = [
    { size: 15, bold: 1 },
    { size: 12, bold: 1 },
  ];
  const texts = [
    styled("Key points", large),
    BODY,
    styled("4 Diagnosis", large),
    styled("4.1 Tests", small),
    BODY,
    styled("References", large),
  ];
  expect(headings(texts)).toEqual([
    ["Key points", 1],
    ["4 Diagnosis", 1],
    ["4.1 Tests", 2],
    ["References", 1],
  ]);
});

test("bold questions are headings unless the file tags its headings", () => {
  const question = styled("1. Is asthma controlled at the review?", { bold: 1 });
  expect(headings([question, BODY])).toHaveLength(1);
  const tagged = ["Diagnosis", "Treatment", "Research"].map((text) =>
    styled(text, { isTagged: true }),
  );
  expect(headings([...tagged, question, BODY]).map(([text]) => text)).toEqual([
    "Diagnosis",
    "Treatment",
    "Research",
  ]);
});

test("a few tags in a long file do not outweigh its type", () => {
  const texts = [styled("Diagnosis", { isTagged: true }), BODY, styled("Treatment", { bold: 1 })];
  expect(headings(texts, { pageCount: 60 }).map(([text]) => text)).toEqual(["Treatment"]);
});
