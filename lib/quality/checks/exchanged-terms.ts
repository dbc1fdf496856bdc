import type { Claim } from "@/lib/pvgs/document";
import {
  type CheckInput,
  claimFinding,
  isAcross,
  languageOf,
  sourceText,
} from "@/lib/quality/check";
import type { Finding } from "@/lib/quality/schema";
import { exchangedIngredients } from "@/lib/quality/vocabulary/exchanged-ingredients";
import { exchangedKinds } from "@/lib/quality/vocabulary/exchanged-kinds";
import {
  findNeighbouringTerms,
  type NeighbouringTerm,
} from "@/lib/quality/vocabulary/neighbouring-terms";
import { wrongExplanations } from "@/lib/quality/vocabulary/wrong-explanations";
import { withoutInsertions } from "@/lib/quality/without-insertions";

type Terms = {
  said: NeighbouringTerm[];
  printed: NeighbouringTerm[];
  /** In two languages repeats are not counted. */
  isTranslated: boolean;
};

/**
 * Terms that close neighbours took the place of: systolic said as diastolic, stroke as heart attack, in any language;
 * and brackets that explain another thing than the one they stand behind.
 */
export function exchangedTerms(input: CheckInput, claim: Claim, text: string): Finding[] {
  const language = languageOf(input, claim);
  const source = sourceText(input, claim);
  const pairs = [
    ...exchangedNeighbours({
      said: findNeighbouringTerms(text, language),
      printed: findNeighbouringTerms(source, input.source.language),
      isTranslated: isAcross(input, claim),
    }),
    ...(isAcross(input, claim) ? [] : exchangedKinds(text, source)),
    ...(isAcross(input, claim) ? [] : exchangedIngredients(text, source)),
    ...wrongExplanations(
      withoutInsertions(input, claim),
      isAcross(input, claim) ? "" : source,
      language,
    )
      .filter(({ said }) => !source.includes(said))
      .map(({ said, meant }) => ({ gained: said, lost: meant })),
  ];
  return pairs.map(({ gained, lost }) =>
    claimFinding(input, claim, {
      ...{ check: "F10", severity: "hard", code: "thing_exchanged" },
      params: { name: gained, printed: lost },
    }),
  );
}

function exchangedNeighbours({ said, printed, isTranslated }: Terms) {
  const families = Map.groupBy(said, ({ family }) => family);
  return [...families].flatMap(([family, ofFamily]) => {
    const inSource = printed.filter((term) => term.family === family);
    return exchanged({ said: ofFamily, printed: inSource, isTranslated }) ?? [];
  });
}

/** One that the source does not have for one that it has; or, where both texts have as many, one more and one less. */
function exchanged({ said, printed, isTranslated }: Terms) {
  const count = (terms: NeighbouringTerm[], { member }: NeighbouringTerm) =>
    terms.filter((term) => term.member === member).length;
  const isEven = said.length === printed.length && !isTranslated;
  const gained = said.find(
    (term) => count(printed, term) === 0 || (isEven && count(said, term) > count(printed, term)),
  );
  const lost = printed.find(
    (term) =>
      count(said, term) === 0 || (!isTranslated && count(said, term) < count(printed, term)),
  );
  return gained && lost ? { gained: gained.word, lost: lost.word } : null;
}
