import type { Draft, DraftLabel, GuidelineReading } from "@/lib/clinical/recommendations/draft";
import {
  endsOpen,
  isLabelLine,
  isListItem,
  opensGroup,
  opensRationale,
  opensRemarks,
} from "@/lib/clinical/recommendations/passage-roles";
import { quoteOf } from "@/lib/documents/quote";
import type { Passage } from "@/lib/documents/schema";

/** A label printed over the statements it grades, such as "Class IIa" or "Strong recommendations". */
export type LabelGroup = {
  label: DraftLabel;
  /** A heading grades all that stands under it; another line grades one paragraph or one list. */
  isHeading: boolean;
  /** Whether its last statement was a list item; null before the first one. */
  isList: boolean | null;
};

/**
 * Whether the lines that hold nothing but a label stand over their statements in this document. They are
 * counted by what stands next to them: a heading before them, or a heading or rationale after them. A heading that
 * opens a list stands over it.
 */
export function labelsStandAhead(reading: GuidelineReading): boolean {
  const { passages } = reading.source;
  let ahead = 0;
  let behind = 0;
  passages.forEach((passage, order) => {
    if (!reading.isUsable(passage) || !isLabelLine(passage, reading)) return;
    const before = neighbour(passages, order, { step: -1, reading });
    const after = neighbour(passages, order, { step: 1, reading });
    const opensList =
      passage.kind === "heading" && after?.list !== undefined && before?.list === undefined;
    const opens =
      opensList || before === undefined || before.kind === "heading" || endsOpen(before.text);
    const closes = after === undefined || isEndOfStatement(after);
    if (opens && !closes) ahead++;
    if (closes && !opens) behind++;
  });
  return ahead > behind;
}

function isEndOfStatement(passage: Passage): boolean {
  return passage.kind === "heading" || opensRationale(passage) || opensRemarks(passage);
}

/** The next passage that way which is no label line itself. */
function neighbour(
  passages: Passage[],
  order: number,
  { step, reading }: { step: 1 | -1; reading: GuidelineReading },
): Passage | undefined {
  let at = order + step;
  for (let found = passages[at]; found; found = passages[at]) {
    if (!isLabelLine(found, reading)) return found;
    at += step;
  }
  return undefined;
}

/** "The following recommendations are based on limited evidence (Level B):" grades every item of its list. */
export function groupOpener(passage: Passage, reading: GuidelineReading): DraftLabel | null {
  if (passage.table || !opensGroup(passage.text)) return null;
  const label = reading.labelsOf(passage).at(-1);
  if (!label) return null;
  if (!/^\s*[:：]\s*$/u.test(passage.text.slice(label.end))) return null;
  const { start, end, tokens } = label;
  return { anchor: { passageId: passage.id, start, end }, tokens };
}

/** Whether the group still grades this passage. */
export function isInGroup(group: LabelGroup, passage: Passage): boolean {
  if (group.isList === null || group.isHeading) return true;
  return group.isList && isListItem(passage);
}

/** The label over a statement completes its own: "Class I" over "… (Level of Evidence: A)". */
export function withGroupLabel(draft: Draft, group: LabelGroup, reading: GuidelineReading): void {
  const own = draft.label;
  if (!own) {
    draft.label = group.label;
    return;
  }
  const grades = (tokens: DraftLabel["tokens"]): boolean =>
    tokens.some((token) => /^(?:strength|code|kind)$/u.test(token.type)) ||
    tokens.some((token, at) => token.type === "value" && isStrengthHead(tokens[at - 1]));
  if (grades(own.tokens)) return;
  const over = group.label.printed ?? quoteOf(reading.passages, group.label.anchor);
  const printed = own.printed ?? quoteOf(reading.passages, own.anchor);
  draft.label = {
    anchor: own.anchor,
    tokens: [...group.label.tokens, ...own.tokens],
    printed: `${over} ${printed}`,
    goesOnIn: [...(own.goesOnIn ?? []), group.label.anchor.passageId],
  };
}

function isStrengthHead(token: DraftLabel["tokens"][number] | undefined): boolean {
  return token?.type === "head" && token.of === "strength";
}
