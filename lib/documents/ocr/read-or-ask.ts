import { PagesNeedOcr } from "@/lib/documents/ocr/pages-need-ocr";
import type { OcrReadings } from "@/lib/documents/ocr/schema";
import type { DocumentFile, ReadResult } from "@/lib/documents/process/messages";
import { readDocument } from "@/lib/documents/read-document";

/** Reads a document in this process, or answers which pages have to be read from their pictures first. */
export async function readOrAsk(file: DocumentFile, ocr: OcrReadings): Promise<ReadResult> {
  try {
    return { kind: "read", document: await readDocument(file, ocr) };
  } catch (error) {
    if (!(error instanceof PagesNeedOcr)) throw error;
    return { kind: "needs_ocr", pages: error.pages, language: error.language };
  }
}
