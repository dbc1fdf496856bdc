import type { Language } from "@/lib/documents/schema";
import { findEffectPairs } from "@/lib/quality/language/effect-pairs";
import { findNumbers, type NumberToken, toHalfWidth } from "@/lib/quality/language/numbers";

/** "3 in 100 people": how many of how many, as far as the words say. */
export type Frequency = { count: string | null; denominator: number; start: number };

const OF_EN =
  /^(?!\s*(?:years?|months?|weeks?|days?|hours?|minutes?)\b)\s*(?:(?!of\b|in\b|per\b|out\b|for\b)[a-z-]+\s+){0,4}?(?:in|of|out of|per|for|among)(?:\s+every)?(?:\s+(?:about|roughly|the))?\s+$|^\s*\/\s*$/iu;
// "2 of 10 mg", "5 of 10 points": no people are counted.
const NO_PEOPLE_EN =
  /^\s*(?:%|per ?cent|mg|mcg|µg|g\b|ml|mmol|mm\b|cm\b|IU|years?|weeks?|days?|hours?|months?|minutes?|tablets?|criteria|points?|items?|steps?|doses?|visits?|mmHg|kg|kcal|litres?|liters?|\/|-|–)/iu;
const PEOPLE_ZH = "^\\s*(?:个|名|例|位)?[^，。；\\d]{0,24}?(?:人|者|例|儿童|女性|男性|孕妇|婴儿)";
const EACH_ZH = new RegExp(PEOPLE_ZH, "u");
const AMONG_ZH = new RegExp(
  `${PEOPLE_ZH}年?(?:中(?![风毒耳心枢])|里|当中|之中)|^\\s*(?:个|名|位)?人[^。；\\d]{0,12}(?:约|大约|大概|会|就)*有`,
  "u",
);

/** Natural frequencies of a text, in digits or words. */
export function findFrequencies(printed: string, language: Language): Frequency[] {
  const text = toHalfWidth(printed);
  const isLikely =
    language === "zh"
      ? /每|[人者例名个][^，。；]{0,12}[中里]|\//u
      : /\b(?:in|of|per|for every|among)\b|\//iu;
  if (!isLikely.test(text)) return [];
  const numbers = findNumbers(text);
  return numbers.flatMap((number, index) => {
    const denominator = Number(number.value);
    if (!Number.isInteger(denominator) || denominator < 3) return [];
    const frequency =
      language === "zh"
        ? frequencyZh(text, number, numbers[index + 1])
        : frequencyEn(text, number, numbers[index - 1]);
    return frequency ? [frequency] : [];
  });
}

function frequencyEn(text: string, number: NumberToken, before?: NumberToken): Frequency | null {
  if (!before || NO_PEOPLE_EN.test(text.slice(number.end))) return null;
  const isOf = OF_EN.test(text.slice(before.end, number.start));
  if (!isOf || Number(before.value) >= Number(number.value) || before.unit) return null;
  return { count: before.value, denominator: Number(number.value), start: before.start };
}

function frequencyZh(text: string, number: NumberToken, after?: NumberToken): Frequency | null {
  const isEach = /每\s*$/u.test(text.slice(0, number.start));
  const rest = text.slice(number.end);
  const isCounted = isEach ? EACH_ZH.test(rest) : AMONG_ZH.test(rest);
  if (!isCounted || Number(number.value) < 10) return null;
  const count = after && after.start - number.end <= 40 ? after.value : null;
  return { count, denominator: Number(number.value), start: number.start };
}

const N = "\\d[\\d,]*(?:\\.\\d+)?";
const PERCENT = `${N}\\s*(?:[%％]|per ?cent)`;
const CONFIDENCE =
  /\b9[059](?:\.\d+)?\s*[%％]\s*(?:CI|CrI|confidence|credible|可信区间|置信区间)[^)\]）;；]*/giu;

const ABSOLUTE_PAIR: Record<Language, RegExp[]> = {
  en: [
    /\bpercentage points?\b|\babsolute (?:risk )?(?:reduction|difference|increase|risk)\b/iu,
    new RegExp(
      `\\bfrom (?:about |around )?${PERCENT}[^.;%]{0,40}\\bto (?:about |around )?${PERCENT}`,
      "iu",
    ),
    new RegExp(
      `${PERCENT}[^.;%]{0,90}\\b(?:vs\\.?|versus|compared (?:with|to)|than|against|instead of|rather than|and|but|while|whereas)\\b[^.;%]{0,70}${PERCENT}`,
      "iu",
    ),
    new RegExp(
      `\\b${N}\\s+(?:[a-z-]+\\s+){0,2}?(?:more|fewer|less|additional|extra)\\b[^.;]{0,60}\\b(?:per|in|of|for every|out of)\\s+(?:every )?${N}`,
      "iu",
    ),
    new RegExp(
      `\\b(?:prevent|avoid|sav|caus)\\w*\\s+(?:about |around )?${N}[^.;]{0,60}\\b(?:per|in|of|for every|out of)\\s+(?:every )?1[,\\d]*0`,
      "iu",
    ),
  ],
  zh: [
    /百分点|绝对(?:风险|危险)/u,
    new RegExp(
      `(?:从|由)[^。；，\\d]{0,12}${PERCENT}[^。；]{0,16}(?:至|到|为)[^。；\\d]{0,6}${PERCENT}`,
      "u",
    ),
    new RegExp(
      `${PERCENT}[^。；%％]{0,30}(?:和|与|比|对|vs|、|，|而|及|低于|高于)[^。；%％]{0,30}${PERCENT}`,
      "u",
    ),
    new RegExp(`每\\s*${N}[^。；]{0,60}(?:减少|增加|多|少|避免|预防)[^。；\\d]{0,4}${N}`, "u"),
  ],
};

/** Whether a text says how often it happens: both arms, or the difference between them. */
export function printsAbsoluteEffect(printed: string, language: Language): boolean {
  const text = printed.replaceAll(CONFIDENCE, " ");
  if (ABSOLUTE_PAIR[language].some((pattern) => pattern.test(text))) return true;
  if (findEffectPairs(text, language).length > 0) return true;
  const [first, second] = findFrequencies(text, language);
  if (second !== undefined) return true;
  // "Of every 1,000, 160 without and 115 with": one denominator, two counts.
  return (
    first !== undefined &&
    language === "zh" &&
    (text.match(/\d[\d,]*\s*(?:人|例|名)/gu) ?? []).length >= 3
  );
}

/** Whether a text says of at least one group how many have it: enough for a reader to see the size. */
export function saysHowMany(text: string, language: Language): boolean {
  return printsAbsoluteEffect(text, language) || findFrequencies(text, language).length > 0;
}

const NEEDED: Record<Language, RegExp> = {
  en: /\bNN[TH]\b|\bnumbers? needed to (?:treat|harm|screen)\b|\b\d+ (?:people|patients|persons|women|men|adults) (?:would )?(?:need|have) to (?:take|be (?:treated|screened)|use)\b[^.;]{0,60}\b(?:one|1)\b|\b(?:treat(?:ing)?|screen(?:ing)?) \d+ (?:people|patients|persons|women|men|adults)\b[^.;]{0,40}\b(?:one|1)\b/iu,
  zh: /NN[TH](?![A-Za-z])|需(?:要)?治疗人?数|每(?:治疗|筛查)\s*\d+[^。；，]{0,24}(?:1|一)\s*(?:人|例|名|个)/u,
};

/** How many must be treated for one to benefit: hard to read for most people (IPDAS 2021). */
export function findNumberNeeded(text: string, language: Language): string | null {
  return NEEDED[language].exec(text)?.[0] ?? null;
}
