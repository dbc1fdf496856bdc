import type { Anchor } from "@/lib/documents/schema";
import type { Block, CardSlotId, Claim, PvgSection } from "@/lib/pvgs/document";

/** A claim whose words a model may choose, with what the reader sees above it. */
export type PlacedClaim = {
  claim: Claim;
  place: string;
  isCard: boolean;
  /** What its words may refer to, as "it" does: the recommendation itself in a card, else the sentence before. */
  context: Anchor[];
};

/** Of a card: what is recommended, and to whom. */
const STATEMENT = new Set<CardSlotId>(["statement", "who", "what"]);

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
      return inRow(block.claims, heading);
    case "list":
      return inRow(block.items.flat(), heading);
    case "recommendation_card": {
      const context = block.slots
        .filter(({ slot }) => STATEMENT.has(slot))
        .flatMap(({ claims }) => claims.flatMap(({ anchors }) => anchors));
      return block.slots.flatMap(({ slot, claims }) =>
        claims.map((claim) => ({ claim, place: slot, isCard: true, context })),
      );
    }
    case "table":
    case "figure":
      return [];
  }
}

function inRow(claims: Claim[], place: string): PlacedClaim[] {
  return claims.map((claim, index) => {
    const context = claims[index - 1]?.anchors ?? [];
    return { claim, place, isCard: false, context };
  });
}
