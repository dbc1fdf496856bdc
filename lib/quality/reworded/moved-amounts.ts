import type { Language } from "@/lib/documents/schema";
import type { Amount } from "@/lib/quality/across/amounts";
import { isSameUnit } from "@/lib/quality/across/compare-amounts";
import { type Arm, placeOfArm } from "@/lib/quality/reworded/arms";
import { type ClauseWord, clauseWords } from "@/lib/quality/reworded/clause-words";
import { isSameAmount, lengthOf } from "@/lib/quality/reworded/same-amount";
import type { AmountText } from "@/lib/quality/reworded/told-amounts";

/** So many words, or pairs of signs, on either side tell what an amount belongs to. */
const NEAR: Record<Language, number> = { en: 8, zh: 24 };
/** By how much the words beside another amount have to fit better, and how much they have to tell at all. */
const CLEARLY = 1.4;
const LEAST = 0.1;

/**
 * Two amounts of one unit that changed places ("women 10 g, men 20 g" said as "women 20 g, men 10 g"; "13 instead of 22"
 * turned round), or one that took the place of another. Another order is none as long as each amount stands among the
 * words that it stands among in the source.
 */
export function movedAmount(said: AmountText, printed: AmountText): Amount | undefined {
  const [own, others] = [place(asShares(said)), place(asShares(printed))];
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

/** Words, in Chinese pairs of signs and the signs themselves: 男 of 男性 and 男的. */
function wordsOf(text: string, language: Language): ClauseWord[] {
  const words = clauseWords(text, language).filter(({ word }) => !/\d/u.test(word));
  if (language === "en") return words.map((word) => sameWord(word, language));
  const signs = words.map((word) => ({
    ...word,
    word: word.word.slice(0, 1),
    end: word.start + 1,
  }));
  return [
    ...words,
    ...signs
      .map((sign) => sameWord(sign, language))
      .filter(({ word }) => !/[的了是在有不应可者每会要个]/u.test(word)),
  ].sort((one, other) => one.start - other.start);
}

/** How much a word of another clause tells. */
const ELSEWHERE = 0.15;
const BREAK = /[,;:.，。；：、]|\b(?:and|or|but|while)\b/iu;

/** "14-day therapy" and "two weeks of treatment" tell apart as words do. */
function lengthsOf(text: string, amounts: Amount[], language: Language): ClauseWord[] {
  const words = clauseWords(text, language);
  return amounts.flatMap((amount) => {
    const length = lengthOf(amount);
    const beside = words.findLast(({ end }) => end <= amount.start) ?? words[0];
    if (length === null || !beside) return [];
    return [
      { ...beside, word: `${Math.round(length / 60)} h`, start: amount.start, end: amount.end },
    ];
  });
}

/** Everyday words for the same, of what is most often told apart: eating and drinking, men and women. */
const SAME: Record<Language, [RegExp, string][]> = {
  en: [
    [/^(?:eat|food|meal|solid)/u, "eat"],
    [/^(?:drink|fluid|water|liquid)/u, "drink"],
    [/^(?:m[ae]n|male)$/u, "man"],
    [/^(?:wom[ae]n|female)$/u, "woman"],
  ],
  zh: [
    [/^[吃食饭]$/u, "吃"],
    [/^[喝饮水液]$/u, "喝"],
  ],
};

function sameWord(word: ClauseWord, language: Language): ClauseWord {
  const same = SAME[language].find(([pattern]) => pattern.test(word.word));
  return same ? { ...word, word: same[1] } : word;
}

type Placed = { amount: Amount; arm: Arm; isEnd: boolean; near: Map<string, number> };

function place({ text, amounts, language }: AmountText): Placed[] {
  const words = [...wordsOf(text, language), ...lengthsOf(text, amounts, language)].sort(
    (one, other) => one.start - other.start,
  );
  const placed = amounts.map((amount): Placed => {
    const before = words.filter(({ end }) => end <= amount.start).slice(-NEAR[language]);
    const after = words.filter(({ start }) => start >= amount.end).slice(0, NEAR[language]);
    const near = new Map<string, number>();
    const [last, first] = [before.at(-1), after[0]];
    const isApart = !first || BREAK.test(text.slice(amount.end, first.start));
    const clause = (isApart ? last : first)?.clause;
    for (const side of [before.toReversed(), after]) {
      side.forEach((word, distance) => {
        const weight = (word.clause === clause ? 1 : ELSEWHERE) / (1 + distance / 2);
        near.set(word.word, Math.max(near.get(word.word) ?? 0, weight));
      });
    }
    return { amount, near, ...placeOfArm(text, amount, language) };
  });
  return withOtherArm(placed);
}

/** Where one number is of those without the treatment, the others are of those with it. */
function withOtherArm(placed: Placed[]): Placed[] {
  const isRepeated = ({ amount }: Placed) =>
    placed.filter((other) => other.amount.value === amount.value).length > 1;
  const isOfPeople = (one: Placed) =>
    one.amount.unit === "count" && !isDenominator(one.amount) && !isRepeated(one);
  const people = placed.filter(isOfPeople);
  const isCompared = people.length > 1 && people.some(({ arm }) => arm === "without");
  return placed.map((one) =>
    isCompared && one.arm === null && isOfPeople(one) ? { ...one, arm: "with" } : one,
  );
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

/** "Of every 1,000" stands before or behind its number. */
function isDenominator({ value }: Amount): boolean {
  return /^10{2,}$/u.test(value);
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
