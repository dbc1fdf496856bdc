import type { FileInfo } from "@/lib/documents/document-content";
import { readUtf16, type PdfFile } from "@/lib/documents/pdf/pdf-file";

export function readPdfMetadata(file: PdfFile): FileInfo {
  return { title: readEntry(file, "Title"), author: readEntry(file, "Author"), url: null };
}

function readEntry({ pdfium, handle }: PdfFile, tag: string): string | null {
  const name = pdfium.call.malloc(tag.length + 1);
  pdfium.bytes().set([...Buffer.from(tag, "latin1"), 0], name);
  const value = readUtf16(pdfium, (buffer, size) =>
    pdfium.call.FPDF_GetMetaText(handle, name, buffer, size),
  );
  pdfium.call.free(name);
  return value.trim() || null;
}
