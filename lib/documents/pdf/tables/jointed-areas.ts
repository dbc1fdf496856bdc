import { crosses } from "@/lib/documents/pdf/tables/place-runs";
import type { Line, RuledArea } from "@/lib/documents/pdf/tables/ruled-areas";
import { isInside } from "@/lib/documents/pdf/tables/table-parts";
import type { TextLine } from "@/lib/documents/pdf/text-line";

const EDGE = 8;

/**
 * Rows whose lines are drawn cell by cell, one stroke for each column: a table, also where it was not read as one and
 * has no caption. One row of three columns is enough, as at the head of the page a table ends on.
 */
export function jointedAreas(area: RuledArea, lines: TextLine[]): RuledArea[] {
  const found: RuledArea[] = [];
  let rows: Line[] = [];
  let columns = 0;
  const close = () => {
    if (rows.length >= 2 && columns + rows.length >= 5) found.push({ ...area, lines: rows });
    [rows, columns] = [[], 0];
  };
  for (const [index, above] of area.lines.entries()) {
    const below = area.lines[index + 1];
    const own = below ? columnsOf({ ...area, lines: [above, below] }, lines) : 0;
    if (own < 2 || !below) close();
    else {
      rows = rows.length === 0 ? [above, below] : [...rows, below];
      columns = Math.max(columns, own);
    }
  }
  return found;
}

/** In how many cells of a row words stand; 0 where some reach over a joint. */
function columnsOf(row: RuledArea, lines: TextLine[]): number {
  const joints = row.lines
    .flatMap((line) => line.joints)
    .filter((at) => at > row.left + EDGE && at < row.right - EDGE);
  const runs = lines.filter((line) => isInside(line, row)).flatMap((line) => line.runs);
  if (runs.some((run) => crosses(run, joints))) return 0;
  const cellOf = (x: number) => Math.max(-1, ...joints.filter((at) => at < x));
  return new Set(runs.map(({ box }) => cellOf((box[0] + box[2]) / 2))).size;
}
