import { readFileSync } from "node:fs";
import path from "node:path";

import { countDigits, differingDigits, keptText } from "@/lib/documents/count-digits";
import { readRawText } from "@/lib/documents/pdf/raw-text";
import type { SourceDocument } from "@/lib/documents/schema";
import { countWords, sharedWords, sum } from "@/scripts/bench/match-statements";
import { pathOf, type ReadGuideline } from "@/scripts/bench/read-corpus";
import { atLeast, atMost, type ReportPart } from "@/scripts/bench/report";
import { share } from "@/scripts/bench/score";

const LEAST_DIGITS = 100;
const LEAST_WORDS = 97;

type Row = {
  document: string;
  files: number;
  pages: number;
  /** Read from their pictures, and with what confidence in the mean. */
  ocrPages: number;
  ocrConfidence: number | null;
  /** Ink without usable text that was not read. */
  unreadPages: number;
  /** Of a PDF's own text; null for formats whose bytes hold more than text. */
  digits: number | null;
  differing: number | null;
  refused: string | null;
};

/** What was read of every document, whatever its format: pages, OCR, digits, and PDF against DOCX. */
export async function measureText(guidelines: ReadGuideline[]): Promise<ReportPart> {
  const documents: Row[] = [];
  for (const name of new Set(guidelines.map(({ file }) => rowOf(file))))
    documents.push(
      await measureRow(
        name,
        guidelines.filter(({ file }) => rowOf(file) === name),
      ),
    );
  const pairs = pairsOf(guidelines);
  const digits = total(documents.map((row) => row.digits)) ?? 0;
  const differing = total(documents.map((row) => row.differing)) ?? 0;
  const unread = documents.reduce((all, { unreadPages }) => all + unreadPages, 0);
  const bars: ReportPart["bars"] = { "pages not read": atMost(unread, 0) };
  if (digits > 0)
    bars["digits and dots kept"] = atLeast(share(digits - differing, digits), LEAST_DIGITS, " %");
  if (pairs.length > 0) {
    const least = Math.min(...pairs.flatMap(({ ofPdf, ofDocx }) => [ofPdf ?? 0, ofDocx ?? 0]));
    bars["words of PDF and DOCX that agree"] = atLeast(least, LEAST_WORDS, " %");
  }
  return { figures: { text: documents, "PDF and DOCX": pairs }, lists: {}, bars };
}

/** Many files of one kind in a folder are one row. */
function rowOf(file: string): string {
  return path.extname(file) === ".html" ? path.posix.dirname(file) : file;
}

async function measureRow(document: string, guidelines: ReadGuideline[]): Promise<Row> {
  const pages = guidelines.flatMap(({ source }) => source?.pages ?? []);
  const ocr = pages.filter(({ status }) => status === "ocr");
  // A page on which nothing is written has none.
  const confidences = ocr.flatMap(({ ocrConfidence }) => ocrConfidence ?? []);
  const digits = await Promise.all(guidelines.map(digitsOf));
  return {
    document,
    files: guidelines.length,
    pages: pages.length,
    ocrPages: ocr.length,
    ocrConfidence: confidences.length > 0 ? Math.round(mean(confidences)) : null,
    unreadPages: pages.filter(({ status }) => status === "needs_ocr").length,
    digits: total(digits.map((one) => one && one.whole)),
    differing: total(digits.map((one) => one && one.differing)),
    refused: guidelines.flatMap(({ refused }) => refused ?? []).join(", ") || null,
  };
}

function mean(values: number[]): number {
  return values.reduce((all, value) => all + value, 0) / values.length;
}

/** null where nothing can be compared. */
async function digitsOf({ file, source }: ReadGuideline) {
  if (!file.endsWith(".pdf")) return null;
  const raw = await readRawText(readFileSync(pathOf(file)));
  // Of a scan, the file itself says nothing to compare with.
  if (raw.trim() === "") return null;
  const read = source ? writtenText(source) : "";
  return { whole: sum(countDigits(raw)), differing: differingDigits(raw, read) };
}

/** null where none of the values is known. */
function total(values: (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((all, value) => all + value, 0);
}

/** Without what was read from pictures: the file's own text has none of it. */
function writtenText(source: SourceDocument): string {
  return keptText({ ...source, passages: source.passages.filter(({ ocr }) => !ocr) });
}

/** The same paper in both formats must give the same words. */
function pairsOf(guidelines: ReadGuideline[]) {
  const read = new Map(guidelines.map(({ file, source }) => [file, source]));
  return guidelines.flatMap(({ file, source }) => {
    const docx = read.get(file.replace(/\.pdf$/, ".docx"));
    if (!file.endsWith("guideline.pdf") || !source || !docx) return [];
    const [a, b] = [source, docx].map(wordsOf) as [Map<string, number>, Map<string, number>];
    const shared = sharedWords(a, b);
    return [{ file, words: sum(a), ofPdf: share(shared, sum(a)), ofDocx: share(shared, sum(b)) }];
  });
}

function wordsOf({ passages }: SourceDocument): Map<string, number> {
  return countWords(passages.map(({ text }) => text).join("\n"));
}
