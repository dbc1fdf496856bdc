import { findArrows, type Arrow } from "@/lib/documents/pdf/figures/find-arrows";
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
/** Points between the end of an arrow and the box it leads to. */
const NEAR = 7;
/** Points between a word such as "Yes" and the arrow it is printed at. */
const NEAR_LABEL = 16;
const FEWEST_NODES = 3;
const LABEL = /^[（(]?(?:yes|no|y|n|是|否|有|无|[<>≤≥＜＞]\s*[\d.]+.{0,12})[)）]?[.,:：]?$/iu;

/**
 * The flow chart a drawing is; null where it is none, or where it is not certain which box leads to which: every
 * arrow must begin at one box and end at one box.
 */
export function findFlow(shapes: Shape[], lines: TextLine[]): FoundFlow | null {
  const boxes = outermost(
    shapes.filter(isNode).map(({ box }) => box),
    lines,
  );
  if (boxes.length < FEWEST_NODES) return null;
  const nodes = boxes.map((box, index) => ({ id: `n${index + 1}`, box }));
  const arrows = findArrows(shapes.filter((shape) => !isFrame(shape, boxes)));
  if (!arrows || arrows.length < FEWEST_NODES - 1) return null;
  const labels = lines.filter(
    (line) => LABEL.test(line.text.trim()) && !nodes.some(({ box }) => isIn(line, box)),
  );
  const used = new Set<TextLine>();
  const edges = arrows.map((arrow) => {
    const from = nodeAt(nodes, arrow.path[0]);
    const to = nodeAt(nodes, arrow.path.at(-1));
    const label = labelOf(
      arrow,
      labels.filter((line) => !used.has(line)),
    );
    if (label) used.add(label);
    return { from, to, label: label?.box ?? null };
  });
  const certain = edges.flatMap(({ from, to, label }) =>
    from && to && from !== to ? [{ from: from.id, to: to.id, label }] : [],
  );
  const isComplete = certain.length === edges.length && used.size === labels.length;
  return isComplete && isConnected(nodes, certain) ? { nodes, edges: certain } : null;
}

/** A closed outline: a rectangle, also a rounded one, or a diamond. */
function isNode({ box, points }: Shape): boolean {
  const [first, last] = [points[0]?.point, points.at(-1)?.point];
  const isClosed =
    first !== undefined &&
    last !== undefined &&
    Math.hypot(first[0] - last[0], first[1] - last[1]) < 2;
  const isLarge = box[2] - box[0] >= LEAST_WIDTH && box[3] - box[1] >= LEAST_HEIGHT;
  const moves = points.filter(({ isMove }) => isMove).length;
  return isClosed && isLarge && moves === 1 && points.length >= 4;
}

/** Boxes with words in them that hold no other such box, each once: outline and colour are often drawn apart. */
function outermost(boxes: Box[], lines: TextLine[]): Box[] {
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

/** The outline of a box itself, or a frame around several boxes. */
function isFrame({ box }: Shape, boxes: Box[]): boolean {
  return boxes.some((node) => isSame(node, box) || contains(box, node));
}

type Node = FoundFlow["nodes"][number];

/** The only box the point touches. */
function nodeAt(nodes: Node[], point: [number, number] | undefined): Node | null {
  if (!point) return null;
  const [x, y] = point;
  const near = nodes.filter(
    ({ box }) =>
      x >= box[0] - NEAR && x <= box[2] + NEAR && y >= box[1] - NEAR && y <= box[3] + NEAR,
  );
  return near.length === 1 ? (near[0] ?? null) : null;
}

/** The nearest word to the arrow; none where two arrows could claim it is decided by the caller's count. */
function labelOf({ path }: Arrow, labels: TextLine[]): TextLine | null {
  const measured = labels
    .map((line) => ({ line, distance: distanceTo(line.box, path) }))
    .filter(({ distance }) => distance <= NEAR_LABEL)
    .sort((a, b) => a.distance - b.distance);
  return measured[0]?.line ?? null;
}

function distanceTo(box: Box, path: [number, number][]): number {
  const distances = path.slice(1).map((to, index) => {
    const from = path[index] ?? to;
    const left = Math.min(from[0], to[0]);
    const right = Math.max(from[0], to[0]);
    const top = Math.min(from[1], to[1]);
    const bottom = Math.max(from[1], to[1]);
    return Math.hypot(
      Math.max(0, box[0] - right, left - box[2]),
      Math.max(0, box[1] - bottom, top - box[3]),
    );
  });
  return Math.min(...distances);
}

function isConnected(nodes: Node[], edges: { from: string; to: string }[]): boolean {
  return nodes.every(({ id }) => edges.some(({ from, to }) => from === id || to === id));
}
