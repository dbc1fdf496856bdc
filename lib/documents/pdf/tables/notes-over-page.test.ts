import { expect, test } from "vitest";

import { notesOverPage } from "@/lib/documents/pdf/tables/notes-over-page";
import type { Passage } from "@/lib/documents/schema";

const BOX: [number, number, number, number] = [50, 50, 400, 60];

function passage(text: string, { id, page }: { id: string; page: number }): Passage {
  const lines = [{ page, box: BOX, start: 0, end: text.length }];
  return { id, kind: "paragraph", text, page, lines, sectionId: "s1" };
}

function lastRow(text: string): Passage {
  const table = { id: "t1", row: 5, header: false, cells: [text, ""] };
  return { ...passage(text, { id: "row", page: 1 }), kind: "table_row", table };
}

function item(marker: string, { id = "item", page = 2 } = {}): Passage {
  const list = { depth: 0, marker };
  return { ...passage("*为食药物质。", { id, page }), kind: "list_item", list };
}

test.each([["注：1. 本食谱可提供能量 1600～2000kcal。"], ["Note: 1. Energy 1600 to 2000 kcal."]])(
  "%s in a table's last row goes on with number 2 on the next page",
  (note) => {
    const passages = [lastRow(note), item("2."), item("3.", { id: "next" }), item("5.")];
    expect(notesOverPage("t1", passages)).toEqual(["item", "next"]);
  },
);

test.each([
  ["a row that is no note", [lastRow("1. 早餐"), item("2.")]],
  ["another number", [lastRow("注：1. 见上。"), item("3.")]],
  ["an item on the same page", [lastRow("注：1. 见上。"), item("2.", { page: 1 })]],
  [
    "the second item of the text's own list",
    [item("1.", { page: 1 }), lastRow("注：1. 见上。"), item("2.")],
  ],
  [
    "a table that ends in two cells",
    [
      {
        ...lastRow("注：1. 见上。"),
        table: { id: "t1", row: 5, header: false, cells: ["注：1. 见上。", "25g"] },
      },
      item("2."),
    ],
  ],
])("%s makes no note of an item at the head of the page", (_, passages) => {
  expect(notesOverPage("t1", passages)).toEqual([]);
});
