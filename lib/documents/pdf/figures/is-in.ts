import type { Box } from "@/lib/documents/pdf/page-geometry";

/** Whether the middle of a line lies in a box. */
export function isIn({ box }: { box: Box }, [left, top, right, bottom]: Box): boolean {
  const [x, y] = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
  return x > left && x < right && y > top && y < bottom;
}
