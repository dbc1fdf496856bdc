import { expect, test } from "vitest";

import { examplePdf, rule, show } from "@/lib/documents/pdf/example-pdf";
import { makeLine } from "@/lib/documents/pdf/make-line";
import { readPdf } from "@/lib/documents/pdf/read-pdf";
import type { FoundTable } from "@/lib/documents/pdf/tables/find-tables";
import { joinOverPages } from "@/lib/documents/pdf/tables/join-pages";
import type { TextLine } from "@/lib/documents/pdf/text-line";

/** Rows of two columns between drawn walls, 20 points high, from `top` down. */
function walled(rows: [string, string][], top: number): string {
  const bottom = top - 20 * rows.length;
  const walls = [50, 120, 500].map((x) => `${x} ${top} m ${x} ${bottom} l S`);
  const rules = [...rows, null].map((_, index) => rule(50, top - 20 * index, 500));
  const words = rows.flatMap(([label, text], index) => {
    const y = top - 14 - 20 * index;
    return [show(label, { x: 56, y }), show(text, { x: 126, y })];
  });
  return [...walls, ...rules, ...words].join("\n");
}

test("one row and the rest of another at the head of a page belong to the table of the page before", async () => {
  const first: [string, string][] = [
    ["Breakfast", "Egg (50 g), milk (250 ml)"],
    ["Lunch", "Rice (60 g), fish (40 g)"],
    ["Supper", "Noodles (75 g) with"],
  ];
  const rest: [string, string][] = [
    ["", "tofu (50 g)"],
    ["Oil, salt", "All day: oil 25 g, salt 5 g"],
    ["", "All day: water (2 l)"],
  ];
  const intro = show(
    "The menus of this guideline are for people who do light work during the day.",
    {
      x: 50,
      y: 740,
    },
  );
  const pages = [{ content: `${intro}\n${walled(first, 110)}` }, { content: walled(rest, 740) }];
  const { passages } = await readPdf(examplePdf(pages));
  expect(passages.slice(1).map(({ table }) => table?.cells)).toEqual([
    ...first.slice(0, 2),
    ["Supper", "Noodles (75 g) with tofu (50 g)"],
    ...rest.slice(1),
  ]);
});

test("the rest of a table is read although its first row could be no head", async () => {
  const rowsOf = (rows: [string, string, string][], top: number) =>
    rows
      .flatMap(([name, place, region], index) => {
        const y = top - 34 * index;
        const lines = [50, 140.5, 400].map(
          (x, at) => `${x} ${y} m ${[140, 399.5, 500][at]} ${y} l S`,
        );
        const [first = "", second] = place.split("\n");
        return [
          ...lines,
          show(name, { x: 56, y: y - 13 }),
          show(first, { x: 146, y: y - 13 }),
          second ? show(second, { x: 146, y: y - 25 }) : "",
          show(region, { x: 406, y: y - 13 }),
        ];
      })
      .concat(rule(50, top - 34 * rows.length, 500))
      .join("\n");
  const first: [string, string, string][] = [
    ["Name", "Affiliation", "Region"],
    ["A. Moran", "Director, Global Control", "AMRO"],
    ["B. Rayner", "Professor of Medicine", "AFRO"],
    ["K. Reddy", "President, Public Health", "SEARO"],
  ];
  const rest: [string, string, string][] = [
    ["P. Lopez", "Director, University (UDES)\nHead, Centre (CIPCA)", "AMRO"],
    ["U. Khan", "Diplomate, Board of Medicine", "EMRO"],
    ["V. Perera", "Consultant, Ministry of Health", "SEARO"],
    ["M. Silva", "Clinical Pharmacist", "AFRO"],
  ];
  const text = show("The members of the group are named in the table that begins here.", {
    x: 50,
    y: 740,
  });
  const pages = [{ content: `${text}\n${rowsOf(first, 170)}` }, { content: rowsOf(rest, 740) }];
  const { passages, tables = [] } = await readPdf(examplePdf(pages));
  expect(tables.map(({ reading }) => reading)).toEqual(["grid"]);
  expect(passages.slice(1).map(({ table }) => table?.cells[2])).toEqual(
    [...first, ...rest].map(([, , region]) => region),
  );
});

type Words = { text: string; x?: number; right?: number };

function line({ text, x = 50, right = 200 }: Words, page: number): TextLine {
  const style = { size: 10, baseline: 109, bold: false, italic: false, headingTag: null };
  const where = { page, divided: false, turned: false, hidden: null };
  return makeLine([{ text, font: "Song", box: [x, 100, right, 110], ...style }], where);
}

/** Two columns, 50 to 400 points; a row of one cell spans both. */
function table(page: number, rows: Words[][]): FoundTable {
  const read = rows.map((row) => row.map((words) => [line(words, page)]));
  return {
    grid: {
      id: "",
      rows: read.map((row) => (row.length === 1 ? [...row, []] : row)),
      spans: rows.flatMap((row, at) =>
        row.length === 1 ? [{ row: at, column: 0, rows: 1, columns: 2 }] : [],
      ),
      headerRows: null,
      edges: [50, 120],
      rights: [120, 400],
    },
    lines: new Set(read.flat(2)),
    regions: [{ page, box: [50, 80, 400, 700] }],
  };
}

function joinedTexts(first: Words[][], second: Words[][]): string[][] {
  const tables = [table(1, first), table(2, second)];
  const { tables: joined } = joinOverPages(tables, () => []);
  return joined.flatMap(({ grid }) =>
    grid.rows.map((row) => row.map((cell) => cell.map(({ text }) => text).join(" "))),
  );
}

const OIL = [{ text: "油、盐" }, { text: "植物油 25g" }];

test("a range in a note over the whole width stays one where the page ends in it", () => {
  const note = { text: "注：蛋白质 86～106g，碳水化合物 223～", right: 398 };
  const rest = { text: "276g 及脂肪 46～58g。", right: 300 };
  expect(joinedTexts([OIL, [note]], [[rest], OIL])).toEqual([
    ["油、盐", "植物油 25g"],
    ["注：蛋白质 86～106g，碳水化合物 223～ 276g 及脂肪 46～58g。", ""],
    ["油、盐", "植物油 25g"],
  ]);
});

test("a title of rows at the foot of a page stays apart from the row at the head of the next", () => {
  const title = { text: "秋季食谱 2", x: 200, right: 250 };
  expect(
    joinedTexts([OIL, [title]], [[{ text: "早餐示例", x: 200, right: 250 }], OIL]),
  ).toHaveLength(4);
});
