import type { DocumentContent } from "@/lib/documents/document-content";
import { makeLine } from "@/lib/documents/pdf/make-line";
import type { PdfPage } from "@/lib/documents/pdf/read-pdf-page";
import type { TextLine, TextRun } from "@/lib/documents/pdf/text-line";
import type { Rule } from "@/lib/documents/pdf/tables/read-rules";

/** Where a stroke through letters stands above the line, in parts of their size; an underline stands below it. */
const STROKE = { lowest: 0.15, highest: 0.42 };
const LEAST_COVER = 0.8;
/** A rule that goes on beyond the words, in parts of their size, belongs to a table or a drawing. */
const MOST_BEYOND = 1;

/** Takes out words that are struck through: an author deleted them, and they must not be read as advice. */
export function dropStruckText(pages: PdfPage[]): {
  pages: PdfPage[];
  struck: DocumentContent["hidden"];
} {
  const struck: DocumentContent["hidden"] = [];
  const cleaned = pages.map((page) => {
    if (page.rules.horizontal.length === 0) return page;
    const lines = page.lines.flatMap((line): TextLine[] => {
      const gone = line.turned
        ? []
        : line.runs.filter((run) => isStruck(run, page.rules.horizontal));
      if (gone.length === 0) return [line];
      const text = gone.map((run) => run.text).join("");
      struck.push({ page: page.number, text: text.trim(), reason: "struck_through" });
      const rest = line.runs.filter((run) => !gone.includes(run));
      return rest.length === 0 ? [] : [makeLine(rest, line)];
    });
    return { ...page, lines };
  });
  return { pages: cleaned, struck };
}

function isStruck({ box: [left, , right], baseline, size, text }: TextRun, rules: Rule[]): boolean {
  if (!/[\p{L}\p{N}]/u.test(text)) return false;
  return rules.some(({ at, from, to }) => {
    const height = (baseline - at) / size;
    if (height < STROKE.lowest || height > STROKE.highest) return false;
    const cover = (Math.min(to, right) - Math.max(from, left)) / (right - left);
    const beyond = Math.max(left - from, to - right);
    return cover >= LEAST_COVER && beyond <= MOST_BEYOND * size;
  });
}
