import type { Claim } from "@/lib/pvgs/document";
import { type CheckInput, fits, languageOf, sourceText } from "@/lib/quality/check";
import { type Amount, readAmounts } from "@/lib/quality/across/amounts";
import { compareMeaning, type Meaning, readMeaning } from "@/lib/quality/across/cues";
import type { Cue } from "@/lib/quality/language/cues";
import { findReferenceMarks } from "@/lib/quality/language/reference-marks";
import { withoutInsertions } from "@/lib/quality/without-insertions";

/** Amounts of a claim and of its anchors, each read in its own language. */
export function amountsAcross(input: CheckInput, claim: Claim) {
  const known = claim.anchors.flatMap((anchor) => {
    const passage = fits(input, anchor) ? input.passages.get(anchor.passageId) : undefined;
    if (!passage) return [];
    const marks = findReferenceMarks(passage.text);
    return readAmounts(passage.text, input.source.language)
      .filter(({ start, end }) => start >= anchor.start && end <= anchor.end)
      .map((amount) => ({
        ...amount,
        // Heads of columns are printed with a cell, and need not be said with it.
        isRequired:
          !passage.table?.header &&
          !marks.some((mark) => isWithin(amount, mark)) &&
          !isBoth(passage.text.slice(amount.start, amount.end), amount),
      }));
  });
  return {
    stated: readAmounts(withoutInsertions(input, claim), languageOf(input, claim)),
    known,
    required: known.filter(({ isRequired }) => isRequired),
  };
}

/** "Both", 二者 and 两类 may be said without a number. */
function isBoth(printed: string, { value, unit }: Amount): boolean {
  return value === "2" && unit === "count" && !/\d/u.test(printed);
}

function isWithin({ start, end }: Amount, mark: { start: number; end: number }): boolean {
  return mark.start <= start && end <= mark.end;
}

/** Words of a meaning that a claim lost or added against its anchors. */
export function meaningAcross(
  input: CheckInput,
  claim: Claim,
  meaning: Meaning,
): { lost: Cue[]; added: Cue[] } {
  const stated = readMeaning(meaning, withoutInsertions(input, claim), languageOf(input, claim));
  const printed = readMeaning(meaning, sourceText(input, claim), input.source.language);
  return compareMeaning(stated, printed);
}
