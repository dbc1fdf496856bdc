import type { PvgDocument } from "@/lib/pvgs/document";

/** Share of the claims in recommendation boxes that are nothing but a quotation, 0 to 1; grade labels do not count. */
export function bareQuotationShare({ sections }: PvgDocument): number {
  const claims = sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.type === "recommendation_card" ? block.slots : []))
    .flatMap((slot) => slot.claims)
    .filter(({ recommendationId }) => recommendationId !== undefined);
  if (claims.length === 0) return 0;
  return claims.filter(({ kind }) => kind === "quote").length / claims.length;
}
