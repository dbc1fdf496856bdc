import type { Amount } from "@/lib/quality/across/amounts";
import { isSameUnit } from "@/lib/quality/across/compare-amounts";
import { numberOf } from "@/lib/quality/reworded/metric-amounts";
import type { AmountText } from "@/lib/quality/reworded/told-amounts";

/** "About 15" for 15.4: fewer digits of the same number, and the words say so. */
export function isRounded(amount: Amount, { text }: AmountText, printed: AmountText): boolean {
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
      Math.abs(exact - value) <= 0.06 * exact
    );
  });
}

/** Digits that say something: 2 of "1,200". */
function digitsOf(value: string): number {
  return value.replace(".", "").replace(/^0+/u, "").replace(/0+$/u, "").length;
}
