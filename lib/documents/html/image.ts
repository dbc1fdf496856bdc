import type { Element } from "hast";

import type { SourceFigure } from "@/lib/documents/schema";

/** Smaller pictures are icons, ornaments or counters. */
const SMALLEST = 40;

/** A picture of the text; null for ornaments. */
export function readImage({ properties }: Element): Pick<SourceFigure, "kind" | "altText"> | null {
  if (properties.role === "presentation" || properties.alt === "") return null;
  const sides = [properties.width, properties.height].map(Number);
  if (sides.some((side) => side > 0 && side < SMALLEST)) return null;
  const altText = String(properties.alt ?? "").trim() || null;
  return { kind: "picture", altText };
}
