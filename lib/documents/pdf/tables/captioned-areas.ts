import { isCaption } from "@/lib/documents/caption";
import { segments, toLevels } from "@/lib/documents/pdf/tables/columns";
import type { PlacedRun } from "@/lib/documents/pdf/tables/place-runs";
import type { Line, RuledArea } from "@/lib/documents/pdf/tables/ruled-areas";
import { isTableNote } from "@/lib/documents/table-notes";
import type { TextLine } from "@/lib/documents/pdf/text-line";

/** "Table 2", "Appendix Table 3", 表2, 续表2; the title may stand on the next line. */
const TABLE =
  /^(?:(?:appendix|supplementary|supplemental) )?table\s+[A-Z]?\d|^(?:附|续)?表\s?[A-Z]?\d/iu;
const BARE_LABEL = /^\S+\s?[A-Z]?\d[\d.–-]*\s*(?:[(（](?:continued|cont\.?|续)[)）])?[.:：]?$/iu;
/** White space in ems that ends a table: between its rows, and below its caption. */
const WIDEST_STEP = 3;
const WIDEST_FIRST_STEP = 4;
const PROSE = 0.78;
const FEWEST_ROWS = 3;

type Bounds = { left: number; right: number };
type Level = PlacedRun[];
export type TextTable = { area: RuledArea; reachesEnd: boolean };

export function isTableCaption(text: string): boolean {
  return TABLE.test(text) && (isCaption(text) || BARE_LABEL.test(text));
}

/** Tables that no line is drawn around: the rows that stand below a caption, up to the next running text. */
export function tableBelow(caption: TextLine, lines: TextLine[], width: number): TextTable | null {
  const below = lines.filter(({ baseline, turned }) => !turned && baseline > caption.baseline + 1);
  const bounds = columnOf(caption, { lines, below, width });
  const levels = levelsIn(below, bounds);
  while (isCaptionGoingOn(levels[0], { caption, next: levels[1] })) levels.shift();
  return takeRows(levels, { bounds, from: caption.baseline, size: caption.size });
}

/** Rows at the head of a page, where a table of the page before may go on. */
export function tableAtTop(lines: TextLine[], bounds: Bounds): TextTable | null {
  const levels = levelsIn(
    lines.filter(({ turned }) => !turned),
    bounds,
  );
  while (levels[0]?.some(({ line }) => isTableCaption(line.text))) levels.shift();
  const first = levels[0]?.[0]?.line;
  return first ? takeRows(levels, { bounds, from: first.baseline, size: first.size }) : null;
}

function levelsIn(lines: TextLine[], { left, right }: Bounds): Level[] {
  const inside = lines.filter(({ box }) => {
    const center = (box[0] + box[2]) / 2;
    return center > left && center < right;
  });
  return toLevels(inside.flatMap((line) => line.runs.map((run) => ({ run, line }))));
}

type Start = { bounds: Bounds; from: number; size: number };

function takeRows(levels: Level[], { bounds, from, size }: Start): TextTable | null {
  const collected: Level[] = [];
  let baseline = from;
  let stopped = false;
  for (const level of levels) {
    const first = level[0]?.line;
    if (!first) break;
    const widest =
      (collected.length === 0 ? WIDEST_FIRST_STEP : WIDEST_STEP) * Math.max(size, first.size);
    stopped =
      first.baseline - baseline > widest ||
      endsTable(level, { bounds, size: collected[0]?.[0]?.line.size });
    if (stopped) break;
    collected.push(level);
    baseline = first.baseline;
  }
  const rows = untilProse(collected);
  while (rows.length > 0 && isRunningOut(rows)) rows.pop();
  if (rows.filter((level) => segments(level).length >= 2).length < FEWEST_ROWS) return null;
  return { area: areaOf(rows.flat()), reachesEnd: !stopped && rows.length === collected.length };
}

/** Running text, a note, a heading or the next caption. */
function endsTable(level: Level, { bounds, size }: { bounds: Bounds; size?: number }): boolean {
  const [only, ...others] = segments(level);
  const first = level[0]?.line;
  if (!only || !first) return true;
  if (first.headingTag !== null || isCaption(first.text) || isTableNote(first.text)) return true;
  if (size !== undefined && first.size > 1.12 * size) return true;
  return others.length === 0 && only[1] - only[0] > PROSE * (bounds.right - bounds.left);
}

/** A last line that stands alone from the first column to beyond the second: text below the table. */
function isRunningOut(rows: Level[]): boolean {
  const last = rows.at(-1);
  return last !== undefined && isAcross(last, secondColumn(rows));
}

/** Where the leftmost second stretch of words begins. */
function secondColumn(rows: Level[]): number {
  return Math.min(...rows.map((level) => segments(level)[1]?.[0] ?? Infinity));
}

function isAcross(level: Level, second: number): boolean {
  const [only, ...others] = segments(level);
  return only !== undefined && others.length === 0 && only[0] < second && only[1] > second;
}

/** Two lines of running text, one below the other, end a table; one alone is a title of rows. */
function untilProse(rows: Level[]): Level[] {
  const end = rows.findIndex((level, index) => {
    const second = secondColumn(rows.slice(0, index));
    const next = rows[index + 1];
    return (
      index >= FEWEST_ROWS &&
      isAcross(level, second) &&
      next !== undefined &&
      isAcross(next, second)
    );
  });
  return end === -1 ? rows : rows.slice(0, end);
}

function isCaptionGoingOn(
  level: Level | undefined,
  { caption, next }: { caption: TextLine; next: Level | undefined },
): boolean {
  const first = level?.[0]?.line;
  if (!first || !next || segments(level).length > 1) return false;
  const isNear = first.baseline - caption.baseline < 3.2 * caption.size;
  const isAlike =
    Math.abs(first.size - caption.size) < 0.5 && first.bold >= 0.9 === caption.bold >= 0.9;
  return isNear && isAlike && first.box[0] < caption.box[0] + 6 * caption.size;
}

/** The column of text the caption stands in; the whole page where the table reaches over both. */
function columnOf(
  caption: TextLine,
  { lines, below, width }: { lines: TextLine[]; below: TextLine[]; width: number },
): Bounds {
  const whole = { left: 0, right: width };
  const center = width / 2;
  const isLong = ({ box }: TextLine) => box[2] - box[0] > 0.3 * width;
  const left = lines.filter((line) => isLong(line) && line.box[2] < center + 6).length;
  const right = lines.filter((line) => isLong(line) && line.box[0] > center - 6).length;
  if (left < 5 || right < 5) return whole;
  const near = below.filter(({ baseline }) => baseline - caption.baseline < 9 * caption.size);
  const crosses = near.some(({ box }) => box[0] < center - 8 && box[2] > center + 8);
  if (crosses) return whole;
  return caption.box[0] < center - 6 ? { left: 0, right: center } : { left: center, right: width };
}

export function areaOf(placed: PlacedRun[]): RuledArea {
  const boxes = placed.map(({ run }) => run.box);
  const left = Math.min(...boxes.map((box) => box[0])) - 2;
  const right = Math.max(...boxes.map((box) => box[2])) + 2;
  const border = (at: number): Line => ({
    at,
    from: left,
    to: right,
    joints: [],
    strokes: [[left, right]],
  });
  const top = Math.min(...boxes.map((box) => box[1])) - 1;
  const bottom = Math.max(...boxes.map((box) => box[3])) + 1;
  return { left, right, lines: [border(top), border(bottom)], separators: [], uprights: [] };
}
