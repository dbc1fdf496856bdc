import type { RuledArea } from "@/lib/documents/pdf/tables/ruled-areas";
import type { PlacedRun } from "@/lib/documents/pdf/tables/place-runs";

/** White space narrower than this, in points, may be a gap between words. */
const NARROWEST = 7;
/** Words that may reach into white space between columns, as titles over several columns do. */
const MOST_CROSSING = 0.04;

/** Middles of the strips of white space that run down an area from top to bottom. */
export function findGutters({ left, right }: RuledArea, placed: PlacedRun[]): number[] {
  const width = Math.ceil(right - left);
  const covered = new Uint16Array(width + 1);
  for (const { run } of placed) {
    const from = Math.max(0, Math.floor(run.box[0] - left));
    const to = Math.min(width, Math.ceil(run.box[2] - left));
    for (let x = from; x < to; x++) covered[x] = (covered[x] ?? 0) + 1;
  }
  const most = Math.floor(MOST_CROSSING * placed.length);
  const gutters: number[] = [];
  let start: number | null = null;
  for (let x = 0; x <= width; x++) {
    const isFree = (covered[x] ?? 0) <= most && x < width;
    if (isFree) start ??= x;
    else if (start !== null) {
      const isInside = start > NARROWEST && x < width;
      if (isInside && x - start >= NARROWEST) gutters.push(left + (start + x) / 2);
      start = null;
    }
  }
  return gutters;
}
