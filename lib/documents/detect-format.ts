import path from "node:path";

import { AppError } from "@/lib/errors";

import type { DocumentFormat } from "@/lib/documents/schema";
import { decodeText } from "@/lib/documents/text/decode-text";
import { unzip } from "@/lib/documents/unzip";

const FORMAT_BY_EXTENSION: Record<string, DocumentFormat> = {
  ".pdf": "pdf",
  ".docx": "docx",
  ".html": "html",
  ".htm": "html",
  ".xhtml": "html",
  ".md": "markdown",
  ".markdown": "markdown",
  ".txt": "text",
  ".text": "text",
};
/** PDF readers accept the header anywhere in the first kilobyte. */
const PDF_HEADER_WITHIN = 1024;
/** Word's format before 2007, and what Word wraps an encrypted DOCX in. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Where a DOCX has its text; some versions of Word write the second. */
const MAIN_PARTS = ["word/document.xml", "word/document2.xml"];

/** Names of what a zip holds. */
type ListEntries = () => Promise<{ has(name: string): boolean }>;

/**
 * The format the content proves, which must be the one the file's name promises. Throws `file_empty`,
 * `file_type_unsupported`, `file_type_mismatch`, `file_encrypted`, `file_damaged` or `file_too_complex`. The first
 * bytes are enough where the caller can tell what a zip holds.
 */
export async function detectFormat(
  bytes: Uint8Array,
  fileName: string,
  { zipEntries = () => unzip(bytes, () => false) }: { zipEntries?: ListEntries } = {},
): Promise<DocumentFormat> {
  if (bytes.length === 0) throw new AppError("file_empty");
  const extension = path.extname(fileName).toLowerCase();
  const expected = FORMAT_BY_EXTENSION[extension];
  const found = await formatOfContent(bytes, { expected, zipEntries });
  if (!expected) {
    throw new AppError("file_type_unsupported", { params: { found: extension || found } });
  }
  // Markdown and plain text look the same from inside; the name decides between them.
  const areBothText = isPlain(expected) && isPlain(found);
  if (found !== expected && !areBothText) {
    throw new AppError("file_type_mismatch", { params: { expected, found } });
  }
  return expected;
}

function isPlain(format: DocumentFormat): boolean {
  return format === "markdown" || format === "text";
}

type Known = { expected: DocumentFormat | undefined; zipEntries: ListEntries };

async function formatOfContent(
  bytes: Uint8Array,
  { expected, zipEntries }: Known,
): Promise<DocumentFormat> {
  const head = Buffer.from(bytes.subarray(0, PDF_HEADER_WITHIN)).toString("latin1");
  if (head.includes("%PDF-")) return "pdf";
  if (COMPOUND_FILE.every((byte, index) => bytes[index] === byte)) {
    if (expected === "docx") throw new AppError("file_encrypted");
    throw wrongType(expected, "doc");
  }
  if (head.startsWith("PK\x03\x04")) {
    const entries = await zipEntries();
    if (MAIN_PARTS.some((name) => entries.has(name))) return "docx";
    throw wrongType(expected, "zip");
  }
  // The mark of UTF-16, as Windows' editor writes it, looks like the beginning of an MPEG sound to file-type.
  if (!/^(?:\xff\xfe|\xfe\xff)/.test(head)) {
    const { fileTypeFromBuffer } = await import("file-type");
    const known = await fileTypeFromBuffer(bytes.subarray(0, 4100));
    if (known && known.ext !== "xml") throw wrongType(expected, known.ext);
  }
  return formatOfText(bytes, expected);
}

/** A file that is not what its name promises, or that no name could make readable. */
function wrongType(expected: DocumentFormat | undefined, found: string): AppError {
  return expected
    ? new AppError("file_type_mismatch", { params: { expected, found } })
    : new AppError("file_type_unsupported", { params: { found } });
}

function formatOfText(bytes: Uint8Array, expected: DocumentFormat | undefined): DocumentFormat {
  const text = decodeText(bytes.subarray(0, 64 * 1024));
  if (isBinary(text)) {
    if (expected === "pdf" || expected === "docx") throw new AppError("file_damaged");
    throw new AppError("file_type_unsupported", { params: { found: "binary" } });
  }
  if (text.trim() === "" && bytes.length < 64 * 1024) throw new AppError("file_empty");
  // Markdown may begin with a tag of its own; only a whole document is taken for HTML against its name.
  if (/<!doctype html|<html[\s>]/i.test(text.slice(0, 2000))) return "html";
  if (expected === "html" && /<(?:p|div|h[1-6]|table|body|article|section)[\s>]/i.test(text))
    return "html";
  return expected === "markdown" ? "markdown" : "text";
}

/** Text has hardly any control characters or replacement characters. */
function isBinary(text: string): boolean {
  const odd = text.match(/[\u0001-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/g)?.length ?? 0;
  return odd > text.length / 50;
}
