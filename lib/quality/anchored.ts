import type { Language, Passage } from "@/lib/documents/schema";
import type { Claim } from "@/lib/pvgs/document";
import { type CheckInput, fits } from "@/lib/quality/check";
import type { Cue } from "@/lib/quality/language/cues";
import { findQuantities, type Quantity } from "@/lib/quality/language/quantities";

const quantitiesOfPassage = new WeakMap<object, Quantity[]>();

/**
 * Quantities of the source inside a claim's anchors, each read in its whole passage: an anchor that begins after
 * "at least" or ends before the unit still brings both along.
 */
export function anchoredQuantities(input: CheckInput, claim: Claim): Quantity[] {
  return claim.anchors.flatMap((anchor) => {
    const passage = fits(input, anchor) ? input.passages.get(anchor.passageId) : undefined;
    if (!passage) return [];
    let quantities = quantitiesOfPassage.get(passage);
    if (!quantities) quantitiesOfPassage.set(passage, (quantities = findQuantities(passage.text)));
    return quantities.filter(({ start, end }) => start >= anchor.start && end <= anchor.end);
  });
}

type Finder = (text: string, language: Language) => Cue[];

/** Cues of the source inside a claim's anchors, read in their whole passages. */
export function anchoredCues(input: CheckInput, claim: Claim, find: Finder): Cue[] {
  return claim.anchors.flatMap((anchor) => {
    const passage = fits(input, anchor) ? input.passages.get(anchor.passageId) : undefined;
    if (!passage) return [];
    return cuesOf(passage, find, input.source.language).filter(
      ({ start, end }) => start >= anchor.start && end <= anchor.end,
    );
  });
}

const cuesOfPassage = new WeakMap<object, Map<Finder, Cue[]>>();

function cuesOf(passage: Passage, find: Finder, language: Language): Cue[] {
  const known = cuesOfPassage.get(passage) ?? new Map<Finder, Cue[]>();
  cuesOfPassage.set(passage, known);
  const cues = known.get(find) ?? find(passage.text, language);
  known.set(find, cues);
  return cues;
}

/** Whether any of the claims rests on this stretch of a passage. */
export function covers(
  claims: Claim[],
  passageId: string,
  { start, end }: { start: number; end: number },
): boolean {
  return claims.some(({ anchors }) =>
    anchors.some(
      (anchor) => anchor.passageId === passageId && anchor.start <= start && end <= anchor.end,
    ),
  );
}

/** What is in `these` beyond what is in `those`, family by family, counting repeats. */
export function surplus(these: Cue[], those: Cue[]): Cue[] {
  const left = those.map(({ cue }) => cue);
  return these.filter(({ cue }) => {
    const at = left.indexOf(cue);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
