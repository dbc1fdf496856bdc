import { type Line, type RuledArea, TALLEST_ROW } from "@/lib/documents/pdf/tables/ruled-areas";
import type { TextLine } from "@/lib/documents/pdf/text-line";

/** Walls may reach past the last line by so much without a row below it, in points. */
const EDGE = 8;
/** Words of a table may reach out of it by so much, in points. */
const OUT = 10;

/** A table whose last row no line ends: it reaches as far down as the wall between its columns. */
export function withOpenFoot(area: RuledArea, lines: TextLine[]): RuledArea {
  const last = area.lines.at(-1)?.at ?? 0;
  const walls = area.uprights.filter(
    ({ at, to }) => to > last + EDGE && area.separators.some((place) => Math.abs(place - at) < 4),
  );
  const end = Math.max(last, ...walls.map(({ to }) => to));
  if (end === last || end > last + TALLEST_ROW) return area;
  // A wall may end within its last line of words.
  const row = lines.filter(
    ({ box, turned }) =>
      !turned &&
      (box[1] + box[3]) / 2 > last &&
      box[1] < end &&
      box[0] > area.left - OUT &&
      box[2] < area.right + OUT,
  );
  const isParted = walls.every(
    ({ at }) =>
      row.some(({ box }) => box[2] <= at) &&
      row.some(({ box }) => box[0] >= at) &&
      row.every(({ box }) => box[2] <= at || box[0] >= at),
  );
  if (!isParted) return area;
  const { left, right } = area;
  const at = Math.max(end, ...row.map(({ box }) => box[3]));
  const foot: Line = { at, from: left, to: right, joints: [], strokes: [[left, right]] };
  return { ...area, lines: [...area.lines, foot] };
}
