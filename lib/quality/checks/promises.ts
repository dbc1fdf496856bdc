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
import { findNegations } from "@/lib/quality/language/negations";
import { PROMISED, PROMISES } from "@/lib/quality/language/promises";
import type { Finding } from "@/lib/quality/schema";

/**
 * F14: nothing is promised that the source does not say itself. "There is no cure" promises nothing; a cure rate that the
 * source reports may be told.
 */
export const promises: Check = {
  id: "F14",
  run(input) {
    const claims = input.claims.filter(({ kind }) => kind !== "fixed" && kind !== "quote");
    return { examined: claims.length, findings: claims.flatMap((claim) => judge(input, claim)) };
  },
};

function judge(input: CheckInput, claim: Claim): Finding[] {
  const language = languageOf(input, claim);
  const printed = sourceText(input, claim);
  const allowed = PROMISED[isAcross(input, claim) ? input.source.language : language];
  return findCues(claim.text, PROMISES[language])
    .filter((promise) => !isDenied(claim.text, promise, input))
    .filter(({ cue }) => !allowed[cue]?.test(printed))
    .map(({ word }) =>
      claimFinding(input, claim, {
        ...{ check: "F14", severity: "hard", code: "promise", params: { word } },
      }),
    );
}

/** "No cure", 不能根治. What promises no harm holds its own "no". */
function isDenied(text: string, { cue, start }: Cue, { document }: CheckInput): boolean {
  if (cue === "no harm") return false;
  const before = text.slice(Math.max(0, start - 24), start);
  const clause = before.split(/[.,;:，。；：]/u).at(-1) ?? "";
  return findNegations(clause, document.language).length > 0;
}
