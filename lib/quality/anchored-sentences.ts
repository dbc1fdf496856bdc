import type { Passage } from "@/lib/documents/schema";
import { splitSentences, type TextRange } from "@/lib/documents/sentences";
import type { Claim } from "@/lib/pvgs/document";
import { type CheckInput, fits } from "@/lib/quality/check";

const sentencesOfPassage = new WeakMap<Passage, TextRange[]>();

/** The whole sentences of the source that a claim's anchors touch, as printed, those of one passage together. */
export function anchoredSentences(input: CheckInput, claim: Claim): string[] {
  return claim.anchors.flatMap((anchor) => {
    const passage = fits(input, anchor) ? input.passages.get(anchor.passageId) : undefined;
    if (!passage) return [];
    const touched = sentencesOf(input, passage).filter(
      ({ start, end }) => start < anchor.end && anchor.start < end,
    );
    return passage.text.slice(touched[0]?.start ?? 0, touched.at(-1)?.end ?? passage.text.length);
  });
}

function sentencesOf({ source }: CheckInput, passage: Passage): TextRange[] {
  let sentences = sentencesOfPassage.get(passage);
  if (!sentences) {
    sentences = splitSentences(passage.text, source.language);
    sentencesOfPassage.set(passage, sentences);
  }
  return sentences;
}
