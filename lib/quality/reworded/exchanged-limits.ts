import type { Amount } from "@/lib/quality/across/amounts";

type Side = "below" | "above";

/**
 * "Under 6 months 50 ml, from 6 months 100 ml" with the limits exchanged: every number keeps its place, and each group
 * gets the other one's amount.
 */
export function exchangedLimit(said: Amount[], printed: Amount[]): Amount | undefined {
  return printed.find((limit) => {
    const isOfIt = (one: Amount) => one.value === limit.value && one.unit === limit.unit;
    const [own, known] = [givenTo(said, isOfIt), givenTo(printed, isOfIt)];
    if (!own || !known) return false;
    return known.below !== known.above && own.below === known.above && own.above === known.below;
  });
}

/** What stands behind each side of a limit that a text names on both sides; null where it does not. */
function givenTo(
  amounts: Amount[],
  isLimit: (one: Amount) => boolean,
): Record<Side, string> | null {
  const limits = amounts.filter((one) => isLimit(one) && sideOf(one) !== null);
  const [first, second] = limits;
  if (!first || !second || limits.length > 2 || sideOf(first) === sideOf(second)) return null;
  const behind = (limit: Amount) =>
    amounts.find((one) => one.start > limit.start && !isLimit(one) && one.unit !== "time");
  const [one, other] = [behind(first), behind(second)];
  if (!one || !other || one.unit !== other.unit || one.start > second.start) return null;
  const [firstGiven, secondGiven] = [one.value, other.value];
  return sideOf(first) === "below"
    ? { below: firstGiven, above: secondGiven }
    : { below: secondGiven, above: firstGiven };
}

function sideOf({ comparator }: Amount): Side | null {
  if (comparator === null) return null;
  return comparator === "<" || comparator === "≤" ? "below" : "above";
}
