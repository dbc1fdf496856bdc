import type { Glyph, GlyphStyle } from "@/lib/documents/pdf/glyph-reader";
import { makeLine } from "@/lib/documents/pdf/make-line";
import { isMarkerOnly } from "@/lib/documents/pdf/marker-only";
import type { Box, PageGeometry } from "@/lib/documents/pdf/page-geometry";
import { type Ink, isSameInk } from "@/lib/documents/pdf/text-ink";
import type { Walls } from "@/lib/documents/pdf/tables/walls";
import type { TextLine, TextRun } from "@/lib/documents/pdf/text-line";

/** Wider than the gaps between words of justified text, in ems: what follows stands in another cell. */
const CELL_GAP = 1.8;
/** Narrower than any space between words, in ems. */
const WORD_GAP = 0.15;
const TINY_POINTS = 2;
const CLOSING = /[）】」』》，。；：、]/u;

type BuiltRun = TextRun & { inks: Ink[]; style: GlyphStyle };

/** Collects the glyphs of one printed line. */
export class LineBuilder {
  private readonly runs: BuiltRun[] = [];
  private lastGlyph: Box | undefined;

  /** Whether the glyph stands on this line, right after what is there. `isBroken`: PDFium ended the line before it. */
  continues({ box, style }: Glyph, isBroken: boolean): boolean {
    const last = this.runs.at(-1);
    if (!last) return true;
    if (style.turned !== last.style.turned) return false;
    if (style.turned) return !isBroken;
    if (!this.isLevel({ box, style })) return false;
    const em = Math.max(style.size, last.size);
    const gap = box[0] - last.box[2];
    if (gap >= CELL_GAP * em && !isMarkerOnly(this.runs.map((run) => run.text).join("")))
      return false;
    return gap > (isBroken ? -0.3 : -3) * em;
  }

  /** Whether a drawn line parts the glyph from what is there: it stands in another cell. */
  isWalled({ box, style }: Glyph, walls: Walls): boolean {
    return !style.turned && this.lastGlyph !== undefined && walls.part(this.lastGlyph, box);
  }

  /** Level with the line's largest type: raised and lowered characters do not shift the line. */
  private isLevel({ box, style }: Glyph): boolean {
    const last = this.runs.at(-1);
    if (last?.style === style && isBetween((box[1] + box[3]) / 2, last)) return true;
    const main = this.runs.reduce((a, b) => (b.size > a.size ? b : a));
    return (
      isBetween((box[1] + box[3]) / 2, main) ||
      Math.abs(style.baseline - main.baseline) < 0.2 * Math.max(style.size, main.size)
    );
  }

  /** `spacing`: a space was read before the glyph, or a line end, which is a space only where there is a gap. */
  add(text: string, { box, style }: Glyph, spacing: "none" | "space" | "line_end"): void {
    const last = this.runs.at(-1);
    this.lastGlyph = box;
    const gap = last ? box[0] - last.box[2] : 0;
    const isSpaced = spacing === "space" || (spacing === "line_end" && gap > WORD_GAP * style.size);
    const lead = last && isSpaced ? " " : "";
    // White space after a full-width bracket looks narrower than it is: the bracket's box is half white.
    const isApart =
      spacing === "space" && gap > 0.3 * style.size && CLOSING.test(last?.text.at(-1) ?? "");
    if (last && !isApart && isSameStyle(last.style, style) && gap < 0.6 * style.size) {
      last.text += lead + text;
      if (style.ink !== last.inks.at(-1)) last.inks.push(style.ink);
      extend(last.box, box);
      return;
    }
    const { size, baseline, bold, italic, font, headingTag } = style;
    const printed = { size, baseline, bold, italic, font, headingTag };
    this.runs.push({ text: lead + text, box: [...box], ...printed, inks: [style.ink], style });
  }

  finish({ page, geometry, divided }: LineEnd): TextLine | null {
    const first = this.runs[0];
    if (!first) return null;
    const line = makeLine(this.runs, { page, divided, turned: first.style.turned, hidden: null });
    const isInvisible = this.runs.every((run) => run.inks.every(({ invisible }) => invisible));
    return { ...line, hidden: hiddenReason(line, { isInvisible, geometry }) };
  }
}

function isBetween(middle: number, run: TextRun): boolean {
  return middle > run.box[1] && middle < run.box[3];
}

/** In place: this runs once for every glyph of the document. */
function extend(box: Box, by: Box): void {
  if (by[0] < box[0]) box[0] = by[0];
  if (by[1] < box[1]) box[1] = by[1];
  if (by[2] > box[2]) box[2] = by[2];
  if (by[3] > box[3]) box[3] = by[3];
}

type LineEnd = { page: number; geometry: PageGeometry; divided: boolean };

function isSameStyle(a: GlyphStyle, b: GlyphStyle): boolean {
  return (
    a === b ||
    (a.font === b.font &&
      a.headingTag === b.headingTag &&
      a.size === b.size &&
      isSameInk(a.ink, b.ink) &&
      Math.abs(a.baseline - b.baseline) < 0.05 * a.size)
  );
}

type Visibility = { isInvisible: boolean; geometry: PageGeometry };

function hiddenReason(
  { box: [left, top, right, bottom], size }: TextLine,
  { isInvisible, geometry }: Visibility,
): TextLine["hidden"] {
  if (isInvisible) return "invisible";
  if (right < 0 || bottom < 0 || left > geometry.width || top > geometry.height) return "off_page";
  return size < TINY_POINTS && bottom - top < TINY_POINTS ? "tiny" : null;
}
