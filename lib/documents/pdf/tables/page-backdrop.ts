import type { PdfPage } from "@/lib/documents/pdf/read-pdf-page";
import type { Rule, Rules } from "@/lib/documents/pdf/tables/read-rules";

/** No table leaves so little of the page's width or height free. */
const WHOLE = 0.96;

/**
 * The lines that may be a table's: those from one edge of the page to the other belong to coloured bars and to the
 * paper's own colour, and everything on the page would stand between them.
 */
export function withoutBackdrop({
  rules,
  width,
  height,
}: Pick<PdfPage, "rules" | "width" | "height">): Rules {
  const isShort = (most: number) => (rule: Rule) => rule.to - rule.from < WHOLE * most;
  return {
    horizontal: rules.horizontal.filter(isShort(width)),
    vertical: rules.vertical.filter(isShort(height)),
  };
}
