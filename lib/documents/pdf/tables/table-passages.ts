import type { PassageDraft } from "@/lib/documents/build-passages";
import { inferHeaderRow } from "@/lib/documents/infer-header-row";
import { joinLines, type JoinContext } from "@/lib/documents/pdf/join-text";
import { cellWidths } from "@/lib/documents/pdf/tables/cell-widths";
import type { TableGrid } from "@/lib/documents/pdf/tables/table-grid";
import type { TextLine } from "@/lib/documents/pdf/text-line";
import type { LineBox } from "@/lib/documents/schema";

const BETWEEN_CELLS = " | ";
const ALL_BOLD = 0.9;
const MOST_HEAD_ROWS = 3;

/** One passage per row; its lines say which stretch of the row's text stands where on the page. */
export function tablePassages(grid: TableGrid, context: JoinContext): PassageDraft[] {
  const { id, rows, spans, headerRows } = grid;
  const widths = cellWidths(grid);
  const rights = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.flatMap((row) => (row[column] ?? []).map(({ box }) => box[2]))),
  );
  const read = rows.map((row, at) => ({
    ...readRow(row, {
      context,
      rights,
      // A cell over several columns has room enough: how much, its walls alone do not tell.
      widths: widths.map((width, column) =>
        spans.some((span) => span.row === at && span.column === column && span.columns > 1)
          ? undefined
          : width,
      ),
    }),
    header: false,
    bold: boldShare(row.flat()),
    page: row.flat()[0]?.page ?? 1,
  }));
  const heads = headerRows ?? countHeadRows(read, spans);
  return read.map(({ text, lines, cells, page, bold }, row) => ({
    kind: "table_row",
    text,
    page,
    lines,
    bold: Math.round(bold * 100) / 100,
    table: { id, row, header: row < heads, cells },
  }));
}

type ReadRow = { cells: string[]; header: boolean; bold: number };

/** Where no rule tells: first rows in bold over regular ones, or short labels over longer content. */
function countHeadRows(rows: ReadRow[], spans: TableGrid["spans"]): number {
  const isTitle = (row: number) =>
    spans.some((span) => span.row === row && span.columns === rows[row]?.cells.length);
  const firstRegular = rows.findIndex(
    ({ bold }, row) => bold < ALL_BOLD || (row > 0 && isTitle(row)),
  );
  const isTitled = (rows[0]?.cells.filter((cell) => cell !== "").length ?? 0) >= 2;
  if (firstRegular > 0 && firstRegular <= MOST_HEAD_ROWS && isTitled) return firstRegular;
  const [first, ...rest] = rows;
  if (!first) return 0;
  const [isHead = false] = inferHeaderRow([
    { ...first, cells: withSpans(first.cells, spans) },
    ...rest,
  ]);
  return isHead ? headDepth(first.cells, spans) : 0;
}

/** Titles reach down to the last row of the head, or all of them stand over titles of their own. */
function headDepth(cells: string[], spans: TableGrid["spans"]): number {
  const own = spans.filter(({ row }) => row === 0);
  const deepest = Math.max(1, ...own.map(({ rows }) => rows));
  const isOver = (column: number) =>
    own.some((span) => span.columns > 1 && span.columns < cells.length && span.column === column);
  const areAllOver = own.length > 0 && cells.every((cell, column) => cell === "" || isOver(column));
  return deepest === 1 && areAllOver ? 2 : deepest;
}

/** A title of several columns stands over each of them. */
function withSpans(cells: string[], spans: TableGrid["spans"]): string[] {
  return cells.map((cell, column) => {
    const span = spans.find(
      (one) => one.row === 0 && column >= one.column && column < one.column + one.columns,
    );
    return cell === "" && span ? (cells[span.column] ?? "") : cell;
  });
}

function readRow(
  row: TextLine[][],
  {
    context,
    rights,
    widths,
  }: { context: JoinContext; rights: number[]; widths: (number | undefined)[] },
): { text: string; cells: string[]; lines: LineBox[] } {
  let text = "";
  const lines: LineBox[] = [];
  const cells = row.map((cell, column) => {
    if (column > 0) text += BETWEEN_CELLS;
    const joined = joinLines(cell, {
      ...context,
      cellRight: rights[column],
      cellWidth: widths[column],
    });
    const at = text.length;
    lines.push(
      ...joined.lines.map((line) => ({ ...line, start: line.start + at, end: line.end + at })),
    );
    text += joined.text;
    return joined.text;
  });
  return { text, cells, lines };
}

function boldShare(lines: TextLine[]): number {
  const characters = lines.reduce((sum, { text }) => sum + text.length, 0);
  const bold = lines.reduce((sum, line) => sum + line.bold * line.text.length, 0);
  return characters === 0 ? 0 : bold / characters;
}
