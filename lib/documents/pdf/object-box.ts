import { IDENTITY, type Matrix } from "@/lib/documents/pdf/matrix";
import type { Box, PageGeometry } from "@/lib/documents/pdf/page-geometry";
import type { PdfFile } from "@/lib/documents/pdf/pdf-file";

type PageObject = {
  file: PdfFile;
  geometry: PageGeometry;
  /** 16 bytes of the heap to use. */
  buffer: number;
  object: number;
  /** Of the forms the object is drawn in. */
  outer?: Matrix;
};

/** The rectangle around an object, on the page as displayed. */
export function objectBox(drawn: PageObject): Box {
  const { file, geometry, buffer, object, outer = IDENTITY } = drawn;
  const { call, floats } = file.pdfium;
  call.FPDFPageObj_GetBounds(object, buffer, buffer + 4, buffer + 8, buffer + 12);
  const heap = floats();
  const at = buffer >> 2;
  const left = heap[at] ?? 0;
  const bottom = heap[at + 1] ?? 0;
  const right = heap[at + 2] ?? 0;
  const top = heap[at + 3] ?? 0;
  if (outer === IDENTITY) return geometry.toDisplay({ left, bottom, right, top });
  const [a, b, c, d, e, f] = outer;
  const corners = [left, right].flatMap((x) =>
    [bottom, top].map((y) => [a * x + c * y + e, b * x + d * y + f] as const),
  );
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return geometry.toDisplay({
    left: Math.min(...xs),
    right: Math.max(...xs),
    bottom: Math.min(...ys),
    top: Math.max(...ys),
  });
}
