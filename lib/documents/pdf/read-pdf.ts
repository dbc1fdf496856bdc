import { AppError } from "@/lib/errors";
import { dropScannedHeads } from "@/lib/documents/ocr/drop-heads";
import { ocrWarnings } from "@/lib/documents/ocr/ocr-warnings";
import { passageConfidence } from "@/lib/documents/ocr/passage-confidence";
import type { OcrReadings } from "@/lib/documents/ocr/schema";
import { buildPassages } from "@/lib/documents/build-passages";
import { detectLanguage } from "@/lib/documents/language";
import type { Page } from "@/lib/documents/schema";
import type { DocumentContent } from "@/lib/documents/document-content";
import { askForOcr } from "@/lib/documents/pdf/ask-for-ocr";
import { countDamagedStreams } from "@/lib/documents/pdf/damaged-streams";
import { describeRegions, tableNotes } from "@/lib/documents/pdf/describe-regions";
import { draftPassages } from "@/lib/documents/pdf/draft-passages";
import { findFigures, type FoundFigure } from "@/lib/documents/pdf/figures/find-figures";
import { inFlowOrder } from "@/lib/documents/pdf/figures/order-flow";
import { groupLines } from "@/lib/documents/pdf/group-lines";
import { joinBlocks } from "@/lib/documents/pdf/join-blocks";
import { joinLabels } from "@/lib/documents/pdf/join-labels";
import { dropLineNumbers } from "@/lib/documents/pdf/line-numbers";
import { mendBullets } from "@/lib/documents/pdf/mend-bullets";
import { readOutline } from "@/lib/documents/pdf/outline";
import { withPdfFile } from "@/lib/documents/pdf/pdf-file";
import { turnBack } from "@/lib/documents/pdf/page-geometry";
import { inReadingOrder } from "@/lib/documents/pdf/reading-order";
import { readPdfMetadata } from "@/lib/documents/pdf/pdf-metadata";
import type { PdfPage } from "@/lib/documents/pdf/read-pdf-page";
import { readPdfPages } from "@/lib/documents/pdf/read-pdf-pages";
import { dropReviewComments } from "@/lib/documents/pdf/review-comments";
import { dropStruckText } from "@/lib/documents/pdf/struck-text";
import { joinContentsRows } from "@/lib/documents/pdf/contents-pages";
import { dropRunningHeads } from "@/lib/documents/pdf/running-heads";
import {
  type DocumentTables,
  findAllTables,
  linesByPage,
} from "@/lib/documents/pdf/tables/all-tables";
import type { TextLine } from "@/lib/documents/pdf/text-line";
import { measureTextStyle } from "@/lib/documents/pdf/text-style";
import { dropWatermarks } from "@/lib/documents/pdf/watermarks";
import { withOcr } from "@/lib/documents/pdf/with-ocr";
import { Vocabulary } from "@/lib/documents/pdf/vocabulary";

/** A slip of the program that made the file; more is damage. */
const MOST_DAMAGED = 2;

