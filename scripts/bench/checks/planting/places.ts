import { claimsOfBlock } from "@/lib/pvgs/claims";
import type { Block, CardSlotId, Claim, PvgDocument, PvgSection } from "@/lib/pvgs/document";

export type Card = Extract<Block, { type: "recommendation_card" }>;

/** A claim and where a reader meets it. */
export type Place = {
  claim: Claim;
  section: PvgSection;
  /** Its block's, counted through the document. */
  blockIndex: number;
  card: Card | null;
  slot: CardSlotId | null;
};

export function placesOf({ sections }: PvgDocument): Place[] {
  const blocks = sections.flatMap((section) => section.blocks.map((block) => ({ section, block })));
  return blocks.flatMap(({ section, block }, blockIndex) => {
    const card = block.type === "recommendation_card" ? block : null;
    const slotOf = (claim: Claim) => card?.slots.find(({ claims }) => claims.includes(claim))?.slot;
    return claimsOfBlock(block).map((claim) => ({
      ...{ claim, section, blockIndex, card },
      slot: slotOf(claim) ?? null,
    }));
  });
}

/** Whether it says something of the guideline in words of the writer's own. */
export function isWritten({ kind }: Claim): boolean {
  return kind === "recommendation" || kind === "safety" || kind === "evidence";
}
