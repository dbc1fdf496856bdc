import { expect, test } from "vitest";

import { examplePdf, rule, show, showLines } from "@/lib/documents/pdf/example-pdf";
import { readPdf } from "@/lib/documents/pdf/read-pdf";
import {
  articleMarkup,
  DOSES,
  DOSES_ZH,
  type ExampleTable,
  inTwoColumns,
  overTwoColumns,
  TABLE_STYLES,
  turned,
} from "@/lib/documents/pdf/tables/example-tables";
import { typstPdf } from "@/lib/documents/pdf/tables/example-typst";

const KINDS = [DOSES, DOSES_ZH].flatMap((example) =>
  TABLE_STYLES.map((style) => [example.language, style, example] as const),
);

/** Header and rows without white space, which typesetting adds and drops between scripts. */
async function readCells(markup: string) {
  const { passages, tables = [], dropped } = await readPdf(typstPdf(markup));
  const rows = passages.flatMap(({ table }) => (table ? [table] : []));
  const header = rows.filter((row) => row.header).map(({ cells }) => cells.map(plain));
  const body = rows.filter((row) => !row.header).map(({ cells }) => cells.map(plain));
  return { passages, tables, dropped, header, body };
}

function plain(text: string): string {
  return text.replace(/\s/g, "");
}

function expected({ header, rows }: ExampleTable, repeat = 1) {
  const all = Array.from({ length: repeat }, () => rows).flat();
  return { header: [header.map(plain)], body: all.map((row) => row.map(plain)) };
}

test.each(KINDS)("%s, %s: every cell is where it was set", async (_, style, example) => {
  const { header, body, tables, passages } = await readCells(articleMarkup(example, { style }));
  expect({ header, body }).toEqual(expected(example));
  expect(tables).toMatchObject([{ id: "t1", reading: "grid", headerRows: 1 }]);
  const caption = passages.find(({ id }) => id === tables[0]?.captionPassageId);
  expect(caption?.text).toContain(example.caption);
});

test.each(KINDS)("%s, %s over pages: one table, its head once", async (_, style, example) => {
  const { header, body, tables, dropped } = await readCells(
    articleMarkup(example, { style, repeat: 6 }),
  );
  expect({ header, body }).toEqual(expected(example, 6));
  expect(tables[0]?.regions.map(({ page }) => page)).toEqual([1, 2]);
  expect(dropped.filter(({ kind }) => kind === "repeated_header")).toMatchObject([{ page: 2 }]);
});

test.each(KINDS)(
  "%s, %s in a column of two, over both, and sideways",
  async (_, style, example) => {
    for (const setting of [inTwoColumns, overTwoColumns, turned]) {
      const { header, body } = await readCells(setting(example, style));
      expect({ header, body }).toEqual(expected(example));
    }
  },
);

test("a column's titles are read from the widest to its own, with the unit it prints", async () => {
  const { tables, body } = await readCells(`${DOSES.before}
#figure(caption: [Doses by age], kind: table, supplement: [Table], table(columns: 5, stroke: none, inset: (x: 8pt, y: 4pt), align: left,
  table.hline(stroke: 0.8pt),
  [*Medicine*], table.cell(colspan: 2, align: center)[*Children*], table.cell(colspan: 2, align: center)[*Adults*],
  table.hline(start: 1, end: 3, stroke: 0.4pt), table.hline(start: 3, end: 5, stroke: 0.4pt),
  [], [*Start (mg)*], [*Most (mg/day)*], [*Start (mg)*], [*Most (mg/day)*],
  table.hline(stroke: 0.5pt),
  [Prednisolone], [5], [40], [10], [50],
  [Montelukast], [4], [5], [10], [10],
  [Theophylline], [50], [300], [200], [600],
  table.hline(stroke: 0.8pt)))`);
  expect(tables[0]).toMatchObject({
    headerRows: 2,
    columns: [
      { path: ["Medicine"], unit: null },
      { path: ["Children", "Start (mg)"], unit: "mg" },
      { path: ["Children", "Most (mg/day)"], unit: "mg/day" },
      { path: ["Adults", "Start (mg)"], unit: "mg" },
      { path: ["Adults", "Most (mg/day)"], unit: "mg/day" },
    ],
  });
  expect(body).toContainEqual(["Montelukast", "4", "5", "10", "10"]);
});

test("a cell over several rows or columns is told as a span, and its words stand once", async () => {
  const { tables, body } = await readCells(`${DOSES.before}
#table(columns: 3, stroke: 0.5pt, inset: 5pt,
  table.header([*Stage*], [*Test*], [*Every*]),
  table.cell(rowspan: 2)[Mild], [Spirometry], [12 months], [Peak flow], [4 weeks],
  [Severe], table.cell(colspan: 2)[Both tests every 2 weeks])`);
  expect(tables[0]?.spans).toEqual([
    { row: 1, column: 0, rows: 2, columns: 1 },
    { row: 3, column: 1, rows: 1, columns: 2 },
  ]);
  expect(body).toEqual([
    ["Mild", "Spirometry", "12months"],
    ["", "Peakflow", "4weeks"],
    ["Severe", "Bothtestsevery2weeks", ""],
  ]);
});

