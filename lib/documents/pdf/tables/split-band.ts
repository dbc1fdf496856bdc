import { toLevels } from "@/lib/documents/pdf/tables/columns";
import { baselineOf, crosses, type PlacedRun } from "@/lib/documents/pdf/tables/place-runs";

/** Rows stand at least so much farther apart than the lines within them. */
const CLEAR_GAP = 1.15;
const WIDE_GAP = 1.45;
/** Lines of one cell stand no farther apart than this, in ems. */
const WIDEST_PITCH = 1.75;
/** Paragraphs of one row may stand apart once; so many that do, each with its own label, are rows. */
const MOST_APART = 3;
const HAN = /\p{Script=Han}/u;
/** Nothing but a number, a range or a percentage: it never goes on on the next line. */
const NUMBER = /^[\s\d.,%<>≤≥±＜＞()（）/–\-~～]*[\d%)）]$/u;

type Level = { baseline: number; cells: PlacedRun[][] };

/**
 * Rows between two rules that have no rule of their own. Null where wrapped lines and rows look the same, because
 * then a number could end up in the wrong row.
 */
export function splitBand(columns: PlacedRun[][]): PlacedRun[][][] | null {
  const levels = readLevels(columns);
  if (levels.length <= 1) return [columns];
  const widths = columns.map((_, column) =>
    Math.max(0, ...levels.map(({ cells }) => widthOf(cells[column] ?? []))),
  );
  const starts = startsByGap(levels, widths) ?? startsByWidth(levels, widths);
  const rows = starts && rowsFrom(levels, starts);
  return rows?.every(isWholeRow) ? rows : null;
}

/** A row with words in one column only may be a line of the row above or below, unless it is a title of rows. */
function isWholeRow(row: PlacedRun[][]): boolean {
  const filled = row.filter((cell) => cell.length > 0);
  if (filled.length !== 1) return true;
  return (row[0] ?? []).length > 0 && !/^\s*\p{Ll}/u.test(textOf(row[0] ?? []));
}

/** Whether a band between two rules holds several rows: figures stand below figures, and labels below labels. */
export function hasSeveralRows(columns: PlacedRun[][]): boolean {
  const levels = readLevels(columns);
  return levels.some(({ cells }, index) => {
    const above = levels[index - 1];
    if (!above || (cells[0] ?? []).length === 0 || (above.cells[0] ?? []).length === 0)
      return false;
    return cells.some((cell, column) => areNumbers(above.cells[column] ?? [], cell));
  });
}

/**
 * Whether white space runs across a ruled row again and again, with words in the first column and another one above
 * and below it: the lines between the rows were not drawn.
 */
export function hasRowsApart(columns: PlacedRun[][]): boolean {
  const levels = readLevels(columns);
  const starts = [
    0,
    ...stepsOf(levels).flatMap((step, index) => {
      const size = levels[index]?.cells.flat()[0]?.line.size ?? 10;
      return step > WIDEST_PITCH * size ? [index + 1] : [];
    }),
  ];
  const rows = rowsFrom(levels, starts);
  const whole = rows.filter(
    ([label = [], ...others]) => label.length > 0 && others.some((cell) => cell.length > 0),
  );
  return whole.length >= MOST_APART;
}

function areNumbers(above: PlacedRun[], below: PlacedRun[]): boolean {
  return NUMBER.test(textOf(above)) && NUMBER.test(textOf(below));
}

/** A title over several columns and the titles of these columns below it are two rows; all else in a head is one. */
export function splitHead(columns: PlacedRun[][], separators: number[]): PlacedRun[][][] {
  const levels = readLevels(columns);
  const isOver = ({ cells }: Level) => cells.flat().some(({ run }) => crosses(run, separators));
  const last = levels.findLastIndex(isOver);
  if (last === -1 || last === levels.length - 1) return [columns];
  const above = levels.slice(0, last + 1);
  const titles = above.flatMap(({ cells }) => cells.flat().map(({ run }) => run));
  const isUnder = (cell: PlacedRun[]) =>
    cell.every(({ run }) =>
      titles.some(
        ({ box }) =>
          box[0] < run.box[2] && box[2] > run.box[0] && crosses({ ...run, box }, separators),
      ),
    );
  const upper = columns.map((_, column) => {
    const own = above.flatMap(({ cells }) => cells[column] ?? []);
    const below = levels.slice(last + 1).flatMap(({ cells }) => cells[column] ?? []);
    return isUnder(below) ? own : [...own, ...below];
  });
  const lower = columns.map((_, column) => {
    const below = levels.slice(last + 1).flatMap(({ cells }) => cells[column] ?? []);
    return isUnder(below) ? below : [];
  });
  return [upper, lower];
}

function readLevels(columns: PlacedRun[][]): Level[] {
  const columnOf = new Map(columns.flatMap((cell, index) => cell.map((placed) => [placed, index])));
  return toLevels(columns.flat()).map((level) => ({
    baseline: level[0] ? baselineOf(level[0]) : 0,
    cells: columns.map((_, index) => level.filter((placed) => columnOf.get(placed) === index)),
  }));
}

