import { combine, IDENTITY, type Matrix, readMatrix } from "@/lib/documents/pdf/matrix";
import { objectBox } from "@/lib/documents/pdf/object-box";
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
    visit(walk, { object: call.FPDFPage_GetObject(page, index), outer: IDENTITY, depth: 0 });
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
type Visited = { object: number; outer: Matrix; depth: number };

function visit(walk: Walk, { object, outer, depth }: Visited): void {
  const { call } = walk.file.pdfium;
  const order = walk.count++;
  const type = call.FPDFPageObj_GetType(object);
  if (type === TEXT) walk.orderOf.set(object, order);
  else if (type === PATH) addPath(walk, { object, outer, order });
  else if (type === IMAGE || type === SHADING)
    addPaint(walk, { object, outer, order, color: null });
  else if (type === FORM && depth < DEEPEST) {
    const inner = combine(readMatrix(walk.file, object, walk.buffer), outer);
    const count = call.FPDFFormObj_CountObjects(object);
    for (let index = 0; index < count && walk.count < MOST_OBJECTS; index++) {
      const child = call.FPDFFormObj_GetObject(object, index);
      visit(walk, { object: child, outer: inner, depth: depth + 1 });
    }
  }
}

type Placed = { object: number; outer: Matrix; order: number };

function addPath(walk: Walk, { object, outer, order }: Placed): void {
  const { file, buffer } = walk;
  const { call } = file.pdfium;
  call.FPDFPath_GetDrawMode(object, buffer, buffer + 4);
  const isFilled = file.pdfium.bytes()[buffer] !== 0;
  if (!isFilled) return;
  const { color, alpha } = readFill(file, { object, buffer });
  if (alpha < OPAQUE) return;
  const isRectangle = call.FPDFPath_CountSegments(object) <= RECTANGLE_SEGMENTS;
  addPaint(walk, { object, outer, order, color: isRectangle ? color : null });
}

function addPaint(
  { file, geometry, buffer, paints }: Walk,
  { object, outer, order, color }: Placed & { color: Color | null },
): void {
  const box = objectBox({ file, geometry, buffer, object, outer });
  if (box[2] - box[0] >= LEAST_SIDE && box[3] - box[1] >= LEAST_SIDE)
    paints.push({ order, box, color });
}
