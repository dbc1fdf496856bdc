import { GlyphReader, type Glyph } from "@/lib/documents/pdf/glyph-reader";
import { readHeadingTags } from "@/lib/documents/pdf/heading-tags";
import { LineBuilder } from "@/lib/documents/pdf/line-builder";
import type { PageGeometry } from "@/lib/documents/pdf/page-geometry";
import type { PdfFile } from "@/lib/documents/pdf/pdf-file";
import { symbolCharacter } from "@/lib/documents/symbol-font";
import type { Walls } from "@/lib/documents/pdf/tables/walls";
import type { TextLine } from "@/lib/documents/pdf/text-line";

const LINE_END = new Set([10, 13]);
const SPACES = new Set([9, 32, 160, 0x2002, 0x2003, 0x2009, 0x200a, 0x202f, 0x3000]);
/** What PDFium puts for a printed hyphen it takes for a division; inside a line it was no division. */
const PRINTED_DIVISION = 0x02;
/** No character is known for the glyph. */
const UNKNOWN = new Set([0, 0xfffd]);
const DIVISION = new Set([0x02, 0xad, 0xfffe]);

type PageToRead = {
  file: PdfFile;
  page: number;
  textPage: number;
  number: number;
  geometry: PageGeometry;
  walls: Walls;
  /** Whether the file's own structure is asked for headings. */
  isTagged: boolean;
};

/**
 * The lines of one page in the order of PDFium's character stream. The stream decides what is text and
 * in which order; boxes are only attached. No glyph is dropped, so no digit or decimal point can get lost.
 */
export function readPageLines(read: PageToRead): { lines: TextLine[]; unreadable: number } {
  const { file, page, textPage, number, geometry, walls, isTagged } = read;
  const { call } = file.pdfium;
  const glyphs = new GlyphReader({
    file,
    textPage,
    geometry,
    headingTags: isTagged ? readHeadingTags(file, page) : new Map(),
  });
  const lines: TextLine[] = [];
  let unreadable = 0;
  let line: LineBuilder | undefined;
  let isBroken = false;
  let isSpaced = false;
  let isDivided = false;
  let hyphen = "";

  const finish = () => {
    const finished = line?.finish({ page: number, geometry, divided: isDivided });
    if (finished) lines.push(finished);
    line = undefined;
  };

  const count = call.FPDFText_CountChars(textPage);
  for (let index = 0; index < count; index++) {
    const code = call.FPDFText_GetUnicode(textPage, index);
    const isCommon = isCommonCharacter(code);
    if (!isCommon && UNKNOWN.has(code)) unreadable++;
    if (!isCommon && LINE_END.has(code)) isBroken = true;
    else if (!isCommon && SPACES.has(code)) isSpaced = true;
    else if (!isCommon && DIVISION.has(code)) {
      isDivided = true;
      hyphen = code === PRINTED_DIVISION ? "-" : "";
    } else if (isCommon || (code >= 32 && !isZeroWidth(code))) {
      const glyph: Glyph = isDigit(code) ? glyphs.readDigit(index) : glyphs.read(index);
      const character = symbolCharacter(code, glyph.style.font) ?? String.fromCodePoint(code);
      if (character === " ") {
        isSpaced = true;
        continue;
      }
      const mayLeave = isSpaced || isBroken;
      if (line && (!line.continues(glyph, isBroken) || (mayLeave && line.isWalled(glyph, walls))))
        finish();
      const spacing = isSpaced ? "space" : isBroken ? "line_end" : "none";
      const isWithin = line !== undefined;
      line ??= new LineBuilder();
      line.add((isWithin ? hyphen : "") + character, glyph, spacing);
      isBroken = isSpaced = isDivided = false;
      hyphen = "";
    }
  }
  finish();
  glyphs.close();
  return { lines, unreadable };
}

/** Printed in ASCII or a Chinese character: nearly all there is, and told at once. */
function isCommonCharacter(code: number): boolean {
  return (code > 0x20 && code < 0x7f) || (code >= 0x3400 && code < 0xe000);
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isZeroWidth(code: number): boolean {
  return (code >= 0x200b && code <= 0x200f) || code === 0x2060 || code === 0xfeff || code === 0x7f;
}
