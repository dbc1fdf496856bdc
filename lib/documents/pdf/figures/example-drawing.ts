import { show } from "@/lib/documents/pdf/example-pdf";

/** Parts of flow charts for tests, as a PDF's drawing commands. */
export function box(x: number, y: number, text: string): string {
  return `${x} ${y} 120 30 re S\n${show(text, { x: x + 8, y: y + 12, size: 9 })}`;
}

/** A line from the first point to the second, which is 6 points before the tip of its head. */
export function arrowDown(x: number, fromY: number, toY: number): string {
  return `${x} ${fromY} m ${x} ${toY + 6} l S ${headDown(x, toY)}`;
}

export function arrowRight(fromX: number, y: number, toX: number): string {
  return `${fromX} ${y} m ${toX - 6} ${y} l S ${toX - 6} ${y - 3} m ${toX - 6} ${y + 3} l ${toX} ${y} l h f`;
}

export function headDown(x: number, y: number): string {
  return `${x - 3} ${y + 6} m ${x + 3} ${y + 6} l ${x} ${y} l h f`;
}

/** The outline of an arrow that goes down and then right, as drawn with a broad pen. */
export function bentArrow(x: number, fromY: number, tip: { x: number; y: number }): string {
  const root = tip.x - 14;
  const corners = [
    [tip.x, tip.y],
    [root, tip.y + 10],
    [root, tip.y + 5],
    [x + 5, tip.y + 5],
    [x + 5, fromY],
    [x - 5, fromY],
    [x - 5, tip.y - 5],
    [root, tip.y - 5],
    [root, tip.y - 10],
  ];
  return `${corners.map(([left, bottom], index) => `${left} ${bottom} ${index === 0 ? "m" : "l"}`).join(" ")} h f`;
}
