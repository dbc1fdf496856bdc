import type { Recommendation } from "@/lib/clinical/schema";
import { type Card, type Check, type CheckInput, finding, isSourced } from "@/lib/quality/check";
import { judgeDuties } from "@/lib/quality/checks/duties";
import { judgeStrengthWords } from "@/lib/quality/checks/grade-words";
import type { Finding } from "@/lib/quality/schema";

/** F6: every card shows the strength, direction and label that the guideline gives; no verb sounds more binding. */
export const strength: Check = {
  id: "F6",
  run(input) {
    const findings = [
      ...input.cards.flatMap((card) => judgeCard(input, card)),
      ...input.claims.flatMap((claim) => judgeStrengthWords(input, claim)),
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
    return [];
  });
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
