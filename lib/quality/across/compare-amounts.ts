import type { Amount } from "@/lib/quality/across/amounts";

export type AmountProblem = { code: string; amount: Amount; printed?: Amount };

/** What a text in another language says otherwise than its source: numbers, units, ranges, order, and what it leaves out. */
export function compareAmounts(stated: Amount[], known: Amount[], required: Amount[]) {
  const changed = stated.flatMap((amount): AmountProblem[] => {
    const code = problemWith(amount, known);
    return code ? [{ code, amount }] : [];
  });
  const values = new Set(stated.map(({ value }) => value));
  const lost = required
    .filter(({ value, isName, unit }) => !isName && !values.has(value) && !isOne(value, unit))
    .map((amount): AmountProblem => ({ code: "number_lost", amount }));
  const problems = [...changed, ...lost];
  return problems.length > 0 ? problems : moved(stated, known);
}

/** Amounts of a text, and the comparisons in it that stand with none of them. */
type Limited = { amounts: Amount[]; loose: ReadonlySet<Amount["comparator"]> };

/** A number that stands with another comparison than in the source. */
export function compareLimits(
  stated: Limited,
  source: Limited,
  isSame = isSameNumber,
): AmountProblem[] {
  const { amounts: known } = source;
  return stated.amounts.flatMap((amount) => {
    const same = known.filter((one) => isSame(amount, one));
    // A number the source does not have at all is check F1's to report.
    const [printed] = same;
    // "5 mg of prednisolone per day or less": the words for it stand elsewhere in the sentence.
    const isFarAway = (one: Amount, other: Amount) =>
      (one.comparator === null && stated.loose.has(other.comparator)) ||
      (other.comparator === null && source.loose.has(one.comparator));
    const isSaid = (one: Amount) =>
      isSameLimit(amount, one) || isFarAway(amount, one) || isEndOf(amount, one, stated.amounts);
    if (!printed || same.some(isSaid)) return [];
    return [{ code: "comparator_changed", amount, printed }];
  });
}

/** "At least 4 weeks and 6 at most" of 4 to 6 weeks. */
function isEndOf({ value, comparator }: Amount, { range }: Amount, stated: Amount[]): boolean {
  const [low, high] = range?.split("–") ?? [];
  const says = (end: string | undefined) => stated.some((one) => one.value === end);
  if (value === low) return (comparator === "≥" || comparator === null) && says(high);
  return value === high && comparator !== "≥" && comparator !== ">" && says(low);
}

/**
 * In one language a number that both texts print equally often has the same comparisons in both: "<130, not <140" is not
 * "<130, not 140". And "at most" is not said where the source says "at least", though no number stands beside.
 */
export function turnedLimits(stated: Limited, source: Limited): AmountProblem[] {
  return stated.amounts.flatMap((amount, index) => {
    const isOfIt = (one: Amount) => one.value === amount.value && one.unit === amount.unit;
    if (stated.amounts.findIndex(isOfIt) < index) return [];
    const printed = source.amounts.filter(isOfIt);
    const said = stated.amounts.filter(isOfIt);
    if (printed.length !== said.length) return [];
    const [only, own] = [printed[0], said[0]];
    // 过了72小时 in place of within 72 hours.
    const isLater =
      (own?.isAfterwards && !own.isPeriod && !only?.isAfterwards) ||
      (own?.isReached && !own.isPeriod && own.comparator === null);
    if (printed.length === 1 && only?.isPeriod && isLater)
      return [{ code: "comparator_changed", amount, printed: only }];
    const left = [...printed];
    const lonely = said.filter((one) => {
      const at = left.findIndex((other) => isSameLimit(one, other));
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    });
    const [first] = lonely.filter(
      (one) => !printed.some((other) => isEndOf(one, other, stated.amounts)),
    );
    const isFarAway = [...lonely, ...left].some(
      ({ comparator }) => stated.loose.has(comparator) || source.loose.has(comparator),
    );
    return first && !isFarAway
      ? [{ code: "comparator_changed", amount: first, printed: left[0] }]
      : [];
  });
}

const LENGTHS = new Set(["second", "minute", "hour", "day", "week", "month", "year"]);

export function isSameNumber(one: Amount, other: Amount): boolean {
  return one.value === other.value && isSameUnit(one, other);
}

