import type { PdfFile } from "@/lib/documents/pdf/pdf-file";

/** Red, green, blue, 0 to 255. */
export type Color = [number, number, number];

/** What one text object of the file paints with. */
export type Ink = {
  /** PDFium's pointer, good while the page is loaded; 0 where a glyph belongs to no object. */
  object: number;
  color: Color;
  /** 0 to 255. */
  alpha: number;
  /** Set in the mode that paints nothing, as the text layer under a scanned page is. */
  invisible: boolean;
  /** The glyphs are filled; else only their outlines are drawn, or they cut out what is painted later. */
  isFilled: boolean;
  /** Set neither across nor along the page. */
  oblique: boolean;
  /** Nothing of it lies inside what it is clipped to. */
  clipped: boolean;
};

const FILLED = new Set([0, 2, 4, 6]);
const INVISIBLE = 3;
/** Sine of twice the angle: more than some 12 degrees off the page's axes. */
const OBLIQUE = 0.4;
const BLACK: Color = [0, 0, 0];
/** A clip path with more parts is a drawing's outline. */
const MOST_CLIP_PATHS = 4;
const MOST_CLIP_POINTS = 12;

export function readInk(
  file: PdfFile,
  { object, angle, buffer }: { object: number; angle: number; buffer: number },
): Ink {
  const oblique = Math.abs(Math.sin(2 * angle)) > OBLIQUE;
  if (!object) {
    return {
      object,
      color: BLACK,
      alpha: 255,
      invisible: false,
      isFilled: true,
      oblique,
      clipped: false,
    };
  }
  const { call } = file.pdfium;
  const mode = call.FPDFTextObj_GetTextRenderMode(object);
  const { color, alpha } = readFill(file, { object, buffer });
  return {
    object,
    color,
    alpha,
    invisible: mode === INVISIBLE,
    isFilled: FILLED.has(mode),
    oblique,
    clipped: isClippedAway(file, { object, buffer }),
  };
}

export function isSameInk(a: Ink, b: Ink): boolean {
  return (
    a.color.every((value, index) => value === b.color[index]) &&
    a.alpha === b.alpha &&
    a.invisible === b.invisible &&
    a.clipped === b.clipped
  );
}

/** `buffer`: 16 bytes of the heap to use. */
export function readFill(
  { pdfium: { call, bytes } }: PdfFile,
  { object, buffer }: { object: number; buffer: number },
): { color: Color; alpha: number } {
  call.FPDFPageObj_GetFillColor(object, buffer, buffer + 4, buffer + 8, buffer + 12);
  const heap = bytes();
  const color: Color = [heap[buffer] ?? 0, heap[buffer + 4] ?? 0, heap[buffer + 8] ?? 0];
  return { color, alpha: heap[buffer + 12] ?? 255 };
}

/** Object and clip path are given in one and the same space, whichever it is. */
function isClippedAway(
  { pdfium: { call, floats } }: PdfFile,
  { object, buffer }: { object: number; buffer: number },
): boolean {
  const clip = call.FPDFPageObj_GetClipPath(object);
  const paths = clip ? call.FPDFClipPath_CountPaths(clip) : 0;
  if (paths < 1 || paths > MOST_CLIP_PATHS) return false;
  call.FPDFPageObj_GetBounds(object, buffer, buffer + 4, buffer + 8, buffer + 12);
  const at = buffer >> 2;
  const heap = floats();
  const [left = 0, bottom = 0, right = 0, top = 0] = heap.slice(at, at + 4);
  for (let path = 0; path < paths; path++) {
    const count = call.FPDFClipPath_CountPathSegments(clip, path);
    if (count < 3 || count > MOST_CLIP_POINTS) continue;
    let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let index = 0; index < count; index++) {
      const segment = call.FPDFClipPath_GetPathSegment(clip, path, index);
      if (!segment) return false;
      call.FPDFPathSegment_GetPoint(segment, buffer, buffer + 4);
      const [x = 0, y = 0] = [floats()[at], floats()[at + 1]];
      [minX, maxX] = [Math.min(minX, x), Math.max(maxX, x)];
      [minY, maxY] = [Math.min(minY, y), Math.max(maxY, y)];
    }
    if (maxX < left || minX > right || maxY < bottom || minY > top) return true;
  }
  return false;
}
