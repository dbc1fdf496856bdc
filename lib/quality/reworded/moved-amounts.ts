import type { Amount } from "@/lib/quality/across/amounts";
import { isSameUnit } from "@/lib/quality/across/compare-amounts";
import { isScaleEnd } from "@/lib/quality/reworded/lone-ends";
import { isDenominator, type Placed, place } from "@/lib/quality/reworded/placed-amounts";
import { isSameAmount } from "@/lib/quality/reworded/same-amount";
import type { AmountText } from "@/lib/quality/reworded/told-amounts";

/** By how much the words beside another amount have to fit better, and how much they have to tell at all. */
const CLEARLY = 1.4;
const LEAST = 0.1;

/**
 * Two amounts of one unit that changed places ("women 10 g, men 20 g" said as "women 20 g, men 10 g"; "13 instead of 22"
 * turned round), or one that took the place of another. Another order is none as long as each amount stands among the
 * words that it stands among in the source.
 */
export function movedAmount(said: AmountText, printed: AmountText): Amount | undefined {
  // The end of a scale may be told anywhere or not at all.
  const amounts = printed.amounts.filter((one) => !isScaleEnd(one, printed));
  const [own, others] = [place(asShares(said)), place(asShares({ ...printed, amounts }))];
  return (
    turnedArm(own, others) ??
    exchanged(own, others) ??
    replaced(own, others) ??
    replacedWhole(said.amounts, printed.amounts)
  );
}

/** "10 out of 100" and 10 % are exchanged for one another. */
function asShares(text: AmountText): AmountText {
  const amounts = text.amounts.map((one) => (one.unit === "%" ? { ...one, unit: "count" } : one));
  return { ...text, amounts };
}

/** The number of those without the treatment is given for those with it. */
function turnedArm(own: Placed[], others: Placed[]): Amount | undefined {
  return own.find(({ amount, arm }) => {
    // 不用药者的1.6倍 is of those with it: the words beside tell what it is compared to.
    if (arm === null || isDenominator(amount) || amount.unit === "fold") return false;
    const same = others.filter((one) => isEqual(one.amount, amount));
    return same.length === 1 && same.every((one) => one.arm !== null && one.arm !== arm);
  })?.amount;
}

function exchanged(own: Placed[], others: Placed[]): Amount | undefined {
  return own.find(
    (one, index) =>
      !isDenominator(one.amount) &&
      own.slice(index + 1).some((later) => isExchanged(one, later, others)),
  )?.amount;
}

function isExchanged(one: Placed, later: Placed, others: Placed[]): boolean {
  if (later.amount.value === one.amount.value || later.amount.unit !== one.amount.unit)
    return false;
  if (isDenominator(later.amount)) return false;
  const first = others.find((other) => isEqual(other.amount, one.amount));
  const second = others.findLast((other) => isEqual(other.amount, later.amount));
  if (!first || !second || first.amount.start < second.amount.start) return false;
  // Of "from 22 to 13" the words beside tell nothing about which is which.
  if (first.isEnd || second.isEnd) return false;
  const [there, here] = [lean(one, first, second), lean(later, second, first)];
  return isClear(there.other + here.other, there.own + here.own);
}

/** "2 hours … 2 hours" of "2 hours … 6 hours": said once too often, where the other one belongs, which is not said. */
function replaced(own: Placed[], others: Placed[]): Amount | undefined {
  return own.find((one) => {
    const isOfIt = (other: Placed) => isEqual(other.amount, one.amount);
    const printed = others.filter(isOfIt);
    if (isDenominator(one.amount) || printed.length === 0) return false;
    if (own.filter(isOfIt).length <= printed.length) return false;
    return others.some(
      (other) =>
        other.amount.unit === one.amount.unit &&
        !own.some(({ amount }) => isEqual(amount, other.amount)) &&
        printed.every((own) => {
          const leaning = lean(one, own, other);
          // That it is said too often tells too.
          return leaning.other > LEAST / 2 && leaning.other > leaning.own;
        }),
    );
  })?.amount;
}

/** "1 in 100" of "9 in 100 … 1 in 1,000": a whole said once too often, and another one not at all. */
function replacedWhole(said: Amount[], printed: Amount[]): Amount | undefined {
  const isPrinted = ({ value }: Amount) => printed.some((one) => one.value === value);
  // Whoever counts of another whole says other numbers too.
  if (!said.every(isPrinted)) return undefined;
  const lost = printed.some(
    (one) => isDenominator(one) && said.every(({ value }) => value !== one.value),
  );
  const times = (amounts: Amount[], { value }: Amount) =>
    amounts.filter((one) => one.value === value).length;
  return lost
    ? said.find((one) => isDenominator(one) && times(said, one) > times(printed, one))
    : undefined;
}

function isEqual(one: Amount, other: Amount): boolean {
  return (one.value === other.value && isSameUnit(one, other)) || isSameAmount(one, other);
}

/** How much the words beside an amount are those beside its own place in the source, and how much those of another. */
function lean(one: Placed, own: Placed, other: Placed): { own: number; other: number } {
  const leaning = { own: 0, other: 0 };
  for (const [word, weight] of one.near) {
    const difference = (other.near.get(word) ?? 0) - (own.near.get(word) ?? 0);
    if (difference > 0) leaning.other += weight * difference;
    else leaning.own -= weight * difference;
  }
  return leaning;
}

function isClear(other: number, own: number): boolean {
  return other > LEAST && other > CLEARLY * own;
}
