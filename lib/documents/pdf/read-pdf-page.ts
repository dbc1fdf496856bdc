import { AppError } from "@/lib/errors";
import type { Page } from "@/lib/documents/schema";
import { type Drawing, readDrawing } from "@/lib/documents/pdf/figures/read-drawing";
import { markHiddenText } from "@/lib/documents/pdf/hidden-text";
import { readingTurn } from "@/lib/documents/pdf/reading-turn";
import { type OcrNeed, ocrNeed } from "@/lib/documents/pdf/ocr-need";
import { type PageGeometry, readPageGeometry } from "@/lib/documents/pdf/page-geometry";
import { objectBox } from "@/lib/documents/pdf/object-box";
import type { PdfFile } from "@/lib/documents/pdf/pdf-file";
import { readPageLines } from "@/lib/documents/pdf/read-page-lines";
import { Walls } from "@/lib/documents/pdf/tables/walls";
import type { TextLine } from "@/lib/documents/pdf/text-line";

/** Fewer characters than this on a page with ink cannot be its text. */
const LEAST_CHARACTERS = 20;

/** Share of invisible characters from which a page with a picture is a scan with a text layer. */
const SCAN = 0.9;
const IMAGE = 3;

/** A page as read. Width, height, lines and what is drawn are those of the page turned so that its text runs across. */
export type PdfPage = Page &
  Drawing & {
    lines: TextLine[];
    /** Quarter turns clockwise between the page as displayed and as read. */
    turn: number;
    /** The text is what a scanner's software read from the picture. */
    isScan: boolean;
    /** Glyphs of which the file does not say which character they are. */
    unreadable: number;
    /** Why its picture has to be looked at; null where the text can be used as it is. */
    ocrNeed: OcrNeed | null;
    /** How far the lines of its picture fall to the right per point; lines and boxes are those of the page turned level. */
    slope?: number;
    /** The page's own text, where its picture was read instead. */
    replaced?: string[];
  };

type Settings = {
  /** From 0. */
  index: number;
  /** Whether the file's own structure is asked for headings. */
  isTagged: boolean;
};

export function readPdfPage(file: PdfFile, { index, isTagged }: Settings): PdfPage {
  const { call } = file.pdfium;
  const page = call.FPDF_LoadPage(file.handle, index);
  if (!page)
    throw new AppError("file_damaged", { cause: new Error(`Page ${index + 1} cannot be loaded`) });
  const textPage = call.FPDFText_LoadPage(page);
  try {
    const turn = readingTurn(file, { page, textPage });
    const geometry = readPageGeometry(file.pdfium, { page, turn });
    const number = index + 1;
    const drawing = readDrawing(file, { page, geometry });
    const walls = new Walls(drawing.rules);
    const read = readPageLines({ file, page, textPage, number, geometry, walls, isTagged });
    const lines = markHiddenText(file, { page, geometry, turn, lines: read.lines });
    const characters = countCharacters(lines);
    const isEmpty = characters < LEAST_CHARACTERS;
    const hasInk = call.FPDFPage_CountObjects(page) > 0;
    const isScan =
      !isEmpty &&
      countCharacters(lines.filter(isUnderPicture)) >= SCAN * characters &&
      pictures(file, page).length > 0;
    const text = {
      characters,
      status: !isEmpty ? "text" : hasInk ? "needs_ocr" : "blank",
      lines: isScan ? lines.map(shown) : lines,
      isScan,
      unreadable: read.unreadable,
    } as const;
    return {
      ...text,
      number,
      width: geometry.width,
      height: geometry.height,
      ...drawing,
      turn,
      ocrNeed: ocrNeed({ ...text, pictureShare: () => pictureShare(file, { page, geometry }) }),
    };
  } finally {
    call.FPDFText_ClosePage(textPage);
    call.FPDF_ClosePage(page);
  }
}

function countCharacters(lines: TextLine[]): number {
  return lines.reduce((sum, line) => sum + inkLength(line.text), 0);
}

/** Without white space. Letters of both languages are told by their codes: patterns cost as much as reading them. */
function inkLength(text: string): number {
  let length = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const isLetter = (code > 0x20 && code < 0x7f) || (code > 0x3000 && code < 0xfeff);
    if (isLetter || !/\s/.test(text.charAt(index))) length++;
  }
  return length;
}

/** A scan's text layer is invisible, or under the picture, because the picture shows the words. */
function isUnderPicture({ hidden }: TextLine): boolean {
  return hidden === "invisible" || hidden === "covered" || hidden === "transparent";
}

function shown(line: TextLine): TextLine {
  return isUnderPicture(line) ? { ...line, hidden: null } : line;
}

function pictures({ pdfium: { call } }: PdfFile, page: number): number[] {
  const count = call.FPDFPage_CountObjects(page);
  return Array.from({ length: count }, (_, index) => call.FPDFPage_GetObject(page, index)).filter(
    (object) => call.FPDFPageObj_GetType(object) === IMAGE,
  );
}

/** How much of the page its largest picture covers. */
function pictureShare(
  file: PdfFile,
  { page, geometry }: { page: number; geometry: PageGeometry },
): number {
  const buffer = file.pdfium.call.malloc(16);
  const areas = pictures(file, page).map((object) => {
    const [left, top, right, bottom] = objectBox({ file, geometry, buffer, object });
    const width = Math.min(right, geometry.width) - Math.max(left, 0);
    const height = Math.min(bottom, geometry.height) - Math.max(top, 0);
    return width > 0 && height > 0 ? width * height : 0;
  });
  file.pdfium.call.free(buffer);
  return Math.max(0, ...areas) / (geometry.width * geometry.height);
}
