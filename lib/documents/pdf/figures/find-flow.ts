import { blockArrowPath } from "@/lib/documents/pdf/figures/block-arrows";
import {
  type Arrow,
  type ArrowEnd,
  distanceToPath,
  findArrows,
  type Path,
} from "@/lib/documents/pdf/figures/find-arrows";
import type { Point } from "@/lib/documents/pdf/figures/path-points";
import { isCaption } from "@/lib/documents/caption";
import { inArrowOrder } from "@/lib/documents/pdf/figures/order-flow";
import { unionOf } from "@/lib/documents/pdf/make-line";
import { isIn } from "@/lib/documents/pdf/figures/is-in";
import type { Shape } from "@/lib/documents/pdf/figures/read-drawing";
import type { Box } from "@/lib/documents/pdf/page-geometry";
import type { TextLine } from "@/lib/documents/pdf/text-line";

/** Boxes with words and the arrows between them; places are those of the page as read. */
export type FoundFlow = {
  nodes: { id: string; box: Box }[];
  edges: { from: string; to: string; label: Box | null }[];
};

const LEAST_WIDTH = 28;
const LEAST_HEIGHT = 11;
/** Points by which a line may reach over the edge of its box. */
const OUT = 4;
/** Points between the end of an arrow and the box it touches. */
const NEAR = 7;
/** Points between the end of an arrow and the box it points at, with nothing between them. */
export const IN_SIGHT = 24;
const STEP = 1;
/** Points between a word such as "Yes" and the arrow it is printed at, and by which any other arrow is farther. */
const NEAR_LABEL = 16;
const CLEARLY = 4;
const FEWEST_NODES = 3;

/**
 * The flow chart a drawing is; null where it is none, or where it is not certain which box leads to which: every
 * arrow must begin at one box and end at one box, and every word outside the boxes must stand clear of the arrows or
 * belong to one of them.
 */
export function findFlow(shapes: Shape[], lines: TextLine[]): FoundFlow | null {
  const boxes = innermost(
    shapes.filter(isNode).map(({ box }) => box),
    lines,
  );
  if (boxes.length < FEWEST_NODES || lines.some((line) => isCutByAny(line, boxes))) return null;
  const nodes = boxes.map((box, index) => ({ id: `n${index + 1}`, box }));
  const arrows = findArrows(shapes.filter((shape) => !isFrame(shape, boxes)));
  if (!arrows || arrows.length < FEWEST_NODES - 1) return null;
  const words = lines.filter(
    (line) => !isCaption(line.text) && !nodes.some(({ box }) => isIn(line, box)),
  );
  const labels = labelsOf(arrows, words);
  if (!labels) return null;
  const edges = arrows.flatMap((arrow) => {
    const obstacles = { words, others: arrows.filter((other) => other !== arrow) };
    const [from, to] = [arrow.from, arrow.to].map((end) => nodeAt(nodes, end, obstacles));
    const isCertain = from && to && from !== to;
    return isCertain ? [{ from: from.id, to: to.id, label: labels.get(arrow) ?? null }] : [];
  });
  const isComplete =
    edges.length === arrows.length && new Set(edges.map(nameOf)).size === edges.length;
  return isComplete && isConnected(nodes, edges) ? inArrowOrder({ nodes, edges }) : null;
}

function nameOf({ from, to }: { from: string; to: string }): string {
  return `${from} ${to}`;
}

/** A closed outline: a rectangle, also a rounded one, or a diamond. */
function isNode(shape: Shape): boolean {
  const { box, points } = shape;
  const [first, last] = [points[0]?.point, points.at(-1)?.point];
  const isClosed =
    first !== undefined &&
    last !== undefined &&
    Math.hypot(first[0] - last[0], first[1] - last[1]) < 2;
  const isLarge = box[2] - box[0] >= LEAST_WIDTH && box[3] - box[1] >= LEAST_HEIGHT;
  const moves = points.filter(({ isMove }) => isMove).length;
  const isOutline = isClosed && isLarge && moves === 1 && points.length >= 4;
  return isOutline && !blockArrowPath(shape);
}

/** Boxes with words in them that hold no other such box, each once: outline and colour are often drawn apart. */
function innermost(boxes: Box[], lines: TextLine[]): Box[] {
  const filled = boxes.filter((box) => lines.some((line) => isIn(line, box)));
  const single = filled.filter(
    (box, index) => !filled.some((other, at) => at < index && isSame(box, other)),
  );
  return single.filter((box) => !single.some((other) => other !== box && contains(box, other)));
}

