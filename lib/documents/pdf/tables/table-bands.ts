import { isWithin, middle, type PlacedRun } from "@/lib/documents/pdf/tables/place-runs";
import { toLevels } from "@/lib/documents/pdf/tables/columns";
import type { Line, RuledArea } from "@/lib/documents/pdf/tables/ruled-areas";

/** What stands between one horizontal line and the next. */
export type Band = {
  top: number;
  bottom: number;
  above: Line;
  below: Line;
  runs: PlacedRun[];
  /** Titles of the columns: above the first line that reaches over the whole table. */
  isHead: boolean;
  /** The line below reaches over some columns only, as under a title of several columns. */
  isPartlyRuledBelow: boolean;
};

const WHOLE = 0.85;
/** A head is low; a first row higher than this part of the table is a row like any other. */
const HIGHEST_HEAD = 0.5;
const MOST_HEAD_BANDS = 3;

export function readBands(area: RuledArea, placed: PlacedRun[]): Band[] {
  const bands = area.lines.slice(0, -1).map((above, index): Band => {
    const below = area.lines[index + 1] ?? above;
    return {
      top: above.at,
      bottom: below.at,
      above,
      below,
      runs: placed.filter(({ run }) => isWithin(middle(run), [above.at, below.at])),
      isHead: false,
      isPartlyRuledBelow: !isWhole(below, area),
    };
  });
  const filled = withAllStrokes(bands).filter(({ runs }) => runs.length > 0);
  if (filled.length === 1) return filled.flatMap(withoutRule);
  if (area.uprights.length === 0) markHead(filled, area);
  return filled;
}

/** Several lines with nothing between them part the cells together: each may be drawn over some columns only. */
function withAllStrokes(bands: Band[]): Band[] {
  let strokes: Line["strokes"] = [];
  return bands.map((band) => {
    strokes = [...strokes, ...band.above.strokes];
    const above = { ...band.above, strokes };
    if (band.runs.length > 0) strokes = [];
    return { ...band, above };
  });
}

function isWhole({ strokes }: Line, { left, right }: RuledArea): boolean {
  const drawn = strokes.reduce((sum, [from, to]) => sum + to - from, 0);
  return drawn >= WHOLE * (right - left);
}

function markHead(bands: Band[], area: RuledArea): void {
  const last = bands.findIndex(({ below }) => isWhole(below, area));
  const head = bands.slice(0, last + 1);
  const height = (head.at(-1)?.bottom ?? 0) - (head[0]?.top ?? 0);
  const total = (area.lines.at(-1)?.at ?? 0) - (area.lines[0]?.at ?? 0);
  const isLow = height <= HIGHEST_HEAD * total;
  if (last >= 0 && last < bands.length - 1 && head.length <= MOST_HEAD_BANDS && isLow) {
    for (const band of head) band.isHead = true;
  }
}

/** Without a rule, what is set in bold above the rest is the head; else the first line may be. */
function withoutRule(band: Band): Band[] {
  const levels = toLevels(band.runs);
  const isBold = (level: PlacedRun[]) => level.every(({ run }) => run.bold);
  const firstRegular = levels.findIndex((level) => !isBold(level));
  const count = firstRegular > 0 && firstRegular <= 4 ? firstRegular : 0;
  if (count === 0 || count === levels.length) return [band];
  const head = levels.slice(0, count).flat();
  const body = levels.slice(count).flat();
  const border = (bottomOf(head) + topOf(body)) / 2;
  const between: Line = { ...band.above, at: border };
  return [
    {
      ...band,
      bottom: border,
      below: between,
      runs: head,
      isHead: true,
      isPartlyRuledBelow: false,
    },
    { ...band, top: border, above: between, runs: body },
  ];
}

function bottomOf(runs: PlacedRun[]): number {
  return Math.max(...runs.map(({ run }) => run.box[3]));
}

function topOf(runs: PlacedRun[]): number {
  return Math.min(...runs.map(({ run }) => run.box[1]));
}
