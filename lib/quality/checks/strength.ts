import type { Recommendation } from "@/lib/clinical/schema";
import type { Claim } from "@/lib/pvgs/document";
import {
  type Card,
  type Check,
  type CheckInput,
  claimFinding,
  finding,
  isSourced,
} from "@/lib/quality/check";
import { judgeDuties } from "@/lib/quality/checks/duties";
import type { Finding } from "@/lib/quality/schema";

/** F6: every card shows the strength, direction and label that the guideline gives; no verb sounds more binding. */
export const strength: Check = {
  id: "F6",
  run(input) {
    const findings = [
      ...input.cards.flatMap((card) => judgeCard(input, card)),
      ...input.claims.flatMap((claim) => judgeClaim(input, claim)),
      ...input.claims.filter(isSourced).flatMap((claim) => judgeDuties(input, claim)),
    ];
    return { examined: input.cards.length, findings };
  },
};

function judgeCard(input: CheckInput, card: Card): Finding[] {
  return card.recommendationIds.flatMap((id) => {
    const recommendation = input.recommendations.get(id);
    const report = (code: string) => [cardFinding(card, id, code, recommendation)];
    if (!recommendation) return report("recommendation_unknown");
    const isShown = card.gradeClaims.some(({ template }) => template?.id.startsWith("strength."));
    if (!isShown) return report("strength_missing");
    if (card.strength !== recommendation.strength) return report("strength_changed");
    if (card.direction !== recommendation.direction) return report("direction_changed");
    if ((card.label?.text ?? null) !== recommendation.label) return report("label_changed");
    return card.gradeClaims.flatMap((claim) => judgeWords(input, claim, recommendation));
  });
}

function judgeClaim(input: CheckInput, claim: Claim): Finding[] {
  const recommendation =
    claim.recommendationId && input.recommendations.get(claim.recommendationId);
  return recommendation ? judgeWords(input, claim, recommendation) : [];
}

/** The fixed sentence must be one that these fields allow. */
function judgeWords(input: CheckInput, claim: Claim, recommendation: Recommendation): Finding[] {
  const id = claim.template?.id ?? "";
  const said = /^(?:strength|options\.advice)\.(.+)$/.exec(id)?.[1];
  if (!said || said === "consensusPercent" || allows(said, recommendation)) return [];
  return [
    claimFinding(input, claim, {
      check: "F6",
      severity: "hard",
      code: "strength_words_changed",
      recommendationId: recommendation.id,
      sourceQuote: recommendation.label ?? recommendation.text,
      anchors: recommendation.anchors,
    }),
  ];
}

function allows(
  said: string,
  { kind, strength: printed, direction, gradeStatus }: Recommendation,
): boolean {
  const [first, second] = said.split(".");
  switch (first) {
    case "strong":
    case "conditional":
      return (
        printed === first &&
        (second === (direction ?? "unclear") || (second === "unclear" && !direction))
      );
    case "either":
      return direction === "either";
    case "goodPractice":
      return kind === "good_practice" && printed === null;
    case "consensus":
      return kind === "consensus" && printed === null;
    case "insufficient":
      return kind === "insufficient" || kind === "research_only";
    case "notGraded":
      return gradeStatus === "not_graded" && printed === null;
    case "notReported":
      return printed === null;
    case "unreadable":
      return gradeStatus === "unreadable";
    default:
      return false;
  }
}

function cardFinding(
  card: Card,
  id: string,
  code: string,
  recommendation?: Recommendation,
): Finding {
  return finding({
    check: "F6",
    severity: "hard",
    code,
    claimId: card.title.id,
    recommendationId: id,
    quote: card.gradeClaims.map(({ text }) => text).join(" ") || card.title.text,
    sourceQuote: recommendation?.label ?? null,
    anchors: recommendation?.anchors ?? [],
  });
}
