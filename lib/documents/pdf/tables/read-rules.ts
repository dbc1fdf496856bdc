import type { Box } from "@/lib/documents/pdf/page-geometry";

/** A straight line drawn along an axis; `at` is its place on the other axis. */
export type Rule = {
  at: number;
  from: number;
  to: number;
  /** The edge of a coloured area, not a line drawn as such. */
  isEdge?: boolean;
};
/** Lines and edges of filled areas. They show where tables have their rows and columns. */
export type Rules = { horizontal: Rule[]; vertical: Rule[] };

const THICKEST = 2.5;
const SHORTEST = 5;
/** A line set by a program is this straight, in points from end to end. */
const STRAIGHT = 0.5;

/** A line drawn as a thin box. */
export function addBox({ horizontal, vertical }: Rules, [left, top, right, bottom]: Box): void {
  const [width, height] = [right - left, bottom - top];
  if (height <= THICKEST) {
    if (width >= SHORTEST) horizontal.push({ at: (top + bottom) / 2, from: left, to: right });
  } else if (height >= SHORTEST) {
    vertical.push({ at: (left + right) / 2, from: top, to: bottom });
  }
}

type Stroke = { from: [number, number]; to: [number, number]; isEdge: boolean };

/** One straight stroke of a path; slanting ones are no rules. */
export function addLine(
  { horizontal, vertical }: Rules,
  { from: [x, y], to: [toX, toY], isEdge }: Stroke,
): void {
  if (Math.abs(toY - y) < STRAIGHT && Math.abs(toX - x) >= SHORTEST) {
    horizontal.push({ at: y, from: Math.min(x, toX), to: Math.max(x, toX), isEdge });
  } else if (Math.abs(toX - x) < STRAIGHT && Math.abs(toY - y) >= SHORTEST) {
    vertical.push({ at: x, from: Math.min(y, toY), to: Math.max(y, toY), isEdge });
  }
}
