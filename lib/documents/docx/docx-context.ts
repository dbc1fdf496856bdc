import type { Numbering } from "@/lib/documents/docx/numbering";
import type { XmlElement } from "@/lib/documents/docx/parse-xml";
import type { DocxStyles } from "@/lib/documents/docx/styles";

/** What reading a paragraph needs to know about its document. */
export type DocxContext = {
  styles: DocxStyles;
  numbering: Numbering;
  /** Printed number of a foot- or endnote, counted in order of reference. */
  noteNumber: (reference: XmlElement) => string;
  hide: (text: string, reason: string) => void;
};
