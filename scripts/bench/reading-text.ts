import { readFileSync } from "node:fs";

import { countDigits, differingDigits, keptText } from "@/lib/documents/count-digits";
import { readRawText } from "@/lib/documents/pdf/raw-text";
import type { SourceDocument } from "@/lib/documents/schema";
import { countWords, sharedWords, sum } from "@/scripts/bench/match-statements";
import { pathOf, type ReadGuideline } from "@/scripts/bench/read-corpus";
import { atLeast, type ReportPart } from "@/scripts/bench/report";
import { share } from "@/scripts/bench/score";

const LEAST_DIGITS = 100;
const LEAST_WORDS = 97;

type Row = {
  file: string;
  pages: number | null;
  ocrPages: number | null;
  ocrConfidence: number | null;
  unread: number | null;
  /** Of a PDF's own text; null for formats whose bytes hold more than text. */
  digits: number | null;
  differing: number | null;
  refused: string | null;
};

/** What was read of every document, whatever its format: pages, OCR, digits, and PDF against DOCX. */
export async function measureText(guidelines: ReadGuideline[]): Promise<ReportPart> {
  const documents: Row[] = [];
  for (const guideline of guidelines) documents.push(await measureDocument(guideline));
  const pairs = pairsOf(guidelines);
  const count = (value: (row: Row) => number | null) =>
    documents.reduce((all, row) => all + (value(row) ?? 0), 0);
  const digits = count((row) => row.digits);
  const differing = count((row) => row.differing);
  const bars: ReportPart["bars"] = {};
  if (digits > 0)
    bars["digits and dots kept"] = atLeast(share(digits - differing, digits), LEAST_DIGITS, " %");
  if (pairs.length > 0) {
    const least = Math.min(...pairs.flatMap(({ ofPdf, ofDocx }) => [ofPdf ?? 0, ofDocx ?? 0]));
    bars["words of PDF and DOCX that agree"] = atLeast(least, LEAST_WORDS, " %");
  }
  return { figures: { text: documents, "PDF and DOCX": pairs }, lists: {}, bars };
}

async function measureDocument({ file, source, refused }: ReadGuideline): Promise<Row> {
  const raw = file.endsWith(".pdf") ? await readRawText(readFileSync(pathOf(file))) : null;
  const digits = raw === null ? null : sum(countDigits(raw));
  const ocr = source?.pages.filter(({ status }) => status === "ocr") ?? [];
  const confidence = ocr.reduce((all, page) => all + (page.ocrConfidence ?? 0), 0) / ocr.length;
  return {
    file,
    pages: source?.pages.length ?? null,
    ocrPages: source && ocr.length,
    ocrConfidence: ocr.length > 0 ? Math.round(confidence) : null,
    unread: source && source.pages.filter(({ status }) => status === "needs_ocr").length,
    digits,
    differing: raw === null ? null : differingDigits(raw, source ? writtenText(source) : ""),
    refused,
  };
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
