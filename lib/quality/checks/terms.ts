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
import { findReplacedNames } from "@/lib/quality/vocabulary/replaced-names";
import { withoutExplanations } from "@/lib/quality/vocabulary/without-explanations";

/** A name is the usual one when so many sentences use it. */
const USUAL = 3;

/** F17: one thing has one name throughout, and no short form stands unexplained. */
export const terms: Check = {
  id: "F17",
  run(input) {
    const claims = input.claims.filter((claim) => isSourced(claim) && claim.kind !== "quote");
    const names = namesOf(input, claims);
    return {
      examined: claims.length,
      findings: [
        ...unexplainedShortForms(input, claims),
        ...varyingNames(input, names),
        ...replacedNames(input, claims, names),
      ],
    };
  },
};

/** `name` stands for all spellings of one name, `printed` is the one used. */
type Use = { claim: Claim; concept: string; name: string; printed: string };

type Names = Map<string, [name: string, used: Use[]][]>;

/** What each thing is called, the most used name first. */
function namesOf(input: CheckInput, claims: Claim[]): Names {
  const uses = claims.flatMap((claim) => usesIn(input, claim));
  const byConcept = Map.groupBy(uses, ({ concept }) => concept);
  return new Map(
    [...byConcept].map(([concept, used]) => [
      concept,
      [...Map.groupBy(used, ({ name }) => name)].toSorted(
        ([, one], [, other]) => other.length - one.length,
      ),
    ]),
  );
}

/** A name that the writer brought in beside the usual one; names that the source itself varies are its own. */
function varyingNames(input: CheckInput, names: Names): Finding[] {
  return [...names.values()].flatMap(([usual, ...others]) => {
    if (!usual || usual[1].length < USUAL) return [];
    return others.flatMap(([, used]) => {
      const first = used.find(({ claim, printed }) => !isPrinted(input, claim, printed));
      if (!first || used.length >= usual[1].length) return [];
      return [varies(input, first.claim, first.printed, usual[0])];
    });
  });
}

/** Words that no list knows where the source, and the booklet elsewhere, has the usual name. */
function replacedNames(input: CheckInput, claims: Claim[], names: Names): Finding[] {
  if (isOtherLanguage(input)) return [];
  const { language } = input.document;
  return claims.flatMap((claim) => {
    const text = withoutExplanations(input, claim);
    const source = sourceText(input, claim);
    if (text === source) return [];
    return findReplacedNames(text, source, language).flatMap(({ concept, said }) => {
      const [usual] = names.get(concept) ?? [];
      const isNamed = findConceptNames(said, language).some(({ of }) => of.concept === concept);
      if (!usual || usual[1].length < USUAL || isNamed) return [];
      return [varies(input, claim, said, usual[0])];
    });
  });
}

function varies(input: CheckInput, claim: Claim, name: string, usual: string): Finding {
  return claimFinding(input, claim, {
    ...{ check: "F17", severity: "soft", code: "term_varies" },
    params: { name, usual },
  });
}

function usesIn(input: CheckInput, claim: Claim): Use[] {
  const { language } = input.document;
  const text = withoutExplanations(input, claim);
  return withoutOverlaps(findConceptNames(text, language)).map(({ of, start, end }) => ({
    ...{ claim, concept: of.concept, name: shown(of.name, language) },
    printed: text.slice(start, end),
  }));
}

function shown(name: string, language: Language): string {
  return language === "en" ? name.toLowerCase() : name;
}

/** As a word of its own: "influenza" does not print "flu". */
function isPrinted(input: CheckInput, claim: Claim, name: string): boolean {
  if (isOtherLanguage(input)) return false;
  const { language } = input.document;
  const source = sourceText(input, claim);
  return findConceptNames(source, language).some(
    ({ start, end }) => source.slice(start, end).toLowerCase() === name.toLowerCase(),
  );
}
