import { quoteOf } from "@/lib/documents/quote";
import type { Anchor } from "@/lib/documents/schema";
import type { Claim } from "@/lib/pvgs/document";
import { type CheckInput, sourceText } from "@/lib/quality/check";

/** The claim that shows a stretch of the source, if one does. */
export type Shown = (anchor: Anchor) => Claim | undefined;

/** A printed label in front of a sentence may lie outside the claim. */
const MOST_OF = 0.6;

/** Looks a stretch up among the anchors of claims, and else in the same words elsewhere. */
export function shownPlaces(input: CheckInput, claims: Claim[]): Shown {
  const byPassage = Map.groupBy(
    claims.flatMap((claim) => claim.anchors.map((anchor) => ({ claim, anchor }))),
    ({ anchor }) => anchor.passageId,
  );
  const byWords = new Map(claims.map((claim) => [comparable(sourceText(input, claim)), claim]));
  return (wanted) => {
    const resting = byPassage
      .get(wanted.passageId)
      ?.find(({ anchor }) => shared(anchor, wanted) > MOST_OF * (wanted.end - wanted.start));
    return resting?.claim ?? byWords.get(comparable(quoteOf(input.passages, wanted)));
  };
}

function shared(one: Anchor, other: Anchor): number {
  return Math.min(one.end, other.end) - Math.max(one.start, other.start);
}

function comparable(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}<>≤≥]/gu, "");
}
