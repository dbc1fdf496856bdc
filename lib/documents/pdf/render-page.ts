import { AppError } from "@/lib/errors";
import { type Box, readPageGeometry } from "@/lib/documents/pdf/page-geometry";
import type { PdfFile } from "@/lib/documents/pdf/pdf-file";

/** A page can be 14,400 points wide; its picture may not flood the memory. 64 MB while it is drawn. */
const MOST_PIXELS = 16_000_000;
const WHITE = 0xffffffff | 0;
/** Red before blue, as every picture library wants it. Annotations are drawn only where asked for: never here. */
const REVERSE_BYTE_ORDER = 0x10;

export type PageBitmap = {
  width: number;
  height: number;
  /** Red, green, blue and alpha of every pixel, row by row, on white: alpha is always 255. */
  pixels: Uint8Array;
  /** Pixels per point. Smaller than asked for where the picture would have been too large. */
  scale: number;
  /** The part of the page in the picture, in points of the page as displayed. */
  box: Box;
};

type Wanted = {
  /** From 1. */
  page: number;
  /** Pixels per point; 1 is 72 dpi. */
  scale: number;
  /** Only this part of the page, in points of the page as displayed, as in a passage's line boxes. */
  box?: Box;
};

/**
 * Draws a page as displayed: turned, cut to its crop box, without annotations and form fields. Ink and text alike,
 * so it also shows what was not read. Throws `file_damaged` where the page cannot be loaded, RangeError for a `box`
 * that does not meet the page.
 */
export function renderPage(file: PdfFile, { page: number, scale, box }: Wanted): PageBitmap {
  const { call } = file.pdfium;
  const page = call.FPDF_LoadPage(file.handle, number - 1);
  if (!page)
    throw new AppError("file_damaged", { cause: new Error(`Page ${number} cannot be loaded`) });
  try {
    return drawPage(file, { page, scale, box });
  } finally {
    call.FPDF_ClosePage(page);
  }
}

/** The same for a page that is loaded: `page` is PDFium's pointer. */
export function drawPage(file: PdfFile, { page, scale, box }: Wanted): PageBitmap {
  const { width, height } = readPageGeometry(file.pdfium, { page, turn: 0 });
  const part = clip(box ?? [0, 0, width, height], { width, height });
  return draw(file, { page, part, width, height, scale: affordable(scale, part) });
}

function clip([left, top, right, bottom]: Box, page: { width: number; height: number }): Box {
  const part: Box = [
    Math.max(0, left),
    Math.max(0, top),
    Math.min(page.width, right),
    Math.min(page.height, bottom),
  ];
  if (part[0] >= part[2] || part[1] >= part[3]) throw new RangeError("The box is not on the page");
  return part;
}

function affordable(scale: number, [left, top, right, bottom]: Box): number {
  return Math.min(scale, Math.sqrt(MOST_PIXELS / ((right - left) * (bottom - top))));
}

type Drawing = { page: number; part: Box; width: number; height: number; scale: number };

function draw(
  { pdfium: { call, bytes } }: PdfFile,
  { page, part, width, height, scale }: Drawing,
): PageBitmap {
  const columns = Math.max(1, Math.floor((part[2] - part[0]) * scale));
  const rows = Math.max(1, Math.floor((part[3] - part[1]) * scale));
  const bitmap = call.FPDFBitmap_Create(columns, rows, 1);
  if (!bitmap) throw new RangeError("No memory for the picture of a page");
  try {
    call.FPDFBitmap_FillRect(bitmap, 0, 0, columns, rows, WHITE);
    const [left, top] = [-Math.round(part[0] * scale), -Math.round(part[1] * scale)];
    const [wide, high] = [Math.round(width * scale), Math.round(height * scale)];
    call.FPDF_RenderPageBitmap(bitmap, page, left, top, wide, high, 0, REVERSE_BYTE_ORDER);
    const start = call.FPDFBitmap_GetBuffer(bitmap);
    const pixels = bytes().slice(start, start + rows * call.FPDFBitmap_GetStride(bitmap));
    return { width: columns, height: rows, pixels, scale, box: part };
  } finally {
    call.FPDFBitmap_Destroy(bitmap);
  }
}
