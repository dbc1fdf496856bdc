import type { Block, Claim, PvgSection } from "@/lib/pvgs/document";

/** A claim whose words a model may choose, with what the reader sees above it. */
export type PlacedClaim = { claim: Claim; place: string; isCard: boolean };

const WORDED_KINDS = new Set<Claim["kind"]>(["recommendation", "safety", "evidence", "quote"]);

/** Titles, grades, labels and everything fixed stay as they are. */
export function placedClaims({ heading, blocks }: Pick<PvgSection, "heading" | "blocks">) {
  return blocks
    .flatMap((block) => placedInBlock(block, heading))
    .filter(
      ({ claim }) => WORDED_KINDS.has(claim.kind) && claim.anchors.length > 0 && !claim.locked,
    );
}

function placedInBlock(block: Block, heading: string): PlacedClaim[] {
  switch (block.type) {
    case "paragraph":
    case "callout":
      return block.claims.map((claim) => ({ claim, place: heading, isCard: false }));
    case "list":
      return block.items.flat().map((claim) => ({ claim, place: heading, isCard: false }));
    case "recommendation_card":
      return block.slots.flatMap(({ slot, claims }) =>
        claims.map((claim) => ({ claim, place: slot, isCard: true })),
      );
    case "table":
    case "figure":
      return [];
  }
}
