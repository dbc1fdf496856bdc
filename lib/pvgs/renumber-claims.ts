import { claimsOf } from "@/lib/pvgs/claims";
import type { Block, Claim, PvgDocument } from "@/lib/pvgs/document";

/** Gives the claims `c1`, `c2`, … in reading order and lets companions follow. */
export function renumberClaims(document: PvgDocument): PvgDocument {
  const ids = new Map(claimsOf(document).map(({ id }, index) => [id, `c${index + 1}`]));
  const renumber = (claim: Claim): Claim => ({
    ...claim,
    id: newId(claim.id, ids),
    keepWith: claim.keepWith.map((id) => newId(id, ids)),
  });
  return {
    ...document,
    stamps: document.stamps.map(renumber),
    sections: document.sections.map((section) => ({
      ...section,
      blocks: section.blocks.map((block) => mapClaims(block, renumber)),
    })),
    glossary: document.glossary.map((entry) => ({
      ...entry,
      definition: renumber(entry.definition),
    })),
  };
}

function newId(id: string, ids: Map<string, string>): string {
  const found = ids.get(id);
  if (!found) throw new RangeError(`No claim ${id} in the document`);
  return found;
}

function mapClaims(block: Block, map: (claim: Claim) => Claim): Block {
  switch (block.type) {
    case "paragraph":
    case "callout":
      return { ...block, claims: block.claims.map(map) };
    case "list":
      return { ...block, items: block.items.map((claims) => claims.map(map)) };
    case "table":
      return {
        ...block,
        caption: map(block.caption),
        header: block.header.map(map),
        rows: block.rows.map((row) => row.map((claims) => claims.map(map))),
      };
    case "recommendation_card":
      return {
        ...block,
        title: map(block.title),
        slots: block.slots.map((slot) => ({ ...slot, claims: slot.claims.map(map) })),
        gradeClaims: block.gradeClaims.map(map),
        label: block.label && map(block.label),
      };
    case "figure":
      return { ...block, caption: map(block.caption) };
  }
}
