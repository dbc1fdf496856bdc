import { isCaption } from "@/lib/documents/caption";
import type { PdfPage } from "@/lib/documents/pdf/read-pdf-pages";
import { crosses, type PlacedRun } from "@/lib/documents/pdf/tables/place-runs";
import { findRuledAreas, type RuledArea } from "@/lib/documents/pdf/tables/ruled-areas";
import {
  finishGrid,
  type GridRow,
  readGrid,
  type TableGrid,
} from "@/lib/documents/pdf/tables/table-grid";
import type { TextLine } from "@/lib/documents/pdf/text-line";

export type FoundTable = { grid: TableGrid; lines: Set<TextLine> };

const WIDE = 0.75;
/** Type larger than the table's own by this much is a heading between two tables. */
const LARGER = 1.12;
/** Rows of lists and long paragraphs are page layout: read as text, they keep their items. */
const LONGEST_CELL = 900;
const MOST_BULLETS = 3;

/** Ruled tables of a page whose cells are certain; all other tables stay lines of text. */
export function findTables({ rules }: PdfPage, lines: TextLine[]): FoundTable[] {
  const found: FoundTable[] = [];
  const taken = new Set<TextLine>();
  const areas = findRuledAreas(rules).flatMap((area) => withoutProse(area, lines));
  for (const area of areas.sort((a, b) => height(a) - height(b))) {
    const inside = lines.filter((line) => !taken.has(line) && isInside(line, area));
    if (inside.length < 4 || inside.some((line) => line.turned)) continue;
    const rows = readGrid(area, inside);
    if (!rows || isLayout(rows)) continue;
    for (const part of splitAtHeadings(rows)) {
      const grid = finishGrid(part);
      if (!grid) continue;
      const read = new Set(part.flatMap(({ cells }) => cells.flat().map(({ line }) => line)));
      for (const line of read) taken.add(line);
      found.push({ grid, lines: read });
    }
  }
  return found;
}

function height({ lines }: RuledArea): number {
  return (lines.at(-1)?.at ?? 0) - (lines[0]?.at ?? 0);
}

/** Two tables of one width with text between them look like one area: parts it where the table stops. */
function withoutProse(area: RuledArea, lines: TextLine[]): RuledArea[] {
  const parts: RuledArea[] = [];
  let current: RuledArea["lines"] = [];
  for (const [index, line] of area.lines.entries()) {
    current.push(line);
    const next = area.lines[index + 1];
    const isTable = next && hasUprights(area, [line.at, next.at]);
    if (isTable && !isProse(lines, { ...area, lines: [line, next] })) continue;
    if (current.length >= 3) parts.push({ ...area, lines: current });
    current = [];
  }
  return parts;
}

/** Whether the vertical lines of the area, if it has any, reach into this band. */
function hasUprights({ uprights }: RuledArea, [top, bottom]: [number, number]): boolean {
  const center = (top + bottom) / 2;
  return uprights.length === 0 || uprights.some(({ from, to }) => from < center && to > center);
}

function isProse(lines: TextLine[], band: RuledArea): boolean {
  const width = band.right - band.left;
  const inside = lines.filter((line) => isBetweenRules(line, band));
  const across = inside.filter(
    (line) =>
      isUnbroken(line, WIDE * width) || line.runs.some((run) => crosses(run, band.separators)),
  );
  return across.length >= 2 && across.length >= 0.4 * inside.length;
}

/** One stretch of words without a gap, at least so wide. */
function isUnbroken({ runs, box }: TextLine, width: number): boolean {
  if (box[2] - box[0] < width) return false;
  return runs.every((run, index) => {
    const before = runs[index - 1];
    return !before || run.box[0] - before.box[2] < run.size;
  });
}

/** At the height of the band and over a part of its width; running text may be wider than the table. */
function isBetweenRules({ box }: TextLine, { left, right, lines }: RuledArea): boolean {
  const [top, bottom] = [lines[0]?.at ?? 0, lines.at(-1)?.at ?? 0];
  const y = (box[1] + box[3]) / 2;
  return y > top && y < bottom && box[0] < right && box[2] > left;
}

function isInside({ box }: TextLine, { left, right, lines }: RuledArea): boolean {
  const [top, bottom] = [lines[0]?.at ?? 0, lines.at(-1)?.at ?? 0];
  const [x, y] = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
  const isBetween = x > left && x < right && y > top && y < bottom;
  return isBetween && box[0] > left - 10 && box[2] < right + 10;
}

function isLayout(rows: GridRow[]): boolean {
  const cells = rows.flatMap((row) => row.cells);
  const long = cells.filter((cell) => characters(cell) > LONGEST_CELL).length;
  const lists = rows.filter((row) => row.cells.some((cell) => bullets(cell) > MOST_BULLETS)).length;
  return long > 0.1 * rows.length || lists > 0.25 * rows.length;
}

function characters(cell: PlacedRun[]): number {
  return cell.reduce((sum, { run }) => sum + run.text.length, 0);
}

function bullets(cell: PlacedRun[]): number {
  return cell.filter(({ line }) => /^[•●▪■◦]/.test(line.text)).length;
}

/** A row of one cell that is a heading or the table's caption stays text and parts the table. */
function splitAtHeadings(rows: GridRow[]): GridRow[][] {
  const usual = usualSize(rows);
  const parts: GridRow[][] = [[]];
  for (const row of rows) {
    const filled = row.cells.filter((cell) => cell.length > 0);
    const [only = [], ...others] = filled;
    const isLarger = only.every(({ run }) => run.size >= LARGER * usual);
    if (others.length === 0 && (isLarger || standsAbove(only))) parts.push([]);
    else parts.at(-1)?.push(row);
  }
  return parts;
}

/** What stands between two rules above a table: a heading by its tag, or a caption. */
function standsAbove(cell: PlacedRun[]): boolean {
  return cell.some(({ line }) => line.headingTag !== null) || isCaption(cell[0]?.line.text ?? "");
}

function usualSize(rows: GridRow[]): number {
  const sizes = rows
    .flatMap((row) => row.cells.flat().map(({ run }) => run.size))
    .sort((a, b) => a - b);
  return sizes[sizes.length >> 1] ?? 0;
}
