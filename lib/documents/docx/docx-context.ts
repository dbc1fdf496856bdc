import type { Fields } from "@/lib/documents/docx/fields";
import type { Numbering } from "@/lib/documents/docx/numbering";
import type { XmlElement } from "@/lib/documents/docx/parse-xml";
import type { DocxStyles } from "@/lib/documents/docx/styles";
import type { TrackedChanges } from "@/lib/documents/docx/tracked-changes";

/** What reading a paragraph needs to know about its document. */
export type DocxContext = {
  styles: DocxStyles;
  numbering: Numbering;
  changes: TrackedChanges;
  fields: Fields;
  /** The mark of a foot- or endnote as it is printed, raised. */
  noteMark: (reference: XmlElement) => string;
  hide: (text: string, reason: string) => void;
  /** The words in a diagram that stands in a part of its own, box by box. */
  diagramTexts: (relationship: string) => string[];
  /** Colour behind the text, six hexadecimal digits; null where it is not known, so nothing is judged by colour. */
  background: string | null;
};
