import type { Amount } from "@/lib/quality/across/amounts";
import { isSameInOtherUnit, numberOf } from "@/lib/quality/reworded/metric-amounts";

/** In minutes. Months and years are as long as they are on average. */
const LENGTHS: Record<string, number> = {
  minute: 1,
  hour: 60,
  day: 1_440,
  week: 10_080,
  month: 43_830,
  year: 525_960,
};
/** 30 days, 4 weeks and a month are as long to everybody who does not count them in the same unit. */
const CLOSE = 0.09;
const EXACTLY = 0.02;

/** "12 months" and "1 year", "48 hours" and "2 days", 半年 and 6个月, "half" and "50 %": the same in other words. */
export function isSameAmount(one: Amount, other: Amount): boolean {
  // Nobody makes a percentage finer: "5 %" told as 5 ‰ is a slip.
  if (one.unit === "‰" && other.unit !== "‰") return false;
  if (one.unit === other.unit && !one.value.includes("/") && !other.value.includes("/"))
    return one.value === other.value;
  if (isSameQuantity(one, other)) return true;
  const [length, otherLength] = [lengthOf(one) ?? ageOf(one, other), lengthOf(other)];
  if (length !== null && otherLength !== null)
    return Math.abs(length - otherLength) <= toleranceOf(one, other) * otherLength;
  const [share, otherShare] = [shareOf(one), shareOf(other)];
  return (
    share !== null && otherShare !== null && Math.abs(share - otherShare) <= CLOSE * otherShare
  );
}

/** "Half a dioptre" of 0.5 D, "half a gram" of 500 mg, "100 micrograms" of 0.1 mg. */
function isSameQuantity(one: Amount, other: Amount): boolean {
  const [number, known] = [numberOf(one.value), numberOf(other.value)];
  if (number === null || known === null || known === 0) return false;
  const isFraction = one.value.includes("/") !== other.value.includes("/");
  if (isFraction && Math.abs(number - known) < 1e-6 * known)
    return one.unit === other.unit || (one.isBare && !(other.unit in LENGTHS));
  return !one.unit.includes("/") && isSameInOtherUnit(one, other);
}

/** "When your child is one and a half", of 18 months. */
function ageOf({ value, isBare }: Amount, { isAge }: Amount): number | null {
  const years = numberOf(value);
  return isBare && isAge && years !== null && !Number.isInteger(years)
    ? years * (LENGTHS.year ?? 0)
    : null;
}

/** "For a week" counts one week, though only when another text says it in days. */
export function lengthOf({ value, unit }: Amount): number | null {
  const [length, number] = [LENGTHS[unit], numberOf(value)];
  return length !== undefined && number !== null ? number * length : null;
}

/** Of a whole, 0 to 1. */
export function shareOf({ value, unit }: Amount): number | null {
  const number = numberOf(value);
  if (number === null) return null;
  // "A fifth to 1 %": the fraction is a share itself.
  if (unit === "%") return value.includes("/") ? number : number / 100;
  if (unit === "‰") return number / 1_000;
  // Half an hour is no half of anything else.
  if (unit in LENGTHS) return null;
  return value.includes("/") ? number : null;
}

function toleranceOf(one: Amount, other: Amount): number {
  const isLong = ({ unit }: Amount) => unit === "month" || unit === "year";
  return isLong(one) === isLong(other) ? EXACTLY / 10 : CLOSE;
}
