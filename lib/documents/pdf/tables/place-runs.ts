import { makeLine } from "@/lib/documents/pdf/make-line";
import type { TextLine, TextRun } from "@/lib/documents/pdf/text-line";

/** A stretch of words with the line it was read in. */
export type PlacedRun = { run: TextRun; line: TextLine };

/** Wider than any gap between the words of one cell, in ems: a column was not recognised. */
const SUSPICIOUS_GAP = 2.5;

export function middle({ box }: TextRun): number {
  return (box[1] + box[3]) / 2;
}

/** Where the words stand. A raised or lowered character stays on its line; words of its size do not. */
export function baselineOf({ run, line }: PlacedRun): number {
  const isRaised = run.size < 0.85 * line.size;
  const isOff = Math.abs(run.baseline - line.baseline) > 0.15 * line.size;
  return isOff && !isRaised ? run.baseline : line.baseline;
}

export function isWithin(value: number, [from, to]: [number, number]): boolean {
  return value >= from && value <= to;
}

/** Reaches clearly to both sides of an edge. */
export function crosses({ box, size }: TextRun, edges: number[]): boolean {
  return edges.some((edge) => box[0] < edge - 0.5 * size && box[2] > edge + 0.5 * size);
}

/** The printed lines of a cell, from top to bottom. */
export function cellLines(cell: PlacedRun[]): TextLine[] {
  return groupLevel(cell).map((group) => {
    const last = group.at(-1);
    const { page, turned, hidden } = group[0]?.line ?? { page: 1, turned: false, hidden: null };
    const isLineEnd = last !== undefined && last.line.runs.at(-1) === last.run;
    return makeLine(
      group.map((placed, index) => spaced(placed, group[index - 1])),
      { page, turned, hidden, divided: isLineEnd && last.line.divided },
    );
  });
}

/** Words read as two lines are parted by white space, though no space was read between them: "10" and "20". */
function spaced({ run, line }: PlacedRun, before: PlacedRun | undefined): TextRun {
  const isApart = before && before.line !== line && !/^\s/u.test(run.text);
  return isApart ? { ...run, text: ` ${run.text}` } : run;
}

/** Whether words in the cell overlap, or stand so far apart that they belong to different cells. */
export function isSuspicious(cell: PlacedRun[]): boolean {
  return groupLevel(cell).some((group) =>
    group.some(({ run }, index) => {
      const before = group[index - 1]?.run;
      if (!before) return false;
      const gap = run.box[0] - before.box[2];
      return gap > SUSPICIOUS_GAP * run.size || gap < -0.6 * run.size;
    }),
  );
}

function groupLevel(cell: PlacedRun[]): PlacedRun[][] {
  const groups: PlacedRun[][] = [];
  for (const placed of [...cell].sort((a, b) => baselineOf(a) - baselineOf(b))) {
    const group = groups.at(-1);
    const first = group?.[0];
    const isLevel = first && baselineOf(placed) - baselineOf(first) < 0.5 * first.line.size;
    if (group && isLevel) group.push(placed);
    else groups.push([placed]);
  }
  return groups.map((group) => group.sort((a, b) => a.run.box[0] - b.run.box[0]));
}
