import type { Claim } from "@/lib/pvgs/document";
import { anchoredSentences } from "@/lib/quality/anchored-sentences";
import { type Check, type CheckInput, claimFinding, languageOf } from "@/lib/quality/check";
import { findTone, isGrave, speaksOfDeath, type Tone } from "@/lib/quality/language/stigma";
import type { Finding } from "@/lib/quality/schema";
import { withoutInsertions } from "@/lib/quality/without-insertions";

const CODES: Record<Tone, string> = {
  insult: "insulting_words",
  stigma: "stigmatising_words",
  fear: "frightening_words",
  promotion: "promotional_words",
};

/**
 * F21: no stigma, no blame, no fear, no promotion. A threat or an advertisement that the source does not make blocks;
 * other words a person may want to choose anew. What is marked as a quotation is the guideline's own voice.
 */
export const stigma: Check = {
  id: "F21",
  run(input) {
    const claims = input.claims.filter(({ kind }) => kind !== "fixed" && kind !== "quote");
    return {
      examined: input.claims.length,
      findings: claims.flatMap((claim) => judge(input, claim)),
    };
  },
};

function judge(input: CheckInput, claim: Claim): Finding[] {
  const language = languageOf(input, claim);
  return (["insult", "stigma", "fear", "promotion"] as const).flatMap((tone) => {
    if (findTone(claim.text, tone, language).length === 0) return [];
    const said = findTone(withoutInsertions(input, claim), tone, language);
    return said.map((cue) =>
      claimFinding(input, claim, {
        check: "F21",
        severity: isGrave(tone, cue) && !isInSource(input, claim, tone) ? "hard" : "soft",
        code: CODES[tone],
        params: { word: cue.word },
      }),
    );
  });
}

/** Whether the guideline itself speaks in this tone here, in whatever words; of a danger to life soberly is enough. */
function isInSource(input: CheckInput, claim: Claim, tone: Tone): boolean {
  const { language } = input.source;
  return anchoredSentences(input, claim).some(
    (printed) =>
      findTone(printed, tone, language).some((cue) => isGrave(tone, cue)) ||
      (tone === "fear" && speaksOfDeath(printed, language)),
  );
}
