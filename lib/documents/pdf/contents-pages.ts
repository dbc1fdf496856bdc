import { unionOf } from "@/lib/documents/pdf/make-line";
import type { TextLine } from "@/lib/documents/pdf/text-line";

/** Leader dots, then the page; or a page number set off by a wide space. */
const ROW =
  /(?:\.{4,}|…{2,}|·{4,}|(?:\s\.){4,}|_{4,})\s*[\divxlc]{0,7}$|\s{2}(?:\d{1,4}|[ivxlc]{1,7})$/i;
const NUMBER = /^(?:\d{1,4}|[ivxlc]{1,7})$/i;
/** Two spaces mark an entry; they are folded when the passage is made. */
const GAP = "  ";
const TITLE = /^(?:table of )?contents\b|^目\s*[录次]$/i;
/** No room for leader dots between the entry and its page. */
const FULL_ROW = /\s+(?=\d{1,4}$)/;
const LEAST_ROWS = 3;
/** Page numbers of entries end at one edge, in points. */
const SAME_EDGE = 1.5;

export function isContentsRow(text: string): boolean {
  return ROW.test(text);
}

/** On pages with a table of contents, sets each entry's page number back on its entry's line. */
export function joinContentsRows(lines: TextLine[]): TextLine[] {
  return markFullRows(joinNumbers(lines));
}

/** An entry as wide as the page has no leader dots: its number ends where those of the other entries end. */
function markFullRows(lines: TextLine[]): TextLine[] {
  const rowsOf = new Map<number, TextLine[]>();
  for (const line of lines) {
    if (isContentsRow(line.text)) rowsOf.set(line.page, [...(rowsOf.get(line.page) ?? []), line]);
  }
  return lines.map((line) => {
    const rows = rowsOf.get(line.page) ?? [];
    if (rows.length < LEAST_ROWS || isContentsRow(line.text)) return line;
    const alike = rows.filter(({ box }) => Math.abs(box[2] - line.box[2]) < SAME_EDGE);
    const isRow = alike.length >= LEAST_ROWS && FULL_ROW.test(line.text);
    return isRow ? { ...line, text: line.text.replace(FULL_ROW, GAP) } : line;
  });
}

function joinNumbers(lines: TextLine[]): TextLine[] {
  const contentsPages = findContentsPages(lines);
  if (contentsPages.size === 0) return lines;
  const joined: TextLine[] = [];
  for (const line of lines) {
    const entry = joined.at(-1);
    const isNumber =
      contentsPages.has(line.page) && entry?.page === line.page && isLevel(entry, line);
    if (entry && isNumber && NUMBER.test(line.text))
      joined[joined.length - 1] = joinRow(entry, line);
    else joined.push(line);
  }
  return joined;
}

function findContentsPages(lines: TextLine[]): Set<number> {
  const rows = new Map<number, number>();
  const titled = new Set<number>();
  for (const [index, line] of lines.entries()) {
    if (TITLE.test(line.text)) titled.add(line.page);
    const next = lines[index + 1];
    const hasNumber = next?.page === line.page && isLevel(line, next) && NUMBER.test(next.text);
    if (hasNumber) rows.set(line.page, (rows.get(line.page) ?? 0) + 1);
  }
  const pages = [...rows].filter(([, count]) => count >= LEAST_ROWS).map(([page]) => page);
  // A list of figures on the page after belongs to the contents.
  const isContents = (page: number): boolean =>
    titled.has(page) || (pages.includes(page - 1) && isContents(page - 1));
  return new Set(pages.filter(isContents));
}

function isLevel(entry: TextLine, line: TextLine): boolean {
  return Math.abs(entry.baseline - line.baseline) < 0.3 * line.size && line.box[0] > entry.box[2];
}

function joinRow(entry: TextLine, number: TextLine): TextLine {
  return {
    ...entry,
    text: `${entry.text}${GAP}${number.text}`,
    box: unionOf(entry.box, number.box),
    runs: [...entry.runs, ...number.runs],
  };
}
