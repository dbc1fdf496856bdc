import { expect, test } from "vitest";

import { joinLines, mendChinese } from "@/lib/documents/pdf/join-text";
import { makeLine } from "@/lib/documents/pdf/make-line";
import type { TextLine } from "@/lib/documents/pdf/text-line";
import { Vocabulary } from "@/lib/documents/pdf/vocabulary";

test.each([
  ["空腹血糖 8. 5 mmol/L", "空腹血糖 8.5 mmol/L"],
  ["尚 无 严 重 心 、脑 疾 病", "尚无严重心、脑疾病"],
  ["每日 2 次，共 13. 9 g", "每日 2 次，共 13.9 g"],
  ["1. 5 岁以下儿童", "1. 5 岁以下儿童"],
])("justified Chinese %j is read as %j", (printed, text) => {
  expect(mendChinese(printed)).toBe(text);
});

test("a cell's words joined by a dash or slash stay joined where its lines end short", () => {
  const lines = ["As-needed budesonide–", "formoterol 10 mg/", "kg/day at 60 mL/", "(min·1.73 m²)"];
  const context = { vocabulary: new Vocabulary([]), chinese: false, cellRight: 400 };
  expect(joinLines(lines.map(cellLine), context).text).toBe(
    "As-needed budesonide–formoterol 10 mg/kg/day at 60 mL/(min·1.73 m²)",
  );
});

test.each([
  [["馒头约半个", "米饭半碗", "面包 1 片"], 90, "馒头约半个 米饭半碗 面包 1 片"],
  [["谷类", "及制", "品"], 28, "谷类及制品"],
  [["面", "（粉）", "条"], 38, "面（粉）条"],
  [["米（5g）", "蒸山药（50g）", "梨（9g）"], 80, "米（5g） 蒸山药（50g） 梨（9g）"],
  [["坚果（脂肪≥", "40%）"], 200, "坚果（脂肪≥40%）"],
])(
  "lines %j of a cell %d points wide are items only where the next would have fitted",
  (texts, cellWidth, text) => {
    const lines = texts.map((words, index) => {
      const line = cellLine(words, index);
      const box: TextLine["box"] = [50, 100, 50 + 10 * words.length, 110];
      return { ...line, box };
    });
    const context = { vocabulary: new Vocabulary([]), chinese: true, cellRight: 100, cellWidth };
    expect(joinLines(lines, context).text).toBe(text);
  },
);

test("a word in capitals is divided like one in small letters; a name with a capital keeps its hyphen", () => {
  const context = { vocabulary: new Vocabulary([]), chinese: false };
  const joined = (first: string, second: string) =>
    joinLines([{ ...cellLine(first, 0), divided: true }, cellLine(second, 1)], context).text;

  expect(joined("R5. ALL STAFF SHOULD BE TRAINED (GOOD PRAC", "TICE STATEMENT).")).toContain(
    "GOOD PRACTICE STATEMENT",
  );
  expect(joined("CONDI", "TIONAL")).toBe("CONDITIONAL");
  expect(joined("BCR", "ABL")).toBe("BCR-ABL");
  expect(joined("cirrhosis by the score of Child", "Pugh was rare")).toContain("Child-Pugh");
});

test("Chinese sets no space between a sign and its number where the line was broken there", () => {
  const join = (lines: string[], chinese: boolean) =>
    joinLines(lines.map(cellLine), { vocabulary: new Vocabulary([]), chinese }).text;
  expect(join(["碳水化合物≥", "40%，脂肪", "＜30%"], true)).toBe("碳水化合物≥40%，脂肪＜30%");
  expect(join(["a level of ≥", "40%"], false)).toBe("a level of ≥ 40%");
});

function cellLine(text: string, index: number): TextLine {
  const style = { size: 10, baseline: 109 + 12 * index, bold: false, italic: false };
  const run = { text, font: "Sans", box: [50, 100, 200, 110] as TextLine["box"], headingTag: null };
  return makeLine([{ ...run, ...style }], { page: 1, divided: false, turned: false, hidden: null });
}
