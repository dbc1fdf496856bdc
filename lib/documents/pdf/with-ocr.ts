import { plausibility } from "@/lib/documents/ocr/plausibility";
import type { OcrPage } from "@/lib/documents/ocr/schema";
import { ocrTextLines } from "@/lib/documents/ocr/text-lines";
import type { Drawing } from "@/lib/documents/pdf/figures/read-drawing";
import type { PdfPage } from "@/lib/documents/pdf/read-pdf-page";
import type { TextLine } from "@/lib/documents/pdf/text-line";

/** Less certain than this, what was read from a picture does not take the place of a page's own text. */
const LEAST_CONFIDENCE = 60;
/** What was read must look better than the text it replaces by at least this. */
const BETTER = 0.03;
/** How much more there must be in the picture of a page that has some text of its own. */
const MORE = { times: 2, characters: 50 };

/** The pages with what was read from their pictures, where that is the better reading. */
export function withOcr(pages: PdfPage[], recognised: OcrPage[]): PdfPage[] {
  const linesByPage = ocrTextLines(recognised);
  const readings = new Map(recognised.map((reading) => [reading.page, reading]));
  return pages.map((page) => {
    const reading = readings.get(page.number);
    if (!reading || page.ocrNeed === null) return page;
    const lines = linesByPage.get(page.number) ?? [];
    return isBetter(page, { reading, lines }) ? replaced(page, { reading, lines }) : page;
  });
}

type Reading = { reading: OcrPage; lines: TextLine[] };

function isBetter(page: PdfPage, { reading, lines }: Reading): boolean {
  if (page.ocrNeed === "no_text") return true;
  if ((reading.confidence ?? 0) < LEAST_CONFIDENCE) return false;
  if (page.ocrNeed === "picture") {
    return countCharacters(lines) > MORE.times * page.characters + MORE.characters;
  }
  const [own, read] = [textOf(page.lines), textOf(lines)];
  return (plausibility(read) ?? 0) > (plausibility(own) ?? 0) + BETTER;
}

/** What is drawn was read of the page turned otherwise. */
const NOTHING_DRAWN: Drawing = { rules: { horizontal: [], vertical: [] }, images: [], shapes: [] };

function replaced(page: PdfPage, { reading, lines }: Reading): PdfPage {
  // What little text the page has of its own is exact; a whole text that reads badly is not.
  const isOwnKept = page.ocrNeed === "picture" || page.ocrNeed === "no_text";
  const kept = isOwnKept ? withPrinted(lines, { page, reading }) : lines;
  return {
    ...page,
    width: reading.width,
    height: reading.height,
    turn: reading.turn,
    ...(page.turn === reading.turn ? {} : NOTHING_DRAWN),
    characters: countCharacters(kept.filter(({ hidden }) => !hidden)),
    status: "ocr",
    ocrConfidence: reading.confidence ?? undefined,
    lines: kept,
    unreadable: 0,
    isScan: false,
    slope: reading.slope,
    replaced: isOwnKept ? [] : page.lines.map(({ text }) => text),
  };
}

/** The page's own text stands for what was read of it; what was not read of it comes at the end. */
function withPrinted(
  lines: TextLine[],
  { page, reading }: { page: PdfPage; reading: OcrPage },
): TextLine[] {
  if (page.turn !== reading.turn) return [...lines, ...page.lines];
  const printed = page.lines.filter(({ hidden }) => hidden === null);
  const rest = new Set(page.lines);
  const merged = lines.flatMap((line) => {
    const same = printed.filter((own) => covers(own, line));
    const first = same.filter((own) => rest.delete(own));
    return same.length > 0 ? first : [line];
  });
  return [...merged, ...rest];
}

function covers(own: TextLine, { box }: TextLine): boolean {
  const width = Math.min(own.box[2], box[2]) - Math.max(own.box[0], box[0]);
  const height = Math.min(own.box[3], box[3]) - Math.max(own.box[1], box[1]);
  return width > 0.5 * (box[2] - box[0]) && height > 0.5 * (box[3] - box[1]);
}

function textOf(lines: TextLine[]): string {
  return lines.map(({ text }) => text).join("\n");
}

function countCharacters(lines: TextLine[]): number {
  return lines.reduce((sum, { text }) => sum + text.replace(/\s/g, "").length, 0);
}
