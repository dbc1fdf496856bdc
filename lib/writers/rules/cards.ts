import type { Recommendation, SafetyKind, SafetyStatement } from "@/lib/clinical/schema";
import type { Anchor } from "@/lib/documents/schema";
import type { Block, CardSlotId, Claim } from "@/lib/pvgs/document";
import { nameTemplate } from "@/lib/pvgs/recommendation-names";
import type { RecommendationSlots } from "@/lib/pvgs/slots-schema";
import { splitStatement } from "@/lib/pvgs/statement/split-statement";
import { sayAddressee } from "@/lib/writers/rules/addressee";
import { carryWarnings, liesWithin } from "@/lib/writers/rules/carry-warnings";
import { comparable, unsaid } from "@/lib/writers/rules/anchored-sentences";
import type { DraftContext } from "@/lib/writers/rules/draft-context";
import { gradeClaims } from "@/lib/writers/rules/grade-claims";
import { keepCompanions } from "@/lib/writers/rules/keep-companions";
import { warningClaims, warningsByLead } from "@/lib/writers/rules/warning-list";
import { labelClaim } from "@/lib/writers/rules/label-claim";

export type Card = Extract<Block, { type: "recommendation_card" }>;
type Slot = Card["slots"][number];

/** Fields that come from the statement itself, in its own order. */
const STATEMENT_SLOTS = new Set<CardSlotId>(["statement", "who", "what", "when", "unless"]);
const SAFETY_SLOTS: Record<SafetyKind, CardSlotId> = {
  contraindication: "unless",
  caution: "unless",
  interaction: "unless",
  adverse_effect: "harms",
  monitoring: "remarks",
  referral: "ifProblems",
  stop_rule: "ifProblems",
  urgent_sign: "ifProblems",
};
const EXPLAINING: CardSlotId[] = [
  "where",
  "dose",
  "why",
  "benefits",
  "harms",
  "unless",
  "ifProblems",
  "remarks",
];

const EVIDENCE = new Set<CardSlotId>(["why", "benefits", "harms"]);

/** One recommendation as a box of labelled fields: extracted words under fixed labels. */
export function recommendationCard(recommendation: Recommendation, context: DraftContext): Card {
  const filled = filledSlots(recommendation, context);
  const name = context.names.get(recommendation.id) ?? { number: recommendation.id, part: null };
  const title = nameTemplate("title", name);
  const titleClaim = {
    ...context.fixed(title.id, title.params),
    recommendationId: recommendation.id,
  };
  const statement = carryWarnings(
    statementSlots(recommendation, filled, context),
    recommendation,
    context,
  );
  const explaining = explainingSlots(recommendation, filled, context);
  return {
    type: "recommendation_card",
    recommendationIds: [recommendation.id],
    title: titleClaim,
    slots: mergeNeighbours(keepCompanions([...statement, ...explaining])),
    strength: recommendation.strength,
    direction: recommendation.direction,
    certainty: recommendation.certainty,
    gradeClaims: gradeClaims(recommendation, context),
    label: labelClaim(recommendation, context),
  };
}

/** In fast mode nobody filled slots; the statement and the safety statements still speak for themselves. */
function filledSlots(recommendation: Recommendation, context: DraftContext): RecommendationSlots {
  const { slots } = context.input;
  const filled = slots?.recommendations.find(
    ({ recommendationId }) => recommendationId === recommendation.id,
  );
  if (filled) return filled;
  return {
    recommendationId: recommendation.id,
    slots: splitStatement(recommendation, {
      passages: context.passages,
      language: context.language,
    }),
    safetyIds: context.graph.safety
      .filter(({ id }) => context.safetyHomes.get(id) === recommendation.id)
      .map(({ id }) => id),
    effectIds: [],
  };
}

function statementSlots(
  recommendation: Recommendation,
  { slots }: RecommendationSlots,
  context: DraftContext,
): Slot[] {
  return slots
    .filter(
      ({ slot, anchors }) => anchors.length > 0 && isOfStatement(slot, anchors, recommendation),
    )
    .map(({ slot, anchors }) => ({
      slot,
      claims: statementClaims(recommendation, { slot, anchors }, context),
    }));
}

function statementClaims(
  { id, actor }: Recommendation,
  { slot, anchors }: { slot: CardSlotId; anchors: Anchor[] },
  context: DraftContext,
): Claim[] {
  if (slot === "statement") return context.quotes(anchors, { recommendationId: id, actor });
  const claim = context.span(anchors, {
    kind: "recommendation",
    slot,
    recommendationId: id,
    actor,
  });
  const mayOrder = slot === "what" || slot === "remarks";
  return mayOrder ? sayAddressee([claim], context) : [claim];
}

function isOfStatement(slot: CardSlotId, anchors: Anchor[], { anchors: own }: Recommendation) {
  return (
    STATEMENT_SLOTS.has(slot) ||
    anchors.every((anchor) =>
      own.some(
        ({ passageId, start, end }) =>
          passageId === anchor.passageId && start <= anchor.start && anchor.end <= end,
      ),
    )
  );
}

function explainingSlots(
  recommendation: Recommendation,
  { slots, safetyIds }: RecommendationSlots,
  context: DraftContext,
): Slot[] {
  const safety = context.graph.safety.filter(({ id }) => safetyIds.includes(id));
  return EXPLAINING.flatMap((slot) => {
    const anchors = slots
      .filter(
        (filled) => filled.slot === slot && !isOfStatement("why", filled.anchors, recommendation),
      )
      .flatMap((filled) => filled.anchors);
    const claims = [
      ...unsaid(anchors, context).map((anchor) =>
        explainingClaim(anchor, { slot, recommendation, safety, context }),
      ),
      ...warningsByLead(
        safety.filter(({ kind }) => SAFETY_SLOTS[kind] === slot),
        context,
      ).flatMap((group) => warningClaims(group, { recommendationId: recommendation.id, context })),
    ];
    if (claims.length === 0) return [];
    return [{ slot, claims: EVIDENCE.has(slot) ? claims : sayAddressee(claims, context) }];
  });
}

type Explaining = {
  slot: CardSlotId;
  recommendation: Recommendation;
  safety: SafetyStatement[];
  context: DraftContext;
};

function explainingClaim(
  anchor: Anchor,
  { slot, recommendation, safety, context }: Explaining,
): Claim {
  // A remark may be the warning of another recommendation too; it is printed once. A reason is no warning.
  const warnings = EVIDENCE.has(slot) ? safety : context.graph.safety;
  const covered = warnings.find((statement) => liesWithin(statement.anchor, [anchor]));
  if (covered) context.said.add(comparable(covered.text));
  return context.span([anchor], {
    kind: covered ? "safety" : EVIDENCE.has(slot) ? "evidence" : "recommendation",
    recommendationId: recommendation.id,
    ...(covered && { safetyId: covered.id }),
  });
}

/** One label for fields of the same kind that follow each other. */
function mergeNeighbours(slots: Slot[]): Slot[] {
  return slots.reduce<Slot[]>((merged, { slot, claims }) => {
    const last = merged.at(-1);
    if (last?.slot !== slot) return [...merged, { slot, claims }];
    return [...merged.slice(0, -1), { slot, claims: [...last.claims, ...claims] }];
  }, []);
}
