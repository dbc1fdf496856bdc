import type { TableGrid } from "@/lib/documents/pdf/tables/table-grid";

/** Between a cell's wall and its words, in points. */
const LEAST_INSET = 2;
const MOST_INSET = 12;

/** How wide a line of words may be in each column that drawn walls part; empty where only white space does. */
export function cellWidths({ rows, edges, rights }: TableGrid): number[] {
  const page = rows.flat(2)[0]?.page;
  const gaps = rows.flatMap((row) =>
    row.flatMap((cell, column) =>
      cell
        .filter((line) => line.page === page)
        .map(({ box }) => box[0] - (edges[column] ?? box[0] - MOST_INSET)),
    ),
  );
  const inset = Math.min(MOST_INSET, Math.max(LEAST_INSET, Math.min(...gaps)));
  return rights.map((right, column) => right - (edges[column] ?? right) - 2 * inset);
}
