import { hasDirective } from "@/lib/clinical/recommendations/directives";
import { trimmedAnchor } from "@/lib/clinical/recommendations/draft";
import type { Draft, GuidelineReading } from "@/lib/clinical/recommendations/draft";
import type { Flow } from "@/lib/clinical/recommendations/from-flow";
import { continues, endsOpen, isListItem } from "@/lib/clinical/recommendations/passage-roles";
import type { Anchor, Passage } from "@/lib/documents/schema";

/** The paragraph "We recommend:" in front of a list, and its items so far that carry no label of their own. */
export function leadOf({ reading }: Flow, passage: Passage): Anchor[] {
  if (!isListItem(passage)) return [];
  const { passages } = reading.source;
  const items: Anchor[] = [];
  for (let order = (reading.orderOf.get(passage.id) ?? 0) - 1; order >= 0; order--) {
    const before = passages[order];
    if (!before || before.sectionId !== passage.sectionId || before.table) return [];
    const anchor = trimmedAnchor(before, 0, before.text.length);
    if (!anchor || before.kind === "heading") return [];
    if (!isListItem(before)) {
      const isLead = endsOpen(before.text) && !isTitleOver(before, passage, reading);
      return isLead ? [anchor, ...items] : [];
    }
    if (reading.labelsOf(before).length > 0) continue;
    items.unshift(anchor);
  }
  return [];
}

const TITLE = /^[^，。；,;]{0,24}(?:推荐|建议)(?:意见|要点)?(?:如下)?[:：]\s*$/u;

/** "急性期治疗推荐：" names the advice below and says nothing of its own: each item is a whole sentence. */
function isTitleOver(lead: Passage, item: Passage, { language }: GuidelineReading): boolean {
  return TITLE.test(lead.text) && hasDirective(item.text, language);
}

export function continuesOpen(
  open: Draft,
  passage: Passage,
  { previous, reading }: { previous: Passage; reading: GuidelineReading },
): boolean {
  const last = open.pieces.at(-1);
  if (passage.kind === "heading" || last?.passageId !== previous.id) return false;
  if (open.label) return isLeftOpen(open, reading) && isListItem(passage);
  const isItemOfOpenList =
    isListItem(passage) && (open.pieces.length > 1 || endsOpen(previous.text));
  return isItemOfOpenList || continues(previous.text, passage.text);
}

/** "… one or more of the following (2A):" is graded, and its list still comes. */
function isLeftOpen({ label, pieces }: Draft, reading: GuidelineReading): boolean {
  if (!label) return false;
  const { anchor } = label;
  const text = reading.passages.get(anchor.passageId)?.text ?? "";
  if (!pieces.some((piece) => piece.passageId === anchor.passageId)) return false;
  return /^\s*[:：]\s*$/u.test(text.slice(anchor.end));
}

/** A comma in front of a page break is part of the sentence. */
export function restoreBreak({ reading }: Flow, open: Draft, passage: Passage): void {
  const last = open.pieces.at(-1);
  const text = reading.passages.get(last?.passageId ?? "")?.text.trimEnd() ?? "";
  if (!last || !continues(text, passage.text)) return;
  if (text.slice(last.end).length <= 1) last.end = text.length;
}

/** Under "2 Recommendations" a statement printed "2.1" keeps its own number. */
export function numberUnder(announced: string | null, own: string | null): string | null {
  return own?.includes(".") ? own : (announced ?? own);
}

export function startsWithLabel({ reading }: Flow, passage: Passage): boolean {
  const label = reading.labelsOf(passage)[0];
  return label !== undefined && passage.text.slice(0, label.start).trim() === "";
}
