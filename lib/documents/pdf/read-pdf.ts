import { AppError } from "@/lib/errors";
import { buildPassages, type PassageDraft } from "@/lib/documents/build-passages";
import { detectLanguage } from "@/lib/documents/language";
import type { Page } from "@/lib/documents/schema";
import type { DocumentContent } from "@/lib/documents/document-content";
import { countDamagedStreams } from "@/lib/documents/pdf/damaged-streams";
import { draftPassages } from "@/lib/documents/pdf/draft-passages";
import { groupLines } from "@/lib/documents/pdf/group-lines";
import { joinBlocks } from "@/lib/documents/pdf/join-blocks";
import { dropLineNumbers } from "@/lib/documents/pdf/line-numbers";
import { mendBullets } from "@/lib/documents/pdf/mend-bullets";
import { readOutline } from "@/lib/documents/pdf/outline";
import { withPdfFile } from "@/lib/documents/pdf/pdf-file";
import { turnBack } from "@/lib/documents/pdf/page-geometry";
import { inReadingOrder } from "@/lib/documents/pdf/reading-order";
import { readPdfMetadata } from "@/lib/documents/pdf/pdf-metadata";
import { type PdfPage, readPdfPages } from "@/lib/documents/pdf/read-pdf-pages";
import { dropReviewComments } from "@/lib/documents/pdf/review-comments";
import { dropStruckText } from "@/lib/documents/pdf/struck-text";
import { joinContentsRows } from "@/lib/documents/pdf/contents-pages";
import { dropRunningHeads } from "@/lib/documents/pdf/running-heads";
import { findTables, type FoundTable } from "@/lib/documents/pdf/tables/find-tables";
import type { TextLine } from "@/lib/documents/pdf/text-line";
import { measureTextStyle } from "@/lib/documents/pdf/text-style";
import { dropWatermarks } from "@/lib/documents/pdf/watermarks";
import { Vocabulary } from "@/lib/documents/pdf/vocabulary";

/** A slip of the program that made the file; more is damage. */
const MOST_DAMAGED = 2;

export async function readPdf(bytes: Uint8Array): Promise<DocumentContent> {
  const { pages, outline, info } = await withPdfFile(bytes, (file) => ({
    pages: readPdfPages(file),
    outline: readOutline(file),
    info: readPdfMetadata(file),
  }));
  const damaged = countDamagedStreams(bytes);
  if (damaged > MOST_DAMAGED) throw new AppError("file_damaged");
  const pagesNeedingOcr = pages
    .filter((page) => page.status === "needs_ocr")
    .map(({ number }) => number);
  if (!pages.some((page) => page.status === "text")) {
    if (pagesNeedingOcr.length === 0) throw new AppError("document_without_text");
    throw new AppError("document_needs_ocr", { params: { pages: pagesNeedingOcr.length } });
  }

  const { visible, hidden } = separateHidden(pages);
  const { pages: unstruck, struck } = dropStruckText(visible);
  const reviewed = dropReviewComments(unstruck);
  const marked = dropWatermarks(reviewed.pages);
  const numbered = dropLineNumbers(marked.pages);
  const { lines: kept, dropped } = dropRunningHeads(numbered.pages);
  const lines = mendBullets(joinContentsRows(orderPages(kept)));
  const language = detectLanguage(lines.map((line) => line.text).join("\n"));
  const tables = findAllTables(pages, lines);
  const style = measureTextStyle(lines, tables);
  const blocks = joinBlocks(groupLines(lines, { style, tables }), style);
  const drafts = draftPassages(blocks, {
    style,
    outline,
    pageCount: pages.length,
    chinese: language === "zh",
    vocabulary: new Vocabulary(lines),
  });
  return {
    language,
    ...buildPassages(drafts.map((draft) => withShownBoxes(draft, pages))),
    pages: pages.map(asPage),
    info,
    pagesNeedingOcr,
    dropped: [...dropped, ...numbered.dropped, ...marked.dropped, ...reviewed.dropped],
    hidden: [...hidden, ...struck],
    warnings: warningsOf(pages, damaged),
  };
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

function findAllTables(pages: PdfPage[], lines: TextLine[]): FoundTable[] {
  const byPage = new Map<number, TextLine[]>(pages.map(({ number }) => [number, []]));
  for (const line of lines) byPage.get(line.page)?.push(line);
  return pages.flatMap((page) => findTables(page, byPage.get(page.number) ?? []));
}

function asPage({ number, width, height, characters, status, turn }: PdfPage): Page {
  const [shownWidth, shownHeight] = turn % 2 === 1 ? [height, width] : [width, height];
  return { number, width: shownWidth, height: shownHeight, characters, status };
}

/** Pages set sideways were read turned; their boxes are given on the page as displayed. */
function withShownBoxes(draft: PassageDraft, pages: PdfPage[]): PassageDraft {
  if (!draft.lines.some(({ page }) => pages[page - 1]?.turn)) return draft;
  const lines = draft.lines.map((line) => {
    const page = pages[line.page - 1];
    return page ? { ...line, box: turnBack(line.box, page) } : line;
  });
  return { ...draft, lines };
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
    return { ...page, lines };
  });
  return { visible, hidden };
}
