import type { PassageDraft } from "@/lib/documents/build-passages";
import { inferHeaderRow } from "@/lib/documents/infer-header-row";
import type { SourceTable } from "@/lib/documents/schema";
import { columnHeaders, headRows } from "@/lib/documents/table-headers";

/** A cell where it starts; null where one from above or from the left reaches in. */
export type GridCell = { text: string; rows: number; columns: number } | null;
export type GridRow = { cells: GridCell[]; header: boolean };

/**
 * A table of a format without pages as passages, one a row, and what is known of the whole. A cell over several rows
 * or columns has its text once, where it starts. Rows without any text are left out, and spans are counted without them.
 */
export function draftTable(
  id: string,
  rows: GridRow[],
): { drafts: PassageDraft[]; table: SourceTable } {
  const filled = rows.flatMap((row, index) =>
    row.cells.some((cell) => cell !== null && cell.text !== "") ? [{ ...row, index }] : [],
  );
  const texts = filled.map(({ cells, header }) => ({
    cells: cells.map((cell) => cell?.text ?? ""),
    header,
  }));
  const headers = inferHeaderRow(texts);
  const drafts = texts.map(({ cells }, row): PassageDraft => ({
    kind: "table_row",
    text: cells.join(" | "),
    page: 1,
    lines: [],
    table: { id, row, header: headers[row] ?? false, cells },
  }));
  const spans = filled.flatMap(({ cells, index }, row) =>
    cells.flatMap((cell, column) => {
      if (!cell) return [];
      const reached = filled.filter(
        (other) => other.index >= index && other.index < index + cell.rows,
      );
      const span = { row, column, rows: reached.length, columns: cell.columns };
      return span.rows > 1 || span.columns > 1 ? [span] : [];
    }),
  );
  const titled = texts.map(({ cells }, row) => ({ cells, header: headers[row] ?? false }));
  const table: SourceTable = {
    id,
    regions: [],
    captionPassageId: null,
    reading: "grid",
    spans,
    headerRows: headRows(titled),
    columns: columnHeaders(titled, spans),
    notePassageIds: [],
  };
  return { drafts, table };
}
