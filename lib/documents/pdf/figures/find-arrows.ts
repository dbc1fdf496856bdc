import { blockArrowPath, withoutRepeats } from "@/lib/documents/pdf/figures/block-arrows";
import type { Point } from "@/lib/documents/pdf/figures/path-points";
import type { Shape } from "@/lib/documents/pdf/figures/read-drawing";

export type Path = Point[];
/** Where an arrow begins or ends, and the way it points there, out of the arrow. */
export type ArrowEnd = { point: Point; way: Point };

/** `shared`: lines that other arrows have too, where a line forks or where lines meet. */
export type Arrow = { from: ArrowEnd; to: ArrowEnd; own: Path[]; shared: Path[] };

const LARGEST_HEAD = 16;
/** A filled triangle is nothing but a head, also at the end of a thick line. */
const LARGEST_TRIANGLE = 28;
/** Points between the end of one stroke and the beginning of the next, or of the head. */
const TOUCH = 4;
const SAME = 1.5;
/** A drawing of more lines is a picture or a plot. */
const MOST_STROKES = 400;
/** The two strokes of an open head enclose less than a right angle, which is a bend: its cosine. */
const SHARP = 0.2;

/**
 * Arrows of a drawing: strokes that touch and end in a small head, and outlines in the shape of an arrow. A line may
 * fork to several heads, or several lines may meet in one; null where it stays open which end leads where.
 */
export function findArrows(shapes: Shape[]): Arrow[] | null {
  const outlined = shapes.map((shape) => ({ shape, path: blockArrowPath(shape) }));
  const blocks = outlined.flatMap(({ path }) => (path ? [path] : []));
  const others = outlined.flatMap(({ shape, path }) => (path ? [] : [shape]));
  const heads = withoutCopies(others.filter(isHead), ({ box }) => box);
  const lines = others.filter((shape) => !isHead(shape)).flatMap(asPaths);
  if (lines.length > MOST_STROKES) return null;
  const strokes = withoutCopies(lines, extent);
  const drawn = touchingGroups(strokes).map((group) => arrowsOf(group, heads));
  const used = drawn.flatMap((found) => found?.heads ?? []);
  const isCertain = drawn.every((found) => found !== null) && new Set(used).size === used.length;
  if (!isCertain || used.length !== heads.length) return null;
  return [
    ...drawn.flatMap((found) => found?.arrows ?? []),
    ...withoutCopies(blocks, extent).map(along),
  ];
}

/** Fill and outline are often drawn apart, at one place. */
function withoutCopies<Drawn>(drawn: Drawn[], placeOf: (one: Drawn) => number[]): Drawn[] {
  return drawn.filter((one, index) => {
    const place = placeOf(one);
    const isCopy = (other: Drawn) =>
      placeOf(other).every((side, at) => Math.abs(side - (place[at] ?? 0)) < SAME);
    return !drawn.slice(0, index).some(isCopy);
  });
}

/** First and last point, whichever is which. */
function extent(path: Path): number[] {
  return ends(path)
    .sort((a, b) => a[0] - b[0] || a[1] - b[1])
    .flat();
}

function along(path: Path): Arrow {
  const [first, last] = ends(path);
  const [second, before] = [path[1] ?? last, path.at(-2) ?? first];
  return {
    from: { point: first, way: away(second, first) },
    to: { point: last, way: away(before, last) },
    own: [path],
    shared: [],
  };
}

/** A small filled triangle or barb, or two strokes that meet in a point. */
function isHead({ box, isFilled, points }: Shape): boolean {
  const size = Math.max(box[2] - box[0], box[3] - box[1]);
  if (!isFilled) return size <= LARGEST_HEAD && isOpenHead(points.map(({ point }) => point));
  const corners = withoutRepeats(points.map(({ point }) => point)).length;
  const isTriangle = corners === 3 && points.every(({ isCurve }) => !isCurve);
  if (isTriangle) return size <= LARGEST_TRIANGLE;
  return size <= LARGEST_HEAD && corners >= 2 && corners <= 8;
}

function isOpenHead(points: Point[]): boolean {
  const [one, tip, other] = points;
  if (!one || !tip || !other || points.length !== 3) return false;
  const [a, b] = [away(tip, one), away(tip, other)];
  const [longA, longB] = [Math.hypot(...a), Math.hypot(...b)];
  const cosine = (a[0] * b[0] + a[1] * b[1]) / (longA * longB);
  return Math.abs(longA - longB) < 0.2 * longA && cosine > SHARP && cosine < 0.98;
}

function away(from: Point, to: Point): Point {
  return [to[0] - from[0], to[1] - from[1]];
}

