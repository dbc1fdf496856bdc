import type { Language } from "@/lib/documents/schema";
import { findRates, isSameRate, type Rate } from "@/lib/quality/language/rates";

/** A rhythm that is warned of right beside it: "never daily", 误服为每日1次. */
const WARNED: Record<Language, { before: RegExp; after: RegExp }> = {
  en: {
    before:
      /\b(?:never|not|\w+n['’]t|rather than|instead of|accidental(?:ly)?|mistaken(?:ly)?|inadvertent(?:ly)?|erroneous(?:ly)?|wrong(?:ly)?)(?: (?:ever|an?|be|taken|take|taking|used?|given|it|them|this|these))*[ -]*$/iu,
    after:
      /^(?: (?!(?:and|but)\b)[a-z]+){0,4} (?:by (?:mistake|accident)|in error|mistakenly|accidentally|inadvertently)\b|^(?: (?:intake|use|dosing|doses?))? (?:is|are|was|were|has been) (?:wrong|fatal|dangerous|a mistake)/iu,
  },
  zh: {
    before:
      /(?:误|错|切勿|勿|禁止|而非|而不是|不[是要可能应宜得])(?:[服用吃打作当成为作]|按照?|照|每次|改)*$/u,
    after: /^[^，。；]{0,6}(?:是错|会?(?:致命|致死)|属误)/u,
  },
};
/** Given one time and no more. */
const SINGLE: Record<Language, RegExp> = {
  en: /\b(?:(?:a|one|as a) single|single[- ](?:oral |intravenous |intramuscular |subcutaneous )*(?:doses?|injections?|infusions?|tablets?|applications?)|one[- ](?:time|off|dose)|once only|only once|just once|one time only)\b/iu,
  zh: /单次|单剂|顿服|一次性|一次(?:吃|服|喝|打)(?:下去|完)|[只仅就](?:[吃打用服做给])?[一1]次/u,
};
const NOT_SINGLE: Record<Language, RegExp> = {
  en: /\b(?:once|single|one time|(?:just|only) one)\b/iu,
  zh: /[一1]次|单次/u,
};

/**
 * "Once a day" where the source says "three times a day" or "every 8 hours", or gives a single dose: the words for it.
 * What the source warns of is none of its rhythms.
 */
export function exchangedRate(said: string, printed: string, language: Language): string | null {
  const own = advisedRates(said, language);
  const known = advisedRates(printed, language);
  if (findRates(printed, language).length === 0) return repeatedSingle(said, printed, language);
  const isIn = (rate: Rate, rates: Rate[]) => rates.some((one) => isSameRate(rate, one));
  // A rhythm of the source has to be missing: another that is added beside it may be of something else.
  const missing = known.filter((rate) => !isIn(rate, own));
  if (missing.length === 0) return null;
  const isOther = (rate: Rate) =>
    !rate.isEvent && !isIn(rate, known) && (!rate.isLoose || isMore(rate, missing));
  return own.find(isOther)?.word ?? null;
}

function advisedRates(text: string, language: Language): Rate[] {
  const { before, after } = WARNED[language];
  return findRates(text, language).filter(
    ({ start, end }) =>
      !before.test(text.slice(Math.max(0, start - 40), start)) &&
      !after.test(text.slice(end, end + 60)),
  );
}

/** "Every year" of every two years is more often, in however many parts. */
function isMore(rate: Rate, missing: Rate[]): boolean {
  return missing.every((one) => !one.isLoose && one.often < 0.97 * rate.often);
}

function repeatedSingle(said: string, printed: string, language: Language): string | null {
  if (!SINGLE[language].test(printed) || SINGLE[language].test(said)) return null;
  const [rate] = advisedRates(said, language);
  return rate && (!rate.isLoose || !NOT_SINGLE[language].test(said)) ? rate.word : null;
}
