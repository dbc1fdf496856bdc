import { expect, test } from "vitest";

import { mathToText } from "@/lib/documents/markdown/math-text";
import { readMarkdown } from "@/lib/documents/markdown/read-markdown";

test.each([
  [String.raw`$2 0 0 ~ \mathrm { { m g } }$`, "200 mg"],
  [String.raw`$\mathrm { C D 4 } ^ { + }$`, "CD4⁺"],
  [String.raw`$\geqslant 1 8$`, "≥18"],
  [String.raw`$8 8 . 7 4 \%$`, "88.74%"],
  [String.raw`$\mathrm { p } { < } 0 . \ 0 0 1$`, "p<0.001"],
  [String.raw`$\textcircled{2}$`, "②"],
  [String.raw`$1 4 \sim 2 1 \mathrm { ~ d ~ }$`, "14~21 d "],
])("the formula %s reads %j", (formula, text) => {
  expect(mathToText(formula)).toBe(text);
});

test("two prices are no formula", () => {
  expect(mathToText("costs $5 and $10 a day")).toBe("costs $5 and $10 a day");
});

test("ranges with tildes stay, tags in the text are read, soft line ends vanish in Chinese", async () => {
  const { passages } = await readMarkdown(
    "每日 10~15 mg，最多 20~30 mg，白细胞 4×10<sup>9</sup>/L，\n应当复查。",
  );
  expect(passages.map(({ text }) => text)).toEqual([
    "每日 10~15 mg，最多 20~30 mg，白细胞 4×10⁹/L，应当复查。",
  ]);
});

test("headings that are all on one level get their depth from their numbers", async () => {
  const { sections } = await readMarkdown(
    "# 指南\n\n# 一、概述\n\n正文。\n\n# 1.1 背景\n\n正文。\n\n# 1.1.1 历史\n\n正文。\n\n# 二、方法\n\n正文。",
  );
  expect(sections.map(({ title, level }) => [title, level])).toEqual([
    ["指南", 1],
    ["一、概述", 2],
    ["1.1 背景", 3],
    ["1.1.1 历史", 4],
    ["二、方法", 2],
  ]);
});
