import { combine, type Matrix, readMatrix } from "@/lib/documents/pdf/matrix";
import type { PageGeometry } from "@/lib/documents/pdf/page-geometry";
import type { PdfFile } from "@/lib/documents/pdf/pdf-file";

export type Point = [number, number];
/** A corner of a path, or the end of one of its strokes. A curve's control points are left out. */
export type PathPoint = { point: Point; isMove: boolean; isCurve: boolean };

const CURVE_TO = 1;
const MOVE_TO = 2;

export type PathToRead = {
  file: PdfFile;
  object: number;
  segments: number;
  buffer: number;
  geometry: PageGeometry;
  /** Of the form the path is drawn in. */
  outer: Matrix;
};

/** The corners of a path on the page as displayed. */
export function readPoints({
  file,
  object,
  segments,
  buffer,
  geometry,
  outer,
}: PathToRead): PathPoint[] {
  const { call, floats } = file.pdfium;
  const [a, b, c, d, e, f] = combine(readMatrix(file, object, buffer), outer);
  const points: PathPoint[] = [];
  let curve = 0;
  for (let index = 0; index < segments; index++) {
    const segment = call.FPDFPath_GetPathSegment(object, index);
    const type = call.FPDFPathSegment_GetType(segment);
    // Of a curve's three points only the last is on the path.
    curve = type === CURVE_TO ? (curve + 1) % 3 : 0;
    if (curve !== 0) continue;
    call.FPDFPathSegment_GetPoint(segment, buffer, buffer + 4);
    const heap = floats();
    const [px, py] = [heap[buffer >> 2] ?? 0, heap[(buffer >> 2) + 1] ?? 0];
    const [ux, uy] = [a * px + c * py + e, b * px + d * py + f];
    const [x, y] = geometry.toDisplay({ left: ux, right: ux, bottom: uy, top: uy });
    points.push({ point: [x, y], isMove: type === MOVE_TO, isCurve: type === CURVE_TO });
    if (call.FPDFPathSegment_GetClose(segment)) {
      const start = points.findLast(({ isMove }) => isMove);
      if (start) points.push({ ...start, isMove: false, isCurve: false });
    }
  }
  return points;
}
