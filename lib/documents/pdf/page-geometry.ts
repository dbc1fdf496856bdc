import type { Pdfium } from "@/lib/documents/pdf/pdfium";

/** left, top, right, bottom in points, origin top left of the page as displayed. */
export type Box = [number, number, number, number];

export type PageGeometry = {
  width: number;
  height: number;
  /** Quarter turns clockwise. */
  rotation: number;
  toDisplay(box: { left: number; bottom: number; right: number; top: number }): Box;
};

/**
 * How the visible part of a page (crop box, turned as displayed) lies in the page's own coordinates.
 * `turn`: further quarter turns clockwise, to read a page whose text runs up or down.
 */
export function readPageGeometry(
  { call, floats }: Pdfium,
  { page, turn }: { page: number; turn: number },
): PageGeometry {
  const buffer = call.malloc(16);
  call.FPDF_GetPageBoundingBox(page, buffer);
  const [left = 0, top = 0, right = 0, bottom = 0] = floats().subarray(
    buffer >> 2,
    (buffer >> 2) + 4,
  );
  call.free(buffer);
  const rotation = (call.FPDFPage_GetRotation(page) + turn) % 4;
  return pageGeometry({ left, bottom, right, top, rotation });
}

type PageFrame = { left: number; bottom: number; right: number; top: number; rotation: number };

export function pageGeometry({ left, bottom, right, top, rotation }: PageFrame): PageGeometry {
  const [width, height] = [right - left, top - bottom];
  if (rotation === 1) {
    return {
      width: height,
      height: width,
      rotation,
      toDisplay: (box) => [
        box.bottom - bottom,
        box.left - left,
        box.top - bottom,
        box.right - left,
      ],
    };
  }
  if (rotation === 2) {
    return {
      width,
      height,
      rotation,
      toDisplay: (box) => [
        right - box.right,
        box.bottom - bottom,
        right - box.left,
        box.top - bottom,
      ],
    };
  }
  if (rotation === 3) {
    return {
      width: height,
      height: width,
      rotation,
      toDisplay: (box) => [top - box.top, right - box.right, top - box.bottom, right - box.left],
    };
  }
  return {
    width,
    height,
    rotation,
    toDisplay: (box) => [box.left - left, top - box.top, box.right - left, top - box.bottom],
  };
}

type Turned = { turn: number; width: number; height: number };

/** A box on a page that was turned for reading, as it stands on the page displayed. `width`, `height`: as turned. */
export function turnBack([left, top, right, bottom]: Box, { turn, width, height }: Turned): Box {
  if (turn === 1) return [top, width - right, bottom, width - left];
  if (turn === 2) return [width - right, height - bottom, width - left, height - top];
  if (turn === 3) return [height - bottom, left, height - top, right];
  return [left, top, right, bottom];
}

/** A box of a page that was turned by a small slope until its lines were level, as it stands on the page askew. */
export function tiltBack([left, top, right, bottom]: Box, slope: number): Box {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const [wide, high] = [
    (right - left) / 2,
    (bottom - top) / 2 + (Math.abs(slope) * (right - left)) / 2,
  ];
  const [atX, atY] = [x - slope * y, y + slope * x];
  return [atX - wide, atY - high, atX + wide, atY + high];
}
