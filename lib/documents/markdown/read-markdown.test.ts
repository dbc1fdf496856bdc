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
  [String.raw`$\frac{1}{2}$`, "1/2"],
  [String.raw`$\frac 1 2$`, "1/2"],
  [String.raw`$1\frac{1}{2}$`, "1 1/2"],
  [String.raw`$\frac { \mathrm { d o s e } } { 2 4 ~ \mathrm { h } }$`, "dose/24 h"],
  [
    "$$\n\\text{Clearance} = \\frac{(140 - age) \\times weight}{72 \\times Scr}\n$$",
    "Clearance=((140-age)×weight)/(72×Scr)",
  ],
  [String.raw`A $$ B in $5 0 \%$`, "A $$ B in 50%"],
  [String.raw`\(\geq 5\)`, "≥5"],
  [String.raw`\(see 5\)`, String.raw`\(see 5\)`],
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

test("notes show their mark, tick boxes their state, pictures their description", async () => {
  const { passages, figures } = await readMarkdown(
    "Give the 10 mg[^1] to all of the adults.\n\n- [x] asked\n- [ ] examined\n\n![Steps of care](a.png)\n\nFigure 1. Steps\n\n[^1]: With food.",
  );
  expect(passages.map(({ kind, text }) => [kind, text])).toEqual([
    ["paragraph", "Give the 10 mg¹ to all of the adults."],
    ["list_item", "☑ asked"],
    ["list_item", "☐ examined"],
    ["caption", "Figure 1. Steps"],
    ["footnote", "¹ With food."],
  ]);
  expect(figures?.map(({ altText, captionPassageId }) => [altText, captionPassageId])).toEqual([
    ["Steps of care", "p4"],
  ]);
});

test("words that are struck out are listed and are no content", async () => {
  const { passages, hidden } = await readMarkdown(
    "~~Give 5 mg.~~ Give the 10 mg to all of the adults.",
  );
  expect(passages.map(({ text }) => text)).toEqual(["Give the 10 mg to all of the adults."]);
  expect(hidden.map(({ text }) => text)).toEqual(["Give 5 mg."]);
});
