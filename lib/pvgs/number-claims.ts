import { claimsOf } from "@/lib/pvgs/claims";
import type { PvgDocument } from "@/lib/pvgs/document";

/** Gives claims their final ids `c1`, `c2`, … in reading order. Companions that were not printed are forgotten. */
export function numberClaims(document: PvgDocument): PvgDocument {
  const numbered = structuredClone(document);
  const ids = new Map(claimsOf(numbered).map(({ id }, index) => [id, `c${index + 1}`]));
  for (const claim of claimsOf(numbered)) {
    claim.id = ids.get(claim.id) ?? claim.id;
    claim.keepWith = claim.keepWith.flatMap((id) => ids.get(id) ?? []);
  }
  return numbered;
}
