import type { SafetyKind, SafetyStatement } from "@/lib/clinical/schema";
import type { Block, Claim } from "@/lib/pvgs/document";
import { isReadable, readingCost } from "@/lib/pvgs/slots/readable";
import { sayAddressee } from "@/lib/writers/rules/addressee";
import { unsaid, withListBelow } from "@/lib/writers/rules/anchored-sentences";
import type { DraftContext } from "@/lib/writers/rules/draft-context";
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
  caution: 12,
  interaction: 12,
  stop_rule: 8,
  adverse_effect: 10,
  referral: 6,
  monitoring: 6,
};

function problemGroup(kind: ProblemKind, context: DraftContext): Block[] {
  const unshown = context.graph.safety.filter(
    (statement) => statement.kind === kind && unsaid([statement.anchor], context).length > 0,
  );
  const linked = unshown.filter(({ recommendationIds }) => recommendationIds.length > 0);
  const unlinked = unshown
    .filter(
      (one) => one.recommendationIds.length === 0 && (WARNS.has(kind) || isPlain(one, context)),
    )
    .toSorted((a, b) => rank(a, context) - rank(b, context));
  const shown = new Set([...linked, ...unlinked.slice(0, MOST_UNLINKED[kind])]);
  const rest = unshown.length - shown.size;
  if (shown.size === 0) return [];
  return [
    paragraph(context.fixed(`problems.${kind}`)),
    ...bulletList(unshown.filter((one) => shown.has(one)).map((one) => safetyItem(one, context))),
    ...(rest > 0 ? [paragraph(context.fixed("problems.more", { count: String(rest) }))] : []),
  ];
}

/** Warnings are shown as they are; of other remarks only those a reader can use. */
const WARNS = new Set<ProblemKind>(["contraindication", "caution", "interaction", "stop_rule"]);

function isPlain({ text }: SafetyStatement, { language }: DraftContext): boolean {
  return isReadable(text, language) && readingCost(text, language) < 0.9;
}

/** Whole, plain sentences first. */
function rank({ text }: SafetyStatement, { language }: DraftContext): number {
  return (isReadable(text, language) ? 0 : 2) + readingCost(text, language);
}

function safetyItem({ id, anchor }: SafetyStatement, context: DraftContext): Claim[] {
  const anchors = [anchor, ...unsaid(withListBelow(anchor, context).slice(1), context)];
  const claims = anchors.map((one) => context.span([one], { kind: "safety", safetyId: id }));
  return sayAddressee(claims, context);
}
