import type { GreyPicture } from "@/lib/documents/ocr/grey-picture";

const INK = 128;
/** Longer stretches of ink, as a share of the box's height, are rules and blots. */
const LONGEST = 0.5;

type PixelBox = { x0: number; y0: number; x1: number; y1: number };

/** Mean length of the stretches of ink along the rows of a box, in pixels: how thick the strokes of its letters are. */
export function strokeThickness(
  { width, grey }: GreyPicture,
  { x0, y0, x1, y1 }: PixelBox,
): number {
  const longest = LONGEST * (y1 - y0);
  let [total, stretches] = [0, 0];
  for (let y = y0; y < y1; y++) {
    let length = 0;
    for (let x = x0; x <= x1; x++) {
      if (x < x1 && (grey[y * width + x] ?? 255) < INK) length++;
      else if (length > 0) {
        if (length <= longest) [total, stretches] = [total + length, stretches + 1];
        length = 0;
      }
    }
  }
  return stretches === 0 ? 0 : total / stretches;
}
