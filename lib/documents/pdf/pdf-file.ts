import { AppError } from "@/lib/errors";
import { loadPdfium, type Pdfium } from "@/lib/documents/pdf/pdfium";

const PASSWORD_REQUIRED = 4;
const UNSUPPORTED_SECURITY = 5;
/** Ten times the longest guideline; a file that says it has more is made to keep the reader busy. */
const MOST_PAGES = 5_000;
/** Making a decoder takes longer than decoding a name. */
const UTF16 = new TextDecoder("utf-16le");

export type PdfFile = { pdfium: Pdfium; handle: number; pageCount: number };

/** Opens the file for the time `read` runs. Throws `file_encrypted`, `file_damaged` or `file_too_complex`. */
export async function withPdfFile<Result>(
  bytes: Uint8Array,
  read: (file: PdfFile) => Result | Promise<Result>,
): Promise<Result> {
  const pdfium = await loadPdfium();
  const data = pdfium.call.malloc(bytes.length);
  pdfium.bytes().set(bytes, data);
  try {
    const handle = pdfium.call.FPDF_LoadMemDocument(data, bytes.length, 0);
    if (!handle) throw openError(pdfium.call.FPDF_GetLastError());
    try {
      const pageCount = pdfium.call.FPDF_GetPageCount(handle);
      if (pageCount < 1) throw new AppError("file_damaged");
      if (pageCount > MOST_PAGES) throw new AppError("file_too_complex");
      return await read({ pdfium, handle, pageCount });
    } finally {
      pdfium.call.FPDF_CloseDocument(handle);
    }
  } finally {
    pdfium.call.free(data);
  }
}

function openError(code: number): AppError {
  if (code === PASSWORD_REQUIRED || code === UNSUPPORTED_SECURITY) {
    return new AppError("file_encrypted");
  }
  return new AppError("file_damaged", { cause: new Error(`PDFium error ${code}`) });
}

/** Reads a UTF-16LE string from a function that fills a buffer and returns its length in bytes. */
export function readUtf16(
  { call, bytes }: Pdfium,
  fill: (buffer: number, size: number) => number,
): string {
  const size = fill(0, 0);
  if (size < 4) return "";
  const buffer = call.malloc(size);
  try {
    fill(buffer, size);
    return UTF16.decode(bytes().subarray(buffer, buffer + size - 2));
  } finally {
    call.free(buffer);
  }
}
