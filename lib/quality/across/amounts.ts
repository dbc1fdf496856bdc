import type { Language } from "@/lib/documents/schema";
import { type Comparator, findComparators } from "@/lib/quality/language/comparators";
import { plainly } from "@/lib/quality/across/plainly";
import { findQuantities, type Quantity } from "@/lib/quality/language/quantities";

/** A quantity read so that both languages give the same: by value, never converted into another unit. */
export type Amount = {
  value: string;
  unit: string;
  comparator: Comparator | null;
  range: string | null;
  isAge: boolean;
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

export function readAmounts(text: string, language: Language): Amount[] {
  const plain = plainly(text);
  const dates = [...text.matchAll(DATES[language])].map(({ 0: date, index }) => ({
    start: index,
    end: index + date.length,
  }));
  return findQuantities(plain).flatMap((quantity) => {
    const after = plain.slice(quantity.end, quantity.end + 24);
    const said = plain.slice(quantity.start, quantity.end);
    // A receptor's name; a stage or class keeps its number.
    if (ROMAN_SIGN.test(said) && !/^\s*[abc]?\s*[级期类型度]/u.test(after)) return [];
    // "Both".
    if (/^[二两]$/u.test(said) && after.startsWith("者")) return [];
    const isDate = dates.some(({ start, end }) => start <= quantity.start && quantity.end <= end);
    const amount = { ...asAmount(quantity, plain, language), isDate };
    // "Once", 一次 and "first line" are often left unsaid.
    const isUnsaid =
      amount.value === "1." ||
      (amount.value === "1" && amount.unit === "time" && amount.comparator === null);
    return isUnsaid ? [] : [amount];
  });
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
  const parts = (quantity.unit ?? "").split("/");
  const scale = SCALES[parts[0] ?? ""];
  const isPlace = parts[0] === "line";
  const unit = isPlace || scale ? "" : unitOf(parts);
  return {
    value: isPlace ? `${quantity.value}.` : scaled(quantity.value, scale),
    unit: unit === "" || COUNTED.has(unit) ? COUNT : unit,
    isAge: isAge({ before, after, language }),
    isPeriod: TIMES.has(unit) && isPeriod({ before, after, language }),
    isAfterwards: TIMES.has(unit) && isAfterwards(before, after),
    isCapped: MAXIMUM.test(text),
    range: range !== null && NO_RANGE.test(range) ? null : range,
    ...{ comparator, isName, start, end },
  };
}

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

type Around = { before: string; after: string; language: Language };

function isAge({ before, after, language }: Around): boolean {
  if (language === "zh") return /^[\s\d.～~–—至到-]*周?岁/u.test(after);
  return (
    /\bage[sd]?(?: of)?(?: (?:at least|over|under|about))?\s*$/iu.test(before) ||
    /^[\s-]*(?:years?|months?)?[\s-]*(?:old\b|of age\b|(?:and|or) (?:older|over|above|younger|under)\b)/iu.test(
      after,
    )
  );
}

function isAfterwards(before: string, after: string): boolean {
  return (
    /^[\s\d.～~–—至到-]*(?:个?月|年|周|天|日|小时|分钟|秒)(?:之|以)?后/u.test(after) ||
    /\bafter(?: (?:about|at least|the first))?\s*$/iu.test(before) ||
    /^\s*\w+ (?:later|afterwards)\b/iu.test(after)
  );
}

function isPeriod({ before, after, language }: Around): boolean {
  if (language === "zh")
    return /^[\s\d.～~–—至到-]*(?:个?月|年|周|天|日|小时|分钟|秒)(?:之|以)?内/u.test(after);
  return /\b(?:within|over)(?:\s+(?:the|a|an|about|another|next|first|last|past|following))*\s*$/iu.test(
    before,
  );
}
