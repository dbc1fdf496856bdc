import type { Claim } from "@/lib/pvgs/document";
import {
  type Check,
  type CheckInput,
  claimFinding,
  isAcross,
  languageOf,
  sourceText,
} from "@/lib/quality/check";
import { type Cue, findCues } from "@/lib/quality/language/cues";
import { STIGMA } from "@/lib/quality/language/stigma";
import type { Finding } from "@/lib/quality/schema";

/**
 * F21: no word that names people by their illness, blames, frightens or sells. It blocks where a threat or an
 * advertisement is not the source's own; other words an editor is asked to change.
 */
export const stigma: Check = {
  id: "F21",
  run(input) {
    const claims = input.claims.filter(({ kind }) => kind !== "fixed" && kind !== "quote");
    return { examined: claims.length, findings: claims.flatMap((claim) => judge(input, claim)) };
  },
};

function judge(input: CheckInput, claim: Claim): Finding[] {
  const printed = sourceText(input, claim).toLowerCase();
  return findCues(claim.text, STIGMA[languageOf(input, claim)]).map((cue) => {
    const isTheSources = !isAcross(input, claim) && printed.includes(cue.word.toLowerCase());
    return claimFinding(input, claim, {
      ...{ check: "F21", severity: isGrave(cue) && !isTheSources ? "hard" : "soft" },
      code: `stigma_${cue.cue}`,
      params: { word: cue.word },
    });
  });
}

function isGrave({ cue }: Cue): boolean {
  return cue === "fear" || cue === "promotion";
}
