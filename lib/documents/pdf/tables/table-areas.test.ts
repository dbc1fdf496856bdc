import { expect, test } from "vitest";

import { examplePdf, rule, show, showLines } from "@/lib/documents/pdf/example-pdf";
import { readPdf } from "@/lib/documents/pdf/read-pdf";

const TEXT = showLines(
  [
    "People with asthma are seen again after four weeks, and the dose is raised step by",
    "step until symptoms are controlled or the person feels unwell.",
  ],
  { x: 72, y: 150 },
);

/** Lines of a table drawn in full: at these heights, and upright at these places. */
function drawn(heights: number[], places: number[]): string {
  const [top = 0, bottom = 0] = [Math.max(...heights), Math.min(...heights)];
  return [
    ...heights.map((y) => rule(Math.min(...places), y, Math.max(...places))),
    ...places.map((x) => `${x} ${top} m ${x} ${bottom} l S`),
  ].join("\n");
}

async function read(parts: string[]) {
  const {
    passages,
    tables = [],
    warnings,
  } = await readPdf(examplePdf([{ content: [...parts, TEXT].join("\n") }]));
  const rows = passages.flatMap(({ table }) => (table ? [table.cells] : []));
  return { passages, tables, warnings, rows };
}

const DOSES = [
  drawn([700, 670, 640, 610], [72, 200, 330, 500]),
  ...[
    ["Medicine", "Start (mg)", "Most (mg)"],
    ["Montelukast", "4", "10"],
    ["Prednisolone", "5", "40"],
  ].flatMap((row, at) =>
    row.map((text, column) =>
      show(text, { x: [80, 208, 338][column] ?? 0, y: 682 - 30 * at, bold: at === 0 }),
    ),
  ),
];

test("a coloured bar over the whole page is not the head of the table below it", async () => {
  const { rows } = await read(["0.9 g 0 750 612 42 re f 0 0 612 792 re f 0 g", ...DOSES]);
  expect(rows).toEqual([
    ["Medicine", "Start (mg)", "Most (mg)"],
    ["Montelukast", "4", "10"],
    ["Prednisolone", "5", "40"],
  ]);
});

test("long cells over all columns part no table that is framed: its rows stay together", async () => {
  const advice = [
    "Give a short course by mouth at any step, and look at the way the person takes the",
    "medicine, at smoke and dust at home and at other illness before the dose is raised.",
  ];
  const { tables, rows } = await read([
    ...DOSES,
    "72 610 m 72 530 l S 500 610 m 500 530 l S",
    rule(72, 570, 500),
    rule(72, 530, 500),
    "200 570 m 200 530 l S 330 570 m 330 530 l S",
    showLines(advice, { x: 76, y: 596 }),
    ...["Theophylline", "50", "300"].map((text, at) =>
      show(text, { x: [80, 208, 338][at] ?? 0, y: 545 }),
    ),
  ]);
  expect(tables).toHaveLength(1);
  expect(rows).toHaveLength(5);
  expect(rows[3]).toEqual([expect.stringMatching(/^Give a short.*raised\.$/), "", ""]);
  expect(rows[4]).toEqual(["Theophylline", "50", "300"]);
});

test("rows that no line parts within a drawn table make it a picture: no answer moves to another row", async () => {
  const { tables, rows, warnings } = await read([
    drawn([700, 670, 640, 610, 480], [72, 300, 500]),
    show("Elements", { x: 80, y: 682, bold: true }),
    show("Most (mg)", { x: 308, y: 682, bold: true }),
    ...["Montelukast", "Prednisolone", "Salbutamol", "Budesonide", "Theophylline"].flatMap(
      (text, at) => [
        show(text, { x: 80, y: 650 - 30 * at }),
        show(`${at + 1} or less`, { x: 308, y: 650 - 30 * at }),
      ],
    ),
  ]);
  expect(rows).toEqual([]);
  expect(tables).toMatchObject([{ reading: "picture" }]);
  expect(warnings).toContainEqual({ code: "tables_as_pictures", params: { count: 1, pages: "1" } });
});

test("a first row without a label, as below a page break, is a row of its own where all lines are drawn", async () => {
  const { rows } = await read([
    drawn([700, 670, 640, 610], [72, 200, 500]),
    show("Soup (pork 50 g, tofu 20 g)", { x: 208, y: 682 }),
    show("Supper", { x: 80, y: 652 }),
    show("Rice (75 g)", { x: 208, y: 652 }),
    show("Oil, salt", { x: 80, y: 622 }),
    show("Oil 25 g, salt 5 g", { x: 208, y: 622 }),
  ]);
  expect(rows).toEqual([
    ["", "Soup (pork 50 g, tofu 20 g)"],
    ["Supper", "Rice (75 g)"],
    ["Oil, salt", "Oil 25 g, salt 5 g"],
  ]);
});

