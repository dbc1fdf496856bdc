import type { Language } from "@/lib/documents/schema";
import { findEverybody, withoutNotMeant } from "@/lib/quality/language/groups";
import { NARROWING, SEX_AND_PREGNANCY } from "@/lib/quality/language/narrowing-words";
import { agesIn, conditionsOf, restrictionsOf, saysAge } from "@/lib/quality/language/restrictions";
import { namesBoth } from "@/lib/quality/language/unlimited";
import { type Aligned, alignSentences } from "@/lib/quality/reworded/aligned";
import { GENERAL, keepsName } from "@/lib/quality/reworded/lost-limits";
import { meets, sensesOf } from "@/lib/quality/reworded/senses";

type Texts = { said: string; printed: string; beside: string; language: Language };

/**
 * A sentence that speaks of everybody where the source's narrows the group, and one that speaks of the group in the
 * source's words alone and leaves out what narrows it.
 */
export function findWidenedGroup({ said, printed, beside, language }: Texts): string | null {
  const shown = `${said}\n${beside}`;
  for (const aligned of alignSentences(said, printed, language)) {
    const ever = everHad(aligned, language);
    if (ever !== null) return ever;
    const everybody = everybodyIn(aligned, language);
    const lost = lostNarrowing(aligned, shown, { language, isWide: everybody !== null });
    if (everybody !== null && lost.length > 0) return everybody;
    if (lost[0] !== undefined && saysOnlyWhatIsPrinted(said, printed, language)) return lost[0];
  }
  return null;
}

const EVERYBODY: Record<Language, RegExp> = {
  en: /\b(?:all of (?:them|you|us)|(?:if|when|who) [^.,;]{0,24}?\bany (?!other|of|questions?|doubts?|side|warning|signs?|reason)[a-z]+|at all(?=[,.;]))\b/giu,
  zh: /凡是?|谁(?=[^，。；]{0,24}[，都])|只要(?![有其][^，。；]{0,2}一)(?![没无不条合适符身允能医])(?=[^，。；]{1,16}[，就都])|不管(?!用)|(?<=^|[，。；])人(?=到|过|满|一)|不论|无论|都一样|(.)[不没]\1[^，。；]{0,10}[，]?都/gu,
};

/** Words for everybody that the answered sentence of the source does not have. */
function everybodyIn({ said, printed }: Aligned, language: Language): string | null {
  const words = (text: string) => [
    ...findEverybody(text, language),
    ...(withoutNotMeant(text, language).match(EVERYBODY[language]) ?? []),
  ];
  const [first] = words(said).filter((word) => !namesBoth(word, said, { printed, language }));
  return first !== undefined && words(printed).length === 0 ? first : null;
}

type Reading = { language: Language; isWide: boolean };

/** What narrows the group in the source and is kept nowhere in the wording, in whatever words. */
function lostNarrowing({ printed }: Aligned, shown: string, reading: Reading): string[] {
  const { language, isWide } = reading;
  const text = printed.replaceAll(/[（(][^（()）]*[）)]/gu, " ");
  const tables = [...NARROWING[language], ...(isWide ? SEX_AND_PREGNANCY[language] : [])];
  const narrowed = tables.flatMap(({ set, kept }) => {
    const found = set.exec(text)?.[0].trim();
    const isKept = found === undefined || printsToo(shown, found) || kept.test(shown);
    return isKept ? [] : [found];
  });
  const parts = restrictionsOf(text, language).filter(
    (part) =>
      !printsToo(shown, part) &&
      !tables.some(({ set }) => set.test(part)) &&
      isUnsaid(part, { text, shown, ...reading }),
  );
  const ages = agesIn(text, language).filter(
    ({ numbers }) =>
      !numbers.some((number) => says(shown, String(number))) &&
      !saysAge(shown, numbers, language) &&
      !AGE_WORDS[language].test(shown),
  );
  return [...narrowed, ...parts, ...ages.map(({ printed: age }) => age)];
}

type Part = Reading & { text: string; shown: string };

