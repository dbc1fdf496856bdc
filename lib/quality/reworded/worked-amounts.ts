import type { Amount } from "@/lib/quality/across/amounts";
import { isSameUnit } from "@/lib/quality/across/compare-amounts";
import { COUNTABLE } from "@/lib/quality/reworded/said-units";
import { numberOf } from "@/lib/quality/reworded/metric-amounts";
import { shareOf } from "@/lib/quality/reworded/same-amount";
import type { AmountText } from "@/lib/quality/reworded/told-amounts";

const EXAMPLE = /打个?比方|比方说|比如|例如|举个?例|譬如|假如|假设|如果您?是|好比|算下来|换算/u;
const EXACTLY = 0.01;

/**
 * What a text works out of the source's numbers so that readers need not: 3片 of 1.5 mg in tablets of 0.5 mg, 5 days of
 * 30分钟 of 150 minutes a week, and 3公斤 of 60公斤 as an example of 5 %.
 */
export function isWorkedOut(amount: Amount, said: AmountText, printed: AmountText): boolean {
  const value = numberOf(amount.value);
  if (value === null || value <= 1 || amount.isName) return false;
  return (
    isQuotient(amount, value, printed) ||
    isFactor(amount, value, said, printed) ||
    isExample(amount, value, said, printed)
  );
}

function isNear(one: number, other: number): boolean {
  return Math.abs(one - other) <= EXACTLY * other;
}

/** So many tablets, or so many times, make the larger of two doses. */
function isQuotient({ unit }: Amount, value: number, { amounts }: AmountText): boolean {
  if (!COUNTABLE.has(unit) || !Number.isInteger(value)) return false;
  return amounts.some((whole) =>
    amounts.some(
      (part) =>
        DOSES.has(whole.unit) &&
        part.unit === whole.unit &&
        isNear(numberOf(whole.value) ?? 0, value * (numberOf(part.value) ?? Number.NaN)),
    ),
  );
}

const DOSES = new Set(["mg", "µg", "g", "mL", "IU", "unit"]);
const SPANS = new Set(["minute", "hour", "day", "mg", "g", "mL", "kcal"]);
const TIMES_OF = new Set(["time", "day", "count", "week"]);

/** Of two numbers of the text that make one of the source's, times each other. */
function isFactor(amount: Amount, value: number, said: AmountText, printed: AmountText): boolean {
  const makes = (span: Amount, times: Amount, product: number) =>
    SPANS.has(span.unit) &&
    TIMES_OF.has(times.unit) &&
    printed.amounts.some(
      (one) => one.unit === span.unit && isNear(numberOf(one.value) ?? 0, product),
    );
  return said.amounts.some((other) => {
    const size = numberOf(other.value);
    if (other.start === amount.start || size === null || size <= 1) return false;
    if (other.unit === amount.unit) return false;
    return makes(amount, other, size * value) || makes(other, amount, size * value);
  });
}

/** A share of the source's, of a number that is only an example. */
function isExample(amount: Amount, value: number, said: AmountText, printed: AmountText): boolean {
  const at = EXAMPLE.exec(said.text)?.index;
  if (at === undefined || amount.start < at) return false;
  const shares = printed.amounts.flatMap((one) => shareOf(one) ?? []);
  return said.amounts.some((other) => {
    const size = numberOf(other.value);
    if (other.start < at || size === null || !isSameUnit(other, amount)) return false;
    return shares.some((share) => isNear(size, share * value) || isNear(value, share * size));
  });
}
