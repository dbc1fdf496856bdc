import type { Block, Claim, PvgDocument } from "@/lib/pvgs/document";
import { placedClaims } from "@/lib/writers/model/section-work";
import type { WrittenSection } from "@/lib/writers/prompts/write-section";

/**
 * The draft with the model's words. Anchors stay those of the rules writer, so that what a sentence left out is
 * found missing, whichever lines the model says it used.
 */
export function applySentences(draft: PvgDocument, written: WrittenSection[]): PvgDocument {
  const texts = new Map(
    written.flatMap(({ sentences }) => sentences.map(({ id, text }) => [id, text.trim()])),
  );
  const document = structuredClone(draft);
  for (const { blocks } of document.sections) {
    for (const { claim, isCard } of worded(blocks)) {
      const text = texts.get(claim.id);
      if (text === undefined) continue;
      claim.text = text;
      // It is no longer cut from the source.
      if (claim.kind === "quote") claim.kind = isCard ? "recommendation" : "evidence";
    }
  }
  return document;
}

function worded(blocks: Block[]): { claim: Claim; isCard: boolean }[] {
  return blocks.flatMap((block) =>
    placedClaims({ heading: "", blocks: [block] }).map(({ claim }) => ({
      claim,
      isCard: block.type === "recommendation_card",
    })),
  );
}
