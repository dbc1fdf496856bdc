import type { IntakeReport } from "@/lib/documents/schema";
import { turnBack } from "@/lib/documents/pdf/page-geometry";
import type { PdfPage } from "@/lib/documents/pdf/read-pdf-page";
import type { TextLine } from "@/lib/documents/pdf/text-line";

type Dropped = IntakeReport["dropped"];

/** Against the usual size of the document's text. */
const LARGE = 1.8;
const HUGE = 2.5;
const LEAST_REPEATS = 3;
/** From 0 to 255: paler than this, or more transparent, and what stands over it stays readable. */
const PALE = 165;
const THIN = 180;

/** Takes out what is stamped across pages ("DRAFT"): slanting and large, slanting and repeated, or pale and repeated. */
export function dropWatermarks(pages: PdfPage[]): { pages: PdfPage[]; dropped: Dropped } {
  const lines = pages.flatMap((page) => page.lines);
  const stamps = lines.filter((line) => isOblique(line) || isPale(line));
  if (stamps.length === 0) return { pages, dropped: [] };
  const usual = usualSize(lines);
  const repeats = countRepeats(stamps);
  const isStamp = (line: TextLine) => {
    const count = repeats.get(fold(line)) ?? 0;
    if (isOblique(line))
      return line.size >= LARGE * usual || (isPale(line) && count >= LEAST_REPEATS);
    return isPale(line) && line.size >= HUGE * usual && count >= LEAST_REPEATS;
  };
  const marks = new Set(stamps.filter(isStamp));
  const dropped = pages.flatMap((page) =>
    page.lines
      .filter((line) => marks.has(line))
      .map(({ text, box }) => ({
        page: page.number,
        kind: "watermark" as const,
        text,
        box: turnBack(box, page),
      })),
  );
  const kept = pages.map((page) => ({
    ...page,
    lines: page.lines.filter((line) => !marks.has(line)),
  }));
  return { pages: kept, dropped };
}

function isOblique({ runs }: TextLine): boolean {
  return runs.every(({ inks = [] }) => inks[0]?.oblique);
}

function isPale({ runs }: TextLine): boolean {
  return runs.every(({ inks: [ink] = [] }) => {
    return ink !== undefined && (Math.min(...ink.color) >= PALE || ink.alpha <= THIN);
  });
}

/** How often the same words are stamped, on one page or on many. */
function countRepeats(lines: TextLine[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(fold(line), (counts.get(fold(line)) ?? 0) + 1);
  return counts;
}

function fold({ text }: TextLine): string {
  return text.replace(/\s+/g, "").toLowerCase();
}

/** Size most characters of the document are set in. */
function usualSize(lines: TextLine[]): number {
  const weights = new Map<number, number>();
  for (const { size, text } of lines)
    weights.set(Math.round(size), (weights.get(Math.round(size)) ?? 0) + text.length);
  return [...weights].reduce((best, next) => (next[1] > best[1] ? next : best), [10, 0])[0];
}
