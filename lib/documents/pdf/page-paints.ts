import type { Box, PageGeometry } from "@/lib/documents/pdf/page-geometry";
import type { PdfFile } from "@/lib/documents/pdf/pdf-file";
import { type Color, readFill } from "@/lib/documents/pdf/text-ink";

/** Something drawn that is large enough to lie behind or over text. */
export type Paint = {
  /** Place in the order of painting; later paints lie over earlier ones. */
  order: number;
  box: Box;
  /** null for pictures, gradients and shapes that are no rectangles: what they show at a place is not known. */
  color: Color | null;
};

export type PagePaints = {
  paints: Paint[];
  /** Place in the order of painting, by text object. */
  orderOf: Map<number, number>;
};

const TEXT = 1;
const PATH = 2;
const IMAGE = 3;
const SHADING = 4;
const FORM = 5;
const DEEPEST = 6;
const MOST_OBJECTS = 40_000;
/** Lower or narrower than this, in points, and it is a line. */
const LEAST_SIDE = 3;
const RECTANGLE_SEGMENTS = 5;
/** Less opaque paint lets what lies behind it through. */
const OPAQUE = 128;

type Matrix = [number, number, number, number, number, number];
const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** The coloured areas and pictures of a page and where its text objects stand between them. */
export function readPaints(
  file: PdfFile,
  { page, geometry }: { page: number; geometry: PageGeometry },
): PagePaints {
  const { call } = file.pdfium;
  const buffer = call.malloc(32);
  const walk: Walk = { file, geometry, buffer, count: 0, paints: [], orderOf: new Map() };
  const count = call.FPDFPage_CountObjects(page);
  for (let index = 0; index < count && walk.count < MOST_OBJECTS; index++)
    visit(walk, { object: call.FPDFPage_GetObject(page, index), matrix: IDENTITY, depth: 0 });
  call.free(buffer);
  return { paints: walk.paints, orderOf: walk.orderOf };
}

type Walk = PagePaints & {
  file: PdfFile;
  geometry: PageGeometry;
  buffer: number;
  /** Objects seen so far. */
  count: number;
};
type Visited = { object: number; matrix: Matrix; depth: number };

function visit(walk: Walk, { object, matrix, depth }: Visited): void {
  const { call } = walk.file.pdfium;
  const order = walk.count++;
  const type = call.FPDFPageObj_GetType(object);
  if (type === TEXT) walk.orderOf.set(object, order);
  else if (type === PATH) addPath(walk, { object, matrix, order });
  else if (type === IMAGE || type === SHADING)
    addPaint(walk, { object, matrix, order, color: null });
  else if (type === FORM && depth < DEEPEST) {
    const inner = multiply(readMatrix(walk, object), matrix);
    const count = call.FPDFFormObj_CountObjects(object);
    for (let index = 0; index < count && walk.count < MOST_OBJECTS; index++) {
      const child = call.FPDFFormObj_GetObject(object, index);
      visit(walk, { object: child, matrix: inner, depth: depth + 1 });
    }
  }
}

type Placed = { object: number; matrix: Matrix; order: number };

function addPath(walk: Walk, { object, matrix, order }: Placed): void {
  const { file, buffer } = walk;
  const { call } = file.pdfium;
  call.FPDFPath_GetDrawMode(object, buffer, buffer + 4);
  const isFilled = file.pdfium.bytes()[buffer] !== 0;
  if (!isFilled) return;
  const { color, alpha } = readFill(file, { object, buffer });
  if (alpha < OPAQUE) return;
  const isRectangle = call.FPDFPath_CountSegments(object) <= RECTANGLE_SEGMENTS;
  addPaint(walk, { object, matrix, order, color: isRectangle ? color : null });
}

function addPaint(
  { file, geometry, buffer, paints }: Walk,
  { object, matrix, order, color }: Placed & { color: Color | null },
): void {
  file.pdfium.call.FPDFPageObj_GetBounds(object, buffer, buffer + 4, buffer + 8, buffer + 12);
  const at = buffer >> 2;
  const [left = 0, bottom = 0, right = 0, top = 0] = file.pdfium.floats().slice(at, at + 4);
  const corners = [
    place(matrix, [left, bottom]),
    place(matrix, [right, bottom]),
    place(matrix, [left, top]),
    place(matrix, [right, top]),
  ];
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const box = geometry.toDisplay({
    left: Math.min(...xs),
    right: Math.max(...xs),
    bottom: Math.min(...ys),
    top: Math.max(...ys),
  });
  if (box[2] - box[0] >= LEAST_SIDE && box[3] - box[1] >= LEAST_SIDE)
    paints.push({ order, box, color });
}

function readMatrix({ file: { pdfium }, buffer }: Walk, object: number): Matrix {
  if (!pdfium.call.FPDFPageObj_GetMatrix(object, buffer)) return IDENTITY;
  const at = buffer >> 2;
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = pdfium.floats().slice(at, at + 6);
  return [a, b, c, d, e, f];
}

/** What `first` does, and then `second`. */
function multiply(first: Matrix, second: Matrix): Matrix {
  const [a, b, c, d, e, f] = first;
  const [x, y] = place(second, [e, f]);
  const [p, q, r, s] = second;
  return [a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, x, y];
}

function place([a, b, c, d, e, f]: Matrix, [x, y]: [number, number]): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}