/** What is wrong with an amount of a claim, if anything, given those of its source. */
export function problemWith(amount: Amount, known: Amount[]): string | null {
  const sameValue = known.filter(({ value }) => value === amount.value);
  if (sameValue.length === 0) {
    return isOne(amount.value, amount.unit) ? null : "number_not_in_source";
  }
  const sameUnit = sameValue.filter((one) => isSameUnit(one, amount));
  if (sameUnit.length === 0) return "unit_changed";
  return sameUnit.some(({ range }) => range === amount.range) ? null : "range_changed";
}

/** Ages often go without "years"; how many there are goes without a word for it. */
export function isSameUnit(one: Amount, other: Amount): boolean {
  if (one.unit === other.unit || one.isName) return true;
  // "Half a tablet" and "half", but half an hour is not half a day.
  if (one.value.includes("/")) return !(LENGTHS.has(one.unit) && LENGTHS.has(other.unit));
  const units = new Set([one.unit, other.unit]);
  // 每分钟30次 is 30 breaths or beats.
  if (units.has("count") && units.has("time")) return true;
  // "Men from 55 to 69".
  const isOfAge = (amount: Amount) =>
    amount.isAge || (amount.isBare && (amount.range ?? amount.comparator) !== null);
  return units.has("count") && units.has("year") && (isOfAge(one) || isOfAge(other));
}

function isAbove(comparator: Amount["comparator"]): boolean {
  return comparator === "≥" || comparator === ">";
}

function isBelow({ comparator }: Amount): boolean {
  return comparator === "<" || comparator === "≤";
}

function isSameLimit(one: Amount, other: Amount): boolean {
  if (one.comparator === other.comparator) return true;
  // "Limit it to 800 to 1,000 mg" is between 800 and 1,000.
  const isSameRange = one.range !== null && one.range === other.range;
  if (isSameRange && [one, other].every((end) => end.comparator === null || end.comparator === "≤"))
    return true;
  const isMere = ({ comparator }: Amount) => comparator === null || isAbove(comparator);
  // "After seven weeks", of at least seven.
  if ([one, other].some(({ comparator, isAfterwards }) => comparator === null && isAfterwards))
    return isMere(one) && isMere(other);
  if ((one.isBelowOrAt || other.isBelowOrAt) && [one, other].every(isBelow)) return true;
  if ((one.isReached || other.isReached) && isMere(one) && isMere(other)) return true;
  // 25岁以下 and "younger than 25" mean the same people.
  if ((one.isAge || other.isAge) && isBelow(one) && isBelow(other)) return true;
  const limits = [one.comparator, other.comparator];
  if ((one.isCapped || other.isCapped) && limits.every((limit) => limit !== ">" && limit !== "≥"))
    return limits.every((limit) => limit !== "<");
  if ((one.isAboveOrAt || other.isAboveOrAt) && limits.every(isAbove)) return true;
  if (one.isAge || other.isAge || !(one.isPeriod || other.isPeriod)) return false;
  if ([one, other].every((amount) => amount.isPeriod || isBelow(amount))) return true;
  return [one, other].every(({ comparator, isPeriod }) => comparator === null || isPeriod);
}

/** Amounts of one unit keep their order, but for those of dates; "of every 1,000" may stand before or behind its number. */
function moved(stated: Amount[], known: Amount[]): AmountProblem[] {
  for (const unit of new Set(stated.map((amount) => amount.unit))) {
    const ofUnit = (amounts: Amount[]) =>
      amounts.filter(
        (one) => one.unit === unit && !one.isName && !one.isDate && !isDenominator(one),
      );
    const first = firstOutOfOrder(ofUnit(stated), ofUnit(known));
    if (first) return [{ code: "numbers_moved", amount: first }];
  }
  return [];
}

function firstOutOfOrder(stated: Amount[], known: Amount[]): Amount | undefined {
  let at = 0;
  return stated.find(({ value }) => {
    if (!known.some((amount) => amount.value === value)) return false;
    const found = known.findIndex((amount, index) => index >= at && amount.value === value);
    if (found >= 0) at = found + 1;
    return found < 0;
  });
}

function isDenominator({ value, unit }: Amount): boolean {
  return unit === "count" && /^10{2,}$/u.test(value);
}

const ONE_OF = new Set(["count", "tablet", "capsule", "drop", "puff", "dose"]);

/** 一种 and "one of them" say no amount. */
function isOne(value: string, unit: string): boolean {
  return value === "1" && ONE_OF.has(unit);
}
