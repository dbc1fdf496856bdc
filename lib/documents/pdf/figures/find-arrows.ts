import type { Point } from "@/lib/documents/pdf/figures/path-points";
import type { Shape } from "@/lib/documents/pdf/figures/read-drawing";

/** A line with a head at its last point. */
export type Arrow = { path: Point[] };

const LARGEST_HEAD = 16;
/** Points between the end of one stroke and the beginning of the next, or of the head. */
const TOUCH = 4;

type Line = { path: Point[] };

/**
 * Arrows of a drawing: strokes joined end to end that end in a small filled head. Null where strokes branch or cross
 * in a way that leaves open where a line leads, or where a line has no head or two.
 */
export function findArrows(shapes: Shape[]): Arrow[] | null {
  const heads = shapes.filter(isHead);
  const strokes = shapes.filter((shape) => !isHead(shape)).flatMap(asLines);
  const lines = joinStrokes(strokes);
  if (lines === null || heads.length === 0 || lines.length !== heads.length) return null;
  const arrows = lines.map((line) => withHead(line, heads));
  return arrows.every((arrow) => arrow !== null) ? arrows : null;
}

/** A small filled triangle or barb. */
function isHead({ box, isFilled, points }: Shape): boolean {
  const isSmall = box[2] - box[0] <= LARGEST_HEAD && box[3] - box[1] <= LARGEST_HEAD;
  const corners = points.filter(({ isMove }) => !isMove).length;
  return isFilled && isSmall && corners >= 2 && corners <= 8;
}

function asLines({ box, points, isFilled, isStroked }: Shape): Line[] {
  if (points.length === 0) {
    const isWide = box[2] - box[0] > box[3] - box[1];
    const center: Point = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
    return [
      {
        path: isWide
          ? [
              [box[0], center[1]],
              [box[2], center[1]],
            ]
          : [
              [center[0], box[1]],
              [center[0], box[3]],
            ],
      },
    ];
  }
  if (isFilled && !isStroked) return [];
  const paths: Point[][] = [];
  for (const { point, isMove } of points) {
    if (isMove || paths.length === 0) paths.push([point]);
    else paths.at(-1)?.push(point);
  }
  return paths.filter((path) => path.length >= 2).map((path) => ({ path }));
}

/** Strokes drawn one by one, as lines; null where three ends meet. */
function joinStrokes(strokes: Line[]): Line[] | null {
  const lines = strokes.map(({ path }) => ({ path: [...path] }));
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as Line;
    for (;;) {
      const touching = lines.filter((other) => other !== line && endsTouch(line, other));
      if (touching.length === 0) break;
      const [next] = touching;
      if (!next || touching.length > 2) return null;
      line.path = joined(line.path, next.path);
      lines.splice(lines.indexOf(next), 1);
      at = lines.indexOf(line);
    }
  }
  return lines;
}

function endsTouch(a: Line, b: Line): boolean {
  return ends(a.path).some((one) => ends(b.path).some((other) => isNear(one, other)));
}

function joined(a: Point[], b: Point[]): Point[] {
  const [[startA, endA], [startB, endB]] = [ends(a), ends(b)];
  if (isNear(endA, startB)) return [...a, ...b];
  if (isNear(endA, endB)) return [...a, ...b.toReversed()];
  if (isNear(startA, endB)) return [...b, ...a];
  return [...b.toReversed(), ...a];
}

function ends(path: Point[]): [Point, Point] {
  const [first, last] = [path[0], path.at(-1)];
  if (!first || !last) throw new RangeError("A stroke has two ends");
  return [first, last];
}

function isNear(a: Point, b: Point): boolean {
  return Math.hypot(a[0] - b[0], a[1] - b[1]) <= TOUCH;
}

/** The line turned so that it ends in its head, and made longer by it. */
function withHead({ path }: Line, heads: Shape[]): Arrow | null {
  const [first, last] = ends(path);
  const [atFirst, atLast] = [first, last].map((end) => heads.filter((head) => touches(head, end)));
  if (atFirst?.length === 1 && atLast?.length === 0) {
    return {
      path: [
        ...path.toReversed(),
        tipOf(atFirst[0] as Shape, { end: first, before: path[1] ?? last }),
      ],
    };
  }
  if (atLast?.length === 1 && atFirst?.length === 0) {
    return {
      path: [...path, tipOf(atLast[0] as Shape, { end: last, before: path.at(-2) ?? first })],
    };
  }
  return null;
}

function touches({ box }: Shape, [x, y]: Point): boolean {
  return x >= box[0] - TOUCH && x <= box[2] + TOUCH && y >= box[1] - TOUCH && y <= box[3] + TOUCH;
}

/** The head's corner farthest along the way the line goes. */
function tipOf({ points }: Shape, { end, before }: { end: Point; before: Point }): Point {
  const [dx, dy] = [end[0] - before[0], end[1] - before[1]];
  const along = ([x, y]: Point) => (x - end[0]) * dx + (y - end[1]) * dy;
  return points.map(({ point }) => point).reduce((a, b) => (along(b) > along(a) ? b : a), end);
}
