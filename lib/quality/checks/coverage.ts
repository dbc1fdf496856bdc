import type { Recommendation, SafetyStatement } from "@/lib/clinical/schema";
import { quoteOf } from "@/lib/documents/quote";
import type { Anchor } from "@/lib/documents/schema";
import { claimsOfBlock } from "@/lib/pvgs/claims";
import type { Claim } from "@/lib/pvgs/document";
import { type Check, type CheckInput, finding, sourceText } from "@/lib/quality/check";
import type { Finding } from "@/lib/quality/schema";

// What may stay away without loss: joining words, marks, and references left at the seams.
const EMPTY_REST =
  /^(?:[\s\p{P}\p{S}]|\b(?:and|or|then|that|to|but)\b|[和及并且而与或]|\[\d+\]|[⁰¹²³⁴⁵⁶⁷⁸⁹])*$/iu;

/** F9: every recommendation is in a card, whole, or left out with a reason; so is every warning that belongs to one. */
export const coverage: Check = {
  id: "F9",
  run(input) {
    const { recommendations, safety } = input.graph;
    const findings = [
      ...recommendations.flatMap((recommendation) => judge(input, recommendation)),
      ...safety.flatMap((statement) => judgeSafety(input, statement)),
    ];
    return { examined: recommendations.length + safety.length, findings };
  },
};

function judge(input: CheckInput, recommendation: Recommendation): Finding[] {
  const { id } = recommendation;
  const entries = input.plan.ledger.filter(({ recommendationId }) => recommendationId === id);
  const entry = entries[0];
  if (!entry || entries.length > 1) return [lost(recommendation, "recommendation_not_in_ledger")];
  if (!entry.included) {
    const isListed = input.document.notIncluded.some(
      ({ recommendationId, reason }) => recommendationId === id && reason === entry.reason,
    );
    return entry.reason && isListed
      ? []
      : [lost(recommendation, "recommendation_left_out_silently")];
  }
  const cards = input.cards.filter(({ recommendationIds }) => recommendationIds.includes(id));
  if (cards.length === 0) return [lost(recommendation, "recommendation_without_card")];
  const shown = cards.flatMap(claimsOfBlock);
  return recommendation.anchors.flatMap((anchor) =>
    uncovered(input, anchor, shown).map((part) => ({
      ...lost(recommendation, "statement_part_lost"),
      params: { part },
    })),
  );
}

/** Stretches of the statement that no claim of its card rests on. */
function uncovered({ passages }: CheckInput, anchor: Anchor, shown: Claim[]): string[] {
  const resting = shown
    .flatMap(({ anchors }) => anchors)
    .filter(({ passageId }) => passageId === anchor.passageId)
    .sort((one, other) => one.start - other.start);
  const rests: string[] = [];
  let at = anchor.start;
  const keep = (start: number, end: number) => {
    if (start >= end) return;
    const rest = quoteOf(passages, { passageId: anchor.passageId, start, end });
    if (!EMPTY_REST.test(rest)) rests.push(rest.trim());
  };
  for (const { start, end } of resting) {
    keep(at, Math.min(start, anchor.end));
    at = Math.max(at, end);
  }
  keep(at, anchor.end);
  return rests;
}

function judgeSafety(input: CheckInput, statement: SafetyStatement): Finding[] {
  const isIncluded = (id: string) =>
    input.plan.ledger.some((entry) => entry.recommendationId === id && entry.included);
  // A warning that belongs to no recommendation shown is a matter of completeness, not of safety of what is shown.
  const isUrgent = statement.kind === "contraindication" || statement.kind === "urgent_sign";
  if (!isUrgent && !statement.recommendationIds.some(isIncluded)) return [];
  const { passageId, start, end } = statement.anchor;
  const isShown = input.claims.some(
    (claim) =>
      claim.safetyId === statement.id ||
      saysTheSame(sourceText(input, claim), statement.text) ||
      claim.anchors.some(
        (anchor) => anchor.passageId === passageId && anchor.start <= start && end <= anchor.end,
      ),
  );
  if (isShown) return [];
  return [
    finding({
      check: "F9",
      severity: "hard",
      code: "warning_dropped",
      params: { page: statement.page },
      recommendationId: statement.recommendationIds[0] ?? null,
      sourceQuote: statement.text,
      anchors: [statement.anchor],
    }),
  ];
}

/** A guideline prints a warning in its summary and again in its chapter; once is enough. */
function saysTheSame(shown: string, warning: string): boolean {
  const comparable = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}<>≤≥]/gu, "");
  return comparable(shown) === comparable(warning);
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
