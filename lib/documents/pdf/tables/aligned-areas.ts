import { isContentsRow } from "@/lib/documents/pdf/contents-pages";
import { areaOf } from "@/lib/documents/pdf/tables/captioned-areas";
import { segments, toLevels } from "@/lib/documents/pdf/tables/columns";
import type { PlacedRun } from "@/lib/documents/pdf/tables/place-runs";
import type { RuledArea } from "@/lib/documents/pdf/tables/ruled-areas";
import type { TextLine } from "@/lib/documents/pdf/text-line";

const FEWEST_ROWS = 3;
const FEWEST_COLUMNS = 3;
/** Between rows, in ems; a row may have lines that only some of its cells go on in. */
const WIDEST_STEP = 4;
/** Beginnings of one column differ by less than this, in points. */
const ALIGNED = 3;
/** Longer than this, in characters, and it is a line of a column of text. */
const LONGEST_CELL = 32;
/** Share of the cells beside the labels that hold a figure: columns of names are no table of doses. */
const FIGURES = 0.5;

type Level = PlacedRun[];

/** Tables without lines and without a caption: short cells, most with figures, that begin below each other. */
export function alignedAreas(lines: TextLine[]): RuledArea[] {
  const upright = lines.filter(({ turned, text }) => !turned && !isContentsRow(text));
  const levels = toLevels(upright.flatMap((line) => line.runs.map((run) => ({ run, line }))));
  const found: Level[][] = [];
  let rows: Level[] = [];
  for (const level of levels.filter(isRow)) {
    const last = rows.at(-1);
    if (last && follows(level, last)) rows.push(level);
    else {
      found.push(rows);
      rows = [level];
    }
  }
  return [...found, rows]
    .filter((one) => one.length >= FEWEST_ROWS && haveFigures(one))
    .map((one) => areaOf(one.flat()));
}

function isRow(level: Level): boolean {
  const cells = cellsOf(level);
  return cells.length >= FEWEST_COLUMNS && cells.every((text) => text.length <= LONGEST_CELL);
}

/** Near, and at least three cells begin where those above do. */
function follows(level: Level, above: Level): boolean {
  const [first, last] = [level[0]?.line, above[0]?.line];
  if (!first || !last || first.baseline - last.baseline > WIDEST_STEP * last.size) return false;
  const starts = segments(above).map(([from]) => from);
  const shared = segments(level).filter(([from]) =>
    starts.some((start) => Math.abs(start - from) < ALIGNED),
  );
  return shared.length >= FEWEST_COLUMNS;
}

function haveFigures(rows: Level[]): boolean {
  const cells = rows.flatMap((level) => cellsOf(level).slice(1));
  return cells.filter((text) => /\d/u.test(text)).length >= FIGURES * cells.length;
}

function cellsOf(level: Level): string[] {
  return segments(level).map(([from, to]) =>
    level
      .filter(({ run }) => run.box[0] >= from && run.box[2] <= to)
      .map(({ run }) => run.text)
      .join("")
      .trim(),
  );
}
