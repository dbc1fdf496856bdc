import type { Language } from "@/lib/documents/schema";
import type { Cue } from "@/lib/quality/language/cues";
import { findDoseWords } from "@/lib/quality/language/dose-words";

/** Ways that need more than a hand: what is denied of them is not left to wording. */
const WAYS = new Set(["intravenous", "intramuscular", "subcutaneous", "injected", "rectal"]);
const DENIED: Record<Language, RegExp> = {
  en: /\b(?:no|not|never|without|cannot|unnecessary|avoid\w*|against|instead of|rather than|\w+n['’]t|needless|ineffective|only if|unless)\b/iu,
  zh: /[不勿别无没免禁]|替代|代替|避免|而非/u,
};
const CLAUSES: Record<Language, RegExp> = { en: /[.;!?](?!\d)|\bbut\b/giu, zh: /[，。；！？]/gu };

/** "Have a drip" where the source says that a drip is not needed: the word for the way that it denies throughout. */
export function affirmedWay(said: string, printed: string, language: Language): string | null {
  const source = waysOf(printed, language);
  const own = waysOf(said, language);
  const found = [...WAYS].find((way) => {
    const of = (ways: Way[]) => ways.filter(({ cue }) => cue.cue === way);
    const isDeniedThere = of(source).length > 0 && of(source).every(({ isDenied }) => isDenied);
    return isDeniedThere && of(own).length > 0 && of(own).every(({ isDenied }) => !isDenied);
  });
  return own.find(({ cue }) => cue.cue === found)?.cue.word ?? null;
}

type Way = { cue: Cue; isDenied: boolean };

function waysOf(text: string, language: Language): Way[] {
  const breaks = [...text.matchAll(CLAUSES[language])].map(({ index }) => index);
  return findDoseWords(text, language)
    .filter(({ cue }) => WAYS.has(cue))
    .map((cue) => {
      const from = breaks.findLast((at) => at < cue.start) ?? 0;
      const to = breaks.find((at) => at >= cue.end) ?? text.length;
      return { cue, isDenied: DENIED[language].test(text.slice(from, to)) };
    });
}