function isUnsaid(part: string, { text, shown, language, isWide }: Part): boolean {
  if ((part.match(/\d+/gu) ?? []).some((number) => says(shown, number))) return false;
  if (language === "zh" && keepsName(part, shown)) return false;
  if (language === "zh" && part.length <= SHORT && [...part].some((sign) => shown.includes(sign)))
    return false;
  const rest = sensesOf(text.replace(part, " "), language);
  const own = [...sensesOf(part, language)].filter(
    (sense) => !(isWide && rest.has(sense)) && !GENERAL.test(sense),
  );
  const known = sensesOf(shown, language);
  const kept = own.filter((sense) => known.has(sense)).length;
  // Where everybody is meant, one sign of a long Chinese name is not the name.
  const enough = language === "zh" && isWide ? own.length / 2 : 1;
  return own.length >= LEAST_OWN[language] && kept < enough;
}

function printsToo(text: string, words: string): boolean {
  return text.toLowerCase().includes(words.toLowerCase());
}

const SHORT = 3;

function says(text: string, number: string): boolean {
  return new RegExp(`(?<!\\d)${number}(?!\\d)`, "u").test(text);
}

const EVER = /\b(?:(?:have|has|had) ever|(?:have )?ever (?:had|been))\b/iu;
const ANYTHING_PAST =
  /\b(?:history|previous\w*|prior|past|ever|former\w*|had|survivors?|allerg\w*|hypersens\w*|reactions?|contra-?indicat\w*|not|avoid\w*|lifetime)\b/iu;
const DENIES = /\b(?:not|never|avoid|without|allerg\w*|react\w*|stop|careful)\b|n['’]t\b/iu;

/** "If you have ever had it" where the source speaks of those who have it. */
function everHad({ said, printed }: Aligned, language: Language): string | null {
  if (language === "zh" || ANYTHING_PAST.test(printed) || DENIES.test(said)) return null;
  return EVER.exec(said)?.[0] ?? null;
}

const LEAST_OWN: Record<Language, number> = { en: 1, zh: 2 };
const AGE_WORDS: Record<Language, RegExp> = {
  en: /\b(?:over|under|from|between|past|turn\w*|aged?|reach\w*|at|in your) (?:the age of )?(?:one|two|three|four|five|six|ten|twelve|eighteen|twent\w+|thirt\w+|fort\w+|fift\w+|sixt\w+|sevent\w+|eight\w+)\b|\byears? old\b/iu,
  zh: /[一二三四五六七八九十]+(?:周?岁|个月)/u,
};

/** Of the group nothing is said but in the source's words, so nothing can stand for what is missing. */
function saysOnlyWhatIsPrinted(said: string, printed: string, language: Language): boolean {
  const conditions = [...conditionsOf(said, language), ...questionsIn(said)];
  if (conditions.length === 0) return false;
  const known = sensesOf(printed, language);
  return conditions.every((condition) => {
    const words =
      language === "zh"
        ? [...sensesOf(condition, "zh")].filter((sense) => !EVERYDAY_ZH.test(sense))
        : (condition.match(/[\p{L}-]{4,}/gu) ?? []).filter((word) => !EVERYDAY_EN.test(word));
    return language === "zh"
      ? words.every((sense) => known.has(sense))
      : words.every((word) => meets(sensesOf(word, language), known));
  });
}

function questionsIn(text: string): string[] {
  return text.match(/[^.?!。？！]+[?？]/gu) ?? [];
}

const EVERYDAY_EN =
  /^(?:have|been|with|your|that|this|they|them|their|ever|from|when|there|those|people|anyone|everyone|person|patients?|someone|disease|illness|condition|want|wish|prefer|talked|talk|over|good|sides?|doctors?|discussed|decided?|problems?|kind|type|every|week|weeks|days?|months?|years?|hours?|dose|take|given|should|treatment)$/iu;
const EVERYDAY_ZH = /[的了是有在得过患人会就都也还要能可以如果时候一个种]/u;
