import { splitSentences } from "@/lib/documents/sentences";
import type { Language } from "@/lib/documents/schema";
import type { Amount } from "@/lib/quality/across/amounts";
import { isSameUnit } from "@/lib/quality/across/compare-amounts";
import { lengthOf } from "@/lib/quality/reworded/same-amount";
import type { AmountText } from "@/lib/quality/reworded/told-amounts";

/** Units of a dose, which a number never goes without. */
const DOSES = new Set(["mg", "µg", "ng", "g", "IU", "unit", "mL", "kg", "L", "mmol", "%"]);

/** Whether an amount has the unit that the source gives its number, in whatever words. */
export function isSaidUnit(
  amount: Amount,
  known: Amount,
  said: AmountText,
  printed: AmountText,
): boolean {
  if (isSameUnit(amount, known)) return true;
  const units = [amount.unit, known.unit];
  // "Two jabs" for 2 doses, 4回 for 4 drinks: things that are counted.
  if (units.every((unit) => COUNTABLE.has(unit)) && units.some((unit) => MERELY.has(unit)))
    return true;
  if (known.unit === `${amount.unit}/kg`) return /公斤|千克|\bkg\b|kilo/iu.test(said.text);
  if (isUnitElsewhere(amount, known, printed)) return true;
  if (!amount.isBare || DOSES.has(known.unit)) return isBareInSource(amount, known);
  // "140 over 90", "an eGFR below 30": the measure's name tells the unit.
  if (known.unit.includes("/") || known.unit === "mmHg") return true;
  // "4 months in place of 6": the unit stands with the other number.
  return (
    said.amounts.some(({ unit, isBare }) => !isBare && unit === known.unit) &&
    !said.amounts.some(({ value, unit }) => value === known.value && unit === known.unit)
  );
}

function isBareInSource(amount: Amount, known: Amount): boolean {
  return known.isBare && lengthOf(amount) !== null && amount.unit === "year" && known.isAge;
}

/** Either may stand for what is counted otherwise. */
export const MERELY = new Set(["count", "time", "dose"]);
export const COUNTABLE = new Set([
  ...["box", "bottle", "sachet"],
  ...["count", "time", "dose", "tablet", "capsule", "drink", "serving", "cup", "puff", "drop"],
  ...["point", "line", "type", "group"],
]);

/** Times and scales that a text may count of without a number: "the number of migraine days by 1 to 3". */
const UNIT_WORDS: Record<Language, Record<string, RegExp>> = {
  en: {
    minute: /\bminutes\b/iu,
    hour: /\bhours\b/iu,
    day: /\bdays\b/iu,
    week: /\bweeks\b/iu,
    month: /\bmonths\b/iu,
    year: /\byears\b/iu,
    point: /\bscores?\b|\bpoints\b|\bscales?\b/iu,
  },
  zh: {
    minute: /分钟数/u,
    hour: /小时数|时数/u,
    day: /[天日]数/u,
    week: /周数/u,
    month: /月数/u,
    year: /年数/u,
    point: /评分|得分|分数/u,
  },
};
const CONFIDENCE = /(?:CI|CrI|interval|区间)[^)）\p{L}]{0,24}$/u;

/** A number without a unit has the one that stands elsewhere in its sentence: an interval that of its estimate. */
function isUnitElsewhere(amount: Amount, known: Amount, { text, amounts, language }: AmountText) {
  if (!known.isBare || amount.isBare) return false;
  const before = text.slice(Math.max(0, known.start - 40), known.start);
  const isOfEstimate = amounts.some(
    ({ end, isBare, unit }) => end < known.start && !isBare && unit === amount.unit,
  );
  if (CONFIDENCE.test(before.replace(/\d+(?:\.\d+)? ?(?:to|至|-|–|～) ?$/u, "")))
    return isOfEstimate;
  const sentence = splitSentences(text, language).find(
    ({ start, end }) => start <= known.start && known.end <= end,
  );
  const words = sentence ? text.slice(sentence.start, sentence.end) : text;
  const numberless = words.replaceAll(
    /\d[\d.,]*(?:\s*(?:to|-|–)\s*\d[\d.,]*)?[\s-]*[a-z]+/giu,
    " ",
  );
  return UNIT_WORDS[language][amount.unit]?.test(numberless) ?? false;
}
