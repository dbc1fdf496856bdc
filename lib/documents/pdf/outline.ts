import { readUtf16, type PdfFile } from "@/lib/documents/pdf/pdf-file";

export type OutlineEntry = { title: string; level: number; page: number };

/** A damaged outline can point at itself. */
const MOST_ENTRIES = 5000;
const DEEPEST = 12;

/** The file's bookmarks in order; empty where it has none. */
export function readOutline(file: PdfFile): OutlineEntry[] {
  const entries: OutlineEntry[] = [];
  collect(file, { parent: 0, level: 1, entries });
  return entries;
}

type Branch = { parent: number; level: number; entries: OutlineEntry[] };

function collect(file: PdfFile, { parent, level, entries }: Branch): void {
  const { pdfium, handle } = file;
  let bookmark = pdfium.call.FPDFBookmark_GetFirstChild(handle, parent);
  while (bookmark && entries.length < MOST_ENTRIES && level <= DEEPEST) {
    const title = readUtf16(pdfium, (buffer, size) =>
      pdfium.call.FPDFBookmark_GetTitle(bookmark, buffer, size),
    );
    const target = pdfium.call.FPDFBookmark_GetDest(handle, bookmark);
    const page = target ? pdfium.call.FPDFDest_GetDestPageIndex(handle, target) + 1 : 0;
    entries.push({ title: title.replace(/\s+/g, " ").trim(), level, page });
    collect(file, { parent: bookmark, level: level + 1, entries });
    bookmark = pdfium.call.FPDFBookmark_GetNextSibling(handle, bookmark);
  }
}
