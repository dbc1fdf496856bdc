import { withPdfFile, type PdfFile } from "@/lib/documents/pdf/pdf-file";

/** PDFium's own text of the whole file, page after page: what nothing that was read may fall short of. */
export function readRawText(bytes: Uint8Array): Promise<string> {
  return withPdfFile(bytes, (file) =>
    Array.from({ length: file.pageCount }, (_, index) => readPage(file, index)).join("\n"),
  );
}

function readPage({ pdfium: { call }, handle }: PdfFile, index: number): string {
  const page = call.FPDF_LoadPage(handle, index);
  if (!page) return "";
  const textPage = call.FPDFText_LoadPage(page);
  const count = call.FPDFText_CountChars(textPage);
  const characters = Array.from({ length: count }, (_, at) =>
    String.fromCodePoint(call.FPDFText_GetUnicode(textPage, at)),
  );
  call.FPDFText_ClosePage(textPage);
  call.FPDF_ClosePage(page);
  return characters.join("");
}
