import type { Language } from "@/lib/documents/schema";
import type { Amount } from "@/lib/quality/across/amounts";
import { isSameUnit } from "@/lib/quality/across/compare-amounts";
import { type Arm, armOf } from "@/lib/quality/reworded/arms";
import { clauseWords } from "@/lib/quality/reworded/clause-words";
import { isSameAmount } from "@/lib/quality/reworded/same-amount";
import type { AmountText } from "@/lib/quality/reworded/told-amounts";

/** So many words, or pairs of signs, on either side tell what an amount belongs to. */
const NEAR: Record<Language, number> = { en: 6, zh: 9 };
/** By how much the words beside another amount have to fit better. */
const CLEARLY = 1.2;

/**
 * Two amounts of one unit that changed places ("women 10 g, men 20 g" said as "women 20 g, men 10 g"; "13 instead of 22"
 * turned round), or one that took the place of another. Another order is none as long as each amount stands among the
 * words that it stands among in the source.
 */
export function movedAmount(said: AmountText, printed: AmountText): Amount | undefined {
  const [own, others] = [place(said), place(printed)];
  return turnedArm(own, others) ?? exchanged(own, others) ?? replaced(own, others);
}

type Placed = { amount: Amount; arm: Arm; near: Map<string, number> };

function place({ text, amounts, language }: AmountText): Placed[] {
  const words = clauseWords(text, language).filter(({ word }) => !/\d/u.test(word));
  return amounts.map((amount) => {
    const before = words.filter(({ end }) => end <= amount.start).slice(-NEAR[language]);
    const after = words.filter(({ start }) => start >= amount.end).slice(0, NEAR[language]);
    const near = new Map<string, number>();
    for (const side of [before.toReversed(), after]) {
      const clause = side[0]?.joined;
      side.forEach(({ word, joined }, distance) => {
        const weight = (joined === clause ? 1 : 0.4) / (1 + distance / 2);
        near.set(word, Math.max(near.get(word) ?? 0, weight));
      });
    }
    return { amount, arm: armOf(text, amount, language), near };
  });
}

/** The number of those without the treatment is given for those with it. */
function turnedArm(own: Placed[], others: Placed[]): Amount | undefined {
  return own.find(({ amount, arm }) => {
    if (arm === null || isDenominator(amount)) return false;
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
  const first = others.find((other) => isEqual(other.amount, one.amount));
  const second = others.findLast((other) => isEqual(other.amount, later.amount));
  if (!first || !second || first.amount.start < second.amount.start) return false;
  // Of "from 22 to 13" the words beside tell nothing about which is which.
  if (first.arm !== null && second.arm !== null) return false;
  const asPrinted = likeness(one, first) + likeness(later, second);
  return likeness(one, second) + likeness(later, first) > CLEARLY * asPrinted;
}

/** "2 hours … 2 hours" of "2 hours … 6 hours": said once too often, where the other one belongs, which is not said. */
function replaced(own: Placed[], others: Placed[]): Amount | undefined {
  return own.find((one) => {
    const isOfIt = (other: Placed) => isEqual(other.amount, one.amount);
    const printed = others.filter(isOfIt);
    if (isDenominator(one.amount) || printed.length === 0) return false;
    if (own.filter(isOfIt).length <= printed.length) return false;
    const best = Math.max(...printed.map((other) => likeness(one, other)));
    return others.some(
      (other) =>
        other.amount.unit === one.amount.unit &&
        !own.some(({ amount }) => isEqual(amount, other.amount)) &&
        likeness(one, other) > CLEARLY * best,
    );
  })?.amount;
}

/** "Of every 1,000" stands before or behind its number. */
function isDenominator({ value }: Amount): boolean {
  return /^10{2,}$/u.test(value);
}

function isEqual(one: Amount, other: Amount): boolean {
  return (one.value === other.value && isSameUnit(one, other)) || isSameAmount(one, other);
}

function likeness(one: Placed, other: Placed): number {
  return [...one.near].reduce(
    (sum, [word, weight]) => sum + weight * (other.near.get(word) ?? 0),
    0,
  );
}
