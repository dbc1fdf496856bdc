import type { PdfFile } from "@/lib/documents/pdf/pdf-file";

export type Bounds = { left: number; bottom: number; right: number; top: number };

/** The rectangle around an object of a page, in the page's own coordinates. */
export function objectBounds({ pdfium: { call, floats } }: PdfFile, object: number): Bounds {
  const buffer = call.malloc(16);
  call.FPDFPageObj_GetBounds(object, buffer, buffer + 4, buffer + 8, buffer + 12);
  const [left = 0, bottom = 0, right = 0, top = 0] = floats().subarray(
    buffer >> 2,
    (buffer >> 2) + 4,
  );
  call.free(buffer);
  return { left, bottom, right, top };
}
