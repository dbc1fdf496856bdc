import type { Language } from "@/lib/documents/schema";
import { findNumbers, type NumberToken, toHalfWidth } from "@/lib/quality/language/numbers";

/** How often something is done, and where a text says so. */
export type Rate = {
  /** Per hour. */
  often: number;
  /** "Daily" of an amount does not say in how many parts. */
  isLoose: boolean;
  period: string;
  word: string;
  start: number;
  end: number;
};

const HOURS: Record<string, number> = { hour: 1, day: 24, week: 168, month: 730.5, year: 8_766 };
const UNIT_EN =
  "(hour|day|week|fortnight|month|year|night|evening|morning|(?:mon|tues|wednes|thurs|fri|satur|sun)day)s?";
const ADVERB_EN = "(hourly|daily|nightly|weekly|monthly|yearly|annually|annual)";
const UNIT_ZH = "(\\s?h(?![a-z])|个?小时|个?钟头|[天日]|周|个?星期|个?礼拜|个?月|年)";

/** A name of a period in either language, and how many hours it has. */
const PERIODS: [name: RegExp, period: string][] = [
  [/^\s?h$|^hour|小时|钟头/iu, "hour"],
  [/^(?:day|dai|night)|^[天日]/iu, "day"],
  [/^week|day$|周|星期|礼拜/iu, "week"],
  [/^month|月/iu, "month"],
  [/^(?:year|annual)|年/iu, "year"],
];

type Place = { text: string; index: number; end: number; numberAt: (at: number) => number | null };
type Reading = { times?: number; every?: number; isLoose?: boolean; name: string } | null;
type Rule = { pattern: RegExp; read: (match: RegExpExecArray, place: Place) => Reading };

const NUMBER = "(\\d+(?:\\.\\d+)?|[a-z]+|[零一二两三四五六七八九十半]+)";
const RULES: Record<Language, Rule[]> = {
  en: [
    // "3 times a day", "twice daily", "once every 5 years", "once in 2 weeks".
    {
      pattern: new RegExp(
        `\\b(once|twice|thrice|${NUMBER} times) ?-?(?:${ADVERB_EN}|(?:an?|per|each|every|in an?|in|/) ?(?:${NUMBER} )?${UNIT_EN})\\b`,
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
    {
      pattern:
        /\b(?:in the morning and (?:again )?(?:in the |at )?(?:evening|night)|mornings? and (?:evenings?|night))\b/giu,
      read: () => ({ times: 2, name: "day" }),
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
        `(?:每一?|[一1])${UNIT_ZH}[^，。；、：\\d零一二两三四五六七八九十半每隔]{0,6}${NUMBER}[次回]`,
        "gu",
      ),
      read: ([, unit = "", count = ""], { text, end, numberAt }) =>
        withNumbers({ times: numberAt(text.lastIndexOf(count, end)), name: unit }),
    },
    // 每8小时一次, 三天吃一次, 隔4到6小时一次.
    {
      pattern: new RegExp(
        `(?<!第)(?:[每隔]${NUMBER}?[～~–—至到-]?)?${NUMBER}${UNIT_ZH}[^，。；、：\\d零一二两三四五六七八九十半每隔]{0,6}[一1][次回]`,
        "gu",
      ),
      read: ([word = "", , count = "", unit = ""], { index, numberAt }) =>
        withNumbers({ every: numberAt(index + word.lastIndexOf(count + unit)), name: unit }),
    },
    {
      pattern: /早晚各?[一1]?(?:[次回片粒喷]|(?=吃|服|用))/gu,
      read: () => ({ times: 2, name: "day" }),
    },
    { pattern: /早中晚各?[一1]?[次回片粒喷]?/gu, read: () => ({ times: 3, name: "day" }) },
    {
      pattern: /(?<![a-z])(qd|bid|tid|qid)(?![a-z])/giu,
      read: ([word = ""]) => ({ times: SHORTHAND[word.toLowerCase()] ?? 1, name: "day" }),
    },
    {
      pattern: new RegExp(`每${NUMBER}${UNIT_ZH}(?![内里中前后])`, "gu"),
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
const TIMES_EN: Record<string, number> = { once: 1, twice: 2, thrice: 3 };
const SHORTHAND: Record<string, number> = { qd: 1, bid: 2, tid: 3, qid: 4 };

/** Every rhythm of a text; where two readings overlap, the longer one. */
export function findRates(printed: string, language: Language): Rate[] {
  const text = toHalfWidth(printed);
  const numbers = findNumbers(text);
  const rates = RULES[language].flatMap(({ pattern, read }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const [index, end] = [match.index, match.index + match[0].length];
      const numberAt = (at: number) => valueOf(numbers.find(({ start }) => start === at));
      const reading = read(match, { text, index, end, numberAt });
      return reading ? (asRate(reading, { word: match[0], start: index, end }) ?? []) : [];
    }),
  );
  return rates.filter((rate) => !rates.some((other) => covers(other, rate)));
}

function withNumbers(parts: {
  times?: number | null;
  every?: number | null;
  name: string;
}): Reading {
  const { times = 1, every = 1, name } = parts;
  return times === null || every === null ? null : { times, every, name };
}

function asRate(
  { times = 1, every = 1, isLoose = false, name }: NonNullable<Reading>,
  place: Pick<Rate, "word" | "start" | "end">,
): Rate | null {
  const isFortnight = /^fortnight/iu.test(name);
  const period = isFortnight ? "week" : PERIODS.find(([pattern]) => pattern.test(name))?.[1];
  const hours = HOURS[period ?? ""];
  if (period === undefined || hours === undefined || every <= 0) return null;
  const often = times / (every * hours * (isFortnight ? 2 : 1));
  return { often, isLoose, period, ...place };
}

function valueOf(number: NumberToken | undefined): number | null {
  if (!number) return null;
  const [above, below = 1] = number.value.split("/").map(Number);
  const value = (above ?? Number.NaN) / below;
  return Number.isNaN(value) ? null : value;
}

function covers(other: Rate, { start, end }: Rate): boolean {
  return other.start <= start && end <= other.end && other.end - other.start > end - start;
}

/** "Every 8 hours" and "three times a day" are equally often; "daily" leaves open in how many parts. */
export function isSameRate(one: Rate, other: Rate): boolean {
  if ((one.isLoose || other.isLoose) && one.period === other.period) return true;
  return isAsOften(one, other);
}

export function isAsOften(one: Rate, other: Rate): boolean {
  return Math.abs(one.often - other.often) <= 0.03 * other.often;
}
