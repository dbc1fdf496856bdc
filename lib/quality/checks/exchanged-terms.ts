import type { Claim } from "@/lib/pvgs/document";
import type { Language } from "@/lib/documents/schema";
import {
  type CheckInput,
  claimFinding,
  isAcross,
  isReworded,
  languageOf,
  sourceText,
} from "@/lib/quality/check";
import { meets, sensesOf } from "@/lib/quality/reworded/senses";
import type { Finding } from "@/lib/quality/schema";
import { exchangedIngredients } from "@/lib/quality/vocabulary/exchanged-ingredients";
import { fold } from "@/lib/quality/vocabulary/called-by";
import { exchangedKinds } from "@/lib/quality/vocabulary/exchanged-kinds";
import { isOtherPurpose } from "@/lib/quality/vocabulary/other-purposes";
import { isImplied } from "@/lib/quality/vocabulary/implied-names";
import { plainOrgans } from "@/lib/quality/vocabulary/plain-organs";
import { namesOfShortForms } from "@/lib/quality/vocabulary/known-short-forms";
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
  /** In free words a part of the body is named once or often as it comes. */
  isFree: boolean;
};

/**
 * Terms that close neighbours took the place of: systolic said as diastolic, stroke as heart attack, in any language;
 * and brackets that explain another thing than the one they stand behind.
 */
export function exchangedTerms(input: CheckInput, claim: Claim, text: string): Finding[] {
  const language = languageOf(input, claim);
  const source = sourceText(input, claim);
  // What a thing is for is compared by what stands behind it, which no other language prints.
  const texts = { text: isAcross(input, claim) ? null : text, source, language };
  const pairs = [
    ...exchangedNeighbours({
      said: findNeighbouringTerms(text, language),
      printed: findNeighbouringTerms(source, input.source.language),
      isTranslated: isAcross(input, claim),
      isFree: isReworded(input, claim),
    })
      .filter((pair) => !isReworded(input, claim) || !isExplained(pair, texts))
      .map(({ gained, lost }) => ({ gained: gained.word, lost: lost.word })),
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

type Exchange = { gained: NeighbouringTerm; lost: NeighbouringTerm };

function exchangedNeighbours({ said, printed, isTranslated, isFree }: Terms): Exchange[] {
  const families = Map.groupBy(said, ({ family }) => family);
  return [...families].flatMap(([family, ofFamily]) => {
    const inSource = printed.filter((term) => term.family === family);
    const pair = exchanged({ said: ofFamily, printed: inSource, isTranslated });
    if (!pair) return [];
    const isKept = ofFamily.some(({ member }) => member === pair.lost.member);
    const isPlace = isFree && family === BODY && isKept;
    return isPlace && !isAiling(pair, inSource) ? [] : pair;
  });
}

/** One that the source does not have for one that it has; or, where both texts have as many, one more and one less. */
function exchanged({
  said,
  printed,
  isTranslated,
}: Pick<Terms, "said" | "printed" | "isTranslated">) {
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
  return gained && lost ? { gained, lost } : null;
}

/** "Ovarian cancer" for "breast cancer": what ails is said of another part of the body, and does not just lie near it. */
function isAiling({ gained, lost }: Exchange, printed: NeighbouringTerm[]): boolean {
  const sameHead = printed.some(
    ({ member, head }) => member === lost.member && head !== "" && head === gained.head,
  );
  return sameHead || AILING.test(gained.head);
}

const AILING =
  /^(?:infections?|inflammation|cancers?|disease|tumou?rs?|ulcers?|stones?|failure|injury|[炎癌病瘤发石])$/u;

const familyOf = (word: string) => findNeighbouringTerms(word, "en")[0]?.family;
const isSameTerm = (one: NeighbouringTerm, other: NeighbouringTerm) =>
  one.family === other.family && one.member === other.member;
/** Parts of the body and troubles of the blood have many names, learned and plain. */
const BODY = familyOf("spleen");
const MANY_NAMES = new Set([BODY, familyOf("haemophilia")]);
/** Pictures and minerals are often only implied: potassium in a hyperkalaemia. */
const IMPLIED = new Set([familyOf("ultrasound"), familyOf("zinc")]);

/** A dose by the kilogram is told by the weight of the body. */
const [WEIGHT] = findNeighbouringTerms("body weight", "en");
const BY_WEIGHT = /\/\s?\(?kg|\bper (?:kg|kilo)|每(?:公斤|千克)|kg[-–—⁻]?1/iu;
const PURPOSE = familyOf("prevention");

/** In free words: one that the rest of the source speaks of, in whatever words, took nobody's place. */
function isExplained(
  { gained, lost }: Exchange,
  { text, source, language }: { text: string | null; source: string; language: Language },
): boolean {
  if (IMPLIED.has(gained.family) && isImplied(fold(gained.word), source)) return true;
  const isOneOrgan =
    plainOrgans(fold(gained.word), language) === plainOrgans(fold(lost.word), language);
  if (gained.family === BODY && isOneOrgan) return true;
  if (WEIGHT && isSameTerm(gained, WEIGHT) && BY_WEIGHT.test(source)) return true;
  if (gained.family === PURPOSE && text !== null)
    return !isOtherPurpose(gained, { text, source }, language);
  const spelledOut = findNeighbouringTerms(namesOfShortForms(source), language);
  if (spelledOut.some((term) => isSameTerm(term, gained))) return true;
  if (!MANY_NAMES.has(gained.family)) return false;
  const senses = [...sensesOf(gained.word, language)].filter((sense) => sense.startsWith("#"));
  return meets(senses, sensesOf(source.replaceAll(lost.word, " "), language));
}
