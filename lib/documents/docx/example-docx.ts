import { exampleZip } from "@/lib/documents/example-zip";

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(" ");

/** Enough English for the language to be told. */
export const ENGLISH =
  "<w:p><w:r><w:t>This is the text of the guideline for adults.</w:t></w:r></w:p>";

/** A DOCX of hand-written XML; `parts` are other parts of the `word` folder by name, without their root's namespaces. */
export function exampleDocx(body: string, parts: Record<string, string> = {}): Buffer {
  const others = Object.entries(parts).map(([name, xml]) => [
    `word/${name}.xml`,
    xml.replace(/^<([\w:]+)/, `<$1 ${NAMESPACES}`),
  ]);
  return exampleZip({
    "word/document.xml": `<w:document ${NAMESPACES}><w:body>${body}${ENGLISH}</w:body></w:document>`,
    ...Object.fromEntries(others),
  });
}

export function run(text: string, properties = ""): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

export function paragraph(content: string, properties = ""): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;
}

export function cell(text: string, properties = ""): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(run(text))}</w:tc>`;
}
