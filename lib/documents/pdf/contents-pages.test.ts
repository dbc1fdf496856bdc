import { expect, test } from "vitest";

import { isContentsRow, joinContentsRows } from "@/lib/documents/pdf/contents-pages";
import { makeLine } from "@/lib/documents/pdf/make-line";
import type { TextLine } from "@/lib/documents/pdf/text-line";

function line(text: string, { y, right }: { y: number; right: number }): TextLine {
  const style = { size: 10, baseline: y + 9, bold: false, italic: false, headingTag: null };
  return makeLine([{ text, font: "Song", box: [50, y, right, y + 10], ...style }], {
    page: 1,
    divided: false,
    turned: false,
    hidden: null,
  });
}

test("an entry so wide that no leader dots fit is an entry, by where its page number ends", () => {
  const lines = [
    line("一、前言 ........ 1", { y: 100, right: 400 }),
    line("二、疾病特点 ........ 2", { y: 120, right: 400 }),
    line("三、自我管理，定期营养咨询，提高血糖控制能力 11", { y: 140, right: 400 }),
    line("附录 1 食物选择 ........ 12", { y: 160, right: 400 }),
    line("2023 年版，修订 3", { y: 180, right: 220 }),
  ];
  expect(joinContentsRows(lines).map(({ text }) => isContentsRow(text))).toEqual([
    true,
    true,
    true,
    true,
    false,
  ]);
});

test("a number at the right edge of a page without contents is left as it is", () => {
  const lines = [
    line("随访时间（月） 12", { y: 100, right: 400 }),
    line("随访人数 120", { y: 120, right: 400 }),
    line("失访人数 14", { y: 140, right: 400 }),
  ];
  expect(joinContentsRows(lines)).toEqual(lines);
});
