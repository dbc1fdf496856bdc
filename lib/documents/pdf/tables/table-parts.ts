import { isCaption } from "@/lib/documents/caption";
import { crosses, type PlacedRun } from "@/lib/documents/pdf/tables/place-runs";
import { findSeparators, type RuledArea } from "@/lib/documents/pdf/tables/ruled-areas";
import type { GridRow } from "@/lib/documents/pdf/tables/table-grid";
import type { TextLine } from "@/lib/documents/pdf/text-line";

const WIDE = 0.75;
const EDGE = 8;
/** Type larger than the table's own by this much is a heading between two tables. */
const LARGER = 1.12;
/** Rows of lists and long paragraphs are page layout: read as text, they keep their items. */
const LONGEST_CELL = 900;
const MOST_BULLETS = 3;

/** Tables of one width, one below the other, look like one area: parts it where a table stops. Each has columns of its own. */
export function withoutProse(area: RuledArea, lines: TextLine[]): RuledArea[] {
  const parts: RuledArea[] = [];
  let current: RuledArea["lines"] = [];
  for (const [index, line] of area.lines.entries()) {
    current.push(line);
    const next = area.lines[index + 1];
    const isTable = next && hasUprights(area, [line.at, next.at]);
    const band = next && { ...area, lines: [line, next] };
    if (isTable && band && (isBoxed(area, [line.at, next.at]) || !isProse(lines, band))) continue;
    if (current.length >= 3) parts.push({ ...area, lines: current });
    current = [];
  }
  return parts.length > 1
    ? parts.map((part) => ({ ...part, ...findSeparators(part, area.uprights) }))
    : parts;
}

/** Whether the vertical lines of the area, if it has any, reach into this band. */
function hasUprights({ uprights }: RuledArea, [top, bottom]: [number, number]): boolean {
  const center = (top + bottom) / 2;
  return uprights.length === 0 || uprights.some(({ from, to }) => from < center && to > center);
}

/** Between upright lines on its left and right: words over all columns are a cell of the table, not text around it. */
function isBoxed({ uprights, left, right }: RuledArea, [top, bottom]: [number, number]): boolean {
  const center = (top + bottom) / 2;
  const places = uprights.filter(({ from, to }) => from < center && to > center);
  return places.some(({ at }) => at < left + EDGE) && places.some(({ at }) => at > right - EDGE);
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

export function isInside({ box }: TextLine, { left, right, lines }: RuledArea): boolean {
  const [top, bottom] = [lines[0]?.at ?? 0, lines.at(-1)?.at ?? 0];
  const [x, y] = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
  const isBetween = x > left && x < right && y > top && y < bottom;
  return isBetween && box[0] > left - 10 && box[2] < right + 10;
}

/** Stands in a row of the area, and partly outside: words of a cell that are too wide for it. */
export function reachesOut(line: TextLine, area: RuledArea): boolean {
  const { left, right, lines } = area;
  const [top, bottom] = [lines[0]?.at ?? 0, lines.at(-1)?.at ?? 0];
  const { box } = line;
  const y = (box[1] + box[3]) / 2;
  const shared = Math.min(box[2], right) - Math.max(box[0], left);
  return y > top && y < bottom && shared > 0.3 * (box[2] - box[0]) && !isInside(line, area);
}

export function isLayout(rows: GridRow[]): boolean {
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

/**
 * A row of one cell that is a caption, or a heading above a table, stays text and parts the table. A heading between
 * rows that have no titles of their own is a title of rows: parted from the head, they would lose it.
 */
export function splitAtHeadings(rows: GridRow[]): GridRow[][] {
  const usual = usualSize(rows);
  const parts: GridRow[][] = [[]];
  for (const [index, row] of rows.entries()) {
    const [only = [], ...others] = row.cells.filter((cell) => cell.length > 0);
    const isTitle = only.every(({ run }) => run.size >= LARGER * usual) || isTagged(only);
    const next = rows[index + 1]?.cells.filter((cell) => cell.length > 0) ?? [];
    const isAbove = parts.flat().length === 0 || next.length < 2 || isBold(next);
    const isCaptioned = isCaption(only[0]?.line.text ?? "");
    if (others.length === 0 && (isCaptioned || (isTitle && isAbove))) parts.push([]);
    else parts.at(-1)?.push(row);
  }
  return parts;
}

/** Tables of one width look like one area: parts it at a heading in a band of its own, above a head in bold. */
export function partsOf(area: RuledArea, lines: TextLine[]): RuledArea[] {
  const bands = area.lines.slice(1).flatMap((below, index) => {
    const rules = [area.lines[index] ?? below, below];
    const words = lines.filter((line) => isInside(line, { ...area, lines: rules }));
    return words.length > 0 ? [{ rules, words }] : [];
  });
  const usual = median(bands.flatMap(({ words }) => words.map(({ size }) => size)));
  const parts: RuledArea[] = [{ ...area, lines: [] }];
  let rows = 0;
  for (const [index, { rules, words }] of bands.entries()) {
    const [only, ...others] = words;
    const head = bands[index + 1]?.words ?? [];
    const isTitle = only && (only.size >= LARGER * usual || only.headingTag !== null);
    const isHead = head.length >= 2 && head.every(({ bold }) => bold === 1);
    if (rows > 0 && others.length === 0 && isTitle && isHead) {
      parts.push({ ...area, lines: [] });
      rows = 0;
    } else parts.at(-1)?.lines.push(...rules);
    if (others.length > 0) rows++;
  }
  return parts.length === 1 ? [area] : parts;
}

function isBold(cells: PlacedRun[][]): boolean {
  return cells.flat().every(({ run }) => run.bold);
}

function isTagged(cell: PlacedRun[]): boolean {
  return cell.some(({ line }) => line.headingTag !== null);
}

function usualSize(rows: GridRow[]): number {
  return median(rows.flatMap((row) => row.cells.flat().map(({ run }) => run.size)));
}

function median(sizes: number[]): number {
  return sizes.sort((a, b) => a - b)[sizes.length >> 1] ?? 0;
}
