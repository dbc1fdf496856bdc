import type { PdfPage } from "@/lib/documents/pdf/read-pdf-page";
import type { TextLine } from "@/lib/documents/pdf/text-line";
import type { IntakeReport } from "@/lib/documents/schema";

type Dropped = IntakeReport["dropped"];

/** Head and foot of a page, as a share of its height. */
const MARGIN = 0.12;
/** Paper does not lie on the glass at the same place twice; share of the page's height. */
const SAME_HEIGHT = 0.05;
const LEAST_REPEATS = 3;
const SHORT_DOCUMENT = 5;
const LEAST_LETTERS = 4;
/** Share of the letters that may be misread. */
const MISREAD = 0.25;

/**
 * Takes out the heads and feet that repeat from page to page of a scan. They are read a little differently and stand
 * a little elsewhere each time, so that the exact comparison for text pages does not find them.
 */
export function dropScannedHeads(pages: PdfPage[]): { pages: PdfPage[]; dropped: Dropped } {
  const outer = pages
    .filter(({ status }) => status === "ocr")
    .flatMap((page) => page.lines.filter((line) => isOuter(line, page)).map(asHead(page)));
  const least = pages.length <= SHORT_DOCUMENT ? 2 : LEAST_REPEATS;
  const heads = new Set(
    outer.filter((head) => pagesAlike(head, outer) >= least).map(({ line }) => line),
  );
  const dropped: Dropped = [];
  const rest = pages.map((page) => ({
    ...page,
    lines: page.lines.filter((line) => {
      if (heads.has(line))
        dropped.push({ page: page.number, kind: "running_head", text: line.text });
      return !heads.has(line);
    }),
  }));
  return { pages: rest, dropped };
}

type Head = { line: TextLine; letters: string; at: number };

function isOuter({ box, hidden }: TextLine, { height }: PdfPage): boolean {
  return hidden === null && (box[3] < MARGIN * height || box[1] > (1 - MARGIN) * height);
}

function asHead({ height }: PdfPage): (line: TextLine) => Head {
  return (line) => ({
    line,
    letters: line.text.toLowerCase().replace(/[^\p{L}]/gu, ""),
    at: line.box[1] / height,
  });
}

function pagesAlike(head: Head, outer: Head[]): number {
  if (head.letters.length < LEAST_LETTERS) return 0;
  const alike = outer.filter(
    ({ letters, at }) =>
      Math.abs(at - head.at) < SAME_HEIGHT &&
      distance(letters, head.letters) <= MISREAD * head.letters.length,
  );
  return new Set(alike.map(({ line }) => line.page)).size;
}

/** Letters to change, add or leave out to make one of the other. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) {
      const changed = (row[j] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min((row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1, changed));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