function rowsFrom(levels: Level[], starts: number[]): PlacedRun[][][] {
  return starts.map((start, index) => {
    const row = levels.slice(start, starts[index + 1] ?? levels.length);
    return (levels[0]?.cells ?? []).map((_, column) =>
      row.flatMap(({ cells }) => cells[column] ?? []),
    );
  });
}

/** White space between the rows is plainly larger than between the lines of one; null where there are not two sorts. */
function startsByGap(levels: Level[], widths: number[]): number[] | null {
  const gaps = stepsOf(levels);
  const sorted = [...gaps].sort((a, b) => a - b);
  const size = levels[0]?.cells.flat()[0]?.line.size ?? 10;
  const jumps = sorted.flatMap((gap, index) => {
    const before = sorted[index - 1];
    return before !== undefined && gap > CLEAR_GAP * before ? [{ before, gap }] : [];
  });
  // Closer than lines of one cell can stand are the half-way lines of cells set in the middle of their row.
  const jump = jumps.find(({ before }) => before >= size) ?? jumps.at(-1);
  if (!jump || jump.before > WIDEST_PITCH * size) return null;
  const starts = [0, ...gaps.flatMap((gap, index) => (gap >= jump.gap ? [index + 1] : []))];
  const isWide = jump.gap >= WIDE_GAP * jump.before;
  return looksGlued(levels, { starts, widths, isWide }) ? null : starts;
}

function stepsOf(levels: Level[]): number[] {
  return levels.slice(1).map(({ baseline }, index) => baseline - (levels[index]?.baseline ?? 0));
}

/** A cell that begins anew within a row is a row of its own, or a list; a figure that does is one too many. */
function looksGlued(
  levels: Level[],
  { starts, widths, isWide }: { starts: number[]; widths: number[]; isWide: boolean },
): boolean {
  return starts.some((start, index) => {
    const row = levels.slice(start, starts[index + 1] ?? levels.length);
    const anew = widths.flatMap((width, column) => {
      const cells = row
        .map(({ cells: all }) => all[column] ?? [])
        .filter((cell) => cell.length > 0);
      return cells.slice(1).flatMap((below, at) => {
        const above = cells[at] ?? [];
        return canGoOn(above, { below, width })
          ? []
          : [{ column, isNumber: areNumbers(above, below) }];
      });
    });
    const columns = new Set(anew.map(({ column }) => column)).size;
    return columns > (isWide ? 1 : 0) || anew.some(({ isNumber }) => isNumber);
  });
}

/** A level goes on where the cells above it are full; it begins a row where they are not. */
function startsByWidth(levels: Level[], widths: number[]): number[] | null {
  const size = levels[0]?.cells.flat()[0]?.line.size ?? 10;
  // Closer than lines of one cell can stand: cells set in the middle of their row.
  if (stepsOf(levels).some((step) => step < 0.9 * size)) return null;
  const starts = [0];
  for (const [index, level] of levels.entries()) {
    const above = levels[index - 1];
    if (!above) continue;
    const goesOn = (column: number) =>
      canGoOn(above.cells[column] ?? [], {
        below: level.cells[column] ?? [],
        width: widths[column] ?? 0,
      });
    const used = level.cells.flatMap((cell, column) => (cell.length > 0 ? [column] : []));
    const canContinue = used.every(goesOn);
    const canStart = used.includes(0);
    if (canContinue === canStart) return null;
    if (!canStart) continue;
    // Where the last line above is full too, it may be the first of a cell set in the middle of this row.
    const isContinuation = starts.at(-1) !== index - 1;
    if (
      isContinuation &&
      used.some((column) => goesOn(column) && !endsSentence(above.cells[column] ?? []))
    )
      return null;
    starts.push(index);
  }
  return starts;
}

/** Whether the words may be the next line of the cell above: its first word would not have fitted there. */
function canGoOn(
  above: PlacedRun[],
  { below, width }: { below: PlacedRun[]; width: number },
): boolean {
  const first = below[0]?.run;
  if (above.length === 0 || !first) return false;
  if (NUMBER.test(textOf(above)) && /^[\s<>≤≥＜＞±]*\d/u.test(first.text)) return false;
  const word = /^\S+/u.exec(first.text.trimStart())?.[0] ?? "";
  const perCharacter = (first.box[2] - first.box[0]) / Math.max(1, first.text.length);
  const needed = HAN.test(word[0] ?? "") ? first.size : perCharacter * word.length;
  return width - widthOf(above) < needed + 0.35 * first.size;
}

function widthOf(cell: PlacedRun[]): number {
  const boxes = cell.map(({ run }) => run.box);
  return boxes.length === 0
    ? 0
    : Math.max(...boxes.map((box) => box[2])) - Math.min(...boxes.map((box) => box[0]));
}

function endsSentence(cell: PlacedRun[]): boolean {
  return /[.!?。！？；;]$/u.test(textOf(cell));
}

function textOf(cell: PlacedRun[]): string {
  return cell
    .map(({ run }) => run.text)
    .join("")
    .trim();
}
