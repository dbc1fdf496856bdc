import { comparatorAround, type Comparator } from "@/lib/quality/language/comparators";
import { findNumbers } from "@/lib/quality/language/numbers";
import { unitAfter } from "@/lib/quality/language/units";

/** A number with its unit and comparator, and where the number stands (UTF-16 offsets). */
export type Quantity = {
  value: string;
  unit: string | null;
  comparator: Comparator | null;
  start: number;
  end: number;
};

const RANGE = /^\s*(?:[-–—~～至到]|to\b|and\b|or\b|和|或)\s*/u;
// A list mark or a grade code is no amount.
const LABEL_BEFORE =
  /(?:recommendations?|figure|fig\.|table|box|section|chapter|step|grade|type|class|推荐意见|图|表|第)\s*$/iu;

/** Every quantity of a text, left to right. The first number of a range takes the unit of the second. */
export function findQuantities(text: string): Quantity[] {
  const numbers = findNumbers(text).filter(({ start, end }) => !isPartOfName(text, start, end));
  return numbers.map(({ value, start, end }, index) => {
    const next = numbers[index + 1];
    const own = unitAfter(text.slice(end));
    const isRange =
      next !== undefined &&
      RANGE.exec(text.slice(end, next.start))?.[0].length === next.start - end;
    return {
      value,
      unit: own ?? (isRange && next ? unitAfter(text.slice(next.end)) : null),
      comparator: comparatorAround(text, start, end),
      start,
      end,
    };
  });
}

/** "HbA1c", "B12", "COVID-19", "Table 3" hold digits but no amount. */
function isPartOfName(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 16), start);
  const after = text.slice(end, end + 1);
  if (/[\p{Script=Latin}]-?$/u.test(before) && !/\b(?:x|×)$/iu.test(before)) return true;
  if (LABEL_BEFORE.test(before)) return true;
  return /^[\p{Script=Latin}]/u.test(after) && unitAfter(text.slice(end)) === null;
}
