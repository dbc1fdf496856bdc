import { type PathPoint, readPoints } from "@/lib/documents/pdf/figures/path-points";
import { combine, IDENTITY, type Matrix, readMatrix } from "@/lib/documents/pdf/matrix";
import { objectBox } from "@/lib/documents/pdf/object-box";
import type { Box, PageGeometry } from "@/lib/documents/pdf/page-geometry";
import type { PdfFile } from "@/lib/documents/pdf/pdf-file";
import { addBox, addLine, type Rules } from "@/lib/documents/pdf/tables/read-rules";

const PATH = 2;
const IMAGE = 3;
const FORM = 5;
/** Thicker than this and it is a coloured area, whose edges count. */
const THICKEST = 2.5;
/** Drawings with more strokes than this are pictures. */
const MOST_SEGMENTS = 400;
/** Boxes, arrows and their heads have few corners. */
const MOST_CORNERS = 40;
const MOST_OBJECTS = 40_000;
const DEEPEST = 6;

/** One path: a box, an arrow, a bar of a chart. */
export type Shape = {
  box: Box;
  isStroked: boolean;
  isFilled: boolean;
  /** Empty where it has so many that it is neither box nor arrow. */
  points: PathPoint[];
};

/** What is drawn on a page: straight lines along the axes, pictures, and everything that is not a mere line. */
export type Drawing = { rules: Rules; images: Box[]; shapes: Shape[] };

type Walk = {
  file: PdfFile;
  geometry: PageGeometry;
  buffer: number;
  drawing: Drawing;
  left: number;
};

/** Reads what is drawn on a page, forms within the page included. */
export function readDrawing(
  file: PdfFile,
  { page, geometry }: { page: number; geometry: PageGeometry },
): Drawing {
  const { call } = file.pdfium;
  const drawing: Drawing = { rules: { horizontal: [], vertical: [] }, images: [], shapes: [] };
  const walk: Walk = { file, geometry, drawing, buffer: call.malloc(32), left: MOST_OBJECTS };
  const count = call.FPDFPage_CountObjects(page);
  for (let index = 0; index < count && walk.left > 0; index++) {
    readObject(walk, { object: call.FPDFPage_GetObject(page, index), outer: IDENTITY, depth: 0 });
  }
  call.free(walk.buffer);
  return drawing;
}

type Placed = { object: number; outer: Matrix; depth: number };

function readObject(walk: Walk, { object, outer, depth }: Placed): void {
  const { call } = walk.file.pdfium;
  walk.left--;
  const type = call.FPDFPageObj_GetType(object);
  if (type === IMAGE) walk.drawing.images.push(objectBox({ ...walk, object, outer }));
  if (type === PATH) readPath(walk, object, outer);
  if (type !== FORM || depth >= DEEPEST) return;
  const inner = combine(readMatrix(walk.file, object, walk.buffer), outer);
  const count = call.FPDFFormObj_CountObjects(object);
  for (let index = 0; index < count && walk.left > 0; index++) {
    const child = call.FPDFFormObj_GetObject(object, index);
    readObject(walk, { object: child, outer: inner, depth: depth + 1 });
  }
}

function readPath(walk: Walk, object: number, outer: Matrix): void {
  const { file, geometry, buffer, drawing } = walk;
  const { call } = file.pdfium;
  const { isFilled, isStroked } = drawMode(walk, object);
  if (!isFilled && !isStroked) return;
  const box = objectBox({ ...walk, object, outer });
  const [width, height] = [box[2] - box[0], box[3] - box[1]];
  if (width <= THICKEST || height <= THICKEST) {
    addBox(drawing.rules, box);
    if (isStroked || width > THICKEST || height > THICKEST) {
      drawing.shapes.push({ box, isStroked: true, isFilled: false, points: [] });
    }
    return;
  }
  const segments = call.FPDFPath_CountSegments(object);
  const points =
    segments <= MOST_SEGMENTS
      ? readPoints({ file, object, segments, buffer, geometry, outer })
      : [];
  for (const [index, { point, isMove, isCurve }] of points.entries()) {
    const last = points[index - 1];
    if (last && !isMove && !isCurve) {
      addLine(drawing.rules, { from: last.point, to: point, isEdge: !isStroked });
    }
  }
  drawing.shapes.push({
    box,
    isStroked,
    isFilled,
    points: points.length <= MOST_CORNERS ? points : [],
  });
}

function drawMode(
  { file: { pdfium }, buffer }: Walk,
  object: number,
): { isFilled: boolean; isStroked: boolean } {
  const { call, floats } = pdfium;
  call.FPDFPath_GetDrawMode(object, buffer, buffer + 4);
  // Read as the bits of a float: anything but all zeros is a mode.
  const [fill = 0, stroke = 0] = new Int32Array(floats().buffer, buffer, 2);
  return { isFilled: fill !== 0, isStroked: stroke !== 0 };
}
