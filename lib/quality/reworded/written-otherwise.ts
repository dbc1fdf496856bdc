import type { Amount } from "@/lib/quality/across/amounts";
import { findRates } from "@/lib/quality/language/rates";
import { lengthOf } from "@/lib/quality/reworded/same-amount";
import { COUNTABLE } from "@/lib/quality/reworded/said-units";
import type { AmountText } from "@/lib/quality/reworded/told-amounts";

/** Numbers of a name that the source writes without one: "vitamin B1" of thiamine. */
const NAMES: Record<string, RegExp> = {
  b1: /\bthiamine?\b/iu,
  b2: /\briboflavin\b/iu,
  b3: /\b(?:niacin|nicotin(?:amide|ic acid))\b/iu,
  b5: /\bpantothen/iu,
  b6: /\bpyridox/iu,
  b7: /\bbiotin\b/iu,
  b9: /\bfol(?:ic acid|ate)\b/iu,
  b12: /\b(?:cyano|hydroxo|methyl)?cobalamin\b/iu,
  d2: /\bergocalciferol\b/iu,
  d3: /\bch?olecalciferol\b/iu,
  k1: /\b(?:phytomenadione|phytonadione)\b/iu,
  t3: /\b(?:liothyronine|tri-?iodothyronine)\b/iu,
  t4: /\b(?:levo)?thyroxine\b/iu,
  a1c: /\b(?:HbA1c|glycated|glycosylated)\b/iu,
  hba1c: /\b(?:A1C|glycated|glycosylated)\b/iu,
  covid19: /\bSARS-?CoV-?2\b/iu,
};

/** A number that a reader of the source would write just so: a name, "two or more" of "more than one", "of every 24". */
export function isWrittenOtherwise(amount: Amount, said: AmountText, printed: AmountText): boolean {
  if (amount.isName) return NAMES[amount.value]?.test(printed.text) ?? false;
  return (
    isSameLeast(amount, printed) ||
    isOfWholeDay(amount, said, printed) ||
    isFirstOf(amount, printed) ||
    isTimesOfRate(amount, said, printed) ||
    isNextOne(amount, said, printed) ||
    isProductOf(amount, said, printed) ||
    isNumberOfName(amount, said, printed) ||
    isWorkedOut(amount, said, printed)
  );
}

/** "Just under five years" of 59 months, "25 to just below 30" of 25 to 29.9. */
function isNextOne({ value, unit, start, end }: Amount, { text }: AmountText, printed: AmountText) {
  const number = Number(value);
  const isBelow =
    BELOW.test(text.slice(Math.max(0, start - 24), start)) || BIRTHDAY.test(text.slice(end));
  if (!isBelow) return false;
  return printed.amounts.some((one) => {
    const known = Number(one.value);
    if (unit === "year" && one.unit === "month") return known === 12 * number - 1;
    const step = 10 ** -(one.value.split(".")[1]?.length ?? 0);
    return step < 1 && Math.abs(known + step - number) < 1e-9;
  });
}

const BELOW =
  /\b(?:below|under|less than|short of|before|until|not yet)(?: (?:the|age|they|their|are|is|turn|turns))* $/iu;
const BIRTHDAY = /^(?:st|nd|rd|th)? birthday\b/iu;

/** "Half an hour on five days" of 150 minutes a week: two amounts of one sentence that make the source's. */
function isProductOf(amount: Amount, { text, amounts }: AmountText, printed: AmountText): boolean {
  const known = printed.amounts.flatMap((one) => lengthOf(one) ?? []);
  const isTime = ({ unit }: Amount) => unit === "minute" || unit === "hour";
  const isTimes = ({ unit }: Amount) => unit === "day" || COUNTABLE.has(unit);
  return amounts.some((other) => {
    const [first, last] = [amount, other].toSorted((one, next) => one.start - next.start);
    if (!first || !last || /[.;:]\s/u.test(text.slice(first.end, last.start))) return false;
    const [time, times] = isTime(amount) ? [amount, other] : [other, amount];
    const length = isTime(time) && isTimes(times) ? lengthOf(time) : null;
    const count = Number(times.value);
    return length !== null && count > 1 && known.includes(length * count);
  });
}

/** "During the first year four times" of every 3 months: so often in the period that the sentence names. */
function isTimesOfRate(
  { value, unit, start, end }: Amount,
  { text }: AmountText,
  printed: AmountText,
) {
  if (unit !== "time") return false;
  const before = text.slice(0, start).split(SENTENCE_END).at(-1) ?? "";
  const sentence = before + (text.slice(end).split(SENTENCE_END)[0] ?? "");
  const rates = findRates(printed.text, printed.language);
  return Object.entries(HOURS).some(
    ([period, hours]) =>
      new RegExp(`\\b${period}\\b`, "iu").test(sentence) &&
      rates.some(({ often }) => Math.abs(often * hours - Number(value)) <= 0.03 * Number(value)),
  );
}

