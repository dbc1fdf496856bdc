import type { TextLine } from "@/lib/documents/pdf/text-line";

/** Narrower white space, in ems, may be a gap between words. */
const NARROWEST_GAP = 0.8;
/** Titles and tables may reach over the gap between columns; more lines than this, and there are no columns. */
const MOST_SPANNING = 0.25;
/** A gap parts columns only with so many lines on both sides. */
const LEAST_LINES = 3;

/**
 * Orders lines by where they stand: columns from left to right, each from top to bottom; what reaches over the gap
 * between two columns parts them into an upper and a lower half (a recursive XY-cut).
 */
export function orderByPosition(lines: TextLine[]): TextLine[] {
  const gap = findGap(lines);
  if (gap === null) return [...lines].sort(byRow);
  const ordered: TextLine[] = [];
  let [left, right]: [TextLine[], TextLine[]] = [[], []];
  const close = () => {
    ordered.push(...orderByPosition(left), ...orderByPosition(right));
    [left, right] = [[], []];
  };
  for (const line of [...lines].sort((a, b) => a.box[1] - b.box[1])) {
    if (line.box[2] <= gap) left.push(line);
    else if (line.box[0] >= gap) right.push(line);
    else {
      close();
      ordered.push(line);
    }
  }
  close();
  return ordered;
}

/** The middle of the widest strip of white space that runs down between columns; null where there is none. */
function findGap(lines: TextLine[]): number | null {
  if (lines.length < 2 * LEAST_LINES) return null;
  const edges = [...new Set(lines.flatMap(({ box }) => [box[0], box[2]]))].sort((a, b) => a - b);
  const size = [...lines].sort((a, b) => a.size - b.size)[lines.length >> 1]?.size ?? 10;
  let best: { middle: number; spanning: number; width: number } | null = null;
  for (const [index, edge] of edges.entries()) {
    const next = edges[index + 1] ?? edge;
    const middle = (edge + next) / 2;
    const [left, right] = [
      lines.filter((l) => l.box[2] <= edge),
      lines.filter((l) => l.box[0] >= next),
    ];
    const spanning = lines.length - left.length - right.length;
    const isGap =
      next - edge >= NARROWEST_GAP * size &&
      spanning <= MOST_SPANNING * lines.length &&
      left.length >= LEAST_LINES &&
      right.length >= LEAST_LINES &&
      standBeside(left, right);
    const isBetter =
      !best || spanning < best.spanning || (spanning === best.spanning && next - edge > best.width);
    if (isGap && isBetter) best = { middle, spanning, width: next - edge };
  }
  return best?.middle ?? null;
}

/** Whether both reach over one stretch of the page's height, and do not stand one above the other. */
function standBeside(left: TextLine[], right: TextLine[]): boolean {
  const top = Math.max(...[left, right].map((side) => Math.min(...side.map(({ box }) => box[1]))));
  const bottom = Math.min(
    ...[left, right].map((side) => Math.max(...side.map(({ box }) => box[3]))),
  );
  const isWithin = ({ box }: TextLine) => box[1] >= top - 1 && box[3] <= bottom + 1;
  return Math.min(left.filter(isWithin).length, right.filter(isWithin).length) >= LEAST_LINES - 1;
}

/** Lines of one row from left to right, rows from top to bottom. */
function byRow(a: TextLine, b: TextLine): number {
  const isLevel = Math.abs(a.baseline - b.baseline) < 0.4 * Math.max(a.size, b.size);
  return isLevel ? a.box[0] - b.box[0] : a.box[1] - b.box[1];
}
