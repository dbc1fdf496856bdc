import type { SafetyKind, SafetyStatement } from "@/lib/clinical/schema";
import type { Block, Claim } from "@/lib/pvgs/document";
import { isReadable, readingCost } from "@/lib/pvgs/slots/readable";
import { sayAddressee } from "@/lib/writers/rules/addressee";
import { comparable, unsaid, withListBelow } from "@/lib/writers/rules/anchored-sentences";
import { JOINT, withSubject } from "@/lib/writers/rules/cell-subject";
import type { DraftContext } from "@/lib/writers/rules/draft-context";
import {
  listedWarnings,
  type WarningGroup,
  warningsByLead,
} from "@/lib/writers/rules/warning-list";
import { bulletList, paragraph } from "@/lib/writers/rules/labelled-list";

const KINDS = [
  "contraindication",
  "caution",
  "interaction",
  "adverse_effect",
  "stop_rule",
  "referral",
  "monitoring",
] as const satisfies readonly SafetyKind[];

/** Every safety statement that does not already stand in a box, so that none is lost (RIGHT-PVG 7.2). */
export function problems(context: DraftContext): Block[] {
  const { safety } = context.graph;
  const closing = paragraph(context.fixed("problems.action"));
  if (safety.length === 0) return [paragraph(context.notReported("problems.none")), closing];
  const groups = KINDS.flatMap((kind) => problemGroup(kind, context));
  const intro = groups.length > 0 ? "problems.intro" : "problems.inCards";
  return [paragraph(context.fixed(intro)), ...groups, closing];
}

type ProblemKind = (typeof KINDS)[number];

/** Beyond these, warnings that belong to no recommendation are counted, so that the rest stays readable. */
const MOST_UNLINKED: Record<ProblemKind, number> = {
  contraindication: Number.POSITIVE_INFINITY,
  caution: 8,
  interaction: 6,
  stop_rule: 5,
  adverse_effect: 6,
  referral: 3,
  monitoring: 4,
};

function problemGroup(kind: ProblemKind, context: DraftContext): Block[] {
  const unshown = context.graph.safety.filter(
    (statement) => groupOf(statement) === kind && unsaid([statement.anchor], context).length > 0,
  );
  const linked = unshown.filter(isAlwaysShown);
  const unlinked = unshown
    .filter((one) => !isAlwaysShown(one) && isPlain(one, context))
    .toSorted((a, b) => rank(a, context) - rank(b, context));
  const few = withoutRepeats(unlinked).slice(0, MOST_UNLINKED[kind]);
  const shown = new Set([...linked, ...few]);
  const rest = unshown.length - shown.size;
  if (unshown.length === 0) return [];
  return [
    paragraph(context.fixed(`problems.${kind}`)),
    ...bulletList(
      warningsByLead(
        unshown.filter((one) => shown.has(one)),
        context,
      ).map((group) => safetyItem(group, context)),
    ),
    ...(rest > 0 ? [paragraph(context.fixed("problems.more", { count: String(rest) }))] : []),
  ];
}

/** What is no sign for the list of signs is a warning among the others. */
function groupOf({ kind }: SafetyStatement): ProblemKind {
  return kind === "urgent_sign" ? "caution" : kind;
}

/** A warning that belongs to a recommendation, and every contraindication or urgent sign, may not be counted only. */
export function isAlwaysShown({ kind, recommendationIds }: SafetyStatement): boolean {
  return kind === "contraindication" || kind === "urgent_sign" || recommendationIds.length > 0;
}

function isPlain({ text }: SafetyStatement, { language }: DraftContext): boolean {
  return isReadable(text, language) && readingCost(text, language) < 0.9;
}

/** A summary and its chapter warn in almost the same words; once is enough. */
function withoutRepeats(statements: SafetyStatement[]): SafetyStatement[] {
  const openings = new Set<string>();
  return statements.filter(({ text }) => {
    const opening = comparable(text).slice(0, SAME_OPENING);
    if (openings.has(opening)) return false;
    openings.add(opening);
    return true;
  });
}

const SAME_OPENING = 50;

/** Whole, plain sentences first. */
function rank({ text }: SafetyStatement, { language }: DraftContext): number {
  return (isReadable(text, language) ? 0 : 2) + readingCost(text, language);
}

function safetyItem([first, ...rest]: WarningGroup, context: DraftContext): Claim[] {
  if (rest.length > 0) {
    return sayAddressee([listedWarnings([first, ...rest], { kind: "safety" }, context)], context);
  }
  const { id, anchor } = first;
  const anchors = [anchor, ...unsaid(withListBelow(anchor, context).slice(1), context)];
  const claims = anchors.map((one) =>
    context.span(withSubject(one, context), {
      kind: "safety",
      safetyId: id,
      joint: JOINT[context.language],
    }),
  );
  return sayAddressee(claims, context);
}
