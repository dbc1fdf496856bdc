import { expect, test } from "vitest";

import type { Passage } from "@/lib/documents/schema";
import { indexPassages } from "@/lib/documents/quote";
import { readTableRow } from "@/lib/writers/rules/table-row";

test("every cell is read behind the name of its column, and the name is anchored", () => {
  const read = rowOf(["Medicine | Usual dose | Maximum", "Tiotropium | 2 puffs | 5 micrograms"]);

  expect(read?.text).toBe("Tiotropium: usual dose: 2 puffs; maximum: 5 micrograms");
  expect(read?.anchors.map(({ passageId }) => passageId)).toEqual(["p1", "p0"]);
});

test("a row of two cells needs no name, and an empty cell says nothing", () => {
  expect(rowOf(["Situation | What to do", "Eye pain | seek care"])?.text).toBe(
    "Eye pain: seek care",
  );
  expect(rowOf(["A | B | C", "Salbutamol | – | 8 puffs"])?.text).toBe("Salbutamol: c: 8 puffs");
});

test("running text is no row", () => {
  const passages = indexPassages({
    passages: [{ id: "p1", kind: "paragraph", text: "A | B" } as Passage],
  });

  expect(
    readTableRow({ passageId: "p1", start: 0, end: 5 }, passages, {
      headers: new Map(),
      language: "en",
    }),
  ).toBeNull();
});

function rowOf(rows: [header: string, row: string]) {
  const [header, row] = rows.map(
    (text, index) =>
      ({
        id: `p${index}`,
        kind: "table_row",
        text,
        table: { id: "t1", row: index, header: index === 0, cells: text.split(" | ") },
      }) as Passage,
  );
  if (!header || !row) throw new Error("two rows are needed");
  return readTableRow(
    { passageId: row.id, start: 0, end: row.text.length },
    indexPassages({ passages: [header, row] }),
    { headers: new Map([["t1", header]]), language: "en" },
  );
}
