import { withoutOverlaps } from "@/lib/clinical/entities/term";
import type { Language } from "@/lib/documents/schema";
import type { Claim } from "@/lib/pvgs/document";
import {
  type Check,
  type CheckInput,
  claimFinding,
  isOtherLanguage,
  isSourced,
  sourceText,
} from "@/lib/quality/check";
import { unexplainedShortForms } from "@/lib/quality/checks/short-forms";
import type { Finding } from "@/lib/quality/schema";
import { findConceptNames } from "@/lib/quality/vocabulary/concept-names";
import { withoutExplanations } from "@/lib/quality/vocabulary/without-explanations";

/** A name is the usual one when so many sentences use it. */
const USUAL = 3;

/** F17: one thing has one name throughout, and no short form stands unexplained. */
export const terms: Check = {
  id: "F17",
  run(input) {
    const claims = input.claims.filter((claim) => isSourced(claim) && claim.kind !== "quote");
    return {
      examined: claims.length,
      findings: [...unexplainedShortForms(input, claims), ...varyingNames(input, claims)],
    };
  },
};

type Use = { claim: Claim; concept: string; name: string };

/** A name that the writer brought in beside the usual one; names that the source itself varies are its own. */
function varyingNames(input: CheckInput, claims: Claim[]): Finding[] {
  const uses = claims.flatMap((claim) => usesIn(input, claim));
  return [...Map.groupBy(uses, ({ concept }) => concept).values()].flatMap((ofConcept) => {
    const byName = [...Map.groupBy(ofConcept, ({ name }) => name)].toSorted(
      ([, one], [, other]) => other.length - one.length,
    );
    const [usual, ...others] = byName;
    if (!usual || usual[1].length < USUAL) return [];
    return others.flatMap(([name, used]) => {
      const first = used.find(({ claim }) => !isPrinted(input, claim, name));
      if (!first || used.length >= usual[1].length) return [];
      return [
        claimFinding(input, first.claim, {
          ...{ check: "F17", severity: "soft", code: "term_varies" },
          params: { name, usual: usual[0] },
        }),
      ];
    });
  });
}

function usesIn(input: CheckInput, claim: Claim): Use[] {
  const { language } = input.document;
  const found = withoutOverlaps(findConceptNames(withoutExplanations(input, claim), language));
  return found.map(({ of: { concept, name } }) => ({
    claim,
    concept,
    name: shown(name, language),
  }));
}

function shown(name: string, language: Language): string {
  return language === "en" ? name.toLowerCase() : name;
}

function isPrinted(input: CheckInput, claim: Claim, name: string): boolean {
  if (isOtherLanguage(input)) return false;
  return sourceText(input, claim).toLowerCase().includes(name.toLowerCase());
}
