import { isCaption } from "@/lib/documents/caption";
import type { RuledArea } from "@/lib/documents/pdf/tables/ruled-areas";
import type { TextLine } from "@/lib/documents/pdf/text-line";

/** Points between boxes with the titles of columns and the table below them, and between such boxes. */
const NEAR = 22;
/** Longer than this, in characters, and it is text above the table. */
const LONGEST_TITLE = 32;
const FEWEST_TITLES = 3;

/** A table with the titles of its columns, where these stand in boxes of their own, such as steps one above the other. */
export function withHeadAbove(area: RuledArea, lines: TextLine[]): RuledArea {
  const [first] = area.lines;
  if (!first) return area;
  const above = lines
    .filter(({ box }) => box[3] < first.at + 2 && box[0] < area.right && box[2] > area.left)
    .sort((a, b) => b.box[3] - a.box[3]);
  const titles: TextLine[] = [];
  let top = first.at;
  for (const line of above) {
    if (top - line.box[3] > NEAR || !isTitle(line)) break;
    if (titles.some((other) => other.box[0] < line.box[2] && other.box[2] > line.box[0])) break;
    titles.push(line);
    top = Math.min(top, line.box[1]);
  }
  if (titles.length < FEWEST_TITLES) return area;
  return { ...area, lines: [{ ...first, at: top - 1 }, ...area.lines] };
}

function isTitle({ text, turned }: TextLine): boolean {
  return !turned && text.length <= LONGEST_TITLE && !isCaption(text);
}
