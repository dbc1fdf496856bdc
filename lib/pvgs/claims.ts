import type { Block, Claim, PvgDocument } from "@/lib/pvgs/document";

/** Every claim a reader sees, in reading order: stamps, sections, glossary. */
export function claimsOf(document: PvgDocument): Claim[] {
  return [
    ...document.stamps,
    ...document.sections.flatMap(({ blocks }) => blocks.flatMap(claimsOfBlock)),
    ...document.glossary.map(({ definition }) => definition),
  ];
}

export function claimsOfBlock(block: Block): Claim[] {
  switch (block.type) {
    case "paragraph":
    case "callout":
      return block.claims;
    case "list":
      return block.items.flat();
    case "table":
      return [block.caption, ...block.header, ...block.rows.flat(2)];
    case "recommendation_card":
      return [
        block.title,
        ...block.slots.flatMap(({ claims }) => claims),
        ...block.gradeClaims,
        ...(block.label ? [block.label] : []),
      ];
    case "figure":
      return [block.caption];
  }
}
