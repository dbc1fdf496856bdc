import type { SafetyStatement } from "@/lib/clinical/schema";
import type { Claim } from "@/lib/pvgs/document";
import { unsaid, withListBelow } from "@/lib/writers/rules/anchored-sentences";
import { JOINT, withSubject } from "@/lib/writers/rules/cell-subject";
import type { DraftContext } from "@/lib/writers/rules/draft-context";

/** Warnings that stand together: one alone, or the items of one list. */
export type WarningGroup = [SafetyStatement, ...SafetyStatement[]];

/** A longer list is easier to read item by item, each with its lead. */
const LONGEST = { en: 600, zh: 250 };

/** The items of a list under one lead stay together, so that the lead is said once. */
export function warningsByLead(
  statements: SafetyStatement[],
  context: DraftContext,
): WarningGroup[] {
  const groups: WarningGroup[] = [];
  for (const statement of statements) {
    const group = groups.at(-1);
    if (group && isSameList(group[0], statement, context)) group.push(statement);
    else groups.push([statement]);
  }
  return groups.flatMap((group): WarningGroup[] =>
    lengthOf(group) <= LONGEST[context.language] ? [group] : group.map((one) => [one]),
  );
}

/** What a box says of a group that the booklet has not said yet. */
export function warningClaims(
  group: WarningGroup,
  { recommendationId, context }: { recommendationId: string; context: DraftContext },
): Claim[] {
  const [first] = group;
  const isList = group.length > 1;
  const anchors = isList ? group.map(({ anchor }) => anchor) : withListBelow(first.anchor, context);
  const news = unsaid(anchors, context);
  if (isList) {
    const options = { kind: "safety", recommendationId } as const;
    return news.length > 0 ? [listedWarnings(group, options, context)] : [];
  }
  return news.map((anchor) =>
    context.span(withSubject(anchor, context), {
      kind: "safety",
      recommendationId,
      safetyId: first.id,
      joint: JOINT[context.language],
    }),
  );
}

/** "Refer if: fever; rash": the lead once, then what it says of each item. */
export function listedWarnings(
  [first, ...others]: WarningGroup,
  options: { kind: "safety"; recommendationId?: string },
  context: DraftContext,
): Claim {
  const anchors = [...first.context, first.anchor, ...others.map(({ anchor }) => anchor)];
  return context.span(anchors, { ...options, safetyId: first.id, isList: true });
}

function isSameList(
  first: SafetyStatement,
  other: SafetyStatement,
  { passages }: DraftContext,
): boolean {
  const [lead, ...more] = first.context;
  const [otherLead] = other.context;
  if (!lead || more.length > 0 || passages.get(first.anchor.passageId)?.table) return false;
  return (
    other.context.length === 1 &&
    otherLead?.passageId === lead.passageId &&
    otherLead.start === lead.start
  );
}

function lengthOf(group: WarningGroup): number {
  return group.reduce((sum, { text }) => sum + text.length, 0);
}
