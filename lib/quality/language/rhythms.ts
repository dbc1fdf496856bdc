import type { Language } from "@/lib/documents/schema";
import { FIXED_RHYTHMS } from "@/lib/quality/language/fixed-rhythms";

const UNIT_EN =
  "(hour|day|week|fortnight|month|year|night|evening|morning|(?:mon|tues|wednes|thurs|fri|satur|sun)day)s?";
const ADVERB_EN = "(hourly|daily|nightly|weekly|monthly|yearly|annually|annual)";
const UNIT_ZH = "(\\s?h(?![a-z])|个?小时|个?钟头|[天日]|周|个?星期|个?礼拜|个?月|年)";

type Place = { text: string; index: number; end: number; numberAt: (at: number) => number | null };
/** So many times, every so many periods. */
export type Rhythm = {
  times?: number;
  every?: number;
  isLoose?: boolean;
  /** It happens so often, and nobody is told to do it. */
  isEvent?: boolean;
  name: string;
};
type Reading = Rhythm | null;
type Rule = { pattern: RegExp; read: (match: RegExpExecArray, place: Place) => Reading };

const NUMBER = "(\\d+(?:\\.\\d+)?|[a-z]+|[零一二两三四五六七八九十半]+)";
const EVENTS_EN =
  "attacks?|episodes?|infections?|flares?|flare-ups?|bouts?|seizures?|fits|exacerbations?|relapses?|visits?|appointments?|sessions?|checks?|check-ups?|tests?|scans?|migraines?|headaches?|admissions?|hospital stays?|colds?|falls";
