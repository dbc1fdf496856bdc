import type { TextLine } from "@/lib/documents/pdf/text-line";

/** What is usual in this document; everything else is judged against it. */
export type TextStyle = {
  /** Type size most characters are set in. */
  bodySize: number;
  /** Usual distance between the baselines of two lines of one paragraph, in points. */
  pitch(size: number): number;
  /** Right edge of the column a line stands in. */
  columnRight(line: TextLine): number;
  /** Left edge of the column a line stands in; lines set further right are indented. */
  columnLeft(line: TextLine): number;
};

/** Fewer lines outside tables say nothing. */
const LEAST_LINES = 20;
/** A line ends so near the edge of its column, in ems, where the text goes on below. */
const FULL = 2;

export function measureTextStyle(lines: TextLine[], tables: { lines: Set<TextLine> }[]): TextStyle {
  const edges = columnEdges(lines);
  const columnRight = (line: TextLine) => edges.get(line)?.right ?? line.box[2];
  const pitches = measurePitches(lines, columnRight);
  return {
    bodySize: measureBodySize(lines, { tables, columnRight }),
    pitch: (size) => pitches.get(Math.round(size * 2) / 2) ?? 1.25 * size,
    columnRight,
    columnLeft: (line) => edges.get(line)?.left ?? line.box[0],
  };
}

type Surroundings = { tables: { lines: Set<TextLine> }[] } & Pick<TextStyle, "columnRight">;

/** Of running text, whose lines fill their column one after the other: lists and tables may hold more characters. */
function measureBodySize(lines: TextLine[], { tables, columnRight }: Surroundings): number {
  const inTables = new Set(tables.flatMap((table) => [...table.lines]));
  const outside = lines.filter((line) => !inTables.has(line));
  const isFull = (line: TextLine) => columnRight(line) - line.box[2] < FULL * line.size;
  const running = outside.filter((line, index) => {
    const previous = outside[index - 1];
    return previous && isSameStrip(previous, line) && isFull(previous) && isFull(line);
  });
  const measured = [running, outside].find(({ length }) => length >= LEAST_LINES) ?? lines;
  return heaviest(measured.map((line) => [roundedSize(line), line.text.length])) ?? 10;
}

/** Fewer distances say nothing. */
const LEAST_DISTANCES = 4;

/** Below lines that fill their column, where there are enough: the gaps between short paragraphs are wider. */
function measurePitches(
  lines: TextLine[],
  columnRight: TextStyle["columnRight"],
): Map<number, number> {
  const bySize = new Map<number, { distance: number; isFull: boolean }[]>();
  for (const [index, line] of lines.entries()) {
    const previous = lines[index - 1];
    if (!previous || previous.page !== line.page || previous.turned || line.turned) continue;
    const size = roundedSize(line);
    const distance = Math.round((line.baseline - previous.baseline) * 4) / 4;
    const isBelow = distance > 0.9 * size && distance < 2.5 * size;
    if (!isBelow || roundedSize(previous) !== size || !overlaps(previous, line)) continue;
    const distances = bySize.get(size) ?? [];
    const isFull = columnRight(previous) - previous.box[2] < FULL * size;
    distances.push({ distance, isFull });
    bySize.set(size, distances);
  }
  const pitches = new Map<number, number>();
  for (const [size, distances] of bySize) {
    const below = distances.filter(({ isFull }) => isFull);
    const measured = below.length >= LEAST_DISTANCES ? below : distances;
    if (measured.length < LEAST_DISTANCES) continue;
    pitches.set(size, heaviest(measured.map(({ distance }) => [distance, 1])) ?? 1.25 * size);
  }
  return pitches;
}

type Edges = { left: number; right: number };

/** Lines set one below the other form a strip; its widest lines show where the column begins and ends. */
function columnEdges(lines: TextLine[]): Map<TextLine, Edges> {
  const edges = new Map<TextLine, Edges>();
  const usual = usualRights(lines);
  let strip: TextLine[] = [];
  const close = () => {
    const first = strip[0];
    const printed = (first && usual.get(columnKey(first))) ?? 0;
    const right = Math.max(printed, ...strip.map((line) => line.box[2]));
    const left = Math.min(...strip.map((line) => line.box[0]));
    for (const line of strip) edges.set(line, { left, right });
    strip = [];
  };
  for (const line of lines) {
    const previous = strip.at(-1);
    if (previous && !isSameStrip(previous, line)) close();
    strip.push(line);
  }
  close();
  return edges;
}

/** Fewer lines that end at one place do not show where their column ends. */
const LEAST_ALIKE = 4;

/** Where most full lines of a page end that begin at one place: short lines alone do not show how wide their column is. */
function usualRights(lines: TextLine[]): Map<string, number> {
  const ends = new Map<string, Map<number, number>>();
  for (const line of lines) {
    const key = columnKey(line);
    const counts = ends.get(key) ?? new Map<number, number>();
    const right = Math.round(line.box[2] / 2) * 2;
    ends.set(key, counts.set(right, (counts.get(right) ?? 0) + 1));
  }
  const usual = new Map<string, number>();
  for (const [key, counts] of ends) {
    const [right, count] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0]);
    if (count >= LEAST_ALIKE) usual.set(key, right);
  }
  return usual;
}

/** Lines of one page and size that begin at the same place stand in one column. */
function columnKey({ page, box, size }: TextLine): string {
  return `${page}/${Math.round(box[0] / 4)}/${Math.round(size * 2)}`;
}

function isSameStrip(previous: TextLine, line: TextLine): boolean {
  const distance = line.baseline - previous.baseline;
  return (
    previous.page === line.page &&
    roundedSize(previous) === roundedSize(line) &&
    distance > 0 &&
    distance < 3 * line.size &&
    overlaps(previous, line)
  );
}

function roundedSize(line: TextLine): number {
  return Math.round(line.size * 2) / 2;
}

export function overlaps(a: TextLine, b: TextLine): boolean {
  return Math.min(a.box[2], b.box[2]) > Math.max(a.box[0], b.box[0]);
}

function heaviest(entries: [number, number][]): number | null {
  const weights = new Map<number, number>();
  for (const [value, weight] of entries) weights.set(value, (weights.get(value) ?? 0) + weight);
  let best: [number, number] | null = null;
  for (const entry of weights) if (!best || entry[1] > best[1]) best = entry;
  return best?.[0] ?? null;
}
