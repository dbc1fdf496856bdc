import type { Language } from "@/lib/documents/schema";
import type { Cue } from "@/lib/quality/language/cues";
import { findDoseWords } from "@/lib/quality/language/dose-words";

/** Ways that need more than a hand: what is denied of them is not left to wording. */
const WAYS = new Set(["intravenous", "intramuscular", "subcutaneous", "injected", "rectal"]);
const DENIED: Record<Language, RegExp> = {
  en: /\b(?:no|not|never|without|cannot|unnecessary|avoid\w*|against|instead of|rather than|\w+n['’]t|needless|ineffective|only if|unless)\b/iu,
  zh: /[不勿别无没免禁]|替代|代替|避免|而非/u,
};
/** Right before or behind the way itself, so that it is the way that is denied, and not how often or for whom. */
const DENIED_ITSELF: Record<Language, { before: RegExp; after: RegExp }> = {
  en: {
    before:
      /\b(?:no(?: need for)?|without|not (?:be )?(?:needed?|given|give|used?|use|required?|require|recommended?)|avoid|rather than|instead of)(?: (?:an?|any|the|routine))? $/iu,
    after:
      /^[^.,;]{0,24}\b(?:(?:is|are) (?:not|un)|unnecessary|ineffective|does not work|(?:should|must) not be (?:used|given))/iu,
  },
  zh: {
    before:
      /(?:无需|无须|不需要?|不必|不用|用不着|没必要|不(?:宜|应|能|可|得|要)|禁止|禁用|勿|避免)(?:使用|给予|进行|常规|再|行)*$/u,
    after: /^[^，。；]{0,8}(?:无效|没必要|不需要|不必)/u,
  },
};
/** "A child who is not dehydrated": of whom it is told, not what. */
export const WHOSE = /\b(?:who|that|which)\b[^,.;]*(?:,[^,.;]*(?=,))?/giu;
const CLAUSES: Record<Language, RegExp> = { en: /[.;!?](?!\d)|\bbut\b/giu, zh: /[，。；！？]/gu };

/** "Have a drip" where the source says that a drip is not needed: the word for the way that it denies throughout. */
export function affirmedWay(said: string, printed: string, language: Language): string | null {
  const source = waysOf(printed, language);
  const own = waysOf(said, language);
  const found = [...WAYS].find((way) => {
    const of = (ways: Way[]) => ways.filter(({ cue }) => cue.cue === way);
    const isDeniedThere =
      of(source).length > 0 &&
      of(source).every(({ cue }) => isDeniedItself(cue, printed, language));
    return isDeniedThere && of(own).length > 0 && of(own).every(({ isDenied }) => !isDenied);
  });
  return own.find(({ cue }) => cue.cue === found)?.cue.word ?? null;
}

function isDeniedItself({ start, end }: Cue, text: string, language: Language): boolean {
  const { before, after } = DENIED_ITSELF[language];
  return before.test(text.slice(0, start)) || after.test(text.slice(end));
}

type Way = { cue: Cue; isDenied: boolean };

function waysOf(text: string, language: Language): Way[] {
  const breaks = [...text.matchAll(CLAUSES[language])].map(({ index }) => index);
  return findDoseWords(text, language)
    .filter(({ cue }) => WAYS.has(cue))
    .map((cue) => {
      const from = breaks.findLast((at) => at < cue.start) ?? 0;
      const to = breaks.find((at) => at >= cue.end) ?? text.length;
      return { cue, isDenied: DENIED[language].test(text.slice(from, to).replaceAll(WHOSE, " ")) };
    });
}