/** `ocr`: what was read from the pictures of pages; throws `PagesNeedOcr` where that is still to be asked for. */
export async function readPdf(bytes: Uint8Array, ocr: OcrReadings = []): Promise<DocumentContent> {
  const {
    pages: own,
    outline,
    info,
  } = await withPdfFile(bytes, (file) => ({
    pages: readPdfPages(file),
    outline: readOutline(file),
    info: readPdfMetadata(file),
  }));
  const damaged = countDamagedStreams(bytes);
  if (damaged > MOST_DAMAGED) throw new AppError("file_damaged");
  const recognised = askForOcr(own, { ocr, title: info.title });
  const pages = withOcr(own, recognised);
  const pagesNeedingOcr = pages.filter(({ status }) => status === "needs_ocr");
  if (pages.every(({ characters }) => characters === 0)) {
    if (pagesNeedingOcr.length === 0) throw new AppError("document_without_text");
    throw new AppError("document_needs_ocr", { params: { pages: pagesNeedingOcr.length } });
  }

  const { visible, hidden } = separateHidden(pages);
  const { pages: unstruck, struck } = dropStruckText(visible);
  const reviewed = dropReviewComments(unstruck);
  const marked = dropWatermarks(reviewed.pages);
  const headless = dropScannedHeads(marked.pages);
  const numbered = dropLineNumbers(headless.pages);
  const { lines: kept, dropped } = dropRunningHeads(numbered.pages);
  const lines = mendBullets(joinContentsRows(orderPages(kept)));
  const language = detectLanguage(lines.map((line) => line.text).join("\n"));
  const { found, figures } = findRegions(pages, lines);
  const { tables } = found;
  const style = measureTextStyle(lines, [...tables, ...found.pictures]);
  const ordered = groupLines(inFlowOrder(lines, figures), { style, tables });
  const grouped = joinLabels(ordered, found.pictures);
  const blocks = joinBlocks(grouped, style);
  const drafts = draftPassages(blocks, {
    style,
    outline,
    pageCount: pages.length,
    chinese: language === "zh",
    vocabulary: new Vocabulary(lines),
    pictured: new Set(found.pictures.flatMap((picture) => [...picture.lines])),
  });
  const { passages, sections } = buildPassages(drafts.map(passageConfidence(pages, recognised)));
  const regions = describeRegions(passages, { found, figures, pages });
  const notes = tableNotes(regions, found);
  return {
    language,
    sections,
    ...regions,
    pages: pages.map(asPage),
    info,
    pagesNeedingOcr: pagesNeedingOcr.map(({ number }) => number),
    dropped: [
      dropped,
      ...[headless, numbered, marked, reviewed, notes].map((one) => one.dropped),
    ].flat(),
    hidden: [...hidden, ...struck],
    warnings: [...warningsOf(pages, damaged), ...ocrWarnings(pages), ...notes.warnings],
  };
}

function findRegions(
  pages: PdfPage[],
  lines: TextLine[],
): { found: DocumentTables; figures: FoundFigure[] } {
  const found = findAllTables(pages, lines);
  const tables = [...found.tables, ...found.pictures].flatMap(({ regions }) => regions);
  return { found, figures: findFigures(pages, { linesOf: linesByPage(lines), tables }) };
}

function orderPages(lines: TextLine[]): TextLine[] {
  const pages = new Map<number, TextLine[]>();
  for (const line of lines) {
    const page = pages.get(line.page);
    if (page) page.push(line);
    else pages.set(line.page, [line]);
  }
  return [...pages.values()].flatMap(inReadingOrder);
}

function asPage(page: PdfPage): Page {
  const { number, width, height, characters, status, turn, ocrConfidence } = page;
  const [shownWidth, shownHeight] = turn % 2 === 1 ? [height, width] : [width, height];
  const shown = { number, width: shownWidth, height: shownHeight, characters, status };
  return ocrConfidence === undefined ? shown : { ...shown, ocrConfidence };
}

function warningsOf(pages: PdfPage[], damaged: number): DocumentContent["warnings"] {
  const scans = pages.filter(({ isScan }) => isScan).length;
  const unreadable = pages.reduce((sum, page) => sum + page.unreadable, 0);
  return [
    ...(damaged > 0 ? [{ code: "damaged_parts", params: { count: damaged } }] : []),
    ...(scans > 0 ? [{ code: "scanned_text", params: { count: scans } }] : []),
    ...(unreadable > 0 ? [{ code: "unreadable_characters", params: { count: unreadable } }] : []),
  ];
}

type Hidden = DocumentContent["hidden"];

function separateHidden(pages: PdfPage[]): { visible: PdfPage[]; hidden: Hidden } {
  const hidden: Hidden = [];
  const visible = pages.map((page) => {
    const lines = page.lines.filter((line) => line.hidden === null);
    for (const { text, box, hidden: reason } of page.lines) {
      if (reason) hidden.push({ page: page.number, text, reason, box: turnBack(box, page) });
    }
    for (const text of page.replaced ?? []) {
      hidden.push({ page: page.number, text, reason: "replaced" });
    }
    return { ...page, lines };
  });
  return { visible, hidden };
}
