import type { OcrLine, OcrPage } from "@/lib/documents/ocr/schema";

/** Sizes closer to each other than this share are one size, measured with a pixel more or less. */
const ALIKE = 0.08;
/** A single line may be measured so much off, by its raised figures or its capitals. */
const MISMEASURED = 0.3;
/** Lines set as close as this share of the usual distance are of one paragraph. */
const CLOSE = 1.12;

export type SetLine = OcrLine & { bold: boolean };

/** Gives each line the size it was set in: measured sizes differ from line to line, those of a document are few. */
export function settleSizes(
  pages: Pick<OcrPage, "page">[],
  linesOf: (page: number) => SetLine[],
): (page: number) => SetLine[] {
  const settled = commonSizes(pages.flatMap(({ page }) => linesOf(page)));
  const byPage = new Map(
    pages.map(({ page }) => {
      const lines = linesOf(page).map((line) => ({ ...line, size: nearest(settled, line.size) }));
      return [page, evenOut(lines)];
    }),
  );
  return (page) => byPage.get(page) ?? [];
}

function commonSizes(lines: OcrLine[]): number[] {
  const settled: number[] = [];
  for (const [size] of byWeight(lines.map((line) => [Math.round(line.size * 5) / 5, line]))) {
    if (!settled.some((known) => isAlike(known, size))) settled.push(size);
  }
  return settled;
}

/** Values with the number of words set in them, the most used first. */
function byWeight(values: [number, OcrLine][]): [number, number][] {
  const weights = new Map<number, number>();
  for (const [value, { words }] of values) {
    weights.set(value, (weights.get(value) ?? 0) + words.length);
  }
  return [...weights].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
}

/** Within a paragraph of the page's main type, a line of another size was measured wrongly. */
function evenOut(lines: SetLine[]): SetLine[] {
  const main = byWeight(lines.map((line) => [line.size, line]))[0]?.[0] ?? 0;
  const pitch = usualPitch(lines.filter(({ size }) => size === main)) ?? 1.25 * main;
  const even = lines.map((line) => {
    // Bold letters run together, and their small ones are measured too small.
    const isTooSmall = line.bold && line.size < main && line.size >= (1 - MISMEASURED) * main;
    return isTooSmall ? { ...line, size: main } : line;
  });
  const settle = (index: number, beside: SetLine | undefined) => {
    const line = even[index];
    if (!line || !beside || beside.size !== main || line.size === main) return;
    const isNear = Math.abs(line.baseline - beside.baseline) <= CLOSE * pitch;
    const isMain = Math.abs(line.size - main) <= MISMEASURED * main;
    if (isNear && isMain && !line.bold && overlap(line, beside)) {
      even[index] = { ...line, size: main };
    }
  };
  for (let index = 1; index < even.length; index++) settle(index, even[index - 1]);
  for (let index = even.length - 2; index >= 0; index--) settle(index, even[index + 1]);
  return even;
}

function usualPitch(lines: SetLine[]): number | null {
  const distances = lines
    .map((line, index) => line.baseline - (lines[index - 1]?.baseline ?? Infinity))
    .filter((distance) => distance > 0)
    .sort((a, b) => a - b);
  return distances.length < 3 ? null : (distances[distances.length >> 1] ?? null);
}

function overlap(a: OcrLine, b: OcrLine): boolean {
  const [left, right] = [ends(a), ends(b)];
  return Math.min(left[1], right[1]) > Math.max(left[0], right[0]);
}

function ends({ words }: OcrLine): [number, number] {
  return [words[0]?.box[0] ?? 0, words.at(-1)?.box[2] ?? 0];
}

function isAlike(a: number, b: number): boolean {
  return Math.abs(a - b) <= ALIKE * Math.max(a, b);
}

function nearest(sizes: number[], size: number): number {
  return sizes.reduce((best, next) =>
    Math.abs(next - size) < Math.abs(best - size) ? next : best,
  );
}
