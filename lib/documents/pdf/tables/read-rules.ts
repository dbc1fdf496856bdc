import type { Box, PageGeometry } from "@/lib/documents/pdf/page-geometry";
import type { PdfFile } from "@/lib/documents/pdf/pdf-file";

/** A straight line drawn along an axis; `at` is its place on the other axis. */
export type Rule = { at: number; from: number; to: number };
export type Rules = { horizontal: Rule[]; vertical: Rule[] };

const PATH = 2;
const LINE_TO = 0;
const MOVE_TO = 2;
/** Thicker than this and it is a coloured area, whose edges count. */
const THICKEST = 2.5;
const SHORTEST = 5;
/** Drawings with more strokes than this are pictures. */
const MOST_SEGMENTS = 400;
const MOST_OBJECTS = 40_000;

/** Lines and edges of filled areas on a page, as displayed. They show where tables have their rows and columns. */
export function readRules(
  file: PdfFile,
  { page, geometry }: { page: number; geometry: PageGeometry },
): Rules {
  const { call } = file.pdfium;
  const rules: Rules = { horizontal: [], vertical: [] };
  const buffer = call.malloc(32);
  const count = Math.min(call.FPDFPage_CountObjects(page), MOST_OBJECTS);
  for (let index = 0; index < count; index++) {
    const object = call.FPDFPage_GetObject(page, index);
    if (call.FPDFPageObj_GetType(object) !== PATH) continue;
    const box = geometry.toDisplay(readBounds(file, { object, buffer }));
    const segments = call.FPDFPath_CountSegments(object);
    const isThin = box[2] - box[0] <= THICKEST || box[3] - box[1] <= THICKEST;
    if (isThin || segments <= 5) addBox(rules, box);
    else if (segments <= MOST_SEGMENTS)
      addSegments(rules, { file, object, segments, buffer, geometry });
  }
  call.free(buffer);
  return rules;
}

type Bounds = { left: number; bottom: number; right: number; top: number };

function readBounds(
  { pdfium: { call, floats } }: PdfFile,
  { object, buffer }: { object: number; buffer: number },
): Bounds {
  call.FPDFPageObj_GetBounds(object, buffer, buffer + 4, buffer + 8, buffer + 12);
  const [left = 0, bottom = 0, right = 0, top = 0] = floats().subarray(
    buffer >> 2,
    (buffer >> 2) + 4,
  );
  return { left, bottom, right, top };
}

function addBox({ horizontal, vertical }: Rules, [left, top, right, bottom]: Box): void {
  const [width, height] = [right - left, bottom - top];
  if (height <= THICKEST) {
    if (width >= SHORTEST) horizontal.push({ at: (top + bottom) / 2, from: left, to: right });
  } else if (width <= THICKEST) {
    if (height >= SHORTEST) vertical.push({ at: (left + right) / 2, from: top, to: bottom });
  } else {
    horizontal.push({ at: top, from: left, to: right }, { at: bottom, from: left, to: right });
    vertical.push({ at: left, from: top, to: bottom }, { at: right, from: top, to: bottom });
  }
}

type PathToRead = {
  file: PdfFile;
  object: number;
  segments: number;
  buffer: number;
  geometry: PageGeometry;
};

/** Several rectangles or lines drawn as one path. */
function addSegments(
  rules: Rules,
  { file: { pdfium }, object, segments, buffer, geometry }: PathToRead,
): void {
  const { call, floats } = pdfium;
  call.FPDFPageObj_GetMatrix(object, buffer);
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = floats().slice(buffer >> 2, (buffer >> 2) + 6);
  let last: [number, number] | undefined;
  for (let index = 0; index < segments; index++) {
    const segment = call.FPDFPath_GetPathSegment(object, index);
    call.FPDFPathSegment_GetPoint(segment, buffer, buffer + 4);
    const [px = 0, py = 0] = floats().subarray(buffer >> 2, (buffer >> 2) + 2);
    const [ux, uy] = [a * px + c * py + e, b * px + d * py + f];
    const [x, y] = geometry.toDisplay({ left: ux, right: ux, bottom: uy, top: uy });
    const type = call.FPDFPathSegment_GetType(segment);
    if (type === LINE_TO && last) addLine(rules, last, [x, y]);
    last = type === LINE_TO || type === MOVE_TO ? [x, y] : undefined;
  }
}

function addLine(
  { horizontal, vertical }: Rules,
  [x, y]: [number, number],
  [toX, toY]: [number, number],
): void {
  if (Math.abs(toY - y) < 0.5 && Math.abs(toX - x) >= SHORTEST) {
    horizontal.push({ at: y, from: Math.min(x, toX), to: Math.max(x, toX) });
  } else if (Math.abs(toX - x) < 0.5 && Math.abs(toY - y) >= SHORTEST) {
    vertical.push({ at: x, from: Math.min(y, toY), to: Math.max(y, toY) });
  }
}
