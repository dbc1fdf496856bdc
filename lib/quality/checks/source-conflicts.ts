import type { Conflict, Recommendation } from "@/lib/clinical/schema";
import { quoteOf } from "@/lib/documents/quote";
import type { Anchor } from "@/lib/documents/schema";
import type { Claim } from "@/lib/pvgs/document";
import {
  type Card,
  type Check,
  type CheckInput,
  finding,
  fits,
  isOtherLanguage,
  isSourced,
  sourceText,
} from "@/lib/quality/check";
import { findNumbers } from "@/lib/quality/language/numbers";
import type { Finding } from "@/lib/quality/schema";
import { withoutInsertions } from "@/lib/quality/without-insertions";

/**
 * F20: where the guideline contradicts itself about a recommendation that is shown, an editor decides. What the booklet
 * prints in the guideline's own words, with its label, is a remark. It blocks where the booklet's own words take one
 * side of a contradiction in direction or number: a sentence in other words, or the fixed one that says "recommends" or
 * "advises against". A sentence that a person wrote or locked records that person's decision.
 */
export const sourceConflicts: Check = {
  id: "F20",
  run(input) {
    const { conflicts, recommendations } = input.graph;
    return {
      examined: recommendations.length + input.claims.length,
      findings: conflicts.flatMap((conflict) => judge(input, conflict)),
    };
  },
};

function judge(input: CheckInput, conflict: Conflict): Finding[] {
  const places = conflict.anchors.filter((anchor) => fits(input, anchor));
  const about = recommendationsIn(input, conflict);
  const claims = input.claims.filter(
    (claim) =>
      isSourced(claim) && (about.has(claim.recommendationId ?? "") || restsOnAny(claim, places)),
  );
  const card = input.cards.find(({ recommendationIds }) =>
    recommendationIds.some((id) => about.has(id)),
  );
  const shown = card?.title ?? claims[0];
  if (!shown) return [];
  const [one, other] = places.map((anchor) => quoteOf(input.passages, anchor));
  return [
    finding({
      check: "F20",
      severity: takesSide(input, { conflict, claims, card }) ? "hard" : "soft",
      code: `conflict_in_source_${conflict.kind}`,
      claimId: shown.id,
      recommendationId: conflict.recommendationId ?? [...about][0] ?? null,
      quote: one ?? shown.text,
      sourceQuote: other ?? null,
      anchors: conflict.anchors,
    }),
  ];
}

/** The recommendation, or all that are printed where the places are, if several share the passage. */
function recommendationsIn({ graph }: CheckInput, conflict: Conflict): Set<string> {
  if (conflict.recommendationId !== null) return new Set([conflict.recommendationId]);
  const passages = new Set(conflict.anchors.map(({ passageId }) => passageId));
  const isPrintedThere = ({ passageIds, labelAnchor }: Recommendation) =>
    passageIds.some((id) => passages.has(id)) || passages.has(labelAnchor?.passageId ?? "");
  return new Set(graph.recommendations.filter(isPrintedThere).map(({ id }) => id));
}

function restsOnAny({ anchors }: Claim, places: Anchor[]): boolean {
  return anchors.some((anchor) =>
    places.some(
      ({ passageId, start, end }) =>
        anchor.passageId === passageId && anchor.start < end && start < anchor.end,
    ),
  );
}

type Shown = { conflict: Conflict; claims: Claim[]; card: Card | undefined };

function takesSide(input: CheckInput, { conflict, claims, card }: Shown): boolean {
  const undecided = claims.filter(({ author, locked }) => author === "writer" && !locked);
  if (undecided.length === 0) return false;
  const ownWords = undecided.filter((claim) => !isVerbatim(input, claim));
  switch (conflict.kind) {
    case "direction":
      return ownWords.length > 0 || card?.direction === "for" || card?.direction === "against";
    case "number": {
      const disputed = disputedNumbers(input, conflict.anchors);
      return ownWords.some(({ text }) =>
        findNumbers(text).some(({ value }) => disputed.has(value)),
      );
    }
    default:
      return false;
  }
}

/** Numbers that only one of the two places prints. */
function disputedNumbers(input: CheckInput, anchors: Anchor[]): Set<string> {
  const [one = [], other = []] = anchors
    .filter((anchor) => fits(input, anchor))
    .map((anchor) => findNumbers(quoteOf(input.passages, anchor)).map(({ value }) => value));
  return new Set([
    ...one.filter((value) => !other.includes(value)),
    ...other.filter((value) => !one.includes(value)),
  ]);
}

/** A quotation, or words cut from the source and at most explained in brackets. */
function isVerbatim(input: CheckInput, claim: Claim): boolean {
  if (claim.kind === "quote") return true;
  if (isOtherLanguage(input)) return false;
  return bare(sourceText(input, claim)).includes(bare(withoutInsertions(input, claim)));
}

function bare(text: string): string {
  return text.toLowerCase().replaceAll(/[\s\p{P}]+/gu, "");
}
