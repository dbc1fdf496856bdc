import { orderByPosition } from "@/lib/documents/pdf/order-by-position";
import type { TextLine } from "@/lib/documents/pdf/text-line";

/** Steps up the page, as a share of all steps, from which the file's own order is no reading order. */
const MOST_STEPS_UP = 0.3;
const LEAST_STEPS_UP = 5;
/** Lines that change sides of a gap between columns, one by one, as a share of the lines beside it. */
const MOST_CHANGES = 0.6;
const LEAST_BESIDE = 8;
/** Lines of a title written last, and the lines it must stand above. */
const MOST_LATE = 4;
const LEAST_UNDER = 4;
/** Narrower than this, in ems, and it is a cell of a table or a label of a figure, not a line of a column. */
const COLUMN = 9;
/** Lines of running text fill their column; cells of a table are of any width. */
const FULL = 0.8;
const LEAST_FULL = 0.6;

/**
 * The lines of a page in the order they are read. The file's own order is kept wherever it can be a reading order:
 * its author knew what follows what, and no rule about positions knows it better. Only where it jumps about, or runs
 * across the columns line by line, positions decide.
 */
export function inReadingOrder(lines: TextLine[]): TextLine[] {
  const upright = lines.filter(({ turned }) => !turned);
  const turned = lines.filter((line) => line.turned);
  if (upright.length < LEAST_BESIDE) return lines;
  if (jumpsAbout(upright) || runsAcrossColumns(upright))
    return [...orderByPosition(upright), ...turned];
  const late = countLateTitleLines(upright);
  if (late === 0) return lines;
  return [...upright.slice(-late), ...upright.slice(0, -late), ...turned];
}

/** A title that a program wrote after all the text it stands above, such as "Table 3 (continued)". */
function countLateTitleLines(lines: TextLine[]): number {
  const begin = lines[0];
  for (let count = 1; begin && count <= MOST_LATE; count++) {
    const [text, late] = [lines.slice(0, -count), lines.slice(-count)];
    const isAboveAll = late.every((line) =>
      text.every(({ box }) => line.box[3] < box[1] + 0.3 * line.size),
    );
    const left = Math.min(...late.map(({ box }) => box[0]));
    if (isAboveAll && text.length >= LEAST_UNDER && left < begin.box[2]) return count;
  }
  return 0;
}

/** Many lines stand above the line before them although they overlap it: no column begins there. */
function jumpsAbout(lines: TextLine[]): boolean {
  const ups = lines.filter((line, index) => {
    const before = lines[index - 1];
    return before !== undefined && isAbove(line, before);
  });
  return ups.length >= LEAST_STEPS_UP && ups.length > MOST_STEPS_UP * (lines.length - 1);
}

function isAbove(line: TextLine, before: TextLine): boolean {
  const isHigher = line.box[3] < before.box[1] + 0.3 * line.size;
  return isHigher && line.box[0] < before.box[2] && isColumnLine(line) && isColumnLine(before);
}

function isColumnLine({ box, size }: TextLine): boolean {
  return box[2] - box[0] >= COLUMN * size;
}

/** One line of the left column, one of the right, and so on: what a program makes that knows rows only. */
function runsAcrossColumns(lines: TextLine[]): boolean {
  const middle = gapBetween(lines);
  if (middle === null) return false;
  const sides = lines
    .filter(isColumnLine)
    .map(({ box }) => (box[2] <= middle ? -1 : box[0] >= middle ? 1 : 0))
    .filter((side) => side !== 0);
  if (sides.length < LEAST_BESIDE || !areFull(lines.filter(({ box }) => box[2] <= middle)))
    return false;
  if (!areFull(lines.filter(({ box }) => box[0] >= middle))) return false;
  const changes = sides.filter((side, index) => index > 0 && side !== sides[index - 1]).length;
  return changes > MOST_CHANGES * (sides.length - 1);
}

function areFull(lines: TextLine[]): boolean {
  const widths = lines.filter(isColumnLine).map(({ box }) => box[2] - box[0]);
  const widest = Math.max(...widths);
  return widths.filter((width) => width >= FULL * widest).length >= LEAST_FULL * widths.length;
}

/** Where a gap parts the long lines of the page into two columns. */
function gapBetween(lines: TextLine[]): number | null {
  const long = lines.filter(isColumnLine);
  const rights = long.map(({ box }) => box[2]).sort((a, b) => a - b);
  const middles = new Set(rights.map((right) => Math.ceil(right) + 2));
  const parts = [...middles].filter((x) => {
    const left = long.filter(({ box }) => box[2] <= x).length;
    const right = long.filter(({ box }) => box[0] >= x).length;
    return Math.min(left, right) >= 0.35 * long.length;
  });
  return parts[0] ?? null;
}
