import type { Rule, Rules } from "@/lib/documents/pdf/tables/read-rules";

/** A horizontal line made of the strokes drawn end to end; `joints` are where one stroke meets the next. */
export type Line = Rule & {
  joints: number[];
  /** The stretches that are drawn; white space may part them, as under titles of several columns. */
  strokes: [number, number][];
};

/** Horizontal lines of one width, one below the other, and what stands between them. */
export type RuledArea = {
  left: number;
  right: number;
  /** From top to bottom; a line may reach over a part of the width where a cell spans rows. */
  lines: Line[];
  /** Where columns are parted by drawn lines or by joints; empty if only white space parts them. */
  separators: number[];
  /** Vertical lines of the area; empty in tables that have none. */
  uprights: Rule[];
};

const SAME = 2;
const EDGE = 8;
const WIDEST_JOINT = 4;
const NARROWEST = 80;
/** Share of the width the shortest line under a title of several columns has. */
const NARROWEST_PART = 0.1;
/** Taller than this and it is a frame around text. */
export const TALLEST_ROW = 420;

export function findRuledAreas(rules: Rules): RuledArea[] {
  const areas: RuledArea[] = [];
  for (const line of joinStrokes(rules.horizontal)) {
    const area = areas.findLast((candidate) => belongsTo(line, candidate));
    if (area) addLine(area, line);
    else if (line.to - line.from >= NARROWEST) {
      areas.push({ left: line.from, right: line.to, lines: [line], separators: [], uprights: [] });
    }
  }
  return areas
    .filter(({ lines }) => lines.length >= 2)
    .map((area) => ({ ...area, ...findSeparators(area, rules.vertical) }));
}

function belongsTo(line: Line, { left, right, lines }: RuledArea): boolean {
  const distance = line.at - (lines.at(-1)?.at ?? 0);
  if (distance > TALLEST_ROW) return false;
  const isInside = line.from >= left - EDGE && line.to <= right + EDGE;
  const isPartial = line.to - line.from >= NARROWEST_PART * (right - left);
  return isInside && isPartial;
}

function addLine({ lines }: RuledArea, line: Line): void {
  const last = lines.at(-1);
  // A double line, or a line along the edge of a coloured row.
  if (last && line.at - last.at < 2 * SAME) {
    last.from = Math.min(last.from, line.from);
    last.to = Math.max(last.to, line.to);
    last.joints.push(...line.joints);
    last.strokes.push(...line.strokes);
  } else lines.push({ ...line, joints: [...line.joints], strokes: [...line.strokes] });
}

function joinStrokes(strokes: Rule[]): Line[] {
  const lines: Line[] = [];
  const byHeight = [...strokes].sort((a, b) => a.at - b.at || a.from - b.from);
  for (const group of groupByHeight(byHeight)) {
    for (const stroke of group.sort((a, b) => a.from - b.from)) {
      const line = lines.at(-1);
      const isNext =
        line && Math.abs(line.at - stroke.at) <= SAME && stroke.from - line.to <= WIDEST_JOINT;
      if (isNext) {
        if (stroke.from > line.from + SAME && stroke.from >= line.to - SAME)
          line.joints.push(stroke.from);
        line.to = Math.max(line.to, stroke.to);
        line.strokes = [[line.from, line.to]];
      } else lines.push({ ...stroke, joints: [], strokes: [[stroke.from, stroke.to]] });
    }
  }
  return lines;
}

function groupByHeight(strokes: Rule[]): Rule[][] {
  const groups: Rule[][] = [];
  for (const stroke of strokes) {
    const group = groups.at(-1);
    if (group && stroke.at - (group[0]?.at ?? 0) <= SAME) group.push(stroke);
    else groups.push([stroke]);
  }
  return groups;
}

/** Places of vertical lines along most of the height, else of joints most lines share. */
export function findSeparators(
  { left, right, lines }: Pick<RuledArea, "left" | "right" | "lines">,
  vertical: Rule[],
): Pick<RuledArea, "separators" | "uprights"> {
  const [top, bottom] = [lines[0]?.at ?? 0, lines.at(-1)?.at ?? 0];
  const uprights = vertical.filter(
    ({ at, from, to }) => at > left - EDGE && at < right + EDGE && to > top && from < bottom,
  );
  const weighed = uprights.map(({ at, from, to }) => ({
    at,
    weight: Math.min(to, bottom) - Math.max(from, top),
  }));
  const drawn = withoutEdges(clusterPlaces(weighed, 0.35 * (bottom - top)), { left, right });
  if (drawn.length > 0) return { separators: drawn, uprights };
  const joints = lines.flatMap((line) => [...new Set(line.joints.map(Math.round))]);
  const shared = clusterPlaces(
    joints.map((at) => ({ at, weight: 1 })),
    0.6 * lines.length,
  );
  const separators = withoutEdges(shared, { left, right });
  // The edges of a coloured header row alone say nothing about the rows below it.
  const parting = uprights.filter(({ at }) => separators.some((place) => Math.abs(place - at) < 4));
  const bands = lines.slice(1).filter((line, index) => {
    const center = ((lines[index]?.at ?? 0) + line.at) / 2;
    return parting.some(({ from, to }) => from < center && to > center);
  });
  return { separators, uprights: 2 * bands.length >= lines.length - 1 ? uprights : [] };
}

function clusterPlaces(places: { at: number; weight: number }[], least: number): number[] {
  const clusters: { at: number; weight: number }[] = [];
  for (const { at, weight } of [...places].sort((a, b) => a.at - b.at)) {
    const cluster = clusters.at(-1);
    if (cluster && at - cluster.at <= SAME + 1) cluster.weight += weight;
    else clusters.push({ at, weight });
  }
  return clusters.filter(({ weight }) => weight >= least).map(({ at }) => at);
}

function withoutEdges(
  places: number[],
  { left, right }: { left: number; right: number },
): number[] {
  return places.filter((at) => at > left + EDGE && at < right - EDGE);
}
