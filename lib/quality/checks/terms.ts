import { withoutOverlaps } from "@/lib/clinical/entities/term";
import type { Language } from "@/lib/documents/schema";
import type { Claim } from "@/lib/pvgs/document";
import {
  type Check,
  type CheckInput,
  claimFinding,
  isOtherLanguage,
  isReworded,
  isSourced,
  sourceText,
} from "@/lib/quality/check";
import { unexplainedShortForms } from "@/lib/quality/checks/short-forms";
import type { Finding } from "@/lib/quality/schema";
import { findConceptNames } from "@/lib/quality/vocabulary/concept-names";
import { findReplacedNames } from "@/lib/quality/vocabulary/replaced-names";
import { switchedTerms } from "@/lib/quality/vocabulary/switched-terms";
import { varyingExplanations } from "@/lib/quality/vocabulary/varying-explanations";
import { inOwnWords } from "@/lib/quality/without-insertions";
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
        ...withoutRepeats([
          ...varyingNames(input, names),
          ...replacedNames(input, claims, names),
          ...switched(input, claims),
        ]),
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
    const text = withoutExplanations(input, claim, inOwnWords(input, claim));
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

/** The same of terms that no list knows, and of what brackets say of a term. */
function switched(input: CheckInput, claims: Claim[]): Finding[] {
  if (isOtherLanguage(input)) return [];
  const sentences = claims.map((claim) => ({
    ...{ of: claim, said: withoutExplanations(input, claim, inOwnWords(input, claim)) },
    ...{ printed: sourceText(input, claim), isReworded: isReworded(input, claim) },
  }));
  const explained = sentences.map(({ of, printed }) => ({ of, text: of.text, printed }));
  return [
    ...switchedTerms(sentences, input.source),
    ...varyingExplanations(explained, input.document.language),
  ].map(({ of, said, usual }) => varies(input, of, said, usual));
}

/** One remark about a word in a claim is enough. */
function withoutRepeats(findings: Finding[]): Finding[] {
  const keyOf = ({ claimId, params }: Finding) => `${claimId} ${params.name}`.toLowerCase();
  return [...new Map(findings.map((one) => [keyOf(one), one])).values()];
}

function varies(input: CheckInput, claim: Claim, name: string, usual: string): Finding {
  return claimFinding(input, claim, {
    ...{ check: "F17", severity: "soft", code: "term_varies" },
    params: { name, usual },
  });
}

function usesIn(input: CheckInput, claim: Claim): Use[] {
  const { language } = input.document;
  const text = withoutExplanations(input, claim, inOwnWords(input, claim));
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
