import type { PdfFile } from "@/lib/documents/pdf/pdf-file";
import { type PdfPage, readPdfPage } from "@/lib/documents/pdf/read-pdf-page";
import type { TextLine } from "@/lib/documents/pdf/text-line";

/** Pages whose structure is asked for headings to begin with, spread over the file. */
const SAMPLE = 8;
/** On all of them; its title alone does not make a file's tags count (find-headings). */
const LEAST_TAGGED = 2;

/**
 * All pages of the file. Walking a page's structure takes as long as reading it, and most structures know paragraphs
 * only: in a long file some pages speak for all.
 */
export function readPdfPages(file: PdfFile): PdfPage[] {
  const { pageCount } = file;
  const sample = Math.min(SAMPLE, pageCount);
  const indexes = Array.from({ length: sample }, (_, at) => Math.floor((at * pageCount) / sample));
  const sampled = new Map(
    indexes.map((index) => [index, readPdfPage(file, { index, isTagged: true })]),
  );
  const tagged = [...sampled.values()].flatMap(({ lines }) => lines).filter(isHeading);
  const isTagged = sample === pageCount || tagged.length >= LEAST_TAGGED;
  return Array.from({ length: pageCount }, (_, index) => {
    const known = sampled.get(index);
    if (!known) return readPdfPage(file, { index, isTagged });
    return isTagged ? known : { ...known, lines: known.lines.map(untagged) };
  });
}

function isHeading({ headingTag }: TextLine): boolean {
  return headingTag !== null;
}

function untagged(line: TextLine): TextLine {
  const runs = line.runs.map((run) => ({ ...run, headingTag: null }));
  return { ...line, runs, headingTag: null };
}
