import type { PageGeometry } from "@/lib/documents/pdf/page-geometry";
import type { PdfFile } from "@/lib/documents/pdf/pdf-file";

export type Point = [number, number];
/** A corner of a path, or the end of one of its strokes. A curve's control points are left out. */
export type PathPoint = { point: Point; isMove: boolean; isCurve: boolean };
/** The first two rows of an affine matrix as PDF writes them: a b c d e f. */
export type Matrix = [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
const CURVE_TO = 1;
const MOVE_TO = 2;

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

export function readMatrix(
  { pdfium: { call, floats } }: PdfFile,
  object: number,
  buffer: number,
): Matrix {
  call.FPDFPageObj_GetMatrix(object, buffer);
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = floats().slice(buffer >> 2, (buffer >> 2) + 6);
  return [a, b, c, d, e, f];
}

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
    const [px = 0, py = 0] = floats().subarray(buffer >> 2, (buffer >> 2) + 2);
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
