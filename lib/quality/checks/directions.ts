import type { Passage } from "@/lib/documents/schema";
import type { Claim } from "@/lib/pvgs/document";
import {
  type Check,
  type CheckInput,
  claimFinding,
  fits,
  isAcross,
  isReworded,
  isSourced,
  languageOf,
  sourceText,
} from "@/lib/quality/check";
import { judgeTurns } from "@/lib/quality/checks/reworded-directions";
import { findDirections } from "@/lib/quality/language/directions";
import { findTurned, type SidedCue, type Turned } from "@/lib/quality/language/sides";
import { isNearlyVerbatim } from "@/lib/quality/nearly-verbatim/close-edits";
import type { Finding } from "@/lib/quality/schema";
import { unusedExplanations, withoutInsertions } from "@/lib/quality/without-insertions";

/**
 * F5: what goes up, comes before or gets better does not go down, come after or get worse. In another language the
 * words around a direction cannot be compared, so nothing is said there.
 */
export const directions: Check = {
  id: "F5",
  run(input) {
    const claims = input.claims.filter(isSourced);
    const findings = claims
      .filter((claim) => claim.kind !== "quote" && !isAcross(input, claim))
      .flatMap((claim) => [
        ...turnedRound(input, claim),
        ...(isReworded(input, claim) ? judgeTurns(input, claim) : []),
      ]);
    return { examined: claims.length, findings };
  },
};

function turnedRound(input: CheckInput, claim: Claim): Finding[] {
  const stated = findDirections(withoutInsertions(input, claim), languageOf(input, claim));
  if (stated.length === 0) return [];
  const explained = unusedExplanations(input, claim).flatMap((explanation) =>
    findDirections(explanation, languageOf(input, claim)),
  );
  const printed = [...anchoredDirections(input, claim), ...explained];
  // Where a text is worded anew, a second word of the pair may be the one that answers.
  const isFree =
    languageOf(input, claim) === "en" &&
    isReworded(input, claim) &&
    !isNearlyVerbatim(withoutInsertions(input, claim), sourceText(input, claim));
  return findTurned(stated, printed).map((turned) =>
    claimFinding(input, claim, {
      check: "F5",
      severity: isHard(turned, isFree) ? "hard" : "soft",
      code: "direction_turned",
      params: { stated: turned.stated.word, printed: turned.printed.word },
    }),
  );
}

/** Whether somebody gets better or worse is said in few other words. */
function isHard({ isPlain, isSure, stated }: Turned, isFree: boolean): boolean {
  return isFree ? isPlain || (isSure && stated.pair === "course") : isSure;
}

const directionsOfPassage = new WeakMap<Passage, SidedCue[]>();

/** Read in the whole passage, so that a "not" before the anchor still counts. */
function anchoredDirections(input: CheckInput, claim: Claim): SidedCue[] {
  return claim.anchors.flatMap((anchor) => {
    const passage = fits(input, anchor) ? input.passages.get(anchor.passageId) : undefined;
    if (!passage) return [];
    let cues = directionsOfPassage.get(passage);
    if (!cues) {
      cues = findDirections(passage.text, input.source.language);
      directionsOfPassage.set(passage, cues);
    }
    return cues.filter(({ start, end }) => start >= anchor.start && end <= anchor.end);
  });
}
