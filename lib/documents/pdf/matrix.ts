import type { PdfFile } from "@/lib/documents/pdf/pdf-file";

/** The first two rows of an affine matrix as PDF writes them: a b c d e f. */
export type Matrix = [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export function combine(inner: Matrix, outer: Matrix): Matrix {
  const [a, b, c, d, e, f] = inner;
  const [A, B, C, D, E, F] = outer;
  return [
    a * A + b * C,
    a * B + b * D,
    c * A + d * C,
    c * B + d * D,
    e * A + f * C + E,
    e * B + f * D + F,
  ];
}

/** `buffer`: 24 bytes of the heap to use. */
export function readMatrix(
  { pdfium: { call, floats } }: PdfFile,
  object: number,
  buffer: number,
): Matrix {
  if (!call.FPDFPageObj_GetMatrix(object, buffer)) return IDENTITY;
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = floats().slice(buffer >> 2, (buffer >> 2) + 6);
  return [a, b, c, d, e, f];
}
