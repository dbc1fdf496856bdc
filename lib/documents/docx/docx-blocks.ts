import type { DocxContext } from "@/lib/documents/docx/docx-context";
import {
  child,
  childElements,
  childValue,
  findAll,
  type XmlElement,
} from "@/lib/documents/docx/parse-xml";
import { type DocxParagraph, readParagraph } from "@/lib/documents/docx/read-paragraph";

export type DocxRow = { cells: string[]; header: boolean };
export type DocxBlock =
  | { type: "paragraph"; paragraph: DocxParagraph; marker: { text: string; level: number } | null }
  | { type: "table"; rows: DocxRow[] };

/** Paragraphs and tables in reading order. Content controls and insertions are opened; boxes follow their anchor. */
export function readBlocks(parent: XmlElement, context: DocxContext): DocxBlock[] {
  return childElements(parent).flatMap((element): DocxBlock[] => {
    if (element.name === "w:p") return paragraphBlocks(element, context);
    if (element.name === "w:tbl") return tableBlocks(element, context);
    const isWrapper = [
      "w:sdt",
      "w:sdtContent",
      "w:ins",
      "w:moveTo",
      "w:customXml",
      "w:smartTag",
    ].includes(element.name);
    return isWrapper ? readBlocks(element, context) : [];
  });
}

function paragraphBlocks(element: XmlElement, context: DocxContext): DocxBlock[] {
  const paragraph = readParagraph(element, context);
  const numbering = paragraph.style.numbering;
  const number = numbering && paragraph.text !== "" ? context.numbering.next(numbering) : null;
  const marker = number && numbering ? { text: number, level: numbering.level } : null;
  const boxes = withoutFallbacks(element).flatMap((box) => readBlocks(box, context));
  return [{ type: "paragraph", paragraph, marker }, ...boxes];
}

/** Text boxes of a paragraph; each stands twice in the file, once for old programs. */
function withoutFallbacks(element: XmlElement): XmlElement[] {
  return childElements(element).flatMap((part) => {
    if (part.name === "mc:Fallback" || part.name === "w:del") return [];
    return part.name === "w:txbxContent" ? [part] : withoutFallbacks(part);
  });
}

function tableBlocks(table: XmlElement, context: DocxContext): DocxBlock[] {
  const rows = rowsOf(table);
  const columns = Math.max(0, ...rows.map((row) => cellsOf(row).length));
  // A table of one column is a frame around text.
  if (columns < 2)
    return rows.flatMap((row) => cellsOf(row).flatMap((cell) => readBlocks(cell, context)));
  return [{ type: "table", rows: rows.map((row) => readRow(row, context)) }];
}

function readRow(row: XmlElement, context: DocxContext): DocxRow {
  const cells = cellsOf(row).flatMap((cell) => {
    const properties = child(cell, "w:tcPr");
    const span = Number(childValue(properties, "w:gridSpan") ?? 1);
    const merge = child(properties, "w:vMerge");
    const isContinued = merge !== undefined && merge.attributes["w:val"] !== "restart";
    const text = isContinued ? "" : cellText(readBlocks(cell, context));
    return [text, ...Array.from({ length: Math.max(0, span - 1) }, () => "")];
  });
  const isHeader =
    findAll(child(row, "w:trPr") ?? row, "w:tblHeader").length > 0 &&
    child(row, "w:trPr") !== undefined;
  return { cells, header: isHeader };
}

function cellText(blocks: DocxBlock[]): string {
  return blocks
    .map((block) => {
      if (block.type === "table") return block.rows.map(({ cells }) => cells.join(" ")).join(" ");
      const number = block.marker && block.marker.text !== "•" ? `${block.marker.text} ` : "";
      return block.paragraph.text === "" ? "" : number + block.paragraph.text;
    })
    .filter((text) => text !== "")
    .join(" ");
}

function rowsOf(table: XmlElement): XmlElement[] {
  return unwrapped(table, "w:tr");
}

function cellsOf(row: XmlElement): XmlElement[] {
  return unwrapped(row, "w:tc");
}

function unwrapped(parent: XmlElement, name: string): XmlElement[] {
  return childElements(parent).flatMap((element) => {
    if (element.name === name) return isDeleted(element) ? [] : [element];
    return ["w:sdt", "w:sdtContent", "w:ins", "w:customXml"].includes(element.name)
      ? unwrapped(element, name)
      : [];
  });
}

/** A table row whose deletion is tracked. */
function isDeleted(element: XmlElement): boolean {
  return child(child(element, "w:trPr"), "w:del") !== undefined;
}
