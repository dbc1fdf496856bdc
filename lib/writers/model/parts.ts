import { quoteOf } from "@/lib/documents/quote";
import type { Language, Passage } from "@/lib/documents/schema";
import type { PlacedClaim } from "@/lib/writers/model/placed-claims";
import { inPortions } from "@/lib/writers/model/portions";

/** The claims in portions for one call each; the sentences of one recommendation stay together. */
export function inParts(
  claims: PlacedClaim[],
  passages: Map<string, Passage>,
  language: Language,
): PlacedClaim[][] {
  const textOf = (group: PlacedClaim[]) =>
    group.map(({ claim }) => linesOf(claim, passages)).join("\n");
  return inPortions(byCard(claims), textOf, language).map((groups) => groups.flat());
}

function byCard(claims: PlacedClaim[]): PlacedClaim[][] {
  const groups: PlacedClaim[][] = [];
  for (const placed of claims) {
    const id = placed.claim.recommendationId;
    const last = groups.at(-1);
    const isSame = id !== undefined && last?.[0]?.claim.recommendationId === id;
    if (last && isSame) last.push(placed);
    else groups.push([placed]);
  }
  return groups;
}

function linesOf({ anchors }: PlacedClaim["claim"], passages: Map<string, Passage>): string {
  return anchors.map((anchor) => quoteOf(passages, anchor)).join(" ");
}
