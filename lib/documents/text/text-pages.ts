import type { IntakeReport } from "@/lib/documents/schema";

export type PagedLine = { text: string; page: number };
type Dropped = IntakeReport["dropped"];

const LINE_END = /\r\n?|[\n\v\u0085\u2028\u2029]/;
const PAGE_NUMBER =
  /^(?:[-–—]\s*)?(?:page\s+)?\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?(?:\s*[-–—])?$|^第\s*\d{1,4}\s*页(?:\s*[，,/]?\s*共\s*\d{1,4}\s*页)?$/iu;
/** The last line of a page in the manner of RFCs: "Li                    Guideline                  [Page 3]". */
const PAGE_FOOT = /\[Page \d{1,4}\]$/;
/** So often, or on so many of the pages, a first or last line repeats if it is no text. */
const LEAST_REPEATS = 3;
const LEAST_SHARE = 0.5;
/** Lines after a page's foot within which the next page's head stands. */
const HEAD_WITHIN = 4;

/** Lines with the page they stand on, form feeds being page ends; repeated heads and page numbers are taken out. */
export function readTextPages(text: string): {
  lines: PagedLine[];
  pages: number;
  dropped: Dropped;
} {
  const pages = text.split("\f").map((page) => page.split(LINE_END));
  if (pages.length > 1 && (pages.at(-1)?.join("").trim() ?? "") === "") pages.pop();
  const lines = pages.flatMap((page, index) =>
    page.map((line) => ({ text: line.replace(/\s+/g, " ").trim(), page: index + 1 })),
  );
  const dropped: Dropped = [];
  const heads = runningHeads(lines, pages.length);
  const kept = lines.filter((line, index) => {
    const kind = PAGE_FOOT.test(line.text) ? "page_number" : heads.get(index);
    if (kind) dropped.push({ page: line.page, kind, text: line.text });
    return kind === undefined;
  });
  return { lines: withoutEdgeBlanks(kept), pages: pages.length, dropped };
}

/** Blank lines at a page's edges part its text from its head and foot, not one paragraph from the next. */
function withoutEdgeBlanks(lines: PagedLine[]): PagedLine[] {
  const filled = lines.filter(({ text }) => text !== "");
  let next = 0;
  return lines.filter(({ text, page }) => {
    if (text !== "") return ++next > 0;
    return filled[next - 1]?.page === page && filled[next]?.page === page;
  });
}

/** By index, the lines at the edges of pages that are no text. */
function runningHeads(
  lines: PagedLine[],
  pages: number,
): Map<number, "running_head" | "page_number"> {
  const edges = pages > 1 ? pageEdges(lines, pages) : linesAfterFeet(lines);
  const counts = new Map<string, number>();
  for (const index of edges) {
    const key = folded(lines[index]?.text ?? "");
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const least = pages > 1 ? Math.max(2, LEAST_SHARE * pages) : LEAST_REPEATS;
  const found = new Map<number, "running_head" | "page_number">();
  for (const index of edges) {
    const text = lines[index]?.text ?? "";
    const isRepeated = !isSentence(text) && (counts.get(folded(text)) ?? 0) >= least;
    if (PAGE_NUMBER.test(text)) found.set(index, "page_number");
    else if (isRepeated) found.set(index, "running_head");
  }
  return found;
}

/** The first two and last two lines of each page. */
function pageEdges(lines: PagedLine[], pages: number): number[] {
  const byPage: number[][] = Array.from({ length: pages }, () => []);
  for (const [index, { text, page }] of lines.entries())
    if (text !== "") byPage[page - 1]?.push(index);
  return byPage.flatMap((own) => [...new Set([...own.slice(0, 2), ...own.slice(-2)])]);
}

function linesAfterFeet(lines: PagedLine[]): number[] {
  return lines.flatMap(({ text }, index) => {
    if (!PAGE_FOOT.test(text)) return [];
    const next = lines
      .slice(index + 1, index + 1 + HEAD_WITHIN)
      .findIndex((line) => line.text !== "");
    return next === -1 ? [] : [index + 1 + next];
  });
}

function isSentence(text: string): boolean {
  return text.length > 20 && /[.;!?。；！？]$/.test(text);
}

/** Page numbers in a head change from page to page. */
function folded(text: string): string {
  return text.replace(/\d+/g, "#");
}
