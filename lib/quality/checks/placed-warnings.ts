import { quoteOf } from "@/lib/documents/quote";
import type { Anchor } from "@/lib/documents/schema";
import { claimsOfBlock } from "@/lib/pvgs/claims";
import type { Claim } from "@/lib/pvgs/document";
import { type Card, type CheckInput, finding } from "@/lib/quality/check";
import { surroundings } from "@/lib/quality/checks/expected-companions";
import { findUncovered } from "@/lib/quality/checks/find-uncovered";
import { shownPlaces } from "@/lib/quality/checks/shown-places";
import type { Finding } from "@/lib/quality/schema";

/**
 * A warning stands in the card of what it warns about, although the same words may be printed elsewhere as advice of
 * their own. Said in one place as a warning, it need not be said again.
 */
export function warningsMoved(input: CheckInput): Finding[] {
  const asAdvice = new Set(input.cards.flatMap(adviceOf));
  const showAsWarning = shownPlaces(
    input,
    input.claims.filter((claim) => !asAdvice.has(claim)),
  );
  const safety = new Map(input.graph.safety.map((statement) => [statement.id, statement]));
  return surroundings(input).flatMap(({ recommendationId, safetyIds }) => {
    const home = input.cards.filter(({ recommendationIds }) =>
      recommendationIds.includes(recommendationId),
    );
    const [card] = home;
    if (!card) return [];
    const shown = home.flatMap(claimsOfBlock);
    const isInCard = (anchor: Anchor) =>
      findUncovered(input, anchor, shown).join("").length <= (anchor.end - anchor.start) / 2;
    return safetyIds
      .flatMap((id) => safety.get(id) ?? [])
      .filter(({ anchor }) => !isInCard(anchor) && !showAsWarning(anchor))
      .map(({ anchor }) =>
        finding({
          ...{ check: "F22", severity: "hard", code: "warning_apart", recommendationId },
          claimId: card.title.id,
          quote: card.title.text,
          sourceQuote: quoteOf(input.passages, anchor),
          anchors: [anchor],
        }),
      );
  });
}

function adviceOf({ slots }: Card): Claim[] {
  return slots.flatMap(({ slot, claims }) => (slot === "what" ? claims : []));
}
