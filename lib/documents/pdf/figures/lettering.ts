import { isCaption } from "@/lib/documents/caption";
import { unionOf } from "@/lib/documents/pdf/make-line";
import type { Box } from "@/lib/documents/pdf/page-geometry";
import type { TextLine } from "@/lib/documents/pdf/text-line";
import { isTableNote } from "@/lib/documents/table-notes";

/** Points between a drawing and the words set around it, and between these. */
const APART = 16;
/** Lettering is smaller than the text of the page, and narrower. */
const SMALLER = 0.95;
const WIDEST = 0.5;

/** The drawing with the words around it: names of its axes, questions at its arrows. Notes and captions stay outside. */
export function withLettering(
  drawing: Box,
  { lines, width }: { lines: TextLine[]; width: number },
): Box {
  const usual = usualSize(lines);
  const isLettering = ({ text, size, box, turned }: TextLine) =>
    !turned &&
    size < SMALLER * usual &&
    box[2] - box[0] < WIDEST * width &&
    !isCaption(text) &&
    !isTableNote(text);
  const words = lines.filter(isLettering);
  let box = drawing;
  for (let near = words; near.length > 0;) {
    near = words.filter((line) => isNear(line.box, box) && !isWithin(line.box, box));
    for (const line of near) box = unionOf(box, line.box);
  }
  return box;
}

/** Above, below or beside, and no farther than from line to line. */
function isNear(a: Box, b: Box): boolean {
  return a[0] < b[2] + APART && a[2] > b[0] - APART && a[1] < b[3] + APART && a[3] > b[1] - APART;
}

function isWithin(a: Box, b: Box): boolean {
  return a[0] >= b[0] && a[1] >= b[1] && a[2] <= b[2] && a[3] <= b[3];
}

/** The size most characters of the page are set in. */
function usualSize(lines: TextLine[]): number {
  const counts = new Map<number, number>();
  for (const { size, text } of lines) {
    const rounded = Math.round(2 * size) / 2;
    counts.set(rounded, (counts.get(rounded) ?? 0) + text.length);
  }
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0])[0];
}
