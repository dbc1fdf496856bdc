import type { Claim } from "@/lib/pvgs/document";
import {
  type CheckInput,
  claimFinding,
  isAcross,
  languageOf,
  sourceText,
} from "@/lib/quality/check";
import type { Finding } from "@/lib/quality/schema";
import {
  findNeighbouringTerms,
  type NeighbouringTerm,
} from "@/lib/quality/vocabulary/neighbouring-terms";

type Family = { said: NeighbouringTerm[]; printed: NeighbouringTerm[]; isAcross: boolean };

/** Terms that close neighbours took the place of: systolic said as diastolic, stroke as heart attack, in any language. */
export function exchangedTerms(input: CheckInput, claim: Claim, text: string): Finding[] {
  const said = findNeighbouringTerms(text, languageOf(input, claim));
  if (said.length === 0) return [];
  const printed = findNeighbouringTerms(sourceText(input, claim), input.source.language);
  const families = Map.groupBy(said, ({ family }) => family);
  return [...families].flatMap(([family, ofFamily]) => {
    const inSource = printed.filter((term) => term.family === family);
    const found = exchanged({
      said: ofFamily,
      printed: inSource,
      isAcross: isAcross(input, claim),
    });
    if (!found) return [];
    return [
      claimFinding(input, claim, {
        ...{ check: "F10", severity: "hard", code: "thing_exchanged" },
        params: { name: found.gained.word, printed: found.lost.word },
      }),
    ];
  });
}

/** One that the source does not have for one that it has; or, where both texts have as many, one more and one less. */
function exchanged({ said, printed, isAcross: isTranslated }: Family) {
  const count = (terms: NeighbouringTerm[], { member }: NeighbouringTerm) =>
    terms.filter((term) => term.member === member).length;
  const isEven = said.length === printed.length && !isTranslated;
  const gained = said.find(
    (term) => count(printed, term) === 0 || (isEven && count(said, term) > count(printed, term)),
  );
  const lost = printed.find(
    (term) =>
      count(said, term) === 0 ||
      (!isTranslated && gained && count(said, term) < count(printed, term)),
  );
  return gained && lost ? { gained, lost } : null;
}
