import { findColumns, segments } from "@/lib/documents/pdf/tables/columns";
import { isSafe } from "@/lib/documents/pdf/tables/grid-safety";
import {
  cellLines,
  crosses,
  isWithin,
  type PlacedRun,
} from "@/lib/documents/pdf/tables/place-runs";
import { type Band, readBands } from "@/lib/documents/pdf/tables/table-bands";
import {
  hasRowsApart,
  hasSeveralRows,
  splitBand,
  splitHead,
} from "@/lib/documents/pdf/tables/split-band";
import type { RuledArea } from "@/lib/documents/pdf/tables/ruled-areas";
import type { TextLine } from "@/lib/documents/pdf/text-line";
import type { SourceTable } from "@/lib/documents/schema";

/** Cells by row and column; each cell is its printed lines. A covered cell is empty and a span tells by which. */
export type TableGrid = {
  id: string;
  rows: TextLine[][][];
  spans: SourceTable["spans"];
  /** Rows above the rule under the head; null where no rule tells. */
  headerRows: number | null;
  /** Left edges of the columns, to find the table again on the next page. */
  edges: number[];
  /** Right walls of the columns where they are drawn; else empty. */
  rights: number[];
};

/** A row with the lines its words were read in. */
export type GridRow = {
  cells: PlacedRun[][];
  /** Columns whose cell is a part of the one to the left. */
  across: boolean[];
  /** Columns whose cell is a part of the one above. */
  down: boolean[];
  isHead: boolean;
};

export type ReadRows = { rows: GridRow[]; edges: number[]; isDrawn: boolean };

const MOST_COLUMNS = 16;
/** So many ruled rows show that every row is ruled. */
const ROWS_ARE_RULED = 3;

/** Sorts the words of an area into cells; null where it is not certain which cell they belong to. */
export function readGrid(
  area: RuledArea,
  lines: TextLine[],
  { isHeadless = false } = {},
): ReadRows | null {
  const placed = lines.flatMap((line) => line.runs.map((run) => ({ run, line })));
  const bands = readBands(area, placed).map((band) =>
    isHeadless ? { ...band, isHead: false } : band,
  );
  const isDrawn = area.separators.length > 0;
  const separators = isDrawn ? area.separators : whiteColumns(area, bands);
  const edges = [area.left, ...separators, area.right];
  if (separators.length === 0 || edges.length > MOST_COLUMNS + 1) return null;
  const layout: Layout = { area, edges, isDrawn: area.uprights.length > 0, isHeadless };
  const rows = readRows(bands, layout);
  return rows && isSafe(rows, layout) ? { rows, edges, isDrawn: layout.isDrawn } : null;
}

function whiteColumns(area: RuledArea, bands: Band[]): number[] {
  const head = bands.filter(({ isHead }) => isHead).flatMap(({ runs }) => runs);
  const body = bands.filter(({ isHead }) => !isHead).flatMap(({ runs }) => runs);
  const titles = bands
    .filter(({ isHead, isPartlyRuledBelow }) => isHead && !isPartlyRuledBelow)
    .flatMap(({ runs }) => runs);
  return findColumns(area, { head, titles, body });
}

export type Layout = {
  area: RuledArea;
  edges: number[];
  isDrawn: boolean;
  /** The rest of a table: its head stands on the page before. */
  isHeadless: boolean;
};

function readRows(bands: Band[], layout: Layout): GridRow[] | null {
  const isEachRowRuled = bands.filter(({ isHead }) => !isHead).length >= ROWS_ARE_RULED;
  const rows: GridRow[] = [];
  // Where a cell reaches down over several rows, the row it begins in.
  let owners: PlacedRun[][] = [];
  for (const [order, band] of bands.entries()) {
    const columns = toColumns(band.runs, layout.edges);
    const split = rowsOfBand(columns, { band, layout, isEachRowRuled });
    if (!split) return null;
    for (const [place, cells] of split.entries()) {
      const merged = mergeAcross(cells, { layout, band });
      const isSpanned = (column: number) =>
        place === 0 && order > 0 && !isParted(column, { edges: layout.edges, band });
      const down = merged.cells.map((_, column) => isSpanned(column));
      const row = merged.cells.map((cell, column) => {
        if (!down[column]) return cell;
        owners[column]?.push(...cell);
        return [];
      });
      owners = row.map((cell, column) => (down[column] ? (owners[column] ?? cell) : cell));
      rows.push({ cells: row, across: merged.across, down, isHead: band.isHead });
    }
  }
  const isCertain = isEachRowRuled && layout.isDrawn;
  return isCertain || isLabelled(rows) ? rows : null;
}

