import { hasDirective } from "@/lib/clinical/recommendations/directives";
import type { Flow } from "@/lib/clinical/recommendations/from-flow";
import type { PlacedMarker } from "@/lib/clinical/recommendations/markers";
import { printedNumber } from "@/lib/clinical/recommendations/numbers";
import { isLabelLine, isListItem } from "@/lib/clinical/recommendations/passage-roles";
import type { Passage } from "@/lib/documents/schema";

/**
 * "Best practice statement" on a line of its own names the next statement, or is the label under the last
 * one: there a numbered or listed statement stands right over it without a label.
 */
export function isKindBelow(
  { reading, isRationale, labelsAhead }: Flow,
  line: Passage,
  markers: PlacedMarker[],
): boolean {
  const [marker] = markers;
  if (!marker || markers.length > 1 || marker.number !== null || line.kind === "heading")
    return false;
  if (labelsAhead || marker.end < line.text.trimEnd().length) return false;
  if (!isLabelLine(line, reading)) return false;
  const order = reading.orderOf.get(line.id) ?? 0;
  const above = reading.source.passages[order - 1];
  if (!above || above.table || above.kind === "heading" || isLabelLine(above, reading))
    return false;
  if (reading.labelsOf(above).length > 0 || !hasDirective(above.text, reading.language))
    return false;
  return printedNumber(above) !== null || (!isRationale && isListItem(above));
}
