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
  if (isSameQuotient(amount.unit, known.unit) || isPlainly(amount, known, said.text)) return true;
  // "Ten units" of 10 IU: to the reader they are units.
  if (units.every((unit) => unit === "IU" || unit === "unit")) return true;
  // "Two jabs" for 2 doses, 4回 for 4 drinks: things that are counted.
  if (units.every((unit) => COUNTABLE.has(unit)) && units.some((unit) => MERELY.has(unit)))
    return true;
  if (known.unit === `${amount.unit}/kg`) return /公斤|千克|\bkg\b|kilo/iu.test(said.text);
  if (isUnitElsewhere(amount, known, printed) || isListed(amount, known, printed)) return true;
  if (!amount.isBare || DOSES.has(known.unit)) return isBareInSource(amount, known);
  // "140 over 90", "an eGFR below 30": the measure's name tells the unit.
  if (known.unit.includes("/") || known.unit === "mmHg") return true;
  if (isElliptic(amount, known, said)) return true;
  // "4 months in place of 6": the unit stands with the other number.
  return (
    said.amounts.some(({ unit, isBare }) => !isBare && unit === known.unit) &&
    !said.amounts.some(({ value, unit }) => value === known.value && unit === known.unit)
  );
}

/** "It starts at 19", "if you are between 40 and 60": nothing is counted behind the number, so its unit is left to the reader. */
function isElliptic({ end }: Amount, known: Amount, { text, language }: AmountText): boolean {
  return (
    language === "en" && (known.isAge || lengthOf(known) !== null) && NO_THING.test(text.slice(end))
  );
}

const NO_THING =
  /^\s*(?:$|[.,;:?!)–—]|(?:and|or|to|if|when|but|unless|until|should|can|may|must|is|are|you|they|have|who|with|without|on|onwards?|upwards?|then|the)\b)/iu;

function isBareInSource(amount: Amount, known: Amount): boolean {
  return known.isBare && lengthOf(amount) !== null && amount.unit === "year" && known.isAge;
}

/** "10 kcal a day per kilo" of 10 kcal/kg/day. */
function isSameQuotient(unit: string, known: string): boolean {
  const parts = (name: string) => {
    const [above, ...below] = name.split("/");
    const kept = below.filter((part) => !LEFT_TO_WORDS.has(part)).sort();
    return [above, ...kept].join("/");
  };
  return (unit.includes("/") || known.includes("/")) && parts(unit) === parts(known);
}

const LEFT_TO_WORDS = new Set(["hour", "day", "week", "month", "year"]);

/** What a unit is called at home: "three times as likely", "a pack a day for 20 years", "two points" of blood pressure. */
function isPlainly({ unit, end }: Amount, known: Amount, said: string): boolean {
  if (known.unit === "fold")
    return (
      unit === "time" && /^[\s-]*times (?:as|more|less|higher|lower|the)\b/iu.test(said.slice(end))
    );
  if (known.unit === "pack-year") return unit === "year" && /\bpack(?:et)?s?\b/iu.test(said);
  return known.unit === "mmHg" && unit === "point" && /\bblood pressure\b/iu.test(said);
}

/** The first numbers of "at 0, 1–2 and 6 months" have the unit of the last one. */
function isListed({ unit }: Amount, known: Amount, { text, amounts }: AmountText): boolean {
  if (!known.isBare) return false;
  const last = amounts.find(({ start, isBare }) => start > known.start && !isBare);
  const between = last ? text.slice(known.end, last.start) : "";
  return last?.unit === unit && /^(?:[\s\d.,–-]|\b(?:and|or|to)\b)+$/iu.test(between);
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
