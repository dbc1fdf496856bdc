import type { IntakeReport } from "@/lib/documents/schema";
import type { PdfPage } from "@/lib/documents/pdf/read-pdf-pages";
import type { TextLine } from "@/lib/documents/pdf/text-line";

type Dropped = IntakeReport["dropped"][number];

/** Head and foot of a page, as a share of its height. */
const MARGIN = 0.1;
const LEAST_REPEATS = 3;
const PAGE_NUMBER =
  /^[-–—·.\s]*(?:第\s*|page\s*|p\.\s*)?(\d{1,4}|[ivxlc]{1,7})(?:\s*页)?(?:\s*(?:of|\/|共)\s*\d{1,4}\s*页?)?[-–—·.\s]*$/i;

/** Takes the heads, feet and numbers that repeat from page to page out of the pages' lines. */
export function dropRunningHeads(pages: PdfPage[]): { lines: TextLine[]; dropped: Dropped[] } {
  const outer = new Set(pages.flatMap(outerLines));
  const margins = [...outer];
  const repeated = countRepeats(margins);
  const titles = largestSizes(pages.flatMap(({ lines }) => lines));
  const numbering = commonNumbering(margins);
  const textRows = countTextRows(margins, repeated);
  const lines: TextLine[] = [];
  const dropped: Dropped[] = [];
  for (const page of pages) {
    for (const line of page.lines) {
      const kind = outer.has(line)
        ? runningKind(line, { repeated, numbering, titles, textRows })
        : null;
      if (kind) dropped.push({ page: page.number, kind, text: line.text });
      else lines.push(line);
    }
  }
  return { lines, dropped };
}

/** Lines in the margins, and the first and last row of the page wherever they stand. */
function outerLines(page: PdfPage): TextLine[] {
  const upright = page.lines.filter((line) => !line.turned);
  const top = Math.min(...upright.map((line) => line.baseline));
  const bottom = Math.max(...upright.map((line) => line.baseline));
  return page.lines.filter(
    (line) =>
      isInMargin(line, page) ||
      (!line.turned && (line.baseline - top < 3 || bottom - line.baseline < 3)),
  );
}

function isInMargin({ box, turned }: TextLine, { width, height }: PdfPage): boolean {
  if (turned) return box[0] > (1 - MARGIN) * width || box[2] < MARGIN * width;
  return box[3] < MARGIN * height || box[1] > (1 - MARGIN) * height;
}

type Repeats = {
  repeated: Map<string, Set<number>>;
  numbering: Set<number>;
  /** Upright lines, folded, with their type size: a label along the margin repeats a heading. */
  titles: Map<string, number>;
  /** On how many pages running text stands at a height. */
  textRows: Map<number, number>;
};

function runningKind(
  line: TextLine,
  { repeated, numbering, titles, textRows }: Repeats,
): Dropped["kind"] | null {
  const value = pageNumber(line.text);
  if (value !== null && numbering.has(value - line.page)) return "page_number";
  if (line.turned && (titles.get(foldLine(line)) ?? 0) > 1.1 * line.size) return "running_head";
  const pagesWithIt = repeated.get(repeatKey(line))?.size ?? 0;
  if (line.turned) return pagesWithIt >= 2 ? "running_head" : null;
  // A heading that often begins a page stands where other pages have their text.
  const isInText = (textRows.get(height(line)) ?? 0) >= pagesWithIt;
  return pagesWithIt >= LEAST_REPEATS && !isInText ? "running_head" : null;
}

function largestSizes(lines: TextLine[]): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const line of lines) {
    const key = foldLine(line);
    if (!line.turned) sizes.set(key, Math.max(sizes.get(key) ?? 0, line.size));
  }
  return sizes;
}

function foldLine({ text }: TextLine): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "")
    .replace(/^\d+/, "");
}

function countRepeats(lines: TextLine[]): Map<string, Set<number>> {
  const repeated = new Map<string, Set<number>>();
  for (const line of lines) {
    const key = repeatKey(line);
    const pages = repeated.get(key) ?? new Set();
    repeated.set(key, pages.add(line.page));
  }
  return repeated;
}

/** Lines too long for a head, by their height on the page. */
function countTextRows(lines: TextLine[], repeated: Map<string, Set<number>>): Map<number, number> {
  const rows = new Map<number, number>();
  for (const line of lines) {
    const isLong = line.text.length > (/\p{Script=Han}/u.test(line.text) ? 22 : 60);
    if (line.turned || !isLong || (repeated.get(repeatKey(line))?.size ?? 0) > 1) continue;
    const row = height(line);
    for (const near of [row - 1, row, row + 1]) rows.set(near, (rows.get(near) ?? 0) + 1);
  }
  return rows;
}

function height({ box }: TextLine): number {
  return Math.round(box[1] / 6);
}

/** The same words at the same height; numbers in them may differ. */
function repeatKey({ text, box, turned }: TextLine): string {
  const place = turned ? box[0] : box[1];
  return `${text.replace(/\d+/g, "#").replace(/\s+/g, "")}@${Math.round(place / 6)}`;
}

/** By how much the printed numbers differ from the pages' places in the file, wherever that is steady. */
function commonNumbering(lines: TextLine[]): Set<number> {
  const pagesByOffset = new Map<number, Set<number>>();
  for (const { text, page } of lines) {
    const value = pageNumber(text);
    if (value === null) continue;
    const pages = pagesByOffset.get(value - page) ?? new Set();
    pagesByOffset.set(value - page, pages.add(page));
  }
  return new Set(
    [...pagesByOffset].filter(([, found]) => found.size >= LEAST_REPEATS).map(([offset]) => offset),
  );
}

function pageNumber(text: string): number | null {
  const value = PAGE_NUMBER.exec(text.trim())?.[1];
  if (!value) return null;
  return /^\d/.test(value) ? Number(value) : romanNumber(value.toLowerCase());
}

const ROMAN: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

function romanNumber(text: string): number {
  const values = [...text].map((letter) => ROMAN[letter] ?? 0);
  return values.reduce(
    (sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value),
    0,
  );
}
