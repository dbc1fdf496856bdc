const LONGEST_HEADER_CELL = 40;
/** In a table of two columns the first row looks like any other. */
const LEAST_COLUMNS = 3;

/** Which rows are headers: those marked so, else a first row of short labels over longer content. */
export function inferHeaderRow(rows: { cells: string[]; header: boolean }[]): boolean[] {
  if (rows.some(({ header }) => header)) return rows.map(({ header }) => header);
  const [first, ...rest] = rows;
  const looksLike =
    first !== undefined &&
    rest.length > 0 &&
    first.cells.length >= LEAST_COLUMNS &&
    first.cells.every((cell) => cell !== "" && cell.length <= LONGEST_HEADER_CELL && isLabel(cell));
  return rows.map((_, index) => index === 0 && looksLike);
}

function isLabel(cell: string): boolean {
  return !/^[\d<>≥≤±]/.test(cell) && !/[.;。；]$/.test(cell);
}
