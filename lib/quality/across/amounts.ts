import type { Language } from "@/lib/documents/schema";
import { type Comparator, findComparators } from "@/lib/quality/language/comparators";
import { type Around, birthdayLimit, isAge } from "@/lib/quality/across/ages";
import { intervalLimit } from "@/lib/quality/across/intervals";
import { plainly } from "@/lib/quality/across/plainly";
import { unitAfter } from "@/lib/quality/language/units";
import { findQuantities, type Quantity } from "@/lib/quality/language/quantities";

/** A quantity read so that both languages give the same: by value, never converted into another unit. */
export type Amount = {
  value: string;
  unit: string;
  comparator: Comparator | null;
  range: string | null;
  isAge: boolean;
  /** No unit is printed with it. */
  isBare: boolean;
  /** "Reaches 140", 达到140, 吃满5年: at least that much, or just that much. */
  isReached: boolean;
  /** 8.5%以下, which many say for less than 8.5 %. */
  isBelowOrAt: boolean;
  /** 10倍以上, which many say for more than 10 times. */
  isAboveOrAt: boolean;
  /** "Within 4 weeks", "over 10 years", 4周内: a stretch of time, not a limit. */
  isPeriod: boolean;
  /** "4 weeks later", 4周后: it begins then. */
  isAfterwards: boolean;
  /** A maximum is spoken of, which says "at most" far from its number. */
  isCapped: boolean;
  /** Day or year of a date, which either language puts first. */
  isDate: boolean;
  /** The number is part of a name such as HbA1c. */
  isName: boolean;
  start: number;
  end: number;
};

/** Words for how many of something there are; either language leaves them out. */
const COUNT = "count";
const COUNTED = new Set(["person", "case", "class", "grade", "level", "category", "tier", "group"]);
const SCALES: Record<string, number> = {
  thousand: 1e3,
  万: 1e4,
  million: 1e6,
  亿: 1e8,
  billion: 1e9,
};
/** "Per puff" and "a day" are said before the amount or left to other words. */
const LEFT_TO_WORDS = new Set(["hour", "day", "week", "month", "year", "puff", "dose", "tablet"]);
const TIMES = new Set(["second", "minute", "hour", "day", "week", "month", "year"]);
const REACHED =
  /(?:\breach(?:es|ed|ing)?|\bfrom(?: the)?(?: age)?(?: of)?|[达到]|到了|满了?|过了?|(?<!不)够|从)\s*$/iu;
const MAXIMUM = /\bmax(?:imum|imal)?\b|最[大高多]/iu;
/** "1/1000" is a share, and a name with a number has no ends. */
const NO_RANGE = /–10{2,}$|\p{L}/u;
const MONTH =
  "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";
const DAY = "\\d{1,2}(?:st|nd|rd|th)?";
const DATES: Record<Language, RegExp> = {
  en: new RegExp(`\\b(?:${DAY} (?:of )?${MONTH}|${MONTH} ${DAY})(?:,? \\d{4})?\\b`, "gu"),
  zh: /\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日/gu,
};
const ROMAN_SIGN = /^[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]$/u;

/** The amounts of a text but for "once" and "first", which are often left unsaid. */
export function readAmounts(text: string, language: Language): Amount[] {
  return readAllAmounts(text, language).filter(
    ({ value, unit, comparator }) =>
      value !== "1." && !(value === "1" && unit === "time" && comparator === null),
  );
}

export function readAllAmounts(text: string, language: Language): Amount[] {
  const plain = plainly(text);
  const dates = [...text.matchAll(DATES[language])].map(({ 0: date, index }) => ({
    start: index,
    end: index + date.length,
  }));
  const amounts = findQuantities(plain).flatMap((quantity) => {
    const after = plain.slice(quantity.end, quantity.end + 24);
    const said = plain.slice(quantity.start, quantity.end);
    // A receptor's name; a stage or class keeps its number.
    if (ROMAN_SIGN.test(said) && !/^\s*[abc]?\s*[级期类型度]/u.test(after)) return [];
    // "Both".
    if (/^[二两]$/u.test(said) && after.startsWith("者")) return [];
    const isDate = dates.some(({ start, end }) => start <= quantity.start && quantity.end <= end);
    return [{ ...asAmount(quantity, plain, language), isDate }];
  });
  return amounts.map((amount, index) => withLimit(amount, amounts[index - 1], amounts[index + 1]));
}

/** "At least 25 to 30 g" and "25 to 30 g or more" are one range with one limit. */
function withLimit(amount: Amount, before?: Amount, after?: Amount): Amount {
  if (amount.range === null || amount.comparator !== null) return amount;
  const other = [before, after].find((one) => one?.range === amount.range);
  if (!other) return amount;
  return { ...amount, comparator: other.comparator, isPeriod: amount.isPeriod || other.isPeriod };
}

/** Comparisons of a text that none of its amounts stands with. */
export function looseLimits(text: string, amounts: Amount[]): Set<Comparator> {
  const left = new Set<Comparator>();
  const count = (sign: string) => amounts.filter(({ comparator }) => comparator === sign).length;
  const cues = findComparators(plainly(text));
  for (const { cue } of cues) {
    const all = cues.filter((other) => other.cue === cue).length;
    if (all > count(cue)) left.add(cue as Comparator);
  }
  return left;
}

