import type { GreyPicture } from "@/lib/documents/ocr/grey-picture";

const INK = 128;
const WHITE = 255;
/** Pixels along the side of a square, about a millimetre. */
const SQUARE = 8;
/** The dark around the paper is grainy: a square is dark from this share of ink on. */
const DARK = 0.3;

/** Whitens what is dark and joined to the picture's edge: the lid of a copier around the paper hides lines beside it. */
export function clearEdges(picture: GreyPicture): GreyPicture {
  const { width, height } = picture;
  const cleared = { width, height, grey: Uint8Array.from(picture.grey) };
  const squares = darkSquares(picture);
  flood(squares, (column, row) => whiten(cleared, { column, row }));
  const pixels = { width, height, isDark: (at: number) => (cleared.grey[at] ?? WHITE) < INK };
  flood(pixels, (x, y) => (cleared.grey[y * width + x] = WHITE));
  return cleared;
}

type Field = { width: number; height: number; isDark: (at: number) => boolean };

/** Visits what is dark and joined to an edge; `visit` may make it light. */
function flood({ width, height, isDark }: Field, visit: (x: number, y: number) => void): void {
  const seen = new Uint8Array(width * height);
  const waiting: number[] = [];
  for (let x = 0; x < width; x++) waiting.push(x, (height - 1) * width + x);
  for (let y = 0; y < height; y++) waiting.push(y * width, y * width + width - 1);
  while (waiting.length > 0) {
    const at = waiting.pop() ?? 0;
    if (seen[at] || !isDark(at)) continue;
    seen[at] = 1;
    const x = at % width;
    visit(x, Math.floor(at / width));
    if (x > 0) waiting.push(at - 1);
    if (x < width - 1) waiting.push(at + 1);
    if (at >= width) waiting.push(at - width);
    if (at < width * (height - 1)) waiting.push(at + width);
  }
}

function darkSquares({ width, height, grey }: GreyPicture): Field {
  const [columns, rows] = [Math.ceil(width / SQUARE), Math.ceil(height / SQUARE)];
  const ink = new Uint16Array(columns * rows);
  for (let at = 0; at < grey.length; at++) {
    if ((grey[at] ?? WHITE) >= INK) continue;
    const square = Math.floor(at / width / SQUARE) * columns + Math.floor((at % width) / SQUARE);
    ink[square] = (ink[square] ?? 0) + 1;
  }
  const least = DARK * SQUARE * SQUARE;
  return { width: columns, height: rows, isDark: (at) => (ink[at] ?? 0) >= least };
}

/** The square and half of those around it, where the grain thins out. */
function whiten(
  { width, height, grey }: GreyPicture,
  { column, row }: { column: number; row: number },
): void {
  const [left, top] = [column * SQUARE - SQUARE / 2, row * SQUARE - SQUARE / 2];
  const right = Math.min(width, left + 2 * SQUARE);
  for (let y = Math.max(0, top); y < Math.min(height, top + 2 * SQUARE); y++) {
    grey.fill(WHITE, y * width + Math.max(0, left), y * width + right);
  }
}
