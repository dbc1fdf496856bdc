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

test("addresses, remarks in brackets and labels of grades are no headings", () => {
  const bold = (text: string) => styled(text, { bold: 1 });
  const label = styled("Strong recommendation, moderate-certainty evidence", { size: 12 });
  const texts = [bold("American Lung Association www.lung.org"), bold("(continued)"), label, BODY];
  expect(headings(texts)).toEqual([]);
});

test("Chinese numbers of one series stand on one level, whatever type they are set in", () => {
  const text = styled("工作组检索了截至二〇二四年的全部文献，并评价了证据质量。");
  const found = headings([
    styled("一、制定方法", { bold: 1 }),
    styled("（一）证据检索", { bold: 1 }),
    text,
    styled("（二）推荐意见的形成"),
    text,
    styled("二、诊断", { bold: 1 }),
    text,
    styled("三、治疗"),
    text,
  ]);
  expect(found.map(([, level]) => level)).toEqual([1, 2, 2, 1, 1]);
});

test("a number that continues a series makes a heading of plain type; a value does not", () => {
  const texts = [
    styled("3 Treatment", { size: 14 }),
    styled("3.1 Drug treatment"),
    BODY,
    styled("5.6 mmol/L"),
    styled("3.2 Follow-up"),
    BODY,
  ];
  expect(headings(texts)).toEqual([
    ["3 Treatment", 1],
    ["3.1 Drug treatment", 2],
    ["3.2 Follow-up", 2],
  ]);
});

test("the label of an appendix stands above the title on the next line", () => {
  const found = headings([
    styled("Appendix 1", { size: 12 }),
    styled("Choice of food", { size: 16 }),
    BODY,
  ]);
  expect(found.map(([text]) => text)).toEqual(["Appendix 1", "Choice of food"]);
  expect(found[0]?.[1]).toBeLessThan(found[1]?.[1] ?? 0);
});

test("a line in italics between paragraphs is a heading", () => {
  const italic = styled("Urate-lowering therapy", { italic: true });
  expect(headings([BODY, italic, BODY]).map(([text]) => text)).toEqual(["Urate-lowering therapy"]);
  const open = { ...BODY, text: "as was shown in the journal" };
  expect(headings([open, italic, BODY])).toEqual([]);
});

test("Chinese with a word in Latin capitals is not set in capitals", () => {
  expect(headings([styled("（1）支气管舒张试验阳性，即 FEV 增加，且绝对"), BODY])).toEqual([]);
});

test("headings with Roman numbers stand on one level where one is set in slightly smaller type", () => {
  const roman = (text: string, size: number) => styled(text, { size });
  const texts = [
    roman("I. Programme", 12.4),
    BODY,
    roman("II. Training", 11.3),
    BODY,
    roman("III. Safety", 12.4),
    BODY,
    roman("I. A chapter far larger", 16),
  ];
  expect(headings(texts).map(([, level]) => level)).toEqual([2, 2, 2, 1]);
});

test("an instruction in larger type is no heading, nor is its end in bold", () => {
  const large = { size: 12 };
  const cut = "If endoscopes are never used in the practice or in any of its branches check";
  const whole = `${cut} Not applicable here and go on with Section 7 Waste`;
  const end = styled("O Not applicable here.", { size: 12, bold: 1 });
  expect(headings([styled(whole, large), BODY])).toEqual([]);
  expect(headings([styled(cut, large), end, BODY])).toEqual([]);
  expect(headings([styled("When to refer a child", large), BODY])).toHaveLength(1);
  const tagged = ["Diagnosis", "Treatment", whole].map((text) => styled(text, { isTagged: true }));
  expect(headings(tagged).map(([text]) => text)).toEqual(["Diagnosis", "Treatment"]);
});

test("a clinical question in heading type is a heading however many treatments it names", () => {
  const question = `In adults with hypertension, which drugs (${"a diuretic, a calcium channel blocker or ".repeat(4)}a beta-blocker) should be used first?`;
  const large = styled(question, { size: 14, bold: 1, lineCount: 4 });
  expect(headings([BODY, large, BODY]).map(([text]) => text)).toEqual([question]);
  const statement = { ...large, text: question.replace("?", "") };
  expect(headings([BODY, statement, BODY])).toEqual([]);
});

test("doses that rise by one are no numbered headings", () => {
  const doses = ["0.5 mg", "1.0 mg", "2.0 mg", "1.1 mL/h", "1.2 mL/h"];
  expect(headings([BODY, ...doses.map((dose) => styled(dose)), BODY])).toEqual([]);
});

test.each([
  "1.2.3 Do not routinely offer dual treatment. [new 2022]",
  "1.2 (1B) We suggest a written plan",
])("%j states something and is no heading", (text) => {
  const before = styled("1.1 Diagnosis", { bold: 1 });

  expect(headings([before, BODY, styled(text, { bold: 1 }), BODY])).toEqual([["1.1 Diagnosis", 1]]);
});
