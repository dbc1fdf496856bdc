import type { Page } from "@/lib/documents/schema";
import { readPageGeometry } from "@/lib/documents/pdf/page-geometry";
import type { PdfFile } from "@/lib/documents/pdf/pdf-file";
import { readPageLines } from "@/lib/documents/pdf/read-page-lines";
import { readRules, type Rules } from "@/lib/documents/pdf/tables/read-rules";
import type { TextLine } from "@/lib/documents/pdf/text-line";

/** Fewer characters than this on a page with ink cannot be its text. */
const LEAST_CHARACTERS = 20;

export type PdfPage = Page & { lines: TextLine[]; rules: Rules };

export function readPdfPages(file: PdfFile): PdfPage[] {
  return Array.from({ length: file.pageCount }, (_, index) => readPdfPage(file, index));
}

function readPdfPage(file: PdfFile, index: number): PdfPage {
  const { call } = file.pdfium;
  const page = call.FPDF_LoadPage(file.handle, index);
  if (!page) {
    return {
      number: index + 1,
      width: 0,
      height: 0,
      characters: 0,
      status: "blank",
      lines: [],
      rules: { horizontal: [], vertical: [] },
    };
  }
  try {
    const geometry = readPageGeometry(file.pdfium, page);
    const lines = readPageLines({ file, page, number: index + 1, geometry });
    const characters = lines.reduce((sum, line) => sum + line.text.replace(/\s/g, "").length, 0);
    const objects = call.FPDFPage_CountObjects(page);
    const isEmpty = characters < LEAST_CHARACTERS;
    const status = !isEmpty ? "text" : objects > 0 ? "needs_ocr" : "blank";
    return {
      number: index + 1,
      width: geometry.width,
      height: geometry.height,
      characters,
      status,
      lines,
      rules: readRules(file, { page, geometry }),
    };
  } finally {
    call.FPDF_ClosePage(page);
  }
}
