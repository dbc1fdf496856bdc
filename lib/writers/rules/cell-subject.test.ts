import { expect, test } from "vitest";

import type { Passage } from "@/lib/documents/schema";
import { subjectWords } from "@/lib/writers/rules/cell-subject";
import type { DraftContext } from "@/lib/writers/rules/draft-context";

test("a cell without lines around it is read with its medicine, or with the cell before it", () => {
  const cells = [
    "二甲双胍普通片",
    "每日 2 次",
    "2550 mg",
    "严重感染者禁用",
    "持续腹痛",
    "停药并立即就医",
  ];

  expect(subjectIn(cells, "严重感染者禁用")).toBe("二甲双胍普通片");
  expect(subjectIn(["持续腹痛", "停药并立即就医"], "停药并立即就医")).toBe("持续腹痛");
});

test("running text, and a cell that names its medicine, need no subject", () => {
  expect(subjectIn(["饮食", "出现皮疹时停药并就医。"], "出现皮疹时停药并就医。")).toBe("");
  expect(subjectIn(["腹泻", "二甲双胍减量"], "二甲双胍减量")).toBe("");
});

function subjectIn(texts: string[], wanted: string): string {
  const list = [{ id: "p0", kind: "caption", text: "表 1" }].concat(
    texts.map((text, index) => ({ id: `p${index + 1}`, kind: "paragraph", text })),
  ) as Passage[];
  const context = {
    input: { source: { passages: list } },
    passages: new Map(list.map((passage) => [passage.id, passage])),
    graph: { safety: [], drugs: [{ name: "二甲双胍" }] },
  } as unknown as DraftContext;
  const own = list.find(({ text }) => text === wanted);
  return subjectWords({ passageId: own?.id ?? "", start: 0, end: wanted.length }, context);
}