function asAmount(quantity: Quantity, text: string, language: Language): Omit<Amount, "isDate"> {
  const { start, end, range, comparator } = quantity;
  const before = text.slice(Math.max(0, start - 32), start);
  const after = text.slice(end, end + 32);
  const isName = /\p{L}/u.test(quantity.value);
  const said = multipleOf(quantity, after) ?? quantity.unit ?? unitNearby(before, after);
  const parts = (said ?? "").split("/");
  const scale = SCALES[parts[0] ?? ""];
  const isPlace = parts[0] === "line";
  const unit = isPlace || scale ? "" : unitOf(parts);
  return {
    value: isPlace ? `${quantity.value}.` : scaled(quantity.value, scale),
    unit: unit === "" || COUNTED.has(unit) ? COUNT : unit,
    isAge: isAge({ before, after, language }),
    isBare: said === null,
    isReached: REACHED.test(before) && !/^[^，。；\d]{0,4}[以之]?前/u.test(after),
    isBelowOrAt: /^[^，。；\d]{0,8}以下/u.test(after),
    isAboveOrAt: /^[^，。；\d]{0,8}以上/u.test(after),
    isPeriod: TIMES.has(unit) && isPeriod({ before, after, language }),
    isAfterwards: TIMES.has(unit) && isAfterwards(before, after),
    isCapped: MAXIMUM.test(text),
    range: range !== null && NO_RANGE.test(range) ? null : range,
    comparator: limitOf(unit, comparator, { before, after, language }),
    ...{ isName, start, end },
  };
}

function limitOf(unit: string, sign: Comparator | null, around: Around): Comparator | null {
  const { before, after } = around;
  if (TIMES.has(unit) && UNTIL.test(before) && EARLIER.test(after)) return null;
  // 满1岁之前: until then, and no least.
  if (around.language === "zh" && /满\s*$/u.test(before) && BEFORE_THEN.test(after)) return null;
  const birthday = birthdayLimit(around);
  if (birthday !== null) return birthday;
  return TIMES.has(unit) ? intervalLimit(sign, around) : sign;
}

const BEFORE_THEN = /^[^，。；\d]{0,3}[之以]?前/u;

/** "Up to 2 hours before" says when it ends, and no limit. */
const UNTIL = /\b(?:up to|until)(?: about)? $/iu;
const EARLIER = /^ \w+ (?:before(?:hand)?|prior|earlier)\b/iu;

/** "Twice your dose", "three times as much". */
function multipleOf({ unit, value }: Quantity, after: string): string | null {
  const isMultiple =
    /^(?: times)? (?:as (?:much|many|high|large|big|strong)|that\b(?=[,.;:)]|$)|(?:the|your|their|his|her|its|that|what) (?!(?:first|next|last|day|week|month|year|doctor|nurse)))/iu;
  return unit === "time" && value !== "1" && isMultiple.test(after) ? "fold" : null;
}

/** "Week 27", "the 12th week", "four or more migraine days". */
function unitNearby(before: string, after: string): string | null {
  const label =
    /\b(hour|day|week|month|year)s? $/iu.exec(before)?.[1] ??
    /^(?:st|nd|rd|th) (hour|day|week|month|year)\b/iu.exec(after)?.[1];
  return label?.toLowerCase() ?? unitAfter(COUNTED_LATER.exec(after)?.[1] ?? "");
}

const COUNTED_LATER =
  /^ (?:(?:or|and) (?:more|fewer|less|over) )?(?:(?!(?:in|of|per|an?|the|to|for|and|or|every|each|over|within|after|with|out|at|times) )[a-z-]+ ){0,2}((?:hours|days|weeks|months|years|times|doses|tablets)\b.*)/iu;

/** How often is judged with the words for it, so that "5 mg daily" and 每日5 mg agree. */
function unitOf(parts: string[]): string {
  if (parts[0] === "time") return "time";
  const last = parts.at(-1) ?? "";
  const isFrequency = parts.length > 1 && LEFT_TO_WORDS.has(last);
  const kept = isFrequency ? parts.slice(0, -1) : parts;
  return kept.join("/").replace(/^phase$/u, "stage");
}

function scaled(value: string, scale: number | undefined): string {
  return scale === undefined ? value : String(Number((Number(value) * scale).toPrecision(12)));
}

const TIME_ZH =
  "^[\\s\\d.～~–—至到-]*(?:个?月|年|周|天|日|个?小时|个?钟头|分钟|秒|h|d|min|wk|mo)\\s*";

function isAfterwards(before: string, after: string): boolean {
  return (
    new RegExp(`${TIME_ZH}(?:之|以)?后`, "u").test(after) ||
    /\bafter(?: (?:about|at least|the first))?\s*$/iu.test(before) ||
    /^\s*\w+ (?:later|afterwards)\b/iu.test(after)
  );
}

function isPeriod({ before, after, language }: Around): boolean {
  if (language === "zh")
    return new RegExp(`${TIME_ZH}(?:(?:之|以)?内|里(?![程斯]))`, "u").test(after);
  return /\b(?:within|over)(?:\s+(?:the|a|an|about|another|next|first|last|past|following))*\s*$/iu.test(
    before,
  );
}