/** Without rules, a first cell left empty in the first row is one set in the middle of several rows. */
function isLabelled(rows: GridRow[]): boolean {
  const first = rows.find(({ isHead }) => !isHead);
  return first === undefined || first.down[0] === true || (first.cells[0] ?? []).length > 0;
}

type BandToSplit = { band: Band; layout: Layout; isEachRowRuled: boolean };

function rowsOfBand(
  columns: PlacedRun[][],
  { band, layout, isEachRowRuled }: BandToSplit,
): PlacedRun[][][] | null {
  if (band.isHead) return splitHead(columns, layout.edges.slice(1, -1));
  if (isEachRowRuled && layout.isDrawn) return hasRowsApart(columns) ? null : [columns];
  if (isEachRowRuled && !hasSeveralRows(columns)) return [columns];
  return splitBand(columns);
}

/** Whether a line parts the column's cell from the one above it. */
function isParted(column: number, { edges, band }: { edges: number[]; band: Band }): boolean {
  const center = ((edges[column] ?? 0) + (edges[column + 1] ?? 0)) / 2;
  return band.above.strokes.some((stroke) => isWithin(center, stroke));
}

/** Joins cells that no vertical line parts or that words reach over, and those a rule joins under one title. */
function mergeAcross(
  columns: PlacedRun[][],
  { layout, band }: { layout: Layout; band: Band },
): Pick<GridRow, "cells" | "across"> {
  const { edges } = layout;
  const across = columns.map((cell, column) => {
    if (column === 0) return false;
    if (layout.isDrawn) return !isDrawnAt(edges[column] ?? 0, { layout, band });
    const isCrossed = columns
      .slice(0, column)
      .flat()
      .some(({ run }) => crosses(run, [edges[column] ?? 0]));
    return (
      isCrossed ||
      (band.isHead &&
        cell.length + (columns[column - 1]?.length ?? 0) > 0 &&
        isUnderOneTitle(column, { edges, band }))
    );
  });
  let target = 0;
  const cells = columns.map((cell) => [...cell]);
  for (const [column, cell] of cells.entries()) {
    if (!across[column]) target = column;
    else {
      cells[target]?.push(...cell);
      cells[column] = [];
    }
  }
  return { cells, across };
}

function isDrawnAt(edge: number, { layout, band }: { layout: Layout; band: Band }): boolean {
  const center = (band.top + band.bottom) / 2;
  return layout.area.uprights.some(
    ({ at, from, to }) => Math.abs(at - edge) < 4 && isWithin(center, [from - 1, to + 1]),
  );
}

/** A rule below the title reaches over this column and the one before it, and not over the whole table. */
function isUnderOneTitle(
  column: number,
  { edges, band }: { edges: number[]; band: Band },
): boolean {
  if (!band.isPartlyRuledBelow) return false;
  const [before, own] = [column - 1, column].map(
    (at) => ((edges[at] ?? 0) + (edges[at + 1] ?? 0)) / 2,
  );
  const stroke = band.below.strokes.find(
    (one) => isWithin(before ?? 0, one) && isWithin(own ?? 0, one),
  );
  if (!stroke) return false;
  // Two titles may stand over one rule: each over the columns nearest to it.
  const titles = segments([...band.runs].sort((a, b) => a.run.box[0] - b.run.box[0]))
    .filter(([from, to]) => to > stroke[0] && from < stroke[1])
    .map(([from, to]) => (from + to) / 2);
  const nearest = (x = 0) =>
    titles.reduce(
      (best, title) => (Math.abs(title - x) < Math.abs(best - x) ? title : best),
      Infinity,
    );
  return nearest(before) === nearest(own);
}

