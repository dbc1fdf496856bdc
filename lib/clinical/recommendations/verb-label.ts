import { labelMeaning } from "@/lib/clinical/label-meaning";
import type { LabelMeaning } from "@/lib/clinical/label-meaning";
import type { Draft, GuidelineReading } from "@/lib/clinical/recommendations/draft";
import type { VerbGrade } from "@/lib/clinical/verb-grades";
import { quoteOf } from "@/lib/documents/quote";
import type { Anchor } from "@/lib/documents/schema";

type VerbLabel = { meaning: LabelMeaning; anchor: Anchor; printed: string };

/** The verb as the label of a statement, where the guideline grades by its verbs and prints no other strength. */
export function verbLabel(
  draft: Draft,
  text: string,
  { rules, passages }: GuidelineReading,
): VerbLabel | null {
  const own = draft.label && labelMeaning(draft.label.tokens, rules);
  // A practice point says "should" as well, and is graded by none.
  if (draft.kind === "good_practice") return null;
  const saysMore = draft.label?.tokens.some(({ type }) => type !== "filler") ?? false;
  if (own && saysMore && !isOnlyCertainty(own)) return null;
  const verb = (saysMore ? null : rules.verbs?.(text)) ?? wordedStrength(text);
  const anchor = verb && anchorAt(draft.pieces, verb);
  if (!verb || !anchor) return null;
  const { strength, direction } = verb;
  const base = own ?? { certainty: [], consensusPercent: null };
  const printed = quoteOf(passages, anchor);
  const behind = saysMore && draft.label;
  return {
    anchor: behind ? behind.anchor : anchor,
    printed: behind ? `${printed} ${quoteOf(passages, behind.anchor)}` : printed,
    meaning: { ...base, kind: "recommendation", strength, direction, gradeStatus: "graded" },
  };
}

function isOnlyCertainty({ kind, strength, certainty, gradeStatus }: LabelMeaning): boolean {
  const hasCertainty = certainty.length > 0 && gradeStatus === "graded";
  return kind === "recommendation" && strength === null && hasCertainty;
}

const WORDED_EN =
  /\b(strongly|conditionally|weakly)\s+(?:recommend(?:s|ed)?|suggest(?:s|ed)?|advise[sd]?)(?:\s+(against))?\b/iu;
const WORDED_ZH = /(强烈|强|弱|有条件(?:地)?)(反对|不)?(?:推荐|建议)/u;

/** "is conditionally recommended against" (ACR) says its strength itself. */
function wordedStrength(text: string):
  | (Pick<VerbGrade, "strength" | "start" | "end"> & {
      direction: VerbGrade["direction"] | null;
    })
  | null {
  const match = WORDED_EN.exec(text) ?? WORDED_ZH.exec(text);
  if (!match) return null;
  return {
    strength: /^(?:strong|强)/iu.test(match[1] ?? "") ? "strong" : "conditional",
    direction: match[2] ? "against" : null,
    start: match.index,
    end: match.index + match[0].length,
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
