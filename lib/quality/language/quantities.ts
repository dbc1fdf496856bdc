import { comparatorAround, type Comparator } from "@/lib/quality/language/comparators";
import { findNumbers, type NumberToken, toHalfWidth } from "@/lib/quality/language/numbers";
import { unitAfter } from "@/lib/quality/language/units";

/** A number with its unit and comparator, and where the number stands (UTF-16 offsets). */
export type Quantity = {
  /** Canonical number, or the whole name the number is part of, such as "hba1c" or "b12". */
  value: string;
  unit: string | null;
  comparator: Comparator | null;
  /** Both ends of the range or pair it belongs to, such as "130–139" or "140–90". */
  range: string | null;
  start: number;
  end: number;
};

// "140 over 90" is one pressure, "10 men over 65" are two numbers.
const RANGE =
  /^[\s\p{L}%°]{0,12}?(?:[-–—−~～/]|(?<![不达升降减增加吃喝用])[至到]|\bto\b)\s*$|^\s*(?:mm\s?Hg\s*)?\bover\s*$/u;
const LIST = /^\s*(?:and\b|or\b|[和或、])\s*$/u;
const BETWEEN = /^\s*(?:and\b|or\b|[和或、])\s*(?:weeks?|days?|months?|years?|ages?)?\s*$/u;
// The number of a list mark or a place in the document is no amount.
const REFERENCE =
  /(?:recommendations?|figure|fig\.|table|box|section|chapter|annex|appendix|推荐意见|(?<!地|试|意)图|(?<!代|仪|量|手)表|附录|附件)\s*$/iu;
// "Type 2", "stage 3": with another number it is another illness.
const CLASS = /\b(type|stage|grade|class|step|phase|level|group|category|tier)e?s?\s*$/iu;

/** Every quantity of a text, left to right. The first number of a range takes the unit of the second. */
export function findQuantities(printed: string): Quantity[] {
  const text = toHalfWidth(printed);
  const numbers = findNumbers(text)
    .filter(({ start }) => !REFERENCE.test(text.slice(Math.max(0, start - 20), start)))
    .map((number) => nameAround(text, number) ?? number)
    .filter(({ start }, index, all) => index === 0 || start >= (all[index - 1]?.end ?? 0));
  return numbers.map((number, index) => {
    const [before, after] = [numbers[index - 1], numbers[index + 1]];
    return {
      value: number.value,
      unit: unitOfRun(text, numbers.slice(index)),
      comparator: comparatorAround(text, number.start, number.end),
      range: rangeOf(text, number, { before, after }),
      start: number.start,
      end: number.end,
    };
  });
}

/** "HbA1c", "B12", "COVID-19", "3TC": the digits are no amount, but another digit is another name. */
function nameAround(text: string, { start, end }: NumberToken): NumberToken | null {
  if (!/^[\d.,]+$/u.test(text.slice(start, end))) return null;
  const before = /\p{Script=Latin}[\p{Script=Latin}\d-]*$/u.exec(
    text.slice(Math.max(0, start - 16), start),
  )?.[0];
  const after = /^[\p{Script=Latin}\d]+/u.exec(text.slice(end, end + 12))?.[0] ?? "";
  const isPrefixed = before !== undefined && before.toLowerCase() !== "x";
  // "Your 25th birthday".
  const isSuffixed =
    after !== "" && !/^(?:st|nd|rd|th)$/u.test(after) && unitAfter(text.slice(end)) === null;
  if (!isPrefixed && !isSuffixed) return null;
  const from = start - (isPrefixed ? before.length : 0);
  const to = end + (isSuffixed ? after.length : 0);
  const value = text.slice(from, to).toLowerCase().replaceAll("-", "");
  return { value, unit: "", start: from, end: to };
}

function unitOf(text: string, { unit, start, end }: NumberToken): string | null {
  const label = CLASS.exec(text.slice(Math.max(0, start - 12), start))?.[1];
  if (label) return label.toLowerCase();
  // "Twice daily" and "2 times daily" are the same.
  if (unit === "time") return unitAfter(` times${text.slice(end)}`);
  const after = text.slice(end).replace(MORE_THAN, "$1");
  // "Half an hour".
  const counted = HALF.test(text.slice(start, end))
    ? after.replace(/^\s+(?:of )?an?(?=\s)/iu, "")
    : after;
  return unit === null ? unitAfter(counted) : unit || null;
}

/** 两个多星期, 10余年. */
const MORE_THAN = /^(\s*个?)[多余来](?=\s*(?:个?(?:月|星期|礼拜|小时|钟头)|[年周天日岁倍次例人]))/u;
const HALF = /\b(?:half|quarters?)$/iu;

/** 第0、3、7、14天: the unit behind the last number of a run is that of all. */
function unitOfRun(text: string, [number, next, ...rest]: NumberToken[]): string | null {
  if (!number) return null;
  const own = unitOf(text, number);
  if (own !== null || !next) return own;
  const isJoined = isRange(text, number, next) || isList(text, number, next);
  return isJoined ? unitOfRun(text, [next, ...rest]) : null;
}

type Neighbours = { before: NumberToken | undefined; after: NumberToken | undefined };

function rangeOf(text: string, number: NumberToken, { before, after }: Neighbours): string | null {
  if (after && isRange(text, number, after)) return `${number.value}–${after.value}`;
  if (before && isRange(text, before, number)) return `${before.value}–${number.value}`;
  return null;
}

function isRange(text: string, low: NumberToken, high: NumberToken): boolean {
  const between = text.slice(low.end, high.start);
  // 两三天.
  if (between === "" || RANGE.test(between)) return true;
  return (
    BETWEEN.test(between) &&
    /\bbetween\s+(?:the ages? of |ages? |weeks? |days? )?$/iu.test(text.slice(0, low.start))
  );
}

function isList(text: string, one: NumberToken, next: NumberToken): boolean {
  return LIST.test(text.slice(one.end, next.start));
}
