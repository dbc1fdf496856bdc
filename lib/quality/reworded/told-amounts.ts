import type { Language } from "@/lib/documents/schema";
import type { Amount } from "@/lib/quality/across/amounts";
import { type AmountProblem, isSameUnit } from "@/lib/quality/across/compare-amounts";
import { findRates, isAsOften } from "@/lib/quality/language/rates";
import { isCloseWording } from "@/lib/quality/reworded/close-wording";
import { isDerived } from "@/lib/quality/reworded/derived-amounts";
import { countsItsList, isNamed } from "@/lib/quality/reworded/named-amounts";
import {
  countsNothing,
  isEnumeration,
  isExplainedBehind,
} from "@/lib/quality/reworded/mere-counts";
import { isRounded } from "@/lib/quality/reworded/rounded-amounts";
import { numberOf } from "@/lib/quality/reworded/metric-amounts";
import { isSameAmount } from "@/lib/quality/reworded/same-amount";
import { COUNTABLE, isSaidUnit } from "@/lib/quality/reworded/said-units";
import { isScaleEnd } from "@/lib/quality/reworded/lone-ends";
import { isSameEffect } from "@/lib/quality/reworded/effect-shares";
import { isSameShare } from "@/lib/quality/reworded/shares";
import { isWrittenOtherwise } from "@/lib/quality/reworded/written-otherwise";

export type AmountText = { text: string; amounts: Amount[]; language: Language };

/**
 * Amounts of a text in words of its own that its source neither prints nor says otherwise: "a year" for 12 months, "8 in
 * 100" for 8 %, "32 fewer" for "from 50 to 18", "twice a day" for every 12 hours.
 */
export function untoldAmounts(said: AmountText, printed: AmountText): AmountProblem[] {
  // Who keeps the source's words and changes its number has not said the amount in another way.
  const isClose = isCloseWording(said.text, printed.text, said.language);
  return said.amounts.flatMap((amount): AmountProblem[] => {
    // 第二针 and 第2剂.
    const same = printed.amounts.filter(
      ({ value }) =>
        value === amount.value || `${value}.` === amount.value || value === `${amount.value}.`,
    );
    const ofUnit = same.filter((one) => isSaidUnit(amount, one, said, printed));
    if (ofUnit.some((one) => isSaidRange(amount, one, said, printed))) return [];
    if (printed.amounts.some((one) => isSameAmount(amount, one))) return [];
    if (isOfSameRate(amount, said, printed)) return [];
    if (!isClose && isSaidOtherwise(amount, said, printed)) return [];
    if (ofUnit.length > 0) return [{ code: "range_changed", amount }];
    return [{ code: same.length > 0 ? "unit_changed" : "number_not_in_source", amount }];
  });
}

function isSaidOtherwise(amount: Amount, said: AmountText, printed: AmountText): boolean {
  if (isSameShare(amount, said, printed)) return true;
  if (isDerived(amount, said, printed)) return true;
  if (isNamed(amount, printed.text, printed.language)) return true;
  if (COUNTABLE.has(amount.unit) && countsItsList(amount, said.text, said.language)) return true;
  if (isOnePeriod(amount, said, printed) || isEachTime(amount, said)) return true;
  if (isEnumeration(amount, said) || isExplainedBehind(amount, said, printed)) return true;
  if (isRounded(amount, said, printed) || isWrittenOtherwise(amount, said, printed)) return true;
  if (isSameEffect(amount, said, printed)) return true;
  // Nothing else excuses a number that stands where the source has another one of its unit.
  if (isInPlace(amount, said, printed)) return false;
  return countsNothing(amount, said, printed);
}

/** The source has another amount of this unit, which the text does not say. */
function isInPlace(amount: Amount, said: AmountText, printed: AmountText): boolean {
  return printed.amounts.some(
    (one) =>
      one.unit === amount.unit &&
      isPlace(one) === isPlace(amount) &&
      !isRatio(one, amount) &&
      !said.amounts.some((other) => other.value === one.value && isSameUnit(other, one)),
  );
}

/** Of a relative risk of 0.72 no "two" or "three" takes the place. */
function isRatio(known: Amount, amount: Amount): boolean {
  return known.unit === "count" && known.value.includes(".") && !amount.value.includes(".");
}

