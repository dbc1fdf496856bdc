import type { PageBitmap } from "@/lib/documents/pdf/render-page";

/** A page in shades of grey, 0 black to 255 white, row by row. */
export type GreyPicture = { width: number; height: number; grey: Uint8Array };

const INK = 128;
/** Shares of the pixels taken for pure black and pure white. */
const DARKEST = 0.01;
const LIGHTEST = 0.5;
/** Paper and ink closer to each other than this are no writing. */
const LEAST_CONTRAST = 40;

export function greyPicture({ width, height, pixels }: PageBitmap): GreyPicture {
  const grey = new Uint8Array(width * height);
  for (let index = 0, at = 0; index < grey.length; index++, at += 4) {
    // ITU-R BT.601, in whole numbers.
    grey[index] =
      (77 * (pixels[at] ?? 0) + 150 * (pixels[at + 1] ?? 0) + 29 * (pixels[at + 2] ?? 0)) >> 8;
  }
  return { width, height, grey };
}

/** Spreads the shades between ink and paper over the whole range, so that faded copies become readable. */
export function withContrast(picture: GreyPicture): GreyPicture {
  const [black, white] = [shadeAt(picture, DARKEST), shadeAt(picture, LIGHTEST)];
  if (white - black < LEAST_CONTRAST || (black === 0 && white === 255)) return picture;
  const scaled = Uint8Array.from({ length: 256 }, (_, shade) =>
    Math.max(0, Math.min(255, Math.round((255 * (shade - black)) / (white - black)))),
  );
  return { ...picture, grey: picture.grey.map((shade) => scaled[shade] ?? shade) };
}

/** Quarter turns clockwise. */
export function turnPicture(picture: GreyPicture, turns: number): GreyPicture {
  const { width, height, grey } = picture;
  if (turns === 0) return picture;
  const turned = new Uint8Array(grey.length);
  const [columns, rows] = turns === 2 ? [width, height] : [height, width];
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++) {
      const [fromX, fromY] =
        turns === 1
          ? [y, height - 1 - x]
          : turns === 2
            ? [width - 1 - x, height - 1 - y]
            : [width - 1 - y, x];
      turned[y * columns + x] = grey[fromY * width + fromX] ?? 255;
    }
  }
  return { width: columns, height: rows, grey: turned };
}

/** The part of a page its ink lies around, half as wide and half as high as the page. */
export function middleOf(picture: GreyPicture): GreyPicture {
  const { width, height, grey } = picture;
  const [columns, rows] = [width >> 1, height >> 1];
  const [x, y] = middleOfInk(picture);
  const left = Math.max(0, Math.min(width - columns, x - (columns >> 1)));
  const top = Math.max(0, Math.min(height - rows, y - (rows >> 1)));
  const middle = new Uint8Array(columns * rows);
  for (let y = 0; y < rows; y++) {
    const from = (top + y) * width + left;
    middle.set(grey.subarray(from, from + columns), y * columns);
  }
  return { width: columns, height: rows, grey: middle };
}

function middleOfInk({ width, height, grey }: GreyPicture): [number, number] {
  let [count, sumX, sumY] = [0, 0, 0];
  for (let at = 0; at < grey.length; at++) {
    if ((grey[at] ?? 255) >= INK) continue;
    [count, sumX, sumY] = [count + 1, sumX + (at % width), sumY + Math.floor(at / width)];
  }
  if (count === 0) return [width >> 1, height >> 1];
  return [Math.round(sumX / count), Math.round(sumY / count)];
}

/** As a PGM file, which costs nothing to write. */
export function asPgm({ width, height, grey }: GreyPicture): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, "latin1"), grey]);
}

function shadeAt({ grey }: GreyPicture, share: number): number {
  const counts = new Uint32Array(256);
  for (const shade of grey) counts[shade] = (counts[shade] ?? 0) + 1;
  let rest = share * grey.length;
  return Math.max(
    0,
    counts.findIndex((count) => (rest -= count) < 0),
  );
}
