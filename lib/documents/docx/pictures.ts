import { childElements, findAll, type XmlElement } from "@/lib/documents/docx/parse-xml";
import type { SourceFigure } from "@/lib/documents/schema";

export type DocxPicture = Pick<SourceFigure, "kind" | "altText"> & {
  /** Relationship of a diagram's words; undefined for other pictures. */
  diagram?: string;
};

/** Pictures, charts and diagrams of a `w:drawing`, `w:pict` or `w:object`. Frames around text are none. */
export function readPictures(element: XmlElement): DocxPicture[] {
  if (element.name === "w:drawing") {
    return childElements(element).flatMap((placed) => drawingPicture(placed) ?? []);
  }
  return findAll(element, "v:shape").flatMap((shape) =>
    findAll(shape, "v:imagedata").length === 0
      ? []
      : [{ kind: "picture" as const, altText: altText(shape.attributes["alt"]) }],
  );
}

function drawingPicture(placed: XmlElement): DocxPicture | null {
  const properties = findAll(placed, "wp:docPr")[0];
  const isDecorative = properties !== undefined && hasDecorativeMark(properties);
  if (isDecorative) return null;
  const alt = altText(properties?.attributes["descr"] ?? properties?.attributes["title"]);
  if (findAll(placed, "pic:pic").length > 0) return { kind: "picture", altText: alt };
  const diagram = findAll(placed, "dgm:relIds")[0];
  if (diagram) return { kind: "drawing", altText: alt, diagram: diagram.attributes["r:dm"] ?? "" };
  return findAll(placed, "c:chart").length > 0 ? { kind: "drawing", altText: alt } : null;
}

function hasDecorativeMark(properties: XmlElement): boolean {
  return childElements(properties).some(
    (child) =>
      (child.name.endsWith(":decorative") && child.attributes["val"] === "1") ||
      hasDecorativeMark(child),
  );
}

function altText(value: string | undefined): string | null {
  return value?.replace(/\s+/g, " ").trim() || null;
}