function toColumns(runs: PlacedRun[], edges: number[]): PlacedRun[][] {
  const columns: PlacedRun[][] = edges.slice(1).map(() => []);
  for (const placed of runs) {
    const { box } = placed.run;
    const isAcross = crosses(placed.run, edges.slice(1, -1));
    // The right half of a closing full-width mark is white and may be set over the column's edge.
    const isClosing = /^\s*[）】」』》，。；：、]/u.test(placed.run.text);
    const at = isAcross || isClosing ? box[0] + 1 : (box[0] + box[2]) / 2;
    const column = edges.slice(1).findIndex((edge) => at < edge);
    columns[column === -1 ? columns.length - 1 : column]?.push(placed);
  }
  return columns;
}

/**
 * The rows as printed, without columns and rows that are empty throughout; null if it is no table after all: if fewer
 * rows than `fewest` have words in several columns.
 */
export function finishGrid(
  { rows, edges, isDrawn }: ReadRows,
  { fewest }: { fewest: number },
): TableGrid | null {
  const isFilled = ({ cells }: GridRow) => cells.some((cell) => cell.length > 0);
  const filled = rows.filter(isFilled);
  const columns = edges.slice(1).map((_, column) => column);
  const used = columns.filter((column) =>
    filled.some(({ cells }) => (cells[column] ?? []).length > 0),
  );
  const several = filled.filter(({ cells }) => cells.filter((cell) => cell.length > 0).length >= 2);
  if (several.length < fewest) return null;
  const heads = filled.findIndex(({ isHead }) => !isHead);
  const grid = {
    id: "",
    rows: filled.map(({ cells }) => used.map((column) => cellLines(cells[column] ?? []))),
    spans: findSpans(filled, used),
    headerRows: heads > 0 ? heads : null,
    edges: used.map((column) => edges[column] ?? 0),
    rights: isDrawn ? used.map((column) => edges[column + 1] ?? 0) : [],
  };
  return hasAmbiguousHead(grid) ? null : grid;
}

/** Two columns of one title: the title above them that tells them apart was not found. */
function hasAmbiguousHead({ rows, spans, headerRows }: TableGrid): boolean {
  const head = rows.slice(0, headerRows ?? 1);
  const isTitled = headerRows !== null || head.flat(2).every(({ bold }) => bold >= 0.9);
  if (!isTitled || rows.length === head.length) return false;
  const paths = (rows[0] ?? []).map((_, column) =>
    head
      .map((row, at) => {
        const owner = spans.find(
          (span) => span.row === at && column >= span.column && column < span.column + span.columns,
        );
        return (row[owner?.column ?? column] ?? []).map(({ text }) => text).join(" ");
      })
      .filter((title) => title !== "")
      .join("/"),
  );
  const covered = new Set(
    spans
      .filter(({ row }) => row === head.length - 1)
      .flatMap(({ column, columns }) =>
        Array.from({ length: columns - 1 }, (_, index) => column + 1 + index),
      ),
  );
  const titles = paths.filter((path, column) => path !== "" && !covered.has(column));
  return new Set(titles).size < titles.length;
}

function findSpans(rows: GridRow[], used: number[]): TableGrid["spans"] {
  return rows.flatMap((row, at) =>
    used.flatMap((column, place) => {
      if (row.across[column] || row.down[column]) return [];
      const wide = 1 + countWhile(used.slice(place + 1), (next) => row.across[next] === true);
      const high = 1 + countWhile(rows.slice(at + 1), (below) => below.down[column] === true);
      return wide * high > 1 ? [{ row: at, column: place, rows: high, columns: wide }] : [];
    }),
  );
}

function countWhile<T>(items: T[], holds: (item: T) => boolean): number {
  const end = items.findIndex((item) => !holds(item));
  return end === -1 ? items.length : end;
}
