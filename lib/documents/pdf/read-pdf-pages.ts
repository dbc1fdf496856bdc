import { hasHeadingTags } from "@/lib/documents/pdf/heading-tags";
import type { PdfFile } from "@/lib/documents/pdf/pdf-file";
import { type PdfPage, readPdfPage } from "@/lib/documents/pdf/read-pdf-page";

export function readPdfPages(file: PdfFile): PdfPage[] {
  const isTagged = hasHeadingTags(file);
  return Array.from({ length: file.pageCount }, (_, index) =>
    readPdfPage(file, { index, isTagged }),
  );
}
