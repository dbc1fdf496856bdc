import type { Language } from "@/lib/documents/schema";
import type { Exchange } from "@/lib/quality/language/compare-words";
import { findGroups, limits, PEOPLE_EN, PEOPLE_ZH } from "@/lib/quality/language/groups";
import { stemsOf } from "@/lib/quality/language/stems";
import { closeEdits } from "@/lib/quality/nearly-verbatim/close-edits";

/**
 * Words that say which people, and that were cut out of a sentence that else stands as it was, or exchanged for a wider
 * word: "asymptomatic adults" for "adults", 孕妇 for 妇女.
 */
export function cutGroups(said: string, printed: string, language: Language): string[] {
  const edits = closeEdits(said, printed);
  const added = edits.map((edit) => edit.added).join(" ");
  return edits
    .filter(({ lost, added: instead }) => lost !== "" && isNobody(instead, language))
    .filter(
      (edit) =>
        cutsDescription(edit, { printed, added, language }) ||
        cutsQualifier(edit, { printed, added, language }),
    )
    .map(({ lost }) => lost.trim());
}

/** `added` is all that was put in anywhere in the sentence. */
type Texts = { printed: string; added: string; language: Language };

const WIDE: Record<Language, RegExp> = {
  en: /^(?:(?:all |any |every |the )*(?:people|persons?|individuals?|patients?|someone|anyone|everyone|with)?)?$/iu,
  zh: /^(?:所有|任何|全部|女|妇女?|人|患者)*$/u,
};

/** Nothing stands in its place but a word for people of any kind. */
function isNobody(added: string, language: Language): boolean {
  return WIDE[language].test(added.trim());
}

const DESCRIPTION: Record<Language, RegExp> = {
  en: /^(?:who|whose|with|without|aged|having|taking|receiving|undergoing|living with)\s\S/iu,
  zh: /^[^，。；：]{2,20}?的?$/u,
};
/** Booklets speak to adults anyway. */
const ADULT = /^(?:成年|成人)的?$/u;
const BEHIND: Record<Language, RegExp> = {
  en: new RegExp(`\\b${PEOPLE_EN}$`, "iu"),
  zh: /(?:^|[，。；：、的名位例个对于为在]|对于)$/u,
};
const BEFORE: Record<Language, RegExp> = {
  en: /^/u,
  zh: new RegExp(`^${PEOPLE_ZH}`, "u"),
};

/** "Persons who …" said as "persons": what described them stands nowhere else in the sentence either. */
function cutsDescription(edit: Exchange, { printed, added, language }: Texts): boolean {
  const { lost, at } = edit;
  if (at.lost < 0 || edit.added !== "" || !DESCRIPTION[language].test(lost)) return false;
  if (ADULT.test(lost)) return false;
  const start = printed.indexOf(lost, at.lost);
  const isPlaced =
    BEHIND[language].test(printed.slice(0, start).trimEnd()) &&
    BEFORE[language].test(printed.slice(start + lost.length));
  const own = [...stemsOf(lost, language)];
  const moved = stemsOf(added, language);
  return isPlaced && own.length > 0 && !own.some((stem) => moved.has(stem));
}

const QUALIFIERS: Record<Language, RegExp> = {
  en: /\b(?:a?symptomatic|non-?pregnant|post-?(?:partum|menopausal)|pre-?menopausal|younger|older|elderly|frail|chronic|acute|unstable|stable|critically ill|sexually active|obese|overweight|immuno(?:compromised|suppressed|competent)|hospitali[sz]ed|ventilated|newly diagnosed|previously (?:un)?treated|untreated|treated|unvaccinated|vaccinated|uninsured|hypertensive|diabetic|infected|uninfected|exposed|high-risk|low-risk|active|latent|malignant|metastatic|advanced|early-stage|preterm|low-birth-weight)\b/iu,
  zh: /确诊|疑似|肥胖|超重|无症状|有症状|高龄|稳定|急性|慢性|危重|重型|重症|轻型|普通型|未(?:经)?治疗|初治|经治|免疫(?:抑制|缺陷|低下)|高危|低危|感染|合并|伴有?|难治|复发|活动性|潜伏|晚期|早期|转移|严重|孕/u,
};

function cutsQualifier(edit: Exchange, { printed, added, language }: Texts): boolean {
  const { lost, at } = edit;
  if (lost.length > MOST[language]) return false;
  const start = printed.indexOf(lost, Math.max(0, at.lost));
  if (start < 0) return false;
  const named = findGroups(lost, language).filter(({ cue }) => !UNMISSED.has(cue));
  const word = named[0]?.word ?? QUALIFIERS[language].exec(lost)?.[0];
  if (word === undefined || added.toLowerCase().includes(word.toLowerCase())) return false;
  const place = { start, end: start + lost.length };
  return (
    named.some((cue) => limits(printed, { ...cue, ...place }, language)) ||
    isSpecified(place, printed, language)
  );
}

const MOST: Record<Language, number> = { en: 40, zh: 10 };
const UNMISSED = new Set(["adult", "past"]);
const SPECIFIED: Record<Language, RegExp> = {
  en: new RegExp(`^(?:[\\s-]+[\\w-]+){0,2}?[\\s-]+${PEOPLE_EN}\\b`, "iu"),
  zh: new RegExp(`^[^，。；：]{0,12}?(?:${PEOPLE_ZH}|妇|病例|患儿)`, "u"),
};
const OF_PEOPLE_EN = new RegExp(`\\b${PEOPLE_EN} (?:with|who have|having) (?:[\\w-]+ )?$`, "iu");

function isSpecified(
  { start, end }: { start: number; end: number },
  printed: string,
  language: Language,
): boolean {
  return (
    SPECIFIED[language].test(printed.slice(end)) ||
    (language === "en" && OF_PEOPLE_EN.test(printed.slice(0, start)))
  );
}
