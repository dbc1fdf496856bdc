import type { DocxContext } from "@/lib/documents/docx/docx-context";
import { child, childValue, findAll, type XmlElement } from "@/lib/documents/docx/parse-xml";
import type { DocxPicture } from "@/lib/documents/docx/pictures";
import { RunCollector } from "@/lib/documents/docx/run-collector";
import { isContentsStyle } from "@/lib/documents/docx/style-names";
import { type DocxStyle, readParagraphStyle } from "@/lib/documents/docx/styles";
import { joinPrinted } from "@/lib/documents/html/inline-text";

export type DocxParagraph = {
  text: string;
  /** The text as broken by hand. */
  lines: string[];
  style: DocxStyle;
  /** Of most of its characters, in points. */
  size: number;
  /** Share of bold characters, 0 to 1. */
  bold: number;
  /** A row of a table of contents. */
  isContents: boolean;
  pictures: DocxPicture[];
};

export function readParagraph(paragraph: XmlElement, context: DocxContext): DocxParagraph {
  const properties = child(paragraph, "w:pPr");
  const base = context.styles.resolve(childValue(properties, "w:pStyle"));
  const style: DocxStyle = { ...base, ...readParagraphStyle(properties) };
  const runs = new RunCollector(style, context);
  runs.collect(paragraph);
  context.fields.endParagraph();
  context.changes.part();
  const { lines, ...printed } = runs.result();
  const text = joinPrinted(lines);
  const change = child(properties, "w:pPrChange");
  if (change) context.changes.add("formatted", change, text);
  context.changes.part();
  const codes = findAll(paragraph, "w:instrText").map(({ children }) => children.join(""));
  return {
    ...printed,
    text,
    lines,
    style,
    isContents:
      isContentsStyle(base.name ?? "") || codes.some((code) => /\b(?:PAGEREF|TOC)\b/.test(code)),
  };
}
