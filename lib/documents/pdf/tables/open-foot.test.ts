import { expect, test } from "vitest";

import { examplePdf, rule, show, showLines } from "@/lib/documents/pdf/example-pdf";
import { readPdf } from "@/lib/documents/pdf/read-pdf";

const TEXT = showLines(
  [
    "People with asthma are seen again after four weeks, and the dose is raised step by",
    "step until symptoms are controlled or the person feels unwell.",
  ],
  { x: 72, y: 90 },
);

/** A head above rows of lists; the wall between the columns ends below the last row, which no line ends. */
function openTable(top: number, labels: string[], { wall = 0 } = {}): string {
  const end = top - 30 - 70 * labels.length;
  return [
    ...[top, top - 30, ...labels.slice(1).map((_, at) => top - 100 - 70 * at)].map((y) =>
      rule(72, y, 500),
    ),
    `200 ${top} m 200 ${top - 30} l S 200 ${top - 30} m 200 ${end + wall} l S`,
    show("Clinical issue", { x: 80, y: top - 18, size: 12, bold: true }),
    show("Action steps", { x: 208, y: top - 18, size: 12, bold: true }),
    ...labels.flatMap((label, at) => [
      showLines(label.split("/"), { x: 80, y: top - 42 - 70 * at, bold: true }),
      showLines(
        Array.from({ length: 5 }, (_, step) => `\x95 Check point ${step + 1} of the visit`),
        { x: 208, y: top - 42 - 70 * at },
      ),
    ]),
  ].join("\n");
}

async function read(content: string) {
  const { passages, tables = [] } = await readPdf(examplePdf([{ content: `${content}\n${TEXT}` }]));
  const kindOf = (text: string) => passages.find((passage) => passage.text === text)?.kind;
  const headings = passages.filter(({ kind }) => kind === "heading").map(({ text }) => text);
  return { passages, tables, kindOf, headings };
}

test("a last row that no line ends belongs to the table while the wall beside it goes on", async () => {
  const { tables, passages, headings } = await read(
    openTable(720, ["Control", "Medicines", "Emergency care"]),
  );
  expect(tables).toMatchObject([{ reading: "picture", regions: [{ box: [71, 72, 501, 313] }] }]);
  expect(headings).toEqual([]);
  expect(passages.find(({ text }) => text === "Emergency care")?.pictureTableId).toBe("t1");
  expect(passages.find(({ text }) => text.startsWith("People"))?.pictureTableId).toBeUndefined();
});

test("a wall that ends beside the last words of its row leaves none of them out", async () => {
  const { tables, passages } = await read(
    openTable(720, ["Control", "Medicines", "Emergency care"], { wall: 12 }),
  );
  const last = passages.findLast(({ text }) => text.startsWith("Check point 5"));
  expect(last?.pictureTableId).toBe("t1");
  expect(tables[0]?.regions[0]?.box[3]).toBeCloseTo(last?.lines[0]?.box[3] ?? 0);
});

test("a last row that no line ends is a row of the grid where the cells are certain", async () => {
  const { passages } = await read(
    [
      ...[700, 670, 640].map((y) => rule(72, y, 500)),
      "72 700 m 72 610 l S 200 700 m 200 610 l S 330 700 m 330 610 l S 500 700 m 500 610 l S",
      ...[
        ["Medicine", "Start (mg)", "Most (mg)"],
        ["Montelukast", "4", "10"],
        ["Prednisolone", "5", "40"],
      ].flatMap((row, at) =>
        row.map((text, column) =>
          show(text, { x: [80, 208, 338][column] ?? 0, y: 682 - 30 * at, bold: at === 0 }),
        ),
      ),
    ].join("\n"),
  );
  expect(passages.flatMap(({ table }) => (table ? [table.cells] : [])).at(-1)).toEqual([
    "Prednisolone",
    "5",
    "40",
  ]);
});

test("a line between two columns of text below a table is no wall of it where words stand across", async () => {
  const { tables } = await read(
    [
      openTable(720, ["Control", "Medicines", "Emergency care"]),
      show("The group met twice and read all trials.", { x: 150, y: 506 }),
    ].join("\n"),
  );
  expect(tables[0]?.regions[0]?.box[3]).toBeLessThan(260);
});

test("a larger heading between two tables of one width is a heading and parts them", async () => {
  const { tables, headings } = await read(
    [
      openTable(720, ["Control", "Medicines"]),
      "200 550 m 200 510 l S 1 g 72 510 428 40 re f 0 g",
      show("MANAGING ATTACKS", { x: 72, y: 526, size: 14, bold: true }),
      openTable(510, ["Home care", "Emergency care"]),
    ].join("\n"),
  );
  expect(headings).toEqual(["MANAGING ATTACKS"]);
  expect(tables.map(({ regions }) => regions[0]?.box)).toEqual([
    [71, 72, 501, 242],
    [71, 282, 501, 453],
  ]);
});

test("a label of a row with its lead word on a line of its own is one passage", async () => {
  const { kindOf } = await read(
    openTable(720, ["GOAL:/Asthma control", "Medicines", "Emergency care"]),
  );
  expect(kindOf("GOAL: Asthma control")).toBe("paragraph");
});