function isSame(a: Box, b: Box): boolean {
  return a.every((side, index) => Math.abs(side - (b[index] ?? 0)) < 4);
}

function contains(outer: Box, inner: Box): boolean {
  return (
    outer[0] <= inner[0] + 1 &&
    outer[1] <= inner[1] + 1 &&
    outer[2] >= inner[2] - 1 &&
    outer[3] >= inner[3] - 1
  );
}

/** Words that begin in a box and go on outside of it, or the other way round, are words of two places. */
function isCutByAny({ box: [left, top, right, bottom] }: TextLine, boxes: Box[]): boolean {
  const y = (top + bottom) / 2;
  return boxes.some((box) => {
    const isLevel = y > box[1] && y < box[3];
    const within = Math.min(right, box[2]) - Math.max(left, box[0]);
    return isLevel && within > OUT && within < right - left - OUT;
  });
}

/** The outline of a box itself, or a frame around several boxes. */
function isFrame({ box }: Shape, boxes: Box[]): boolean {
  return boxes.some((node) => isSame(node, box) || contains(box, node));
}

type Node = FoundFlow["nodes"][number];

type Obstacles = { words: TextLine[]; others: Arrow[] };

/** The only box an arrow's end touches, or else the one it points at over a small gap. */
function nodeAt(nodes: Node[], end: ArrowEnd, obstacles: Obstacles): Node | null {
  const near = nodes.filter(({ box }) => isAround(end.point, box, NEAR));
  if (near.length > 0) return near.length === 1 ? (near[0] ?? null) : null;
  return nodeInSight(nodes, end, obstacles);
}

function nodeInSight(nodes: Node[], end: ArrowEnd, { words, others }: Obstacles): Node | null {
  const length = Math.hypot(...end.way);
  for (let gone = 0; length > 0 && gone <= IN_SIGHT; gone += STEP) {
    const point: Point = [
      end.point[0] + (gone * end.way[0]) / length,
      end.point[1] + (gone * end.way[1]) / length,
    ];
    const met = nodes.find(({ box }) => isAround(point, box, 0));
    if (met) return met;
    const lines = others.flatMap(({ own, shared }) => [...own, ...shared]);
    if (lines.some((line) => distanceToPath(point, line) < STEP)) return null;
    if (words.some(({ box }) => isAround(point, box, 0))) return null;
  }
  return null;
}

function isAround([x, y]: Point, [left, top, right, bottom]: Box, margin: number): boolean {
  return x >= left - margin && x <= right + margin && y >= top - margin && y <= bottom + margin;
}

/** The words at each arrow; null where words stand at two arrows, or at a line that several arrows share. */
function labelsOf(arrows: Arrow[], words: TextLine[]): Map<Arrow, Box> | null {
  const labels = new Map<Arrow, Box>();
  for (const { box } of words) {
    const [nearest, next] = arrows
      .map((arrow) => ({
        arrow,
        own: distanceTo(box, arrow.own),
        shared: distanceTo(box, arrow.shared),
      }))
      .sort((a, b) => Math.min(a.own, a.shared) - Math.min(b.own, b.shared));
    if (!nearest || Math.min(nearest.own, nearest.shared) > NEAR_LABEL) continue;
    const isClear =
      nearest.own < nearest.shared &&
      (!next || Math.min(next.own, next.shared) > nearest.own + CLEARLY);
    if (!isClear) return null;
    const known = labels.get(nearest.arrow);
    labels.set(nearest.arrow, known ? unionOf(known, box) : box);
  }
  return labels;
}

function distanceTo(box: Box, paths: Path[]): number {
  const distances = paths.flatMap((path) =>
    path.slice(1).map((to, index) => {
      const from = path[index] ?? to;
      const [left, right] = [Math.min(from[0], to[0]), Math.max(from[0], to[0])];
      const [top, bottom] = [Math.min(from[1], to[1]), Math.max(from[1], to[1])];
      return Math.hypot(
        Math.max(0, box[0] - right, left - box[2]),
        Math.max(0, box[1] - bottom, top - box[3]),
      );
    }),
  );
  return Math.min(...distances);
}

function isConnected(nodes: Node[], edges: { from: string; to: string }[]): boolean {
  return nodes.every(({ id }) => edges.some(({ from, to }) => from === id || to === id));
}
