import type { Claim } from "@/lib/pvgs/document";
import { anchoredCues, surplus } from "@/lib/quality/anchored";
import { type CheckInput, claimFinding } from "@/lib/quality/check";
import { findDuties } from "@/lib/quality/language/duties";
import type { Finding } from "@/lib/quality/schema";
import { withoutInsertions } from "@/lib/quality/without-insertions";

/** Advice may not sound more binding than it is: no "must" that is not printed, and no "consider" or "suggest" lost. */
export function judgeDuties(input: CheckInput, claim: Claim): Finding[] {
  const stated = findDuties(withoutInsertions(input, claim), input.document.language);
  const printed = anchoredCues(input, claim, findDuties);
  return [
    ...surplus(stated, printed)
      .filter(({ cue }) => cue === "must")
      .map(({ word }) => ({ code: "duty_added", word })),
    ...surplus(printed, stated)
      .filter(({ cue }) => cue === "consider" || cue === "suggest")
      .map(({ word }) => ({ code: "duty_lost", word })),
  ].map(({ code, word }) =>
    claimFinding(input, claim, { check: "F6", severity: "hard", code, params: { word } }),
  );
}
