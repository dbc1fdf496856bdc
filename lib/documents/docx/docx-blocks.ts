import type { DocxBlock } from "@/lib/documents/docx/docx-block";
import type { DocxContext } from "@/lib/documents/docx/docx-context";
import { tableBlocks } from "@/lib/documents/docx/docx-tables";
import { mergeParagraphs } from "@/lib/documents/docx/merge-paragraphs";
import { childElements, type XmlElement } from "@/lib/documents/docx/parse-xml";
import { readParagraph } from "@/lib/documents/docx/read-paragraph";

const WRAPPERS = new Set([
  "w:sdt",
  "w:sdtContent",
  "w:ins",
  "w:moveTo",
  "w:customXml",
  "w:smartTag",
  "mc:AlternateContent",
  "mc:Choice",
]);

/** Paragraphs and tables in reading order. Content controls and insertions are opened; boxes follow their anchor. */
export function readBlocks(parent: XmlElement, context: DocxContext): DocxBlock[] {
  return mergeParagraphs(childElements(parent)).flatMap((element): DocxBlock[] => {
    if (element.name === "w:p") return paragraphBlocks(element, context);
    if (element.name === "w:tbl") return tableBlocks(element, { context, readBlocks });
    return WRAPPERS.has(element.name) ? readBlocks(element, context) : [];
  });
}

function paragraphBlocks(element: XmlElement, context: DocxContext): DocxBlock[] {
  const paragraph = readParagraph(element, context);
  const { numbering, id: style = "" } = paragraph.style;
  const boxes = textBoxes(element).flatMap((box) =>
    readBlocks(box, { ...context, background: null }),
  );
  const diagrams = paragraph.pictures.flatMap(({ diagram }) =>
    diagram === undefined ? [] : context.diagramTexts(diagram).map(plainParagraph),
  );
  const block: DocxBlock = { type: "paragraph", paragraph, marker: null };
  if (numbering && paragraph.text !== "") {
    const level = numbering.level ?? context.numbering.levelOfStyle(numbering.id, style);
    const text = context.numbering.next({ id: numbering.id, level });
    if (text !== null) block.marker = { text, level };
  }
  return [block, ...diagrams, ...boxes];
}

function plainParagraph(text: string): DocxBlock {
  const paragraph = { text, lines: [text], style: {}, size: 0, bold: 0, isContents: false };
  return { type: "paragraph", paragraph: { ...paragraph, pictures: [] }, marker: null };
}

/** Text boxes of a paragraph; each stands twice in the file, once for old programs. */
function textBoxes(element: XmlElement): XmlElement[] {
  return childElements(element).flatMap((part) => {
    if (["mc:Fallback", "w:del", "w:moveFrom"].includes(part.name)) return [];
    return part.name === "w:txbxContent" ? [part] : textBoxes(part);
  });
}
