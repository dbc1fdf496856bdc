import { isOpen } from "@/lib/documents/pdf/block";
import type { FoundTable } from "@/lib/documents/pdf/tables/find-tables";
import { isTableCaption } from "@/lib/documents/pdf/tables/captioned-areas";
import { sameColumns } from "@/lib/documents/pdf/tables/same-columns";
import type { TableGrid } from "@/lib/documents/pdf/tables/table-grid";
import type { TextLine } from "@/lib/documents/pdf/text-line";

const CONTINUED = /continued|cont\.?\s?[)）]|^续表|[(（]续[)）]/iu;

type Row = TextLine[][];
/** A heading row printed again on a later page. */
export type RepeatedHead = { page: number; text: string };

/** Joins tables that go on on the next page. The head printed again there is told, and left out of the rows. */
export function joinOverPages(
  tables: FoundTable[],
  linesOf: (page: number) => TextLine[],
): { tables: FoundTable[]; repeated: RepeatedHead[] } {
  const joined: FoundTable[] = [];
  const repeated: RepeatedHead[] = [];
  for (const table of tables) {
    const before = joined.at(-1);
    if (before && goesOn(before, { table, linesOf })) {
      joined[joined.length - 1] = joinTwo(before, { table, repeated });
    } else joined.push(table);
  }
  return { tables: joined, repeated };
}

type Pair = { table: FoundTable; linesOf: (page: number) => TextLine[] };

function goesOn(before: FoundTable, { table, linesOf }: Pair): boolean {
  const [last, first] = [before.regions.at(-1), table.regions[0]];
  if (!last || !first || first.page !== last.page + 1) return false;
  if (!sameColumns(before.grid.edges, table.grid.edges)) return false;
  const above = linesOf(first.page).filter(
    (line) => !table.lines.has(line) && line.box[3] <= first.box[1] + 4,
  );
  if (above.some(({ text }) => isTableCaption(text) && !CONTINUED.test(text))) return false;
  const isAtTop = above.every(({ text }) => CONTINUED.test(text));
  const below = linesOf(last.page).filter(
    (line) => !before.lines.has(line) && line.box[1] >= last.box[3] - 4,
  );
  const hasSameHead = repeatedRows(before.grid, table.grid) > 0;
  return isAtTop && (below.length === 0 || hasSameHead || above.length > 0);
}

/** How many first rows are the head of the table again. */
function repeatedRows(before: TableGrid, after: TableGrid): number {
  const most = before.headerRows ?? 3;
  let count = 0;
  while (count < most && count < after.rows.length - 1) {
    const [one, other] = [before.rows[count], after.rows[count]];
    if (!one || !other || wordsOf(one) !== wordsOf(other) || wordsOf(one) === "") break;
    count++;
  }
  return count;
}

function wordsOf(row: Row): string {
  return row
    .map((cell) =>
      cell
        .map(({ text }) => text)
        .join("")
        .replace(/\s/g, ""),
    )
    .join("|");
}

function joinTwo(
  before: FoundTable,
  { table, repeated }: { table: FoundTable; repeated: RepeatedHead[] },
): FoundTable {
  const { grid } = before;
  const dropped = repeatedRows(grid, table.grid);
  for (const row of table.grid.rows.slice(0, dropped)) {
    repeated.push({
      page: table.regions[0]?.page ?? 1,
      text: row
        .flat()
        .map(({ text }) => text)
        .join(" "),
    });
  }
  const rest = table.grid.rows.slice(dropped);
  const last = grid.rows.at(-1);
  const isBroken =
    last !== undefined &&
    rest[0] !== undefined &&
    (isRestOf(rest[0], last) || (dropped === 0 && isRestOfNote(before, table)));
  const rows = isBroken
    ? [
        ...grid.rows.slice(0, -1),
        last.map((cell, at) => [...cell, ...(rest[0]?.[at] ?? [])]),
        ...rest.slice(1),
      ]
    : [...grid.rows, ...rest];
  const shift = grid.rows.length - dropped - (isBroken ? 1 : 0);
  const spans = table.grid.spans
    .filter(({ row }) => row >= dropped + (isBroken ? 1 : 0))
    .map((span) => ({ ...span, row: span.row + shift }));
  return {
    grid: {
      ...grid,
      rows,
      spans: [...grid.spans, ...spans],
      headerRows: grid.headerRows ?? (dropped || null),
    },
    lines: new Set([...before.lines, ...table.lines]),
    regions: [...before.regions, ...table.regions],
  };
}

/** The second half of a row broken over the page: no label of its own, and every cell goes on in mid-sentence. */
function isRestOf(row: Row, last: Row): boolean {
  const [label = [], ...others] = row;
  if (label.length > 0 || others.every((cell) => cell.length === 0)) return false;
  return others.every((cell, index) => {
    if (cell.length === 0) return true;
    const open = last[index + 1]?.at(-1)?.text;
    return open !== undefined && isOpen(open) && !/^[\p{Lu}\d]/u.test(cell[0]?.text ?? "");
  });
}

/** A note over the whole width, broken over the page in mid-sentence: its last line there is full. */
function isRestOfNote(before: FoundTable, table: FoundTable): boolean {
  const last = before.grid.rows.length - 1;
  if (!isWhole(before.grid, last) || !isWhole(table.grid, 0)) return false;
  const [above, below] = [before.grid.rows[last]?.flat().at(-1), table.grid.rows[0]?.flat()[0]];
  if (!above || !below || above.bold >= 0.9 || below.bold >= 0.9) return false;
  const right = before.regions.at(-1)?.box[2] ?? 0;
  return right - above.box[2] < 2.5 * above.size && isOpen(above.text);
}

function isWhole({ spans, edges }: TableGrid, row: number): boolean {
  return spans.some((span) => span.row === row && span.columns === edges.length);
}
