import { hasDirective } from "@/lib/clinical/recommendations/directives";
import { wholePassage } from "@/lib/clinical/recommendations/draft";
import type { GuidelineReading } from "@/lib/clinical/recommendations/draft";
import { printedNumber } from "@/lib/clinical/recommendations/numbers";
import { continues, isListItem } from "@/lib/clinical/recommendations/passage-roles";
import type { Anchor, Passage } from "@/lib/documents/schema";

/** The advice in the passage before, if a column or page break cut it in two and this passage goes on with it. */
export function firstHalf(
  passage: Passage,
  reading: GuidelineReading,
): { anchor: Anchor; number: string | null } | null {
  if (isListItem(passage)) return null;
  const before = reading.source.passages[(reading.orderOf.get(passage.id) ?? 0) - 1];
  if (!before || before.table || before.kind === "heading") return null;
  if (reading.labelsOf(before).length > 0 || !continues(before.text, passage.text)) return null;
  if (!hasDirective(before.text, reading.language)) return null;
  const own = printedNumber(before);
  return { anchor: wholePassage(before, own?.length ?? 0), number: own?.number ?? null };
}
