import type { Language } from "@/lib/documents/schema";
import { CHINESE_GROUPS, ENGLISH_GROUPS } from "@/lib/quality/language/group-words";
import { findSides, type SidedCue, type SideTable } from "@/lib/quality/language/sides";

const TABLES: Record<Language, SideTable> = { en: ENGLISH_GROUPS, zh: CHINESE_GROUPS };
const NO_GROUP: Record<Language, RegExp> = {
  en: /\b(?:less severe|adult[- ]onset|child(?:bearing|birth)|child(?:ren)?[- ]resistant|men(?:opaus|struat)\w*|kidney beans|serious consideration|severe weather|previous(?:ly)? (?:mentioned|described)|prior (?:to|authori[sz]ation))\b/giu,
  zh: /曾孙|反复(?:洗|漱|冲)/gu,
};

export function findGroups(text: string, language: Language): SidedCue[] {
  return findSides(text, language, { table: TABLES[language], idioms: NO_GROUP[language] });
}

export const PEOPLE_EN =
  "(?:people|persons?|patients?|individuals?|adults?|adolescents?|teenagers|children|infants?|women|men|those|someone|smokers|survivors|cases)";
export const PEOPLE_ZH =
  "(?:患者|病人|病友|人群|者|的人|人员|成人|老年人|儿童|孕妇|妇女|女性|男性|青少年)";
const IS_PEOPLE = new Set(["age", "sex"]);
const LIMITS_BEFORE: Record<Language, RegExp> = {
  en: new RegExp(
    `\\b${PEOPLE_EN}\\b(?:\\s+(?!and\\b|or\\b)\\S+){0,2}?\\s+(?:with|who|whose|aged|at|having|in|on|that|during|undergoing|have|has|had|are|is)\\b[^.;:]{0,70}$|\\b(?:if|when|while|unless|whether)\\b[^.;:]{0,50}$|\\b(?:in|during|for|of|among)\\s+(?:\\S+\\s+){0,2}$`,
    "iu",
  ),
  zh: /(?:如果?|若|合并|伴有?|患有|有|对于?|在|当)[^，。；]{0,14}$/u,
};
const LIMITS_AFTER: Record<Language, RegExp> = {
  en: new RegExp(`^(?:[\\s-]+\\S+){0,3}?[\\s-]+${PEOPLE_EN}\\b`, "iu"),
  zh: new RegExp(`^[^，。；：]{0,14}?${PEOPLE_ZH}`, "u"),
};

/** Whether a word says for whom, and not just what the text speaks of. */
export function limits(text: string, { pair, start, end }: SidedCue, language: Language): boolean {
  return (
    IS_PEOPLE.has(pair) ||
    LIMITS_BEFORE[language].test(text.slice(0, start)) ||
    LIMITS_AFTER[language].test(text.slice(end))
  );
}

const EVERYBODY: Record<Language, RegExp> = {
  en: new RegExp(
    `\\b(?:everyone|everybody|anyone|anybody|whoever|(?:all|every|each|any) (?!\\d)(?:[\\w-]+ ){0,3}?(?:${PEOPLE_EN}|child|baby|woman|man|girl|boy|ages?|kinds?|stages?|types?)|whatever (?:the|your|their) \\w+['’]s? \\w+|regardless of|no matter (?:what|how|who|whether)|whatever (?:the|your|their) \\w+)\\b(?!['’]s\\b)`,
    "giu",
  ),
  zh: /所有|任何|每个(?!月|星期|礼拜|季|小时|疗程|周期|阶段|部位|步骤|年)|每一个|每位|每名|人人|凡是|各年龄|各个年龄|不论|无论|不分|一律|全部|全体|大家/gu,
};
const NOT_ALL: Record<Language, RegExp> = {
  en: /\b(?:some|many|most|few|several|certain|selected|a minority|half|a third|a quarter|rare(?:ly)?|occasional(?:ly)?)\b/giu,
  zh: /部分|一些|多数|少数|个别|某些|有些|有的|一半|少部分|罕见|偶/gu,
};

