import type { DocxParagraph } from "@/lib/documents/docx/read-paragraph";
import type { GridRow } from "@/lib/documents/table-grid-draft";

export type ParagraphBlock = {
  type: "paragraph";
  paragraph: DocxParagraph;
  /** The automatic number, which is printed but not in the text. */
  marker: { text: string; level: number } | null;
};
export type DocxBlock = ParagraphBlock | { type: "table"; rows: GridRow[] };
