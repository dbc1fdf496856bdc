import { baselineOf, crosses, type PlacedRun } from "@/lib/documents/pdf/tables/place-runs";

/** White space narrower than this, in points and in ems, may be a gap between words. */
const NARROWEST = 4.5;
const NARROWEST_EM = 0.6;
const NARROWEST_BESIDE = 2;
const HIDDEN_EM = 0.5;
/** In ems: the gap to the word before it, wider than between words or less than none. */
const SPACED = 0.45;
const OVERLAID = -0.15;
const ALIGNED = 0.6;
const MOST_ALIGNED = 3;
/** Share of the rows with words in a column that makes it one although nothing stands at its head. */
const WELL_FILLED = 0.6;
const LEVEL = 0.4;

export type Frame = { left: number; right: number };

/** Runs whose lines share a baseline, from top to bottom. */
export function toLevels(placed: PlacedRun[]): PlacedRun[][] {
  const levels: PlacedRun[][] = [];
  for (const one of [...placed].sort((a, b) => baselineOf(a) - baselineOf(b))) {
    const level = levels.at(-1);
    const first = level?.[0];
    const isLevel = first && baselineOf(one) - baselineOf(first) <= LEVEL * first.line.size;
    if (level && isLevel) level.push(one);
    else levels.push([one]);
  }
  return levels.map((level) => level.sort((a, b) => a.run.box[0] - b.run.box[0]));
}

/**
 * Where the white space stands that parts the columns. A strip counts if no row of the body reaches over it, and if
 * the head, or most rows, have words on its right: the gaps of one ragged cell make no column.
 */
export function findColumns(
  frame: Frame,
  { head, titles, body }: { head: PlacedRun[]; titles: PlacedRun[]; body: PlacedRun[] },
): number[] {
  const levels = toLevels(body);
  const several = levels.filter((level) => segments(level).length >= 2);
  const first = strips(frame, several).map(middleOf)[0];
  if (first === undefined) return [];
  const rows = levels.filter((level) => !isTitle(level, first));
  const candidates = strips(frame, rows).map((strip) => middleOf(betweenTitles(strip, titles)));
  const inFirst = rows.filter((level) => level.some(({ run }) => run.box[0] < first)).length;
  const isColumn = (at: number, index: number) => {
    const column: [number, number] = [at, candidates[index + 1] ?? frame.right];
    const isHeaded = head.some(({ run }) => stands(run.box, column) || crosses(run, [at]));
    const filled = rows.filter((level) => level.some(({ run }) => stands(run.box, column))).length;
    return isHeaded || filled >= Math.max(2, WELL_FILLED * inFirst);
  };
  return candidates.filter(isColumn);
}

/** The middle of the words lies in the column. */
function stands(box: number[], [from, to]: [number, number]): boolean {
  const center = ((box[0] ?? 0) + (box[2] ?? 0)) / 2;
  return center > from && center < to;
}

/** A row of one stretch of words that begins in the first column and reaches out of it: a title of rows. */
export function isTitle(level: PlacedRun[], firstEdge: number): boolean {
  const [only, ...others] = segments(level);
  return only !== undefined && others.length === 0 && only[0] < firstEdge && only[1] > firstEdge;
}

/** Stretches of words of a level without a gap as wide as one between columns. */
export function segments(level: PlacedRun[]): [number, number][] {
  const found: [number, number][] = [];
  for (const { run } of level) {
    const last = found.at(-1);
    const gap = Math.max(NARROWEST, NARROWEST_EM * run.size);
    if (last && run.box[0] - last[1] < gap) last[1] = Math.max(last[1], run.box[2]);
    else found.push([run.box[0], run.box[2]]);
  }
  return found;
}

type Strip = [number, number];

function middleOf([from, to]: Strip): number {
  return (from + to) / 2;
}

/** A title may be wider than what stands below it: the widest part of the strip that no title stands in. */
function betweenTitles(strip: Strip, own: PlacedRun[]): Strip {
  const [from, to] = strip;
  const titles = own
    .map(({ run }) => run)
    .filter(({ box }) => box[2] > from && box[0] < to && !(box[0] < from && box[2] > to));
  const starts = [from, ...titles.map(({ box }) => box[2])].filter((x) => x < to);
  const free = starts.map((start): Strip => {
    const next = titles.filter(({ box }) => box[2] > start).map(({ box }) => box[0]);
    return [start, Math.min(to, ...next)];
  });
  const widest = free.reduce((best, one) => (one[1] - one[0] > best[1] - best[0] ? one : best));
  return widest[1] - widest[0] >= NARROWEST_BESIDE ? widest : strip;
}

/** Whether white space runs down through the words of what was taken for one column: there are two. */
export function hasHiddenColumns(cells: PlacedRun[]): boolean {
  const levels = toLevels(cells).filter((level) => level.length > 0);
  const parted = levels.flatMap((level) =>
    level.slice(1).flatMap(({ run }, index) => {
      const before = level[index]?.run;
      const gap = run.box[0] - (before?.box[2] ?? run.box[0]);
      return gap >= HIDDEN_EM * run.size ? [[run.box[0] - gap, run.box[0]] as Strip] : [];
    }),
  );
  if (areAligned(levels)) return true;
  return parted.some(([from, to]) => {
    const beside = parted.filter((other) => other[0] < to && other[1] > from);
    const free: Strip = [
      Math.max(...beside.map((strip) => strip[0])),
      Math.min(...beside.map((strip) => strip[1])),
    ];
    if (beside.length < 2 || free[1] - free[0] < NARROWEST_BESIDE) return false;
    const covering = levels.filter((level) =>
      level.some(({ run }) => run.box[0] < free[0] && run.box[2] > free[1]),
    );
    return covering.length <= beside.length / 4;
  });
}

/**
 * Words within the lines that begin at the same place again and again, as those of a column do: after white space, or
 * over the end of words too wide for their own column.
 */
function areAligned(levels: PlacedRun[][]): boolean {
  const left = Math.min(...levels.flat().map(({ run }) => run.box[0]));
  const inner = new Map<string, number>();
  for (const level of levels) {
    for (const [index, { run }] of level.slice(1).entries()) {
      const before = level[index]?.run;
      const gap = (run.box[0] - (before?.box[2] ?? 0)) / run.size;
      // The same words again prove nothing: a range or a unit changes its font at the same place each time.
      if (gap > SPACED || gap < OVERLAID) inner.set(`${before?.text}|${run.text}`, run.box[0]);
    }
  }
  const starts = levels.flatMap((level) => level.map(({ run }) => run.box[0]));
  return [...inner.values()].some((x) => {
    const isSame = (y: number) => Math.abs(x - y) < ALIGNED;
    const within = [...inner.values()].filter(isSame).length;
    return x - left > 2 && within >= 2 && starts.filter(isSame).length >= MOST_ALIGNED;
  });
}

/** Strips of white space that run down all the levels. */
function strips({ left, right }: Frame, levels: PlacedRun[][]): Strip[] {
  const covered = levels.flatMap((level) => level.map(({ run }) => run)).sort(byLeft);
  const found: Strip[] = [];
  let end = covered[0]?.box[2] ?? right;
  for (const { box, size } of covered) {
    if (box[0] > right || box[2] < left) continue;
    if (box[0] - end >= Math.max(NARROWEST, NARROWEST_EM * size)) found.push([end, box[0]]);
    end = Math.max(end, box[2]);
  }
  return found;
}

function byLeft(a: { box: number[] }, b: { box: number[] }): number {
  return (a.box[0] ?? 0) - (b.box[0] ?? 0);
}
