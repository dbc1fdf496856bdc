import {
  isReworded,
  claimFinding,
  type CheckInput,
  languageOf,
  sourceText,
  isAcross,
} from "@/lib/quality/check";
import { lostBarredGroups } from "@/lib/quality/reworded/barred-groups";
import type { Claim } from "@/lib/pvgs/document";
import type { Finding } from "@/lib/quality/schema";

/** A group that must not have something is named where a warning is worded freely. */
export function judgeContraindications(input: CheckInput, claims: Claim[]): Finding[] {
  return claims
    .filter((claim) => isReworded(input, claim) && !isAcross(input, claim))
    .flatMap((claim) => {
      const others = input.companions(claim).filter(({ id }) => id !== claim.id);
      const lost = lostBarredGroups({
        ...{ said: claim.text, printed: sourceText(input, claim) },
        beside: others.map(({ text }) => text).join("\n"),
        language: languageOf(input, claim),
      });
      return lost.map((group) =>
        claimFinding(input, claim, {
          ...{ check: "F9", severity: "hard", code: "contraindication_unsaid" },
          params: { group: group.trim() },
        }),
      );
    });
}
