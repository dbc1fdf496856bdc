import type { PvgDocument } from "@/lib/pvgs/document";
import { placedClaims } from "@/lib/writers/model/placed-claims";

/**
 * The draft with the model's words, by claim. Anchors stay those of the rules writer, so that what a sentence left
 * out is found missing, whichever lines the model says it used.
 */
export function applySentences(draft: PvgDocument, texts: Map<string, string>): PvgDocument {
  const document = structuredClone(draft);
  for (const { claim, isCard } of document.sections.flatMap((section) =>
    placedClaims(section, true),
  )) {
    const text = texts.get(claim.id);
    if (text === undefined) continue;
    claim.text = text.trim();
    // It is no longer cut from the source.
    if (claim.kind === "quote") claim.kind = isCard ? "recommendation" : "evidence";
  }
  return document;
}
