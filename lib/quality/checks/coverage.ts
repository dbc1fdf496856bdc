import type { Recommendation } from "@/lib/clinical/schema";
import ledger from "@/lib/i18n/messages/en/ledger.json";
import { claimsOfBlock } from "@/lib/pvgs/claims";
import type { Claim } from "@/lib/pvgs/document";
import { type Check, type CheckInput, finding, isSourced } from "@/lib/quality/check";
import { judgeContraindications } from "@/lib/quality/checks/contraindications";
import { findUncovered } from "@/lib/quality/checks/find-uncovered";
import { judgeSilence } from "@/lib/quality/checks/silence";
import { judgeWarning } from "@/lib/quality/checks/warnings";
import type { Finding } from "@/lib/quality/schema";

/** F9: every recommendation is in a card, whole, or left out with a reason; so is every warning that belongs to one. */
export const coverage: Check = {
  id: "F9",
  run(input) {
    const { recommendations, safety } = input.graph;
    const findings = [
      ...together(input).flatMap(({ ids, claims }) => strangers(ids, claims)),
      ...judgeSilence(input),
      ...recommendations.flatMap((recommendation) => judge(input, recommendation)),
      ...safety.flatMap((statement) => judgeWarning(input, statement)),
      ...judgeContraindications(input, input.claims.filter(isSourced)),
    ];
    return { examined: recommendations.length + safety.length, findings };
  },
};

type Group = { ids: string[]; claims: Claim[] };

/** Claims that a reader takes for one recommendation: those of a card, and of a table row. */
function together({ cards, document }: CheckInput): Group[] {
  const rows = document.sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.type === "table" ? block.rows.map((row) => row.flat()) : []));
  return [
    ...cards.map((card) => ({ ids: card.recommendationIds, claims: claimsOfBlock(card) })),
    ...rows.map((claims) => ({
      ids: claims.flatMap(({ recommendationId }) => recommendationId ?? []).slice(0, 1),
      claims,
    })),
  ];
}

function strangers(ids: string[], claims: Claim[]): Finding[] {
  return claims
    .filter(({ recommendationId }) => recommendationId && !ids.includes(recommendationId))
    .map(({ id, recommendationId, text, anchors }) =>
      finding({
        check: "F9",
        severity: "hard",
        code: "claim_in_wrong_card",
        claimId: id,
        recommendationId: recommendationId ?? null,
        quote: text,
        anchors,
      }),
    );
}

function judge(input: CheckInput, recommendation: Recommendation): Finding[] {
  const { id } = recommendation;
  const entries = input.plan.ledger.filter(({ recommendationId }) => recommendationId === id);
  const entry = entries[0];
  if (!entry || entries.length > 1) return [lost(recommendation, "recommendation_not_in_ledger")];
  if (!entry.included) {
    const isListed = input.document.notIncluded.some(
      ({ recommendationId, reason }) => recommendationId === id && reason === entry.reason,
    );
    return entry.reason && entry.reason in ledger.reasons && isListed
      ? []
      : [lost(recommendation, "recommendation_left_out_silently")];
  }
  const cards = input.cards.filter(({ recommendationIds }) => recommendationIds.includes(id));
  if (cards.length === 0) return [lost(recommendation, "recommendation_without_card")];
  const shown = cards.flatMap(claimsOfBlock);
  return recommendation.anchors.flatMap((anchor) =>
    findUncovered(input, anchor, shown).map((part) => ({
      ...lost(recommendation, "statement_part_lost"),
      params: { part },
    })),
  );
}

function lost({ id, text, anchors, page }: Recommendation, code: string): Finding {
  return finding({
    check: "F9",
    severity: "hard",
    code,
    params: { page },
    recommendationId: id,
    sourceQuote: text,
    anchors,
  });
}
