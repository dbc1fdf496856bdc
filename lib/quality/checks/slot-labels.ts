import type { CardSlotId, Claim } from "@/lib/pvgs/document";
import { type Card, type CheckInput, claimFinding, languageOf } from "@/lib/quality/check";
import { findExceptions } from "@/lib/quality/language/limits";
import type { Finding } from "@/lib/quality/schema";

/** Labels under which an exception reads as what it is: the whole statement, a limit, or a remark. */
const FOR_EXCEPTIONS = new Set<CardSlotId>(["statement", "unless", "when", "remarks"]);

/** A label says how to read its sentence: no exception as something to do, no warning as a benefit. */
export function judgeSlotLabels(input: CheckInput, card: Card): Finding[] {
  return card.slots.flatMap(({ slot, claims }) =>
    claims
      .filter((claim) => isMislabelled(input, { slot, claim }))
      .map((claim) =>
        claimFinding(input, claim, {
          check: "F4",
          severity: "hard",
          code: "label_does_not_fit",
          params: { slot },
        }),
      ),
  );
}

function isMislabelled(
  input: CheckInput,
  { slot, claim }: { slot: CardSlotId; claim: Claim },
): boolean {
  if (slot === "benefits" && (claim.kind === "safety" || claim.safetyId !== undefined)) return true;
  if (FOR_EXCEPTIONS.has(slot)) return false;
  const opensAsException = findExceptions(claim.text, languageOf(input, claim))[0]?.start === 0;
  // "Unless both tests agree, repeat them" holds its own action.
  return opensAsException && !/[,，]/u.test(claim.text);
}
