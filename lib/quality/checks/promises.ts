import type { Claim } from "@/lib/pvgs/document";
import { anchoredSentences } from "@/lib/quality/anchored-sentences";
import { type Check, type CheckInput, claimFinding, languageOf } from "@/lib/quality/check";
import { findPromises, restsOnSource } from "@/lib/quality/language/promises";
import type { Finding } from "@/lib/quality/schema";
import { withoutInsertions } from "@/lib/quality/without-insertions";

/**
 * F14: no promise of a cure, of certain success or of safety without a risk, unless a sentence that the claim rests on
 * makes it. Both languages share the families, so a claim in another language than its source is judged the same way.
 */
export const promises: Check = {
  id: "F14",
  run(input) {
    // Fixed texts are the registered ones, byte for byte (F13).
    const claims = input.claims.filter(({ kind }) => kind !== "fixed");
    return {
      examined: input.claims.length,
      findings: claims.flatMap((claim) => judge(input, claim)),
    };
  },
};

function judge(input: CheckInput, claim: Claim): Finding[] {
  const language = languageOf(input, claim);
  if (findPromises(claim.text, language).length === 0) return [];
  const made = findPromises(withoutInsertions(input, claim), language);
  const printed = anchoredSentences(input, claim);
  return made
    .filter(
      (promise) => !printed.some((text) => restsOnSource(promise, text, input.source.language)),
    )
    .map(({ word }) =>
      claimFinding(input, claim, {
        check: "F14",
        severity: "hard",
        code: "promise_not_in_source",
        params: { word },
      }),
    );
}