test("notes below a table belong to it", async () => {
  const { tables, passages } = await readCells(
    articleMarkup(
      { ...DOSES, after: "Note: doses in milligrams for adults. \\\n" },
      { style: "ruled" },
    ),
  );
  const notes = passages.filter(({ id }) => tables[0]?.notePassageIds.includes(id));
  expect(notes).toMatchObject([{ kind: "footnote" }]);
});

const UNSURE = `#table(columns: 3, stroke: none, inset: (x: 6pt, y: 2pt), align: horizon,
  table.hline(), [*Medicine*], [*Dose (mg)*], [*Watch*], table.hline(),
  [Amlodipine], [5], [Swollen ankles, flushing, and headache in the first weeks of use, with palpitations],
  [Lisinopril], [10], [Cough, and potassium above 5.5 mmol/L, creatinine rising by 30% or more],
  [Losartan], [50], [Potassium above 5.5 mmol/L, creatinine rising by 30% or more], table.hline())`;

test("a table whose lines could belong to two rows is a picture; every word of it stays", async () => {
  const { passages, tables, body } = await readCells(
    `#set par(leading: 4pt)\n${DOSES.before}\n#figure(kind: table, supplement: [Table], caption: [Doses], block(width: 200pt, ${UNSURE.slice(1)}))`,
  );
  expect(body).toEqual([]);
  expect(tables).toMatchObject([{ id: "t1", reading: "picture", spans: [], columns: [] }]);
  const words = passages.filter(({ pictureTableId }) => pictureTableId === "t1");
  expect(words.map(({ text }) => text).join(" ")).toMatch(/Amlodipine.*5\.5 mmol.*30%/s);
  const { warnings } = await readPdf(
    typstPdf(
      `#set par(leading: 4pt)\n${DOSES.before}\n#figure(kind: table, supplement: [Table], caption: [Doses], block(width: 200pt, ${UNSURE.slice(1)}))`,
    ),
  );
  expect(warnings).toContainEqual({ code: "tables_as_pictures", params: { count: 1, pages: "1" } });
});

test("titles of columns in large bold type are no headings where the table is a picture", async () => {
  const rows = [
    rule(60, 700, 540),
    rule(60, 670, 540),
    rule(60, 560, 540),
    ...[60, 300, 420, 540].map((x) => `${x} 700 m ${x} 560 l S`),
    show("What to look at", { x: 70, y: 680, size: 13, bold: true }),
    show("Answer", { x: 310, y: 680, size: 13, bold: true }),
    show("Answer", { x: 430, y: 680, size: 13, bold: true }),
    showLines(["The hands are washed", "before each visit and after", "the use of gloves."], {
      x: 70,
      y: 650,
    }),
    show("Yes or no", { x: 310, y: 650, size: 13 }),
    show("Yes or no", { x: 430, y: 650, size: 13 }),
    showLines(
      Array.from({ length: 6 }, () => "The group read the evidence for this part."),
      {
        x: 60,
        y: 500,
      },
    ),
  ];
  const { passages, tables } = await readPdf(examplePdf([{ content: rows.join("\n") }]));
  expect(tables).toMatchObject([{ reading: "picture" }]);
  expect(passages.filter(({ kind }) => kind === "heading")).toEqual([]);
});

test("two columns of one title are told apart by nobody: the table is a picture", async () => {
  const { tables } = await readCells(`${DOSES.before}
#figure(kind: table, supplement: [Table], caption: [Doses], table(columns: 5, stroke: 0.5pt,
  table.header([*Medicine*], [*Low*], [*High*], [*Low*], [*High*]),
  [A], [1], [2], [3], [4], [B], [5], [6], [7], [8]))`);
  expect(tables).toMatchObject([{ reading: "picture" }]);
});

test("a title of rows keeps the rows below it under the table's head", async () => {
  const { tables, header, body } = await readCells(`${DOSES.before}
#table(columns: 3, stroke: 0.5pt, inset: 5pt,
  table.header([*Medicine*], [*0–4 years*], [*5–11 years*]),
  table.cell(colspan: 3, text(size: 13pt)[*Inhaled*]), [Budesonide], [0.25 mg], [0.5 mg],
  table.cell(colspan: 3, text(size: 13pt)[*By mouth*]), [Montelukast], [4 mg], [5 mg])`);
  expect(tables).toHaveLength(1);
  expect(header).toHaveLength(1);
  expect(body.map(([first]) => first)).toEqual(["Inhaled", "Budesonide", "Bymouth", "Montelukast"]);
});

test("boxes of a flowchart in two columns, with the answers between them, are no table below a rule", async () => {
  const box = (x: number, y: number, width: number) => `${x} ${y} ${width} 30 re S`;
  const step = (text: string, y: number) =>
    [
      box(60, y, 200),
      show(`Question ${text} of the chart?`, { x: 66, y: y + 12 }),
      show("Yes", { x: 272, y: y + 12 }),
      box(310, y, 200),
      `100 ${y} m 100 ${y - 30} l S`,
      show(`Answer ${text} after 12 weeks`, { x: 316, y: y + 12 }),
    ].join("\n");
  const content = [
    rule(60, 660, 510),
    ...["one", "two", "three", "four"].map((text, index) => step(text, 600 - 60 * index)),
    show("Figure 1. Treatment algorithm", { x: 60, y: 400, bold: true }),
  ].join("\n");
  const { tables = [], passages } = await readPdf(examplePdf([{ content }]));
  expect(tables).toEqual([]);
  expect(passages.filter(({ text }) => text === "Yes")).toHaveLength(4);
});
