import { hasHiddenColumns, toLevels } from "@/lib/documents/pdf/tables/columns";
import {
  baselineOf,
  crosses,
  isSuspicious,
  type PlacedRun,
} from "@/lib/documents/pdf/tables/place-runs";
import type { GridRow, Layout } from "@/lib/documents/pdf/tables/table-grid";

/** Words without figures that stand oddly in a cell may be a formula or a drawing. */
const MOST_SUSPICIOUS = 0.08;
const MOSTLY = 0.5;
/** Between two words of a title, in ems. */
const WIDEST_SPACE = 0.55;
/** In ems: lines of one cell stand closer. */
const SCATTERED = 3;

/**
 * Whether every word is certain to stand in its cell. A figure in the wrong cell is a wrong dose: one doubtful figure
 * is enough to refuse the grid.
 */
export function isSafe(rows: GridRow[], layout: Layout): boolean {
  const cells = rows.flatMap((row) => row.cells).filter((cell) => cell.length > 0);
  const suspicious = cells.filter(isSuspicious);
  if (suspicious.some(hasFigure) || suspicious.length > MOST_SUSPICIOUS * cells.length)
    return false;
  if (!layout.isDrawn) {
    const isSure = areMostlyFilled(rows) && areTitled(rows) && areColumnsWhole(rows);
    if (!isSure || !areCellsWhole(rows, layout)) return false;
  }
  return rows.every((row) => isInItsCells(row, layout)) && !hasScatteredCell(rows);
}

/** Words far apart in one cell over many rows stand between the boxes of a flowchart, not in a table. */
function hasScatteredCell(rows: GridRow[]): boolean {
  return rows.some(({ cells }, at) =>
    cells.some((cell, column) => {
      if (rows[at + 1]?.down[column] !== true || rows[at + 2]?.down[column] !== true) return false;
      const levels = toLevels(cell);
      const gaps = levels.slice(1).map((level, index) => gapBetween(levels[index], level));
      return gaps.filter((gap) => gap > SCATTERED).length >= 2;
    }),
  );
}

/** From baseline to baseline, in ems. */
function gapBetween([above]: PlacedRun[] = [], [below]: PlacedRun[]): number {
  return above && below ? (baselineOf(below) - baselineOf(above)) / below.line.size : 0;
}

/** White space that only a few rows have is the gap after a number or a label. */
function areMostlyFilled(rows: GridRow[]): boolean {
  const filled = rows.map(({ cells }) => cells.filter((cell) => cell.length > 0).length);
  return (
    filled.filter((count) => count >= 2).length >=
    MOSTLY * filled.filter((count) => count > 0).length
  );
}

/** Without lines, a title reaches over several columns only where each has its own title below. */
function areTitled(rows: GridRow[]): boolean {
  const heads = rows.filter(({ isHead }) => isHead);
  return heads.every(({ across }, index) =>
    across.every((isAcross, column) => {
      const below = heads.slice(index + 1);
      const hasOwn = (at: number) => below.some(({ cells }) => (cells[at] ?? []).length > 0);
      return !isAcross || (hasOwn(column) && hasOwn(column - 1));
    }),
  );
}

/**
 * A bracket closed in another cell than it was opened in, two units in one title, or a gap in a title show that words
 * of two columns were taken for one.
 */
function areCellsWhole(rows: GridRow[], { isHeadless }: Layout): boolean {
  const first = isHeadless ? null : rows[0];
  return rows.every((row) =>
    row.cells.every((cell) => {
      const text = cell.map(({ run }) => run.text).join("");
      if (row.isHead || row === first) {
        const [opened, closed] = [/[(（]/gu, /[)）]/gu].map(
          (mark) => text.match(mark)?.length ?? 0,
        );
        if (opened !== closed || (opened ?? 0) > 1 || hasGap(cell)) return false;
      }
      return !/^\s*[)）】」』》]/u.test(text);
    }),
  );
}

function hasGap(cell: PlacedRun[]): boolean {
  return toLevels(cell).some((level) =>
    level.some(({ run }, index) => {
      const before = level[index - 1]?.run;
      return before !== undefined && run.box[0] - before.box[2] > WIDEST_SPACE * run.size;
    }),
  );
}

function areColumnsWhole(rows: GridRow[]): boolean {
  const single = rows.filter(({ across }) => !across.includes(true));
  const width = rows[0]?.cells.length ?? 0;
  return Array.from({ length: width }, (_, column) =>
    single.flatMap(({ cells }) => cells[column] ?? []),
  ).every((cells) => !hasHiddenColumns(cells));
}

function hasFigure(cell: PlacedRun[]): boolean {
  return cell.some(({ run }) => /\d/u.test(run.text));
}

/** Words reach over the edge of a column only where the cell itself does. */
function isInItsCells({ cells, across, isHead }: GridRow, { edges, isDrawn }: Layout): boolean {
  return cells.every((cell, column) => {
    let end = column + 1;
    while (across[end]) end++;
    const own = edges.slice(1, -1).filter((_, index) => index < column || index >= end - 1);
    const isOut = cell.some(({ run }) => crosses(run, own));
    if (isOut) return false;
    // Without lines, a title of several rows or columns stands alone; beside other words it is a word too wide.
    return isDrawn || isHead || end === column + 1 || isAlone(cells, { column, end });
  });
}

/** The only words of their row, and not a label with the figure of the next column behind it. */
function isAlone(cells: PlacedRun[][], { column, end }: { column: number; end: number }): boolean {
  const text = (cells[column] ?? []).map(({ run }) => run.text).join("");
  if (/\s[<>≤≥]?\d[\d.,–~～-]*$/u.test(text.trimEnd())) return false;
  return cells.every((cell, index) => (index >= column && index < end) || cell.length === 0);
}
