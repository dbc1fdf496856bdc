import { readUtf16, type PdfFile } from "@/lib/documents/pdf/pdf-file";

/** A damaged tree can contain itself. */
const DEEPEST = 40;
const MOST_ELEMENTS = 20_000;
const HEADING = /^H([1-6])?$/;
/** Of "H1" in UTF-16 with its end; the names of most elements are longer and need not be read. */
const LONGEST_NAME_BYTES = 6;
const UNNUMBERED_LEVEL = 2;

/**
 * Marked-content ids of a page's text that the file's structure tree calls a heading, with the level; empty where
 * the file has no such tree.
 */
export function readHeadingTags(file: PdfFile, page: number): Map<number, number> {
  const { call } = file.pdfium;
  const levels = new Map<number, number>();
  const tree = call.FPDF_StructTree_GetForPage(page);
  if (!tree) return levels;
  const walk: Walk = { file, levels, seen: 0 };
  const count = call.FPDF_StructTree_CountChildren(tree);
  for (let index = 0; index < count; index++)
    collect(walk, {
      element: call.FPDF_StructTree_GetChildAtIndex(tree, index),
      level: null,
      depth: 0,
    });
  call.FPDF_StructTree_Close(tree);
  return levels;
}

type Walk = { file: PdfFile; levels: Map<number, number>; seen: number };
type Branch = { element: number; level: number | null; depth: number };

function collect(walk: Walk, { element, level, depth }: Branch): void {
  if (!element || depth > DEEPEST || ++walk.seen > MOST_ELEMENTS) return;
  const { call } = walk.file.pdfium;
  const own = level ?? headingLevel(walk.file, element);
  const count = call.FPDF_StructElement_CountChildren(element);
  for (let index = 0; index < count; index++) {
    const id = call.FPDF_StructElement_GetChildMarkedContentID(element, index);
    if (id >= 0 && own !== null) walk.levels.set(id, own);
    const child = call.FPDF_StructElement_GetChildAtIndex(element, index);
    collect(walk, { element: child, level: own, depth: depth + 1 });
  }
}

function headingLevel({ pdfium }: PdfFile, element: number): number | null {
  const size = pdfium.call.FPDF_StructElement_GetType(element, 0, 0);
  if (size > LONGEST_NAME_BYTES) return null;
  const type = readUtf16(pdfium, (buffer, size) =>
    pdfium.call.FPDF_StructElement_GetType(element, buffer, size),
  );
  const match = HEADING.exec(type);
  return match ? Number(match[1] ?? UNNUMBERED_LEVEL) : null;
}
