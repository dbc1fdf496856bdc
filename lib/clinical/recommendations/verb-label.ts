import type { LabelMeaning } from "@/lib/clinical/label-meaning";
import type { Draft, GuidelineReading } from "@/lib/clinical/recommendations/draft";
import type { Anchor } from "@/lib/documents/schema";

type VerbLabel = { meaning: LabelMeaning; anchor: Anchor };

/** The verb as the label of a statement, where the guideline grades by its verbs and prints no other grade. */
export function verbLabel(
  draft: Draft,
  text: string,
  { rules }: GuidelineReading,
): VerbLabel | null {
  const hasGrade = draft.label?.tokens.some((token) => token.type !== "filler") ?? false;
  const verb = hasGrade ? null : (rules.verbs?.(text) ?? null);
  const anchor = verb && anchorAt(draft.pieces, verb);
  if (!verb || !anchor) return null;
  const { strength, direction } = verb;
  const none = { certainty: [], consensusPercent: null };
  return {
    anchor,
    meaning: { kind: "recommendation", strength, direction, gradeStatus: "graded", ...none },
  };
}

/** Offsets in the joined words of a statement as a stretch of the piece they stand in. */
function anchorAt(pieces: Anchor[], { start, end }: { start: number; end: number }): Anchor | null {
  let from = 0;
  for (const piece of pieces) {
    const length = piece.end - piece.start;
    if (start >= from && end <= from + length) {
      return {
        passageId: piece.passageId,
        start: piece.start + start - from,
        end: piece.start + end - from,
      };
    }
    from += length + 1;
  }
  return null;
}