/** "First", 第二: a place in an order. */
function isPlace({ value }: Amount): boolean {
  return value.endsWith(".");
}

/** A range may be said with its ends apart; one end alone is not the range. */
function isSaidRange(
  amount: Amount,
  known: Amount,
  said: AmountText,
  printed: AmountText,
): boolean {
  if (amount.range === known.range || isScaleEnd(known, printed)) return true;
  const says = (text: AmountText, range: string) =>
    range
      .split("–")
      .every((end) => text.amounts.some(({ value }) => value === end || isNextTo(value, end)));
  if (amount.range === null)
    return says(said, known.range ?? "") || (isPair(known) && NAMES_ONE_OF_PAIR.test(said.text));
  return known.range === null && says(printed, amount.range);
}

/** "From 25 to just below 30" ends where 25 to 29.9 does. */
function isNextTo(value: string, end: string): boolean {
  const step = 10 ** -(end.split(".")[1]?.length ?? 0);
  return step < 1 && Math.abs(Number(end) + step - Number(value)) < 1e-9;
}

/** Of 140/90 mmHg, which is no range, "the upper number is 140" gives one. */
function isPair({ range }: Amount): boolean {
  const [first = 0, second = 0] = range?.split("–").map((end) => numberOf(end) ?? 0) ?? [];
  return first > second;
}

const NAMES_ONE_OF_PAIR =
  /\b(?:upper|lower|top|bottom|first|second|systolic|diastolic)\b|[高低上下]压|收缩压|舒张压/iu;

/** "Three times a day" for every 8 hours. */
function isOfSameRate(amount: Amount, said: AmountText, printed: AmountText): boolean {
  // "Every 30 to 4 hours": the first end is none of the rhythm's.
  if (amount.range !== null) return false;
  const own = findRates(said.text, said.language).filter(
    ({ start, end, isLoose }) => !isLoose && start <= amount.start && amount.end <= end,
  );
  const known = findRates(printed.text, printed.language);
  return own.some((rate) => known.some((one) => isAsOften(rate, one)));
}

/** "Within a day" of a rhythm or of 24 hours says no number; "1 month" in place of "1 week" does. */
function isOnePeriod(amount: Amount, said: AmountText, printed: AmountText): boolean {
  if (amount.value !== "1" || !PERIODS.has(amount.unit)) return false;
  const isExact =
    amount.comparator !== null ||
    amount.range !== null ||
    said.text.slice(amount.start, amount.end) === "1";
  if (isExact && isInPlace(amount, said, printed)) return false;
  if (isOtherLength(amount, said, printed)) return false;
  return !printed.amounts.some(
    (one) =>
      PERIODS.has(one.unit) &&
      one.unit !== amount.unit &&
      (one.value === "1" || isSameFrame(amount, one)) &&
      !said.amounts.some((other) => other.value === one.value && other.unit === one.unit),
  );
}

/** "For one month" of "for 7 days", which is not said. */
function isOtherLength(amount: Amount, said: AmountText, printed: AmountText): boolean {
  const lasts = ({ text, language }: AmountText, { start }: Amount) =>
    language === "en" && /\bfor (?:an? |one )?$/iu.test(text.slice(Math.max(0, start - 12), start));
  return (
    lasts(said, amount) &&
    printed.amounts.some(
      (one) =>
        PERIODS.has(one.unit) &&
        lasts(printed, one) &&
        !said.amounts.some((other) => other.value === one.value || isSameAmount(other, one)),
    )
  );
}

/** Within a week and within 24 hours, a week later and 3 days later. */
function isSameFrame(one: Amount, other: Amount): boolean {
  return (one.isPeriod && other.isPeriod) || (one.isAfterwards && other.isAfterwards);
}

/** 一次50 mg: each time, and not once. */
function isEachTime({ value, unit, end }: Amount, { text, language }: AmountText): boolean {
  return (
    language === "zh" && value === "1" && unit === "time" && /^[次回]\s*\d/u.test(text.slice(end))
  );
}

const PERIODS = new Set(["second", "minute", "hour", "day", "week", "month", "year"]);
