import { child, childElements, type XmlElement } from "@/lib/documents/docx/parse-xml";

/**
 * Paragraphs whose end was deleted, or moved away, go on in the next one, which decides how both are set. So does a
 * large initial, which the file keeps in a paragraph of its own.
 */
export function mergeParagraphs(elements: XmlElement[]): XmlElement[] {
  const merged: XmlElement[] = [];
  let open: XmlElement | undefined;
  for (const element of elements) {
    if (open && element.name === "w:p") {
      const properties = childElements(element).filter(({ name }) => name === "w:pPr");
      const own = childElements(element).filter(({ name }) => name !== "w:pPr");
      const before = childElements(open).filter(({ name }) => name !== "w:pPr");
      open = { ...element, children: [...properties, ...before, ...own] };
    } else if (element.name === "w:p") open = element;
    if (open && !goesOn(element)) {
      merged.push(open);
      open = undefined;
    }
    if (element.name !== "w:p") merged.push(element);
  }
  return open ? [...merged, open] : merged;
}

/** Bookmarks and the like between two paragraphs do not part them. */
function goesOn(paragraph: XmlElement): boolean {
  if (paragraph.name !== "w:p") return !["w:sdt", "w:tbl"].includes(paragraph.name);
  const properties = child(paragraph, "w:pPr");
  const mark = child(properties, "w:rPr");
  const isDropCap = child(properties, "w:framePr")?.attributes["w:dropCap"];
  if (isDropCap !== undefined && isDropCap !== "none") return true;
  return child(mark, "w:del") !== undefined || child(mark, "w:moveFrom") !== undefined;
}
