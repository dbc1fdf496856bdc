import type { Glyph, GlyphStyle } from "@/lib/documents/pdf/glyph-reader";
import { makeLine, unionOf } from "@/lib/documents/pdf/make-line";
import type { PageGeometry } from "@/lib/documents/pdf/page-geometry";
import type { TextLine, TextRun } from "@/lib/documents/pdf/text-line";

/** Wider than the gaps between words of justified text, in ems: what follows stands in another cell. */
const CELL_GAP = 1.8;
const TINY_POINTS = 2;

/** Collects the glyphs of one printed line. */
export class LineBuilder {
  private readonly runs: (TextRun & { style: GlyphStyle })[] = [];

  /** Whether the glyph stands on this line, right after what is there. `isBroken`: PDFium ended the line before it. */
  continues({ box, style }: Glyph, isBroken: boolean): boolean {
    const last = this.runs.at(-1);
    if (!last) return true;
    if (style.turned !== last.style.turned) return false;
    if (style.turned) return !isBroken;
    if (!this.isLevel({ box, style })) return false;
    const em = Math.max(style.size, last.size);
    const gap = box[0] - last.box[2];
    if (gap >= CELL_GAP * em && !this.isMarkerOnly()) return false;
    return gap > (isBroken ? -0.3 : -3) * em;
  }

  /** Level with the line's largest type: raised and lowered characters do not shift the line. */
  private isLevel({ box, style }: Glyph): boolean {
    const main = this.runs.reduce((a, b) => (b.size > a.size ? b : a));
    const middle = (box[1] + box[3]) / 2;
    return (
      (middle > main.box[1] && middle < main.box[3]) ||
      Math.abs(style.baseline - main.baseline) < 0.2 * Math.max(style.size, main.size)
    );
  }

  /** A list marker or section number may stand any distance before its text. */
  private isMarkerOnly(): boolean {
    const text = this.runs.map((run) => run.text).join("");
    return /^(?:\d{1,5}\s)?(?:[^\p{L}\d]{1,2}|[(（]?[\p{L}\d]{1,3}[)）.、]|\d{1,2}(?:\.\d{1,2}){0,4}\.?)$/u.test(
      text.trim(),
    );
  }

  add(text: string, { box, style }: Glyph, isSpaced: boolean): void {
    const last = this.runs.at(-1);
    const gap = last ? box[0] - last.box[2] : 0;
    if (last && isSameStyle(last.style, style) && gap < 0.6 * style.size) {
      last.text += (isSpaced ? " " : "") + text;
      last.box = unionOf(last.box, box);
      return;
    }
    const { size, baseline, bold, italic, font } = style;
    const lead = last && isSpaced ? " " : "";
    this.runs.push({ text: lead + text, box, size, baseline, bold, italic, font, style });
  }

  finish({ page, geometry, divided }: LineEnd): TextLine | null {
    const first = this.runs[0];
    if (!first) return null;
    const line = makeLine(this.runs, { page, divided, turned: first.style.turned, hidden: null });
    const isInvisible = this.runs.every((run) => run.style.invisible);
    return { ...line, hidden: hiddenReason(line, { isInvisible, geometry }) };
  }
}

type LineEnd = { page: number; geometry: PageGeometry; divided: boolean };

function isSameStyle(a: GlyphStyle, b: GlyphStyle): boolean {
  return (
    a === b ||
    (a.font === b.font && a.size === b.size && Math.abs(a.baseline - b.baseline) < 0.05 * a.size)
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
