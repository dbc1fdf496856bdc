import type { DocumentContent } from "@/lib/documents/document-content";
import type { PdfPage } from "@/lib/documents/pdf/read-pdf-page";

/** Pages below this mean confidence are named: on what was measured, clean print stays above it. */
export const LOW_CONFIDENCE = 85;

/** Tells a person which pages were read from their pictures, and how far to trust them. */
export function ocrWarnings(pages: PdfPage[]): DocumentContent["warnings"] {
  const read = pages.filter(({ status }) => status === "ocr");
  if (read.length === 0) return [];
  const written = read.filter(({ ocrConfidence }) => ocrConfidence !== undefined);
  const low = written.filter(({ ocrConfidence = 0 }) => ocrConfidence < LOW_CONFIDENCE);
  const empty = read.filter(({ ocrConfidence }) => ocrConfidence === undefined);
  const again = read.filter(({ replaced = [] }) => replaced.length > 0);
  return [
    ...listed("ocr_pages", written, { confidence: meanOf(written) }),
    ...listed("ocr_low_confidence", low, { threshold: LOW_CONFIDENCE }),
    ...listed("ocr_nothing_found", empty, {}),
    ...listed("ocr_text_replaced", again, {}),
  ];
}

function listed(
  code: string,
  pages: PdfPage[],
  params: Record<string, number>,
): DocumentContent["warnings"] {
  if (pages.length === 0) return [];
  const numbers = pageRanges(pages.map(({ number }) => number));
  return [{ code, params: { ...params, count: pages.length, pages: numbers } }];
}

/** "1–3, 7": every page of a scan named one by one would fill the report. */
export function pageRanges(numbers: number[]): string {
  const ranges: [number, number][] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(", ");
}

function meanOf(pages: PdfPage[]): number {
  const characters = pages.reduce((sum, page) => sum + page.characters, 0);
  const sum = pages.reduce(
    (total, { characters: count, ocrConfidence = 0 }) => total + count * ocrConfidence,
    0,
  );
  return characters === 0 ? 0 : Math.round(sum / characters);
}
