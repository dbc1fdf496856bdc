import type { Block, Claim, PvgDocument } from "@/lib/pvgs/document";
import type { Edit } from "@/scripts/bench/checks/planting/mutant";

type Of<Type extends Edit["type"]> = Extract<Edit, { type: Type }>;

type Changes = {
  texts: Map<string, Of<"text">>;
  dropped: Set<string>;
  grades: Map<string, Of<"grade">>;
};

/** A copy with the edits made; what is dropped leaves no trace, not even in what it was kept with. */
export function applyEdits(document: PvgDocument, edits: Edit[]): PvgDocument {
  const of = <Type extends Edit["type"]>(type: Type) =>
    edits.filter((edit): edit is Of<Type> => edit.type === type);
  const headings = new Map(of("heading").map(({ sectionId, text }) => [sectionId, text]));
  const changes: Changes = {
    texts: new Map(of("text").map((edit) => [edit.claimId, edit])),
    dropped: new Set(of("drop").flatMap(({ claimIds }) => claimIds)),
    grades: new Map(of("grade").map((edit) => [edit.titleId, edit])),
  };
  return {
    ...document,
    sections: document.sections.map((section) => ({
      ...section,
      heading: headings.get(section.id) ?? section.heading,
      blocks: section.blocks.flatMap((block) => changedBlock(block, changes)),
    })),
  };
}

function changedBlock(block: Block, changes: Changes): Block[] {
  const claim = (one: Claim) => changedClaim(one, changes);
  const claims = (all: Claim[]) =>
    all.filter(({ id }) => !changes.dropped.has(id)).map((one) => claim(one));
  switch (block.type) {
    case "paragraph":
    case "callout": {
      const left = claims(block.claims);
      return left.length > 0 ? [{ ...block, claims: left }] : [];
    }
    case "list": {
      const items = block.items.map(claims).filter((item) => item.length > 0);
      return items.length > 0 ? [{ ...block, items }] : [];
    }
    case "table": {
      const rows = block.rows.map((row) => row.map(claims));
      return [{ ...block, caption: claim(block.caption), header: block.header.map(claim), rows }];
    }
    case "recommendation_card": {
      const { strength = block.strength, certainty = block.certainty } =
        changes.grades.get(block.title.id) ?? {};
      const slots = block.slots
        .map((slot) => ({ ...slot, claims: claims(slot.claims) }))
        .filter((slot) => slot.claims.length > 0);
      const { title, label } = block;
      const words = {
        title: claim(title),
        gradeClaims: claims(block.gradeClaims),
        label: label && claim(label),
      };
      return [{ ...block, strength, certainty, slots, ...words }];
    }
    case "figure":
      return [{ ...block, caption: claim(block.caption) }];
  }
}

function changedClaim(claim: Claim, { texts, dropped }: Changes): Claim {
  const keepWith = claim.keepWith.filter((id) => !dropped.has(id));
  const { text = claim.text, template = claim.template } = texts.get(claim.id) ?? {};
  return { ...claim, text, keepWith, ...(template && { template }) };
}