/** Whom something is compared with, or whom it does not hold for, widens nothing. */
const NOT_MEANT: Record<Language, RegExp> = {
  en: /\b(?:(?:compared (?:with|to)|rather than|instead of|versus) (?:\w+ ){0,3}?|(?:except(?:ion)?s?|unless|apart from|other than)(?: (?:is|are|for|in|with|to))? |\bnot (?:(?:meant|suitable|right|needed|necessary|recommended|advised|offered|given) )?(?:for|to|in)? ?(?=every|all\b))(?:everyone|everybody|anyone|anybody|all|every|any)\b|\b(?:anyone|anybody) (?=(?:\w+ ){0,2}(?:such|this|that|these|those)\b|(?:younger|older|under|over|below|above|aged)\b)|\b(?:everyone|everybody|anyone|anybody) (?:knows|thinks|believes|worries|fears|says)\b/giu,
  zh: /(?:和|与|跟|同|比)[^，。；]{0,4}(?:人人|所有|每个|全部|一律|大家)[^，。；]{0,12}(?:相?比|比较|对比)|除[^，。；]{0,10}(?:任何|所有|每个)|(?:不是|并非|不必|不用|不需要?)[^，。；]{0,4}(?:谁|所有|每个|人人|大家|任何|全部|一律)|大家(?:都)?(?:担心|关心|知道|常说|以为|熟悉|害怕|说)/gu,
};

/** A text without the words for everybody that widen nothing. */
export function withoutNotMeant(text: string, language: Language): string {
  return text.replaceAll(NOT_MEANT[language], " ");
}

export function findEverybody(text: string, language: Language): string[] {
  return withoutNotMeant(text, language).match(EVERYBODY[language]) ?? [];
}

export function findQuantifiers(text: string, language: Language): string[] {
  return text.match(NOT_ALL[language]) ?? [];
}

const BARE_EVERYBODY: Record<Language, RegExp> = {
  en: /\b(?:everyone|everybody|anyone|anybody|all (?:people|patients|persons|individuals))\b(?! (?:with|who|whose|aged|in|on|at|taking|having|else|over|under|from|living|involved|around|you|likely|able|present|near|there|caring|planning|thinking|starting|known|older|younger|already|without|above|below|between|aged|pregnant|allergic|healthy|ill|unable|whose|(?!during|need)\w{3,}(?:ed|ing)\b))/iu,
  zh: /所有人|任何人|人人|每个人|每位患者|所有患者|大家/u,
};

export function saysEverybodyBarely(text: string, language: Language): boolean {
  return BARE_EVERYBODY[language].test(withoutNotMeant(text, language));
}

// People with words that describe them, and people with none.
const DESCRIBED: Record<Language, RegExp> = {
  en: new RegExp(
    `\\b${PEOPLE_EN} (?:with|who|whose|aged|at|having|taking|on|receiving|undergoing|that) ([^.;:,]{3,90})`,
    "giu",
  ),
  zh: /([^，。；：、]{2,24}?)的?(?:患者|病人|人群)/gu,
};
const BARE: Record<Language, RegExp> = {
  en: new RegExp(
    `(?:^|\\b(?:for|in|of|to|by|the|all|among|that|and) )(?:people|persons|patients|individuals|those)(?=\\s*[.,;:]|\\s*$| (?:should|must|can|may|need|is|are)\\b)`,
    "iu",
  ),
  zh: /(?:^|[，。；：、在对为给是]|(?:推荐|建议|适合|用于))(?:患者|病人|人群|人)(?=$|[，。；应可需宜使用接])/u,
};

/** What describes the people of a text, each description in its words. */
export function descriptionsOf(text: string, language: Language): string[] {
  return [...text.matchAll(DESCRIBED[language])].map(({ 1: words }) => words ?? "");
}

export function hasBarePeople(text: string, language: Language): boolean {
  return BARE[language].test(text);
}
