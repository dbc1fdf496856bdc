import type { Language } from "@/lib/documents/schema";
import type { Amount } from "@/lib/quality/across/amounts";
import { type AmountProblem, isSameUnit } from "@/lib/quality/across/compare-amounts";
import { findRates, isAsOften } from "@/lib/quality/language/rates";
import { isCloseWording } from "@/lib/quality/reworded/close-wording";
import { isDerived } from "@/lib/quality/reworded/derived-amounts";
import { countsItsList, isNamed } from "@/lib/quality/reworded/named-amounts";
import { isSameAmount, numberOf } from "@/lib/quality/reworded/same-amount";
import { COUNTABLE, isSaidUnit, MERELY } from "@/lib/quality/reworded/said-units";
import { isSameShare } from "@/lib/quality/reworded/shares";

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
  // Nothing else excuses a number that stands where the source has another one of its unit.
  if (isInPlace(amount, said, printed)) return false;
  return countsNothing(amount, said, printed) || isRounded(amount, said, printed);
}

/** "Three things to know", 有两条; and "One, … Two, …", which counts the sentences. */
function isEnumeration({ unit, start, end }: Amount, { text }: AmountText): boolean {
  if (/\d/u.test(text.slice(start, end)) || !COUNTABLE.has(unit)) return false;
  const [before, after] = [text.slice(Math.max(0, start - 8), start), text.slice(end, end + 24)];
  if (/(?:^|[.;:!?。；：！？]\s*)$/u.test(before) && /^\s*[,:，：、]/u.test(after)) return true;
  return (
    /^\s+(?:things|facts|rules|questions|messages|points|reasons|steps)\b/iu.test(after) ||
    /^\s*(?:[件点条]|句话|个方面|条占)/u.test(after)
  );
}

const HOUSEHOLD =
  /^\s*(?:(?:level |full |heaped )?(?:tea|table|dessert)?spoon(?:ful)?s?|cups?|glass(?:es)?|勺|茶匙|汤匙|小?杯)\s*[（(]/iu;

/** "Two teaspoons (10 mL)": a kitchen measure for the source's own amount in the bracket behind it. */
function isExplainedBehind({ end }: Amount, said: AmountText, printed: AmountText): boolean {
  const measure = HOUSEHOLD.exec(said.text.slice(end))?.[0];
  if (measure === undefined) return false;
  const inside = said.amounts.find(({ start }) => start === end + measure.length);
  return printed.amounts.some(
    (one) => inside && one.value === inside.value && isSameUnit(one, inside),
  );
}

/** The source has another amount of this unit, which the text does not say. */
function isInPlace(amount: Amount, said: AmountText, printed: AmountText): boolean {
  return printed.amounts.some(
    (one) =>
      one.unit === amount.unit &&
      isPlace(one) === isPlace(amount) &&
      !said.amounts.some((other) => other.value === one.value && isSameUnit(other, one)),
  );
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
  if (amount.range === known.range) return true;
  const says = (text: AmountText, range: string) =>
    range.split("–").every((end) => text.amounts.some(({ value }) => value === end));
  if (amount.range === null)
    return says(said, known.range ?? "") || (isPair(known) && NAMES_ONE_OF_PAIR.test(said.text));
  return known.range === null && says(printed, amount.range);
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
  return !printed.amounts.some(
    (one) =>
      PERIODS.has(one.unit) &&
      one.unit !== amount.unit &&
      (one.value === "1" || isSameFrame(amount, one)) &&
      !said.amounts.some((other) => other.value === one.value && other.unit === one.unit),
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

/** "Two things", 三件事, "the two", 两次透析之间: how many are named beside it. "One of them" says no amount. */
function countsNothing(amount: Amount, { text }: AmountText, printed: AmountText): boolean {
  const { value, unit, start, end } = amount;
  if (value === "1" || value === "1.") return COUNTABLE.has(unit) && !isOtherForm(amount, printed);
  if (/\d/u.test(text.slice(start, end)) || !COUNTABLE.has(unit)) return false;
  const [before, after] = [text.slice(Math.max(0, start - 8), start), text.slice(end, end + 24)];
  return (
    /\b(?:the|these|those|all|any) $/iu.test(before) ||
    /^\s*(?:[a-z]+ )?(?:things|facts|rules|questions|messages|words|ways|kinds|types|reasons|parts|points|options|steps|sorts|sides|groups|times in a row)\b/iu.test(
      after,
    ) ||
    /^\s*(?:[件种点类样步边组者头条]|句话?|个方面|个都|次[^，。；]{0,6}(?:之间|中间|间隔))/u.test(
      after,
    )
  );
}

/** "1 tablet" of 1 puff. */
function isOtherForm({ value, unit }: Amount, printed: AmountText): boolean {
  const isForm = (name: string) => COUNTABLE.has(name) && !MERELY.has(name);
  const same = printed.amounts.filter((one) => one.value === value && isForm(one.unit));
  return isForm(unit) && same.length > 0 && same.every((one) => one.unit !== unit);
}

/** "About 15" for 15.4: fewer digits of the same number, and the words say so. */
function isRounded(amount: Amount, { text }: AmountText, printed: AmountText): boolean {
  const value = numberOf(amount.value);
  const before = text.slice(Math.max(0, amount.start - 24), amount.start);
  if (
    value === null ||
    !/\b(?:about|around|roughly|nearly|almost)\b|[约近]|大概|差不多/iu.test(before)
  )
    return false;
  return printed.amounts.some((one) => {
    const exact = numberOf(one.value);
    return (
      exact !== null &&
      isSameUnit(one, amount) &&
      digitsOf(amount.value) < digitsOf(one.value) &&
      Math.abs(exact - value) <= 0.05 * exact
    );
  });
}

/** Digits that say something: 2 of "1,200". */
function digitsOf(value: string): number {
  return value.replace(".", "").replace(/^0+/u, "").replace(/0+$/u, "").length;
}
