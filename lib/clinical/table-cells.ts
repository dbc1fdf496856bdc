import type { Anchor, Passage } from "@/lib/documents/schema";

export type TableRow = Passage & { table: NonNullable<Passage["table"]> };

/** A cell of a row where it stands in the row's text; white space around it left out. */
export type TableCell = { column: number; text: string; anchor: Anchor };

/** Cells of a row that hold anything, each with its place in the row's text. */
export function cellsOf(row: TableRow): TableCell[] {
  let from = 0;
  return row.table.cells.flatMap((cell, column) => {
    const at = cell === "" ? from : row.text.indexOf(cell, from);
    if (at === -1) return [];
    from = at + cell.length;
    const text = cell.trim();
    if (text === "") return [];
    const start = at + cell.indexOf(text);
    return [{ column, text, anchor: { passageId: row.id, start, end: start + text.length } }];
  });
}

export type Table = { heads: TableRow[]; rows: TableRow[] };

/** The tables among the passages, head rows apart; `isHead` names head rows that the file does not mark. */
export function tablesOf(
  passages: Passage[],
  isHead: (row: TableRow) => boolean = () => false,
): Table[] {
  const tables = new Map<string, TableRow[]>();
  for (const passage of passages) {
    if (!passage.table) continue;
    const rows = tables.get(passage.table.id) ?? [];
    rows.push({ ...passage, table: passage.table });
    tables.set(passage.table.id, rows);
  }
  return [...tables.values()].map((rows) => {
    const first = rows.findIndex(
      (row, order) => !row.table.header && !(order === 0 && isHead(row)),
    );
    const end = first === -1 ? rows.length : first;
    return { heads: rows.slice(0, end), rows: rows.slice(end) };
  });
}

/** The head cells over a column, from the outer to the inner; a head that spans columns stands in its first. */
export function headCells({ heads }: Table, column: number): TableCell[] {
  return heads.flatMap((row) => {
    const cells = cellsOf(row);
    const own = cells.find((cell) => cell.column === column);
    return own ? [own] : [];
  });
}
