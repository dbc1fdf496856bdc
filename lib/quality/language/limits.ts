import type { Language } from "@/lib/documents/schema";
import { type Cue, type Family, findCues } from "@/lib/quality/language/cues";

const LIMITS: Record<Language, Family[]> = {
  en: [
    [
      "unless",
      /\b(?:unless|except(?:ing| for| in| when| if)?|with the exception of|other than|(?<!\b(?:minutes?|hours?|days?|weeks?|months?|years?|more|least|kept?|metres?|meters?|cm|mm) )apart from|aside from|exclud(?:e|es|ed|ing)|exclusions?|but not)\b/giu,
    ],
    ["only", /\b(?:only|solely|exclusively)\b/giu],
  ],
  zh: [
    ["unless", /除非|除[^，。；]{1,30}?(?:以?外|之外)|[^，。；]{1,20}除外|例外|排除/gu],
    ["only", /仅|只(?!要)|限于|唯一/gu],
  ],
};
// "Not only … but also" adds, it does not limit.
const IDIOMS: Record<Language, RegExp> = { en: /\bnot only\b/giu, zh: /不仅|不只|仅供/gu };

/** Exceptions ("unless", 除非) and restrictions ("only if", 仅). */
export function findLimits(text: string, language: Language): Cue[] {
  return findCues(text, LIMITS[language], IDIOMS[language]);
}

/** Only the exceptions: they turn a rule round for somebody. */
export function findExceptions(text: string, language: Language): Cue[] {
  return findLimits(text, language).filter(({ cue }) => cue === "unless");
}
