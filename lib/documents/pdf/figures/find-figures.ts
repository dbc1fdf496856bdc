import { isFigureCaption } from "@/lib/documents/caption";
import type { Shape } from "@/lib/documents/pdf/figures/read-drawing";
import { isIn } from "@/lib/documents/pdf/figures/is-in";
import { withLettering } from "@/lib/documents/pdf/figures/lettering";
import { findFlow, type FoundFlow, IN_SIGHT } from "@/lib/documents/pdf/figures/find-flow";
import type { Box } from "@/lib/documents/pdf/page-geometry";
import type { PdfPage } from "@/lib/documents/pdf/read-pdf-page";
import { unionOf } from "@/lib/documents/pdf/make-line";
import type { TextLine } from "@/lib/documents/pdf/text-line";

export type FoundFigure = {
  id: string;
  kind: "picture" | "drawing";
  page: number;
  box: Box;
  flow: FoundFlow | null;
};

/** Smaller than this, in points, and it is a logo, an icon or a bullet. */
const LEAST = { width: 70, height: 50 };
/** Without a caption only a large picture is one of the text's. */
const LARGE = { width: 180, height: 120 };
/** So much of the page, and it is the paper's background or a scan. */
const WHOLE_PAGE = 0.85;
/** Points between parts of one drawing. */
const APART = 14;
/** Shapes of a page beyond which looking at each pair would take too long. */
const MOST_SHAPES = 3_000;
const FEWEST_SHAPES = 4;
/** Points between a figure and the caption above or below it. */
const NEAR_CAPTION = 48;
/** A picture that stands at one place on so many pages belongs to the page's design. */
const REPEATED = 3;

type Region = { page: number; box: Box };

/** Pictures and drawings of the text; logos, backgrounds, lines and frames around text are none. */
export function findFigures(
  pages: PdfPage[],
  { linesOf, tables }: { linesOf: (page: number) => TextLine[]; tables: Region[] },
): FoundFigure[] {
  const repeated = repeatedImages(pages);
  const figures = pages.flatMap((page) => {
    const taken = tables.filter((table) => table.page === page.number).map(({ box }) => box);
    const lines = linesOf(page.number);
    const images = pictureBoxes(page, { repeated, lines });
    const drawings = drawingBoxes(page, { lines, taken: [...taken, ...images] });
    return [
      ...images.map((box) => ({ kind: "picture" as const, page: page.number, box, flow: null })),
      ...drawings.map((drawing) => ({ kind: "drawing" as const, page: page.number, ...drawing })),
    ]
      .filter(({ box }) => !taken.some((table) => share(box, table) > 0.5))
      .sort((a, b) => a.box[1] - b.box[1]);
  });
  return figures.map((figure, index) => ({ id: `f${index + 1}`, ...figure }));
}

function pictureBoxes(
  page: PdfPage,
  { repeated, lines }: { repeated: Set<string>; lines: TextLine[] },
): Box[] {
  const own = page.images.filter(
    (box) => !repeated.has(placeOf(box)) && areaOf(box) < WHOLE_PAGE * page.width * page.height,
  );
  return cluster(own, 4).filter((box) => {
    if (!isLarge(box, LEAST)) return false;
    if (hasCaption(box, lines)) return true;
    const words = lines.filter((line) => isIn(line, box)).map(({ text }) => text);
    return page.number > 1 && isLarge(box, LARGE) && words.join("").length < 40;
  });
}

function drawingBoxes(
  page: PdfPage,
  { lines, taken }: { lines: TextLine[]; taken: Box[] },
): { box: Box; flow: FoundFlow | null }[] {
  const isFree = ({ box }: Shape) =>
    areaOf(box) < 0.6 * page.width * page.height && !taken.some((other) => share(box, other) > 0.5);
  const shapes = page.shapes.slice(0, MOST_SHAPES).filter(isFree);
  const flows: { box: Box; flow: FoundFlow }[] = [];
  // Arrows may stop short of their boxes; where the wider view takes in too much, the nearer one may be a chart.
  for (const apart of [IN_SIGHT, APART]) {
    for (const box of clusterOf(shapes.filter(isLeft), apart)) {
      const flow = isLarge(box, LEAST) && findFlow(within(box), lines);
      if (flow) flows.push({ box: withLabels(box, flow), flow });
    }
  }
  const others = clusterOf(shapes.filter(isLeft), APART).flatMap((box) => {
    const whole = withLettering(box, { lines, width: page.width });
    const isDrawing =
      isLarge(box, LEAST) && within(box).length >= FEWEST_SHAPES && hasCaption(whole, lines);
    return isDrawing ? [{ box: whole, flow: null }] : [];
  });
  return [...flows, ...others];

  function within(box: Box): Shape[] {
    return shapes.filter((shape) => share(shape.box, box) === 1);
  }
  function isLeft(shape: Shape): boolean {
    return flows.every(({ box }) => share(shape.box, box) < 1);
  }
}

function withLabels(box: Box, { edges }: FoundFlow): Box {
  return edges.reduce((whole, { label }) => (label ? unionOf(whole, label) : whole), box);
}

function clusterOf(shapes: Shape[], apart: number): Box[] {
  return cluster(
    shapes.map(({ box }) => box),
    apart,
  );
}

function hasCaption(box: Box, lines: TextLine[]): boolean {
  return lines.some(({ text, box: own }) => {
    const isBeside = own[0] < box[2] && own[2] > box[0];
    const distance = Math.max(0, box[1] - own[3], own[1] - box[3]);
    return isBeside && distance < NEAR_CAPTION && isFigureCaption(text);
  });
}

/** Boxes that touch or nearly touch, each group as one. */
function cluster(boxes: Box[], apart: number): Box[] {
  let groups = [...boxes].sort((a, b) => a[1] - b[1]);
  for (let before = -1; before !== groups.length;) {
    before = groups.length;
    const merged: Box[] = [];
    for (const box of groups) {
      const at = merged.findIndex((other) => areNear(other, box, apart));
      const other = merged[at];
      if (other) merged[at] = unionOf(other, box);
      else merged.push(box);
    }
    groups = merged;
  }
  return groups;
}

function areNear(a: Box, b: Box, apart: number): boolean {
  return (
    a[0] <= b[2] + apart && b[0] <= a[2] + apart && a[1] <= b[3] + apart && b[1] <= a[3] + apart
  );
}

function repeatedImages(pages: PdfPage[]): Set<string> {
  const counts = new Map<string, number>();
  for (const place of pages.flatMap(({ images }) => [...new Set(images.map(placeOf))])) {
    counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= REPEATED).map(([place]) => place));
}

function placeOf(box: Box): string {
  return box.map((side) => Math.round(side / 3)).join(" ");
}

function isLarge(
  [left, top, right, bottom]: Box,
  least: { width: number; height: number },
): boolean {
  return right - left >= least.width && bottom - top >= least.height;
}

function areaOf([left, top, right, bottom]: Box): number {
  return Math.max(0, right - left) * Math.max(0, bottom - top);
}

/** How much of `box` lies in `other`, 0 to 1; a line counts by its length. */
function share(box: Box, other: Box): number {
  const part = (low: number, high: number, from: number, to: number) =>
    high - low < 0.1
      ? Number(low >= from && high <= to)
      : Math.max(0, Math.min(high, to) - Math.max(low, from)) / (high - low);
  return part(box[0], box[2], other[0], other[2]) * part(box[1], box[3], other[1], other[3]);
}
