import type { Point } from "@/lib/documents/pdf/figures/path-points";
import type { Shape } from "@/lib/documents/pdf/figures/read-drawing";

/** Corners of an outlined arrow that is straight, has one bend, or two. */
const CORNERS = [7, 9, 11];
/** Points by which the two edges of a shaft may differ in width. */
const UNEVEN = 1.5;
const WIDER_HEAD = 1.3;

/**
 * The way an arrow drawn as an outline points, from the middle of its tail along its shaft to its tip; null where the
 * outline is another shape.
 */
export function blockArrowPath({ points }: Shape): Point[] | null {
  if (points.some(({ isMove, isCurve }, index) => isCurve || (isMove && index > 0))) return null;
  const corners = withoutRepeats(points.map(({ point }) => point));
  if (!CORNERS.includes(corners.length)) return null;
  const paths = corners.flatMap((_, index) => {
    const path = pathFromTip([...corners.slice(index), ...corners.slice(0, index)]);
    return path ? [path] : [];
  });
  return paths.length === 1 ? (paths[0] ?? null) : null;
}

/** The first corner is the tip; its neighbours are the barbs, and theirs the roots of the head on the shaft. */
function pathFromTip([tip, ...others]: Point[]): Point[] | null {
  const pairs = Array.from({ length: others.length / 2 }, (_, index) => ({
    one: others[index] as Point,
    other: others[others.length - 1 - index] as Point,
  }));
  const [barbs, root, ...shaft] = pairs;
  const tail = shaft.at(-1);
  if (!tip || !barbs || !root || !tail) return null;
  const width = distance(root.one, root.other);
  const isEven = Math.abs(width - distance(tail.one, tail.other)) <= UNEVEN;
  const isHeaded = distance(barbs.one, barbs.other) >= WIDER_HEAD * width;
  const isPointed = Math.abs(distance(tip, barbs.one) - distance(tip, barbs.other)) <= UNEVEN;
  // The roots lie between the barbs, the head in front of them and the shaft behind.
  const [x, y] = direction(middle(root), tip);
  const isBehind = (point: Point) =>
    (point[0] - middle(root)[0]) * x + (point[1] - middle(root)[1]) * y < -UNEVEN;
  const next = shaft[0] ?? tail;
  const isShaft = isBehind(middle(next)) && areAcross(root, [x, y]) && areAcross(barbs, [x, y]);
  if (!isEven || !isHeaded || !isPointed || !isShaft) return null;
  return [...shaft.toReversed().map(middle), middle(root), tip];
}

type Pair = { one: Point; other: Point };

/** Side by side, seen along a direction. */
function areAcross({ one, other }: Pair, [x, y]: Point): boolean {
  return Math.abs((one[0] - other[0]) * x + (one[1] - other[1]) * y) <= UNEVEN;
}

function middle({ one, other }: Pair): Point {
  return [(one[0] + other[0]) / 2, (one[1] + other[1]) / 2];
}

function direction(from: Point, to: Point): Point {
  const length = distance(from, to) || 1;
  return [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

/** A closed outline ends where it began, and some programs say so twice. */
export function withoutRepeats(points: Point[]): Point[] {
  return points.filter((point, index) => {
    const next = points[(index + 1) % points.length];
    return next !== undefined && distance(point, next) > 0.1;
  });
}