const COUNTED: Record<Language, Rule[]> = {
  en: [
    // "3 times a day", "twice daily", "once every 5 years", "once in 2 weeks".
    {
      pattern: new RegExp(
        `\\b(once|twice|thrice|${NUMBER} times) ?-?(?:${ADVERB_EN}|(?:an?|per|each|every|in (?:an?|the|each|every)(?: (?:whole|entire|full))?|in|/)[ -]?(?:${NUMBER} )?${UNIT_EN})\\b`,
        "giu",
      ),
      read: ([, times = "", , adverb, count, unit], place) =>
        withNumbers({
          times: TIMES_EN[times.toLowerCase()] ?? place.numberAt(place.index),
          every: count === undefined ? 1 : place.numberAt(place.text.lastIndexOf(count, place.end)),
          name: adverb ?? unit ?? "",
        }),
    },
    // "Every 8 hours", "every 4 to 6 hours".
    {
      pattern: new RegExp(
        `(?<!(?:once|twice|times) )\\bevery (?:${NUMBER} (?:to|or|-|–) )?${NUMBER} ${UNIT_EN}\\b`,
        "giu",
      ),
      read: ([, , count = "", unit = ""], { text, end, numberAt }) =>
        withNumbers({ every: numberAt(text.lastIndexOf(count, end)), name: unit }),
    },
    {
      pattern: /\b(?:every other|every second|alternate) (day|week|month|year)s?\b/giu,
      read: ([, unit = ""]) => ({ every: 2, name: unit }),
    },
    {
      pattern: /\b(qd|bid|b\.i\.d\.|tid|t\.i\.d\.|qid|q\.i\.d\.)(?![a-z])/giu,
      read: ([word = ""]) => ({
        times: SHORTHAND[word.replaceAll(".", "").toLowerCase()] ?? 1,
        name: "day",
      }),
    },
    // "Every 4 to 6 hours": its other end is read above.
    {
      pattern: new RegExp(`\\bevery ${NUMBER} (?:to|or|-|–) ${NUMBER} ${UNIT_EN}\\b`, "giu"),
      read: ([, first = "", , unit = ""], { text, index, numberAt }) =>
        withNumbers({ every: numberAt(text.indexOf(first, index + 5)), name: unit }),
    },
    // "Four weeks apart", "6 hours between doses", "at 8-hour intervals".
    {
      pattern: new RegExp(
        `\\b${NUMBER}[ -]${UNIT_EN} (?:apart|intervals?|between (?:each|every|doses|them|visits|steps|tests|checks|injections|jabs|sessions|treatments|increases))\\b`,
        "giu",
      ),
      read: ([, count = "", unit = ""], { index, text, numberAt }) =>
        withNumbers({ every: numberAt(text.indexOf(count, index)), name: unit }),
    },
    // "Two or more attacks a year", "four blood tests per year".
    {
      pattern: new RegExp(
        `\\b${NUMBER} (?:or (?:more|fewer) )?(?:[a-z]+ ){0,2}?(?:${EVENTS_EN}) (?:an?|per|each|every|in (?:an?|each|every|one)) ${UNIT_EN}\\b`,
        "giu",
      ),
      read: ([, count = "", unit = ""], { index, text, numberAt }) => {
        const reading = withNumbers({ times: numberAt(text.indexOf(count, index)), name: unit });
        return reading && { ...reading, isEvent: true };
      },
    },
    // "Four doses in any 24-hour period", "two tablets in 12 hours".
    {
      pattern: new RegExp(
        `\\b${NUMBER} (?:doses|tablets|capsules|puffs|times)(?: of [a-z-]+)? (?:in|within|over|per|during) (?:any|each|every|one|a|the)? ?(?:single )?${NUMBER}[- ]${UNIT_EN}(?: period)?\\b`,
        "giu",
      ),
      read: ([, times = "", count = "", unit = ""], { index, end, text, numberAt }) =>
        withNumbers({
          times: numberAt(text.indexOf(times, index)),
          every: numberAt(text.lastIndexOf(count, end - unit.length - 1)),
          name: unit,
        }),
    },
    // "A single test in the whole year", "only one check in ten years".
    {
      pattern: new RegExp(
        `\\b(?:(?:a|one|only a|just a) single|(?:only|just) one)(?: (?!in|per)[a-z]+){0,3} (?:in|per|a|each|every) (?:(?:an?|the) )?(?:(?:whole|entire|full) )?(?:${NUMBER} )?${UNIT_EN}\\b`,
        "giu",
      ),
      read: ([, count, unit = ""], { end, text, numberAt }) =>
        withNumbers({
          every: count === undefined ? 1 : numberAt(text.lastIndexOf(count, end)),
          name: unit,
        }),
    },
    {
      pattern: new RegExp(`\\b(?:(?:per|each|every) ${UNIT_EN}|${ADVERB_EN})\\b`, "giu"),
      read: ([, unit, adverb]) => ({ isLoose: true, name: unit ?? adverb ?? "" }),
    },
    {
      pattern:
        /(?<=\b(?:mg|g|micrograms?|units|IU|tablets?|doses?) )an? (day|week|month|year)\b/giu,
      read: ([, unit = ""]) => ({ isLoose: true, name: unit }),
    },
  ],
  zh: [
    // 每日3次, 一天吃两回, 日三次.
    {
      pattern: new RegExp(
        `(?:每一?|[一1])${UNIT_ZH}[^，。；、：\\d零一二两三四五六七八九十半每隔]{0,6}${NUMBER}[次回张]`,
        "gu",
      ),
      read: ([, unit = "", count = ""], { text, end, numberAt }) =>
        withNumbers({ times: numberAt(text.lastIndexOf(count, end)), name: unit }),
    },
    // 每8小时一次, 三天吃一次, 隔4到6小时一次.
    {
      pattern: new RegExp(
        `(?<!第)(?:[每隔]${NUMBER}?[～~–—至到-]?)?${NUMBER}${UNIT_ZH}(?![以之]?[内后前里上下]|的)[^，。；、：\\d零一二两三四五六七八九十半每隔]{0,6}[一1][次回张]`,
        "gu",
      ),
      read: ([word = "", , count = "", unit = ""], { index, numberAt }) =>
        withNumbers({ every: numberAt(index + word.lastIndexOf(count + unit)), name: unit }),
    },
    // 每4～6小时, 每2到4周查一次: each of its ends.
    ...[1, 2].map((end): Rule => ({
      pattern: new RegExp(
        `[每隔]隔?${NUMBER}个?\\s*[～~–—至到-]\\s*${NUMBER}${UNIT_ZH}(?:[^，。；、：\\d零一二两三四五六七八九十半每隔]{0,6}[一1][次回张])?`,
        "gu",
      ),
      read: (match, { index, numberAt }) => {
        const [word, first = "", second = "", unit = ""] = match;
        const at = end === 1 ? word.indexOf(first, 1) : word.lastIndexOf(second + unit);
        return withNumbers({ every: numberAt(index + at), name: unit });
      },
    })),
    {
      pattern: /(?<![a-z])(qd|bid|tid|qid)(?![a-z])/giu,
      read: ([word = ""]) => ({ times: SHORTHAND[word.toLowerCase()] ?? 1, name: "day" }),
    },
    {
      pattern: new RegExp(`每隔?${NUMBER}${UNIT_ZH}(?![内里中前后])`, "gu"),
      read: ([word = "", count = "", unit = ""], { index, numberAt }) =>
        withNumbers({ every: numberAt(index + word.lastIndexOf(count + unit)), name: unit }),
    },
    { pattern: /隔([日天周])/gu, read: ([, unit = ""]) => ({ every: 2, name: unit }) },
    {
      pattern: new RegExp(`每${UNIT_ZH}|(?<=[g片粒支IU]|单位)/([日天周月年])`, "gu"),
      read: ([, unit, short]) => ({ isLoose: true, name: unit ?? short ?? "" }),
    },
  ],
};

/** Every way to tell a rhythm; where two readings overlap, the longer one holds. */
export const RHYTHMS: Record<Language, Rule[]> = {
  en: [...COUNTED.en, ...fixed("en")],
  zh: [...COUNTED.zh, ...fixed("zh")],
};

function fixed(language: Language): Rule[] {
  return FIXED_RHYTHMS[language].map(({ pattern, ...rhythm }) => ({ pattern, read: () => rhythm }));
}

const TIMES_EN: Record<string, number> = { once: 1, twice: 2, thrice: 3 };
const SHORTHAND: Record<string, number> = { qd: 1, bid: 2, tid: 3, qid: 4 };

function withNumbers(parts: {
  times?: number | null;
  every?: number | null;
  name: string;
}): Reading {
  const { times = 1, every = 1, name } = parts;
  return times === null || every === null ? null : { times, every, name };
}
