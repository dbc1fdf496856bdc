import type { GreyPicture } from "@/lib/documents/ocr/grey-picture";

const INK = 128;
/** Every fourth pixel of every fourth row tells the slope of a page's lines well enough. */
const STEP = 4;
/** About four degrees; paper that lies more askew is laid anew. */
const STEEPEST = 0.07;
const COARSE = 0.0035;
const FINE = 0.0005;
/** Less than this is no more than the height of a dot from one side of a page to the other. */
const LEVEL = 0.001;

/** How far the lines of a picture fall to the right per pixel: at that slope, rows are fullest and gaps emptiest. */
export function findSlope({ width, height, grey }: GreyPicture): number {
  const points: [number, number][] = [];
  for (let y = 0; y < height; y += STEP) {
    for (let x = 0; x < width; x += STEP) {
      if ((grey[y * width + x] ?? 255) < INK) points.push([x, y]);
    }
  }
  const best = steepest(points, { from: -STEEPEST, to: STEEPEST, step: COARSE });
  const exact = steepest(points, { from: best - COARSE, to: best + COARSE, step: FINE });
  return Math.abs(exact) < LEVEL ? 0 : Math.round(exact * 10_000) / 10_000;
}

type Range = { from: number; to: number; step: number };

function steepest(points: [number, number][], { from, to, step }: Range): number {
  let best = { slope: 0, score: -1 };
  for (let slope = from; slope <= to + step / 2; slope += step) {
    const rows = new Map<number, number>();
    for (const [x, y] of points) {
      const row = Math.round((y - slope * x) / STEP);
      rows.set(row, (rows.get(row) ?? 0) + 1);
    }
    const score = [...rows.values()].reduce((sum, count) => sum + count * count, 0);
    if (score > best.score) best = { slope, score };
  }
  return best.slope;
}

/** The picture turned about its upper left corner until lines of that slope are level. */
export function levelled(picture: GreyPicture, slope: number): GreyPicture {
  if (slope === 0) return picture;
  const { width, height, grey } = picture;
  const level = new Uint8Array(grey.length).fill(255);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [fromX, fromY] = [Math.round(x - slope * y), Math.round(y + slope * x)];
      if (fromX < 0 || fromX >= width || fromY < 0 || fromY >= height) continue;
      level[y * width + x] = grey[fromY * width + fromX] ?? 255;
    }
  }
  return { width, height, grey: level };
}
