import { GlyphReader, type Glyph } from "@/lib/documents/pdf/glyph-reader";
import { readHeadingTags } from "@/lib/documents/pdf/heading-tags";
import { LineBuilder } from "@/lib/documents/pdf/line-builder";
import type { PageGeometry } from "@/lib/documents/pdf/page-geometry";
import type { PdfFile } from "@/lib/documents/pdf/pdf-file";
import type { TextLine } from "@/lib/documents/pdf/text-line";

const LINE_END = new Set([10, 13]);
const SPACES = new Set([9, 32, 160, 0x2002, 0x2003, 0x2009, 0x200a, 0x202f, 0x3000]);
/** What PDFium puts for a printed hyphen it takes for a division; inside a line it was no division. */
const PRINTED_DIVISION = 0x02;
const DIVISION = new Set([0x02, 0xad, 0xfffe]);

type PageToRead = { file: PdfFile; page: number; number: number; geometry: PageGeometry };

/**
 * The lines of one page in the order of PDFium's character stream. The stream decides what is text and
 * in which order; boxes are only attached. No glyph is dropped, so no digit or decimal point can get lost.
 */
export function readPageLines({ file, page, number, geometry }: PageToRead): TextLine[] {
  const { call } = file.pdfium;
  const textPage = call.FPDFText_LoadPage(page);
  const glyphs = new GlyphReader({
    file,
    textPage,
    geometry,
    headingTags: readHeadingTags(file, page),
  });
  const lines: TextLine[] = [];
  let line: LineBuilder | undefined;
  let [isBroken, isSpaced, isDivided, hyphen] = [false, false, false, ""];

  const finish = () => {
    const finished = line?.finish({ page: number, geometry, divided: isDivided });
    if (finished) lines.push(finished);
    line = undefined;
  };

  const count = call.FPDFText_CountChars(textPage);
  for (let index = 0; index < count; index++) {
    const code = call.FPDFText_GetUnicode(textPage, index);
    if (LINE_END.has(code)) isBroken = true;
    else if (SPACES.has(code)) isSpaced = true;
    else if (DIVISION.has(code)) [isDivided, hyphen] = [true, code === PRINTED_DIVISION ? "-" : ""];
    else if (code >= 32 && !isZeroWidth(code)) {
      const glyph: Glyph = glyphs.read(index);
      if (line && !line.continues(glyph, isBroken)) finish();
      const spacing = isSpaced ? "space" : isBroken ? "line_end" : "none";
      const isWithin = line !== undefined;
      line ??= new LineBuilder();
      line.add((isWithin ? hyphen : "") + String.fromCodePoint(code), glyph, spacing);
      [isBroken, isSpaced, isDivided, hyphen] = [false, false, false, ""];
    }
  }
  finish();
  glyphs.close();
  call.FPDFText_ClosePage(textPage);
  return lines;
}

function isZeroWidth(code: number): boolean {
  return (code >= 0x200b && code <= 0x200f) || code === 0x2060 || code === 0xfeff || code === 0x7f;
}
