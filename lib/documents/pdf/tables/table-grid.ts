import { findGutters } from "@/lib/documents/pdf/tables/gutters";
import {
  cellLines,
  crosses,
  isSuspicious,
  isWithin,
  middle,
  type PlacedRun,
} from "@/lib/documents/pdf/tables/place-runs";
import type { Rule } from "@/lib/documents/pdf/tables/read-rules";
import type { RuledArea } from "@/lib/documents/pdf/tables/ruled-areas";
import { splitBand } from "@/lib/documents/pdf/tables/split-band";
import type { TextLine } from "@/lib/documents/pdf/text-line";

/** Cells by row and column; each cell is its printed lines. */
export type TableGrid = { rows: TextLine[][][] };

/** A row with the lines its words were read in. */
export type GridRow = { cells: PlacedRun[][] };

const MOST_COLUMNS = 14;
/** Share of the words that may reach over a column's edge, as titles over several columns do. */
const MOST_CROSSING = 0.12;
/** So many ruled rows show that every row is ruled. */
const ROWS_ARE_RULED = 4;
const MOST_SUSPICIOUS = 0.08;

type Band = { top: number; bottom: number; above: Rule };

/** Sorts the words of an area into cells; null where it is not certain which cell they belong to. */
export function readGrid(area: RuledArea, lines: TextLine[]): GridRow[] | null {
  const placed = lines.flatMap((line) => line.runs.map((run) => ({ run, line })));
  const separators = area.separators.length > 0 ? area.separators : findGutters(area, placed);
  const edges = [area.left, ...separators, area.right];
  if (separators.length === 0 || edges.length > MOST_COLUMNS + 1) return null;
  if (placed.filter(({ run }) => crosses(run, separators)).length > MOST_CROSSING * placed.length) {
    return null;
  }
  const bands: Band[] = area.lines.slice(0, -1).map((line, index) => ({
    top: line.at,
    bottom: area.lines[index + 1]?.at ?? line.at,
    above: line,
  }));
  const rows = readRows(bands, { area, edges, placed });
  if (!rows) return null;
  const cells = rows.flatMap((row) => row.cells).filter((cell) => cell.length > 0);
  const suspicious = cells.filter(isSuspicious).length;
  return suspicious > MOST_SUSPICIOUS * cells.length ? null : rows;
}

type Layout = { area: RuledArea; edges: number[]; placed: PlacedRun[] };

function readRows(bands: Band[], { area, edges, placed }: Layout): GridRow[] | null {
  const isEachRowRuled = bands.length >= ROWS_ARE_RULED;
  const rows: GridRow[] = [];
  // Where a cell reaches down over several rows, the row it begins in.
  let owners: PlacedRun[][] = [];
  for (const band of bands) {
    const runs = placed.filter(({ run }) => isWithin(middle(run), [band.top, band.bottom]));
    const columns = mergeAcross(toColumns(runs, edges), { area, edges, band });
    const split = isEachRowRuled ? [columns] : splitBand(columns);
    if (!split) return null;
    for (const [place, cells] of split.entries()) {
      const isSpanned = (column: number) =>
        place === 0 && rows.length > 0 && !isParted(column, { edges, band });
      const row = cells.map((cell, column) => {
        if (!isSpanned(column)) return cell;
        owners[column]?.push(...cell);
        return [];
      });
      owners = row.map((cell, column) => (isSpanned(column) ? (owners[column] ?? cell) : cell));
      rows.push({ cells: row });
    }
  }
  return rows;
}

/** Whether a line parts the column's cell from the one above it. */
function isParted(column: number, { edges, band }: { edges: number[]; band: Band }): boolean {
  const center = ((edges[column] ?? 0) + (edges[column + 1] ?? 0)) / 2;
  return isWithin(center, [band.above.from, band.above.to]);
}

/** Joins cells no vertical line parts in this band, in tables that have vertical lines. */
function mergeAcross(
  columns: PlacedRun[][],
  { area, edges, band }: { area: RuledArea; edges: number[]; band: Band },
): PlacedRun[][] {
  if (area.uprights.length === 0) return columns;
  const center = (band.top + band.bottom) / 2;
  let target = 0;
  return columns.reduce<PlacedRun[][]>((merged, cell, column) => {
    const edge = edges[column] ?? 0;
    const isDrawn = area.uprights.some(
      ({ at, from, to }) => Math.abs(at - edge) < 4 && isWithin(center, [from - 1, to + 1]),
    );
    if (column > 0 && !isDrawn) {
      merged[target]?.push(...cell);
      merged.push([]);
    } else {
      target = column;
      merged.push([...cell]);
    }
    return merged;
  }, []);
}

function toColumns(runs: PlacedRun[], edges: number[]): PlacedRun[][] {
  const columns: PlacedRun[][] = edges.slice(1).map(() => []);
  for (const placed of runs) {
    const { box } = placed.run;
    const isAcross = crosses(placed.run, edges.slice(1, -1));
    const at = isAcross ? box[0] + 1 : (box[0] + box[2]) / 2;
    const column = edges.slice(1).findIndex((edge) => at < edge);
    columns[column === -1 ? columns.length - 1 : column]?.push(placed);
  }
  return columns;
}

/** The rows as printed, without columns and rows that are empty throughout; null if it is no table after all. */
export function finishGrid(rows: GridRow[]): TableGrid | null {
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.length > 0));
  const columns = filled[0]?.cells.length ?? 0;
  const used = Array.from({ length: columns }, (_, column) =>
    filled.some(({ cells }) => (cells[column] ?? []).length > 0),
  );
  const several = filled.filter(({ cells }) => cells.filter((cell) => cell.length > 0).length >= 2);
  if (several.length < 2) return null;
  return {
    rows: filled.map(({ cells }) => cells.filter((_, column) => used[column]).map(cellLines)),
  };
}