function asPaths({ box, points, isFilled, isStroked }: Shape): Path[] {
  if (points.length === 0) {
    const isWide = box[2] - box[0] > box[3] - box[1];
    const center: Point = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
    const ends: Path = isWide
      ? [
          [box[0], center[1]],
          [box[2], center[1]],
        ]
      : [
          [center[0], box[1]],
          [center[0], box[3]],
        ];
    return [ends];
  }
  if (isFilled && !isStroked) return [];
  const paths: Path[] = [];
  for (const { point, isMove } of points) {
    if (isMove || paths.length === 0) paths.push([point]);
    else paths.at(-1)?.push(point);
  }
  return paths.filter((path) => path.length >= 2);
}

/** Strokes that touch, each group as one: end to end, or an end at the side of another. */
function touchingGroups(strokes: Path[]): Path[][] {
  const groups: Path[][] = [];
  for (const stroke of strokes) {
    const touching = groups.filter((group) => group.some((other) => touch(stroke, other)));
    for (const group of touching) groups.splice(groups.indexOf(group), 1);
    groups.push([stroke, ...touching.flat()]);
  }
  return groups;
}

function touch(a: Path, b: Path): boolean {
  return ends(a).some((end) => isAt(end, b)) || ends(b).some((end) => isAt(end, a));
}

function isAt(point: Point, path: Path): boolean {
  return distanceToPath(point, path) <= TOUCH;
}

function ends(path: Path): [Point, Point] {
  const [first, last] = [path[0], path.at(-1)];
  if (!first || !last) throw new RangeError("A stroke has two ends");
  return [first, last];
}

type FreeEnd = ArrowEnd & { stroke: Path; head: Shape | null };

/** The arrows of strokes that touch: from the only end without a head, or to the only end with one. */
function arrowsOf(group: Path[], heads: Shape[]): { arrows: Arrow[]; heads: Shape[] } | null {
  const free = group.flatMap((stroke) => freeEnds(stroke, { group, heads }));
  // Two heads at one end are one too many.
  if (new Set(free.map(({ point }) => point)).size !== free.length) return null;
  const headed = free.filter(({ head }) => head !== null);
  const bare = free.filter(({ head }) => head === null);
  const isSimple = headed.length === 1 && bare.length === 1;
  if (headed.length === 0 || bare.length === 0) return null;
  if (headed.length > 1 && bare.length > 1) return null;
  const arrows = bare.flatMap((from) =>
    headed.map((to): Arrow => {
      const [single, common] = headed.length > 1 ? [to, from] : [from, to];
      const own = isSimple
        ? group
        : group.filter((stroke) => stroke === single.stroke && stroke !== common.stroke);
      return { from, to: withHead(to), own, shared: group.filter((one) => !own.includes(one)) };
    }),
  );
  return { arrows, heads: headed.flatMap(({ head }) => head ?? []) };
}

/** The ends of a stroke that touch no other one, with the heads at them. */
function freeEnds(stroke: Path, { group, heads }: { group: Path[]; heads: Shape[] }): FreeEnd[] {
  const reversed = stroke.toReversed();
  return [stroke, reversed].flatMap((path): FreeEnd[] => {
    const [next, point] = [path.at(-2), path.at(-1)];
    if (!next || !point) return [];
    if (group.some((other) => other !== stroke && isAt(point, other))) return [];
    const end = { point, way: away(next, point), stroke };
    const touching = heads.filter((head) => touches(head, point));
    return touching.length === 0
      ? [{ ...end, head: null }]
      : touching.map((head) => ({ ...end, head }));
  });
}

function touches({ box }: Shape, [x, y]: Point): boolean {
  return x >= box[0] - TOUCH && x <= box[2] + TOUCH && y >= box[1] - TOUCH && y <= box[3] + TOUCH;
}

/** Made longer to the head's corner farthest along the way the line goes. */
function withHead({ point, way, head }: FreeEnd): ArrowEnd {
  const isAlong = ([x, y]: Point) => (x - point[0]) * way[0] + (y - point[1]) * way[1];
  const corners = head?.points.map((corner) => corner.point) ?? [];
  const tip = corners.reduce((a, b) => (isAlong(b) > isAlong(a) ? b : a), point);
  return { point: tip, way };
}

/** How far a point is from the nearest place of a path. */
export function distanceToPath([x, y]: Point, path: Path): number {
  const distances = path.slice(1).map((to, index) => {
    const from = path[index] ?? to;
    const [dx, dy] = away(from, to);
    const length = dx * dx + dy * dy;
    const share = length === 0 ? 0 : ((x - from[0]) * dx + (y - from[1]) * dy) / length;
    const at = Math.min(1, Math.max(0, share));
    return Math.hypot(x - from[0] - at * dx, y - from[1] - at * dy);
  });
  return Math.min(...distances);
}
