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

/** Titles, grades, labels and everything fixed stay as they are; cells of a table too, unless it is in another language. */
export function placedClaims(
  { heading, blocks }: Pick<PvgSection, "heading" | "blocks">,
  isOtherLanguage: boolean,
) {
  return blocks
    .flatMap((block) => placedInBlock(block, heading, isOtherLanguage))
    .filter(
      ({ claim }) => WORDED_KINDS.has(claim.kind) && claim.anchors.length > 0 && !claim.locked,
    );
}

function placedInBlock(block: Block, heading: string, isOtherLanguage: boolean): PlacedClaim[] {
  switch (block.type) {
    case "paragraph":
    case "callout":
      // An address is copied, never said in other words.
      if (block.claims.some(({ template }) => template?.id === "howMade.label.contact")) return [];
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
      return isOtherLanguage ? block.rows.flatMap((row) => inTableRow(row, block.header)) : [];
    case "figure":
      return [];
  }
}

/** What a cell says may refer to what the row begins with. */
function inTableRow(row: Claim[][], header: Claim[]): PlacedClaim[] {
  const context = row[0]?.flatMap(({ anchors }) => anchors) ?? [];
  return row.flatMap((claims, column) =>
    claims.map((claim) => ({
      ...{ claim, place: header[column]?.text ?? "", isCard: false },
      context: column === 0 ? [] : context,
    })),
  );
}

function inRow(claims: Claim[], place: string): PlacedClaim[] {
  return claims.map((claim, index) => {
    const context = claims[index - 1]?.anchors ?? [];
    return { claim, place, isCard: false, context };
  });
}