const SENTENCE_END = /[.;?!](?=\s|$)/u;
const HOURS: Record<string, number> = { day: 24, week: 168, month: 730.5, year: 8_766 };

/** "Weeks 1 to 18" of the first 18 weeks. */
function isFirstOf({ range, value }: Amount, { text }: AmountText): boolean {
  const last = /^1–(\d+)$/u.exec(range ?? "")?.[1];
  return (
    last !== undefined &&
    (value === "1" || value === last) &&
    new RegExp(`\\bfirst ${last}\\b`, "iu").test(text)
  );
}

/** "Stages 3 to 5" of CKD G3–G5, "lead 2" of V2: the source writes a letter in place of the word. */
function isNumberOfName({ value, start }: Amount, said: AmountText, printed: AmountText): boolean {
  return (
    LABEL.test(said.text.slice(Math.max(0, start - 32), start)) &&
    printed.amounts.some(({ isName, value: name }) => isName && nameNumber(name) === value)
  );
}

function nameNumber(name: string): string | undefined {
  return /^[a-z]{1,2}(\d+)[a-d]?$/u.exec(name)?.[1];
}

const LABEL =
  /\b(?:stages?|types?|class(?:es)?|grades?|categor(?:y|ies)|groups?|levels?|zones?)(?: \d+(?: (?:to|or|and)|[-–,]| through)?)? $/iu;

/** "For a person of 70 kg that is 56 grams" of 0.8 g/kg: an example that anybody can work out. */
function isWorkedOut({ value, unit, start }: Amount, said: AmountText, printed: AmountText) {
  const number = Number(value);
  const perKilo = printed.amounts.filter((one) => one.unit.endsWith("/kg"));
  const isProduct = (weight: number, amount: number, of: string) =>
    perKilo.some(
      (one) =>
        one.unit === `${of}/kg` && Math.abs(Number(one.value) * weight - amount) <= 0.01 * amount,
    );
  if (unit === "kg") {
    const isOfSomebody = WEIGHT.test(said.text.slice(Math.max(0, start - 48), start));
    return (
      isOfSomebody && said.amounts.some((one) => isProduct(number, Number(one.value), one.unit))
    );
  }
  return said.amounts.some(
    (one) => one.unit === "kg" && isProduct(Number(one.value), number, unit),
  );
}

const WEIGHT =
  /\b(?:weigh\w*|person|somebody|someone|anyone|adult|child|baby|man|woman|body weight)\b[^.;]{0,24}$/iu;

/** Of things that are counted, "two or more" are more than one, and "at most 2" fewer than 3. */
function isSameLeast({ value, unit, comparator }: Amount, printed: AmountText): boolean {
  const number = Number(value);
  if (!COUNTABLE.has(unit) || comparator === null || !Number.isInteger(number)) return false;
  if (number === 2 && comparator === "≥" && MORE_THAN_ONE.test(printed.text)) return true;
  const isStep = (sign: Amount["comparator"], other: number) =>
    printed.amounts.some(
      (one) => one.comparator === sign && COUNTABLE.has(one.unit) && Number(one.value) === other,
    );
  if (comparator === "≥") return isStep(">", number - 1);
  if (comparator === "≤") return isStep("<", number + 1);
  return comparator === ">" ? isStep("≥", number + 1) : isStep("≤", number - 1);
}

const MORE_THAN_ONE =
  /\b(?:more than (?:one|1|a single|once)|multiple|at least (?:two|2|twice)|repeated(?:ly)?)\b/iu;

/** "15 hours out of every 24" of 15 hours a day, "five days out of seven" of five a week. */
function isOfWholeDay({ value, start, end }: Amount, said: AmountText, printed: AmountText) {
  const whole = WHOLES[value];
  if (!whole || !OUT_OF.test(said.text.slice(Math.max(0, start - 24), start))) return false;
  const isCounted = said.amounts.some((one) => one.end < start && one.unit === whole.part);
  const isPrinted =
    whole.words.test(printed.text) ||
    findRates(printed.text, printed.language).some(({ period }) => period === whole.period);
  return (
    isCounted && isPrinted && !/^\s*(?:people|women|men|patients)\b/iu.test(said.text.slice(end))
  );
}

const OUT_OF = /\b(?:out of|in|of)(?: (?:every|each|the))? $/iu;
const WHOLES: Record<string, { part: string; period: string; words: RegExp }> = {
  "24": { part: "hour", period: "day", words: /\b(?:daily|per day|a day|\/day)\b/iu },
  "7": { part: "day", period: "week", words: /\b(?:weekly|per week|a week|\/week)\b/iu },
};
