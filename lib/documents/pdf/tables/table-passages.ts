import type { PassageDraft } from "@/lib/documents/build-passages";
import { inferHeaderRow } from "@/lib/documents/infer-header-row";
import { joinLines, type JoinContext } from "@/lib/documents/pdf/join-text";
import type { TableGrid } from "@/lib/documents/pdf/tables/table-grid";
import type { TextLine } from "@/lib/documents/pdf/text-line";
import type { LineBox } from "@/lib/documents/schema";

const BETWEEN_CELLS = " | ";
const ALL_BOLD = 0.9;

/** One passage per row; its lines say which stretch of the row's text stands where on the page. */
export function tablePassages(
  { rows }: TableGrid,
  { id, context }: { id: string; context: JoinContext },
): PassageDraft[] {
  const rights = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.flatMap((row) => (row[column] ?? []).map(({ box }) => box[2]))),
  );
  const read = rows.map((row) => ({
    ...readRow(row, { context, rights }),
    header: false,
    bold: boldShare(row.flat()),
    page: row.flat()[0]?.page ?? 1,
  }));
  // A first row in bold over regular rows is a header however long its cells are.
  const isBoldHeader =
    (read[0]?.bold ?? 0) >= ALL_BOLD &&
    (read[0]?.cells.filter((cell) => cell !== "").length ?? 0) >= 2 &&
    read.slice(1).some(({ bold }) => bold < ALL_BOLD);
  const headers = isBoldHeader ? read.map((_, index) => index === 0) : inferHeaderRow(read);
  return read.map(({ text, lines, cells, page, bold }, row) => ({
    kind: "table_row",
    text,
    page,
    lines,
    bold: Math.round(bold * 100) / 100,
    table: { id, row, header: headers[row] ?? false, cells },
  }));
}

function readRow(
  row: TextLine[][],
  { context, rights }: { context: JoinContext; rights: number[] },
): { text: string; cells: string[]; lines: LineBox[] } {
  let text = "";
  const lines: LineBox[] = [];
  const cells = row.map((cell, column) => {
    if (column > 0) text += BETWEEN_CELLS;
    const joined = joinLines(cell, { ...context, cellRight: rights[column] });
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
