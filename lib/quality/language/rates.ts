import type { Language } from "@/lib/documents/schema";
import { type Rhythm, RHYTHMS } from "@/lib/quality/language/rhythms";
import { findNumbers, type NumberToken, toHalfWidth } from "@/lib/quality/language/numbers";

/** How often something is done, and where a text says so. */
export type Rate = {
  /** Per hour. */
  often: number;
  /** "Daily" of an amount does not say in how many parts. */
  isLoose: boolean;
  /** Of attacks and visits: it may be told as something else than a rhythm. */
  isEvent: boolean;
  period: string;
  word: string;
  start: number;
  end: number;
};

const HOURS: Record<string, number> = { hour: 1, day: 24, week: 168, month: 730.5, year: 8_766 };
/** A name of a period in either language, and how many hours it has. */
const PERIODS: [name: RegExp, period: string][] = [
  [/^\s?h$|^hour|小时|钟头/iu, "hour"],
  [/^(?:day|dai|night|evening|morning)|^[天日]/iu, "day"],
  [/^week|day$|周|星期|礼拜/iu, "week"],
  [/^month|月/iu, "month"],
  [/^(?:year|annual)|年/iu, "year"],
];

/** Every rhythm of a text; where two readings overlap, the longer one. */
export function findRates(printed: string, language: Language): Rate[] {
  const text = toHalfWidth(printed);
  const numbers = findNumbers(text);
  const rates = RHYTHMS[language].flatMap(({ pattern, read }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const [index, end] = [match.index, match.index + match[0].length];
      const numberAt = (at: number) => valueOf(numbers.find(({ start }) => start === at));
      const reading = read(match, { text, index, end, numberAt });
      return reading ? (asRate(reading, { word: match[0], start: index, end }) ?? []) : [];
    }),
  );
  return rates.filter((rate) => !rates.some((other) => covers(other, rate)));
}

function asRate(
  { times = 1, every = 1, isLoose = false, isEvent = false, name }: Rhythm,
  place: Pick<Rate, "word" | "start" | "end">,
): Rate | null {
  const isFortnight = /^fortnight/iu.test(name);
  const period = isFortnight ? "week" : PERIODS.find(([pattern]) => pattern.test(name))?.[1];
  const hours = HOURS[period ?? ""];
  if (period === undefined || hours === undefined || every <= 0) return null;
  const often = times / (every * hours * (isFortnight ? 2 : 1));
  return { often, isLoose, isEvent, period, ...place };
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
  return isLooselyIn(one, other) || isLooselyIn(other, one) || isAsOften(one, other);
}

/** "Three times a day" is daily; every other day is not. */
function isLooselyIn(loose: Rate, rate: Rate): boolean {
  return loose.isLoose && loose.period === rate.period && rate.often >= 0.97 * loose.often;
}

export function isAsOften(one: Rate, other: Rate): boolean {
  return Math.abs(one.often - other.often) <= 0.03 * other.often;
}
