import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";

import { AppError } from "@/lib/errors";
import type { OcrReadings } from "@/lib/documents/ocr/schema";
import type { DocumentFile } from "@/lib/documents/process/messages";
import { detectFormat } from "@/lib/documents/detect-format";
import { readMetadata } from "@/lib/documents/metadata";
import type { DocumentContent } from "@/lib/documents/document-content";
import { instructionsIn, withoutInstructions } from "@/lib/documents/leave-out-instructions";
import type { DocumentFormat, SourceDocument } from "@/lib/documents/schema";
import { decodeBytes } from "@/lib/documents/text/decode-text";

/**
 * Reads a guideline. `ocr`: what was read from the pictures of its pages, if anything; pages without text that are
 * not among them are named in the intake report, or asked for by throwing `PagesNeedOcr`. Throws an AppError with a `file_…` or `document_…` code where it cannot
 * be used.
 */
export async function readDocument(
  { path, fileName }: DocumentFile,
  ocr: OcrReadings = [],
): Promise<SourceDocument> {
  const bytes = await readFile(path);
  const format = await detectFormat(bytes, fileName);
  const content = withoutInstructions(await readContent(bytes, { format, ocr }).catch(refuseDepth));
  if (content.passages.length === 0) throw new AppError("document_without_text");
  const { language, pages, sections, passages, tables = [], figures = [] } = content;
  const { pagesNeedingOcr, dropped, hidden, trackedChanges = [], warnings } = content;
  return {
    format,
    fileName,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    language,
    metadata: readMetadata(content),
    pages,
    sections,
    passages,
    tables,
    figures,
    intake: {
      pageCount: pages.length,
      characterCount: passages.reduce((sum, { text }) => sum + text.length, 0),
      pagesNeedingOcr,
      dropped,
      hidden,
      trackedChanges,
      warnings: [...warnings, ...commonWarnings(content)],
    },
  };
}

/** Walking through elements within elements within elements, thousands deep, ends the stack. */
function refuseDepth(error: unknown): never {
  throw error instanceof RangeError ? new AppError("file_too_complex", { cause: error }) : error;
}

function commonWarnings(content: DocumentContent): DocumentContent["warnings"] {
  const { sections, hidden, pagesNeedingOcr } = content;
  const instructions = instructionsIn(content).length;
  const pages = pagesNeedingOcr.join(", ");
  const unseen = hidden.filter(({ reason }) => reason !== "illegible" && reason !== "replaced");
  return [
    ...(pages === ""
      ? []
      : [{ code: "pages_need_ocr", params: { count: pagesNeedingOcr.length, pages } }]),
    ...(instructions > 0 ? [{ code: "speaks_to_program", params: { count: instructions } }] : []),
    ...(unseen.length > 0 ? [{ code: "hidden_text", params: { count: unseen.length } }] : []),
    ...(sections.length === 0 ? [{ code: "no_headings", params: {} }] : []),
  ];
}

/** Only the format's own reader is loaded: together they take longer to load than a guideline takes to read. */
async function readContent(
  bytes: Uint8Array,
  { format, ocr }: { format: DocumentFormat; ocr: OcrReadings },
): Promise<DocumentContent> {
  switch (format) {
    case "pdf":
      return (await import("@/lib/documents/pdf/read-pdf")).readPdf(bytes, ocr);
    case "docx":
      return (await import("@/lib/documents/docx/read-docx")).readDocx(bytes);
    case "html":
      return decoded(bytes, (await import("@/lib/documents/html/read-html")).readHtml);
    case "markdown":
      return decoded(bytes, (await import("@/lib/documents/markdown/read-markdown")).readMarkdown);
    case "text":
      return decoded(bytes, (await import("@/lib/documents/text/read-text")).readText);
  }
}

async function decoded(
  bytes: Uint8Array,
  read: (text: string) => Promise<DocumentContent>,
): Promise<DocumentContent> {
  const { text, encoding, broken } = decodeBytes(bytes);
  const content = await read(text);
  if (broken === 0) return content;
  const warning = { code: "broken_characters", params: { count: broken, encoding } };
  return { ...content, warnings: [...content.warnings, warning] };
}