test("a drawn table of two columns whose cells are lists is a picture, and its titles are no headings", async () => {
  const list = (y: number) =>
    showLines(
      Array.from({ length: 5 }, (_, at) => `\x95 Check point ${at + 1} of the visit`),
      { x: 208, y },
    );
  const { tables, passages } = await read([
    drawn([720, 690, 600, 510, 420], [72, 200, 500]),
    show("Clinical issue", { x: 80, y: 702, size: 13, bold: true }),
    show("Action steps", { x: 208, y: 702, size: 13, bold: true }),
    ...["Control", "Medicines", "Follow-up"].flatMap((text, at) => [
      show(text, { x: 80, y: 675 - 90 * at, bold: true }),
      list(675 - 90 * at),
    ]),
  ]);
  expect(tables).toMatchObject([{ reading: "picture" }]);
  expect(passages.filter(({ kind }) => kind === "heading")).toEqual([]);
  expect(passages.filter(({ pictureTableId }) => pictureTableId === "t1").length).toBeGreaterThan(
    10,
  );
});

/** Words turned a quarter to the left, from `x`, `y` upwards. */
function upright(text: string, x: number, y: number): string {
  return `BT /F1 10 Tf 0 1 -1 0 ${x} ${y} Tm (${text}) Tj ET`;
}

test("a drawn table with the name of its rows set upright is a picture", async () => {
  const { tables, rows } = await read([
    ...DOSES,
    drawn([700, 670, 640, 610], [52, 72]),
    upright("0-4 years", 66, 620),
  ]);
  expect(rows).toEqual([]);
  expect(tables).toMatchObject([{ reading: "picture" }]);
});

/** Lines of a row drawn cell by cell. */
function jointed(y: number, places: number[]): string {
  return places
    .slice(1)
    .map((x, at) => rule(places[at] ?? 0, y, x))
    .join("\n");
}

test("a single row ruled cell by cell at the head of a page is the rest of a table", async () => {
  const places = [72, 180, 400, 500];
  const { tables, passages } = await read([
    jointed(720, places),
    jointed(640, places),
    show("Metoprolol", { x: 76, y: 705 }),
    showLines(["50 mg twice a day", "100 mg in heart failure"], { x: 184, y: 705 }),
    showLines(["Daily", "pulse"], { x: 404, y: 705 }),
  ]);
  expect(tables).toMatchObject([{ reading: "picture" }]);
  expect(passages.filter(({ pictureTableId }) => pictureTableId === "t1")).not.toEqual([]);
  expect(passages.find(({ text }) => text.startsWith("People"))?.pictureTableId).toBeUndefined();
});

test("running text between two lines made of strokes is no table", async () => {
  const places = [72, 180, 400, 500];
  const { tables } = await read([
    jointed(720, places),
    jointed(640, places),
    showLines(
      [
        "The group looked at all trials of medicines for high blood pressure in adults and",
        "found that each of them lowers the risk of a stroke and of a heart attack by a third.",
      ],
      { x: 76, y: 700 },
    ),
  ]);
  expect(tables).toEqual([]);
});

/** Rows without any line, one below the other. */
function columns(rows: string[][], places: number[]): string[] {
  return rows.flatMap((row, at) =>
    row.map((text, column) => show(text, { x: places[column] ?? 0, y: 700 - 16 * at })),
  );
}

test("aligned columns of doses without lines or caption are a picture of a table", async () => {
  const { tables, passages } = await read(
    columns(
      [
        ["Montelukast", "4 mg", "10 mg", "daily"],
        ["Prednisolone", "5 mg", "40 mg", "daily"],
        ["Theophylline", "50 mg", "300 mg", "twice a day"],
      ],
      [72, 200, 300, 400],
    ),
  );
  expect(tables).toMatchObject([{ reading: "picture" }]);
  expect(
    passages
      .filter(({ pictureTableId }) => pictureTableId === "t1")
      .map(({ text }) => text)
      .join(" "),
  ).toContain("300 mg");
});

test("names in three columns and a page of contents are no tables", async () => {
  const names = await read(
    columns(
      [
        ["Ann Smith", "Boston", "Nursing"],
        ["Paul Jones", "London", "Pharmacy"],
        ["Li Wei", "Beijing", "Medicine"],
      ],
      [72, 220, 400],
    ),
  );
  const contents = await read(
    columns(
      Array.from({ length: 5 }, (_, at) => [
        `1.${at + 1}`,
        "Care at home ..................",
        `${at + 7}`,
      ]),
      [72, 110, 500],
    ),
  );
  expect([names.tables, contents.tables]).toEqual([[], []]);
});

test("steps in boxes of their own above a table are its head, and stand in its picture", async () => {
  const steps = [200, 300, 400].map((x, at) => {
    const top = 722 + 6 * at;
    const outline = `${x} 712 90 ${top - 712} re S ${x} 712 m ${x + 90} 712 l S`;
    return `${outline}\n${show(`STEP ${at + 1}`, { x: x + 20, y: 714, size: 8 })}`;
  });
  const { tables, passages } = await read([
    ...steps,
    drawn([700, 670, 640, 500], [72, 195, 295, 395, 500]),
    ...["Medicine", "Low", "Medium", "High"].map((text, at) =>
      show(text, { x: 80 + 123 * Math.min(at, 1) + 100 * Math.max(0, at - 1), y: 682 }),
    ),
    ...[650, 620, 590, 560].flatMap((y, at) => [
      show(`Choice ${at}`, { x: 80, y }),
      show(`${at} mg`, { x: 203, y }),
    ]),
  ]);
  expect(tables).toMatchObject([{ reading: "picture" }]);
  const titles = passages.filter(({ text }) => text.includes("STEP"));
  expect(titles.length).toBeGreaterThan(0);
  expect(titles.every(({ pictureTableId }) => pictureTableId === "t1")).toBe(true);
});
