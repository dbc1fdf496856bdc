import { expect, test } from "vitest";

import { isOpen } from "@/lib/documents/pdf/block";
import { groupLines } from "@/lib/documents/pdf/group-lines";
import { joinBlocks } from "@/lib/documents/pdf/join-blocks";
import { makeLine } from "@/lib/documents/pdf/make-line";
import type { TextLine } from "@/lib/documents/pdf/text-line";
import { measureTextStyle } from "@/lib/documents/pdf/text-style";

const SIZE = 10;

function line(text: string, { x, y }: { x: number; y: number }): TextLine {
  const style = { size: SIZE, baseline: y + 9, bold: false, italic: false, headingTag: null };
  const box: TextLine["box"] = [x, y, x + SIZE * text.length, y + SIZE];
  const where = { page: 1, divided: false, turned: false, hidden: null };
  return makeLine([{ text, font: "Song", box, ...style }], where);
}

function joined(lines: TextLine[]): string[] {
  const style = measureTextStyle(lines, []);
  return joinBlocks(groupLines(lines, { style, tables: [] }), style).map((block) =>
    block.lines.map(({ text }) => text).join(" "),
  );
}

test.each(["eGFR below 60: check", "pH below 7.3 is acid", "mRNA vaccines are no"])(
  "%s begins a sentence, although its first letter is small",
  (first) => {
    const lines = [
      line("stop these medicines now", { x: 50, y: 100 }),
      line(first, { x: 50, y: 150 }),
      line("the kidneys every month.", { x: 50, y: 162 }),
    ];
    expect(joined(lines)).toHaveLength(2);
  },
);

test("the next box of a drawing, further down and beside, does not go on the words of the last", () => {
  const lines = [
    line("raise the dose twice daily", { x: 50, y: 100 }),
    line("continue and review it 3 to", { x: 400, y: 120 }),
    line("12 months.", { x: 400, y: 132 }),
  ];
  expect(joined(lines)).toEqual([
    "raise the dose twice daily",
    "continue and review it 3 to 12 months.",
  ]);
});

test("a sentence that is over stays over with its grade in brackets behind it", () => {
  expect(isOpen("以胰岛素为首选降糖药。（良好实践声明，未分级）")).toBe(false);
  expect(isOpen("We recommend insulin. (Strong recommendation, low certainty)")).toBe(false);
  expect(isOpen("停用他汀类药物（包括阿托伐他汀）")).toBe(true);
});
