import type { IntakeReport } from "@/lib/documents/schema";
import { turnBack } from "@/lib/documents/pdf/page-geometry";
import { pageNumber, PageNumbering } from "@/lib/documents/pdf/page-numbering";
import type { PdfPage } from "@/lib/documents/pdf/read-pdf-page";
import { findHeadsByPlace, type ShownLine } from "@/lib/documents/pdf/heads-by-place";
import type { TextLine } from "@/lib/documents/pdf/text-line";

type Dropped = IntakeReport["dropped"][number];

/** Head and foot of a page, as a share of its height. */
const MARGIN = 0.1;
const WIDE_MARGIN = 0.2;
const LEAST_REPEATS = 3;
/** In a document so short, twice is always. */
const SHORT_DOCUMENT = 5;
const LEAST_LETTERS = 3;
/** A chapter's title is at least so much larger than the label along the margin that repeats it. */
const LABELLED = 1.5;

/** Takes the heads, feet and numbers that repeat from page to page out of the pages' lines. */
export function dropRunningHeads(pages: PdfPage[]): { lines: TextLine[]; dropped: Dropped[] } {
  const outer = pages.flatMap(outerLines);
  const least = pages.length <= SHORT_DOCUMENT ? 2 : LEAST_REPEATS;
  const numbering = new PageNumbering(
    outer.map(({ line }) => line),
    least,
  );
  const repeats = countRepeats(outer, { numbering, least, titles: titleSizes(pages, outer) });
  const kinds = new Map(outer.map((shown) => [shown, runningKind(shown, repeats)]));
  const placed = findHeadsByPlace(outer, kinds);
  const found = new Map(
    outer.map((shown) => [
      shown.line,
      { kind: kinds.get(shown) ?? (placed.has(shown) ? "running_head" : null), box: shown.box },
    ]),
  );
  const lines: TextLine[] = [];
  const dropped: Dropped[] = [];
  for (const line of pages.flatMap((page) => page.lines)) {
    const { kind, box } = found.get(line) ?? {};
    if (kind) dropped.push({ page: line.page, kind, text: line.text, box });
    else lines.push(line);
  }
  return { lines, dropped };
}

/** Lines in the margins, and the first and last row of a page that begins lower or ends higher. */
function outerLines(page: PdfPage): ShownLine[] {
  const shown = page.lines.map((line) => asShown(line, page));
  const upright = shown.filter(({ turned }) => !turned);
  const top = Math.min(...upright.map(({ box }) => box[3]));
  const bottom = Math.max(...upright.map(({ box }) => box[1]));
  return shown.filter(
    (one) =>
      isInMargin(one, page, MARGIN) ||
      (isInMargin(one, page, WIDE_MARGIN) &&
        !one.turned &&
        (one.box[3] - top < 3 || bottom - one.box[1] < 3)),
  );
}

function asShown(line: TextLine, page: PdfPage): ShownLine {
  const isSideways = page.turn % 2 === 1;
  return { line, box: turnBack(line.box, page), turned: isSideways ? !line.turned : line.turned };
}

function isInMargin({ box, turned }: ShownLine, page: PdfPage, share: number): boolean {
  const [width, height] =
    page.turn % 2 === 1 ? [page.height, page.width] : [page.width, page.height];
  if (turned) return box[0] > (1 - share) * width || box[2] < share * width;
  return box[3] < share * height || box[1] > (1 - share) * height;
}

type Repeats = {
  numbering: PageNumbering;
  least: number;
  /** Large upright lines, folded, with their type size: a label along the margin repeats a heading. */
  titles: Map<string, number>;
  /** The pages the same words stand on at the same place. */
  pages: Map<string, Set<number>>;
  /** On how many pages running text stands at a height. */
  textRows: Map<number, number>;
};

function runningKind(shown: ShownLine, repeats: Repeats): Dropped["kind"] | null {
  const { line, turned } = shown;
  const { numbering, titles, textRows, least } = repeats;
  const value = pageNumber(line.text);
  if (value !== null && numbering.isNumberOf(value, line.page)) return "page_number";
  if (turned && (titles.get(foldLine(line)) ?? 0) > LABELLED * line.size) return "running_head";
  const pagesWithIt = countPages(shown, repeats);
  if ((line.text.match(/\p{L}/gu)?.length ?? 0) < LEAST_LETTERS) return null;
  if (turned) return pagesWithIt >= 2 ? "running_head" : null;
  // A heading that often begins a page stands where other pages have their text.
  const isInText = (textRows.get(height(shown)) ?? 0) >= pagesWithIt;
  return pagesWithIt >= least && !isInText ? "running_head" : null;
}

function titleSizes(pages: PdfPage[], outer: ShownLine[]): Map<string, number> {
  const labels = outer.filter(({ turned }) => turned).map(({ line }) => line.size);
  const least = LABELLED * Math.min(...labels);
  const sizes = new Map<string, number>();
  for (const line of pages.flatMap(({ lines }) => lines)) {
    if (line.turned || line.size <= least) continue;
    const key = foldLine(line);
    sizes.set(key, Math.max(sizes.get(key) ?? 0, line.size));
  }
  return sizes;
}

function foldLine({ text }: TextLine): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "")
    .replace(/^\d+/, "");
}

function countRepeats(
  lines: ShownLine[],
  known: Pick<Repeats, "numbering" | "least" | "titles">,
): Repeats {
  const pages = new Map<string, Set<number>>();
  for (const shown of lines) {
    for (const key of repeatKeys(shown, known.numbering)) {
      const found = pages.get(key) ?? new Set();
      pages.set(key, found.add(shown.line.page));
    }
  }
  const textRows = new Map<number, number>();
  for (const shown of lines) {
    const { text } = shown.line;
    const isLong = text.length > (/\p{Script=Han}/u.test(text) ? 22 : 60);
    const isRepeated = countPages(shown, { ...known, pages }) > 1;
    if (shown.turned || !isLong || isRepeated) continue;
    const row = height(shown);
    for (const near of [row - 1, row, row + 1]) textRows.set(near, (textRows.get(near) ?? 0) + 1);
  }
  return { ...known, pages, textRows };
}

function height({ box }: ShownLine): number {
  return Math.round(box[1] / 6);
}

function countPages(
  shown: ShownLine,
  { pages, numbering }: Pick<Repeats, "pages" | "numbering">,
): number {
  return Math.max(...repeatKeys(shown, numbering).map((key) => pages.get(key)?.size ?? 0));
}

/** The same words at the same height; only the page's own number in them may differ. */
function repeatKeys({ line, box, turned }: ShownLine, numbering: PageNumbering): string[] {
  const place = Math.round((turned ? box[0] : box[1]) / 6);
  return numbering.withoutNumber(line).map((text) => `${text.replace(/\s+/g, "")}@${place}`);
}
