import type { Language } from "@/lib/documents/schema";
import { findEverybody } from "@/lib/quality/language/groups";
import { agesIn, conditionsOf, restrictionsOf, saysAge } from "@/lib/quality/language/restrictions";
import { meets, sensesOf } from "@/lib/quality/reworded/senses";
import { findTerms } from "@/lib/writers/glossary/glossary";

type Texts = { said: string; printed: string; beside: string; language: Language };

/**
 * What a source limits itself to and a free wording no longer says in any words. One word of it, or of what explains it,
 * is enough to have said it; so is another limit that may be the same one.
 */
export function lostLimits({ said, printed, beside, language }: Texts): string[] {
  const shown = `${said}\n${beside}`;
  const shownSenses = sensesOf(shown, language);
  const parts = restrictionsOf(printed, language);
  const unsaid = parts.filter((part) => isUnsaid(part, { shown, shownSenses, printed, language }));
  // What the claim says of people in words that the source does not explain may be one of these.
  const sourceSenses = sensesOf(printed, language);
  const foreign = conditionsOf(said, language).filter((condition) =>
    isForeign(condition, sourceSenses, language),
  );
  const isEverybodys =
    findEverybody(said, language).length > findEverybody(printed, language).length;
  const lost =
    unsaid.length > foreign.length
      ? unsaid
      : unsaid.filter((part) => CLOSED[language].test(part) || (isEverybodys && /\d/u.test(part)));
  const ages = agesIn(printed, language).filter(
    ({ numbers }) =>
      !numbers.some((number) => new RegExp(`(?<!\\d)${number}(?!\\d)`, "u").test(shown)) &&
      !saysAge(shown, numbers, language) &&
      !NAMES_AGE[language].test(shown),
  );
  return [...new Set([...lost, ...ages.map(({ printed: age }) => age)])];
}

/** Groups with so few names that none of them means the group is not named. */
const CLOSED: Record<Language, RegExp> = {
  en: /\b(?:pregnan\w*|breast-?feed\w*|kidneys?|renal|liver|hepatic|diabet\w*|cancers?|smok\w*|newborns?|HIV)\b/iu,
  zh: /妊娠|孕|哺乳|肾|肝|糖尿病|癌|吸烟|新生儿|HIV/iu,
};

type Shown = {
  printed: string;
  shown: string;
  shownSenses: ReadonlySet<string>;
  language: Language;
};

function isUnsaid(part: string, { printed, shown, shownSenses, language }: Shown): boolean {
  const senses = [...sensesOf(part, language)].filter((sense) => !GENERAL.test(sense));
  const numbers = part.match(/\d+(?:\.\d+)?/gu) ?? [];
  if (numbers.some((number) => shown.includes(number))) return false;
  if (numbers.some((number) => Number(number) > SPELT_OUT)) return true;
  if (language === "zh" && keepsName(part, shown)) return false;
  if (language === "zh" && !CLOSED.zh.test(part) && isShortlySaid(part, shown)) return false;
  // "High blood pressure in pregnancy" explains it, but the pregnancy is named anyway.
  const rest = sensesOf(printed.replace(part, " "), language);
  const explaining = explained(part, language).filter((sense) => !rest.has(sense));
  return senses.length > 0 && !meets(senses, shownSenses) && !meets(explaining, shownSenses);
}

/** GBS阳性: the name in Latin letters stands beside the wording, whatever is said of it. */
export function keepsName(part: string, shown: string): boolean {
  const names = part.match(/[A-Za-z]{2,}/gu) ?? [];
  return names.some((name) => shown.toLowerCase().includes(name.toLowerCase()));
}

/** 衰弱 and 虚弱: of a word of two or three characters one is enough. */
function isShortlySaid(part: string, shown: string): boolean {
  return part.length <= 3 && [...part].some((character) => shown.includes(character));
}

/** Numbers up to this one are often words. */
const SPELT_OUT = 12;

function isForeign(condition: string, source: ReadonlySet<string>, language: Language): boolean {
  const words = language === "zh" ? [condition] : (condition.match(/[\p{L}-]{4,}/gu) ?? []);
  return words.some((word) => {
    const senses = [...sensesOf(word, language)].filter((sense) => !GENERAL.test(sense));
    const strange = senses.filter((sense) => !source.has(sense));
    return language === "zh"
      ? strange.length >= STRANGE_PAIRS
      : senses.length > 0 && strange.length === senses.length;
  });
}

const STRANGE_PAIRS = 4;
/** Words that say nothing of whom something is for. */
export const GENERAL =
  /^(?:people|perso|patie|disea|illne|condi|treat|thera|livin|someo|anyon|every|takes?|takin|given|start|docto|years|month|weeks|known|calle|peopl|becau|certa|age|advis|recom|sugge|guide|shoul|offer|four|five|seven|eight|three|more|fewer|highe|lower|above|older|young|疾病|治疗|患病|推荐|建议|如果|可以|不要|应该|需要|医生)$/u;
const NAMES_AGE: Record<Language, RegExp> = {
  en: /\b(?:under|over|in (?:their|your))[- ](?:\w+ies|\w+s)\b|\b(?:one|two|three|four|five|six|ten|twelve|eighteen|twenty|thirty|forty|fifty|sixty|seventy|eighty)\b/iu,
  zh: /[一二三四五六七八九十]+(?:周?岁|个月)/u,
};

/** The plain words by which the glossary explains what stands in a text. */
function explained(text: string, language: Language): string[] {
  return findTerms(text, language).flatMap(({ term }) => [
    ...sensesOf([term.term, term.plain, ...term.forms].join("; "), language),
  ]);
}
