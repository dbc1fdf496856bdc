import type { Conflict } from "@/lib/clinical/schema";
import { quoteOf } from "@/lib/documents/quote";
import { type Check, type CheckInput, finding, fits } from "@/lib/quality/check";
import type { Finding } from "@/lib/quality/schema";

/**
 * F20: where the guideline contradicts itself about a recommendation shown, an editor decides, on record. Two prints that
 * differ in what to do or in a number block until then: whichever the booklet shows, half of the readers of the guideline
 * would call it wrong. A grade that differs is printed with its label, and only remarked on.
 */
export const sourceConflicts: Check = {
  id: "F20",
  run(input) {
    const shown = new Set(input.cards.flatMap(({ recommendationIds }) => recommendationIds));
    const touching = input.graph.conflicts.filter(
      ({ recommendationId }) => recommendationId === null || shown.has(recommendationId),
    );
    return {
      examined: input.graph.recommendations.length,
      findings: touching.map((conflict) => report(input, conflict)),
    };
  },
};

function report(input: CheckInput, { kind, recommendationId, anchors }: Conflict): Finding {
  const [one, other] = anchors
    .filter((anchor) => fits(input, anchor))
    .map((anchor) => quoteOf(input.passages, anchor));
  const card = input.cards.find(({ recommendationIds }) =>
    recommendationIds.includes(recommendationId ?? ""),
  );
  return finding({
    check: "F20",
    severity: kind === "direction" || kind === "number" ? "hard" : "soft",
    code: `conflict_${kind}`,
    claimId: card?.title.id ?? null,
    recommendationId,
    quote: one ?? null,
    sourceQuote: other ?? null,
    anchors,
  });
}
