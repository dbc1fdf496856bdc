import type { Language } from "@/lib/documents/schema";
import type { Quantity } from "@/lib/quality/language/quantities";
import { clauseWords } from "@/lib/quality/reworded/clause-words";

/** So many words on either side tell what an amount belongs to. */
const NEAR = 5;

/**
 * Two amounts of one unit that changed places: "women 10 g, men 20 g" said as "women 20 g, men 10 g". Another order is
 * none as long as each amount stands among the words that it stands among in the source.
 */
export function movedAmount(
  stated: { text: string; quantities: Quantity[] },
  printed: { text: string; quantities: Quantity[] },
  language: Language,
): Quantity | undefined {
  const said = withNeighbours(stated, language);
  const source = withNeighbours(printed, language);
  return said.find(
    ({ quantity }, index) =>
      !DENOMINATOR.test(quantity.value) &&
      said.slice(index + 1).some((later) => {
        if (later.quantity.value === quantity.value || later.quantity.unit !== quantity.unit)
          return false;
        const first = source.find((one) => isSame(one.quantity, quantity));
        const second = source.findLast((one) => isSame(one.quantity, later.quantity));
        if (!first || !second || first.quantity.start < second.quantity.start) return false;
        const asPrinted = overlap(said[index], first) + overlap(later, second);
        return overlap(said[index], second) + overlap(later, first) >= asPrinted;
      }),
  )?.quantity;
}

/** "Of every 1,000" stands before or behind its number. */
const DENOMINATOR = /^10{2,}$/u;

type Placed = { quantity: Quantity; near: Set<string> };

function withNeighbours(
  { text, quantities }: { text: string; quantities: Quantity[] },
  language: Language,
): Placed[] {
  const words = clauseWords(text, language);
  return quantities.map((quantity) => {
    const before = words.filter(({ end }) => end <= quantity.start).slice(-NEAR);
    const after = words.filter(({ start }) => start >= quantity.end).slice(0, NEAR);
    return { quantity, near: new Set([...before, ...after].map(({ word }) => word)) };
  });
}

function isSame(one: Quantity, other: Quantity): boolean {
  return one.value === other.value && one.unit === other.unit;
}

function overlap(one: Placed | undefined, other: Placed): number {
  return one ? [...one.near].filter((word) => other.near.has(word)).length : 0;
}
