import type { Language } from "@/lib/documents/schema";
import type { Amount } from "@/lib/quality/across/amounts";
import { type Arm, placeOfArm } from "@/lib/quality/reworded/arms";
import { type ClauseWord, clauseWords } from "@/lib/quality/reworded/clause-words";
import { lengthOf } from "@/lib/quality/reworded/same-amount";
import type { AmountText } from "@/lib/quality/reworded/told-amounts";

/** An amount with the words beside it, each by how near it stands, and the group of people it is of. */
export type Placed = { amount: Amount; arm: Arm; isEnd: boolean; near: Map<string, number> };

/** So many words, or pairs of signs, on either side tell what an amount belongs to. */
const NEAR: Record<Language, number> = { en: 8, zh: 24 };
/** How much a word of another clause tells. */
const ELSEWHERE = 0.15;
const BREAK = /[,;:.，。；：、]|\b(?:and|or|but|while)\b/iu;

export function place({ text, amounts, language }: AmountText): Placed[] {
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

/** "14-day therapy" and "two weeks of treatment" tell apart as words do. */
function lengthsOf(text: string, amounts: Amount[], language: Language): ClauseWord[] {
  const words = clauseWords(text, language);
  return amounts.flatMap((amount) => {
    const length = lengthOf(amount);
    const beside = besideOf(amount, text, words);
    if (length === null || !beside) return [];
    return [
      { ...beside, word: `${Math.round(length / 60)} h`, start: amount.start, end: amount.end },
    ];
  });
}

/** A word of the clause that an amount stands in. */
function besideOf({ start, end }: Amount, text: string, words: ClauseWord[]) {
  const next = words.find((word) => word.start >= end);
  return next && !BREAK.test(text.slice(end, next.start))
    ? next
    : (words.findLast((word) => word.end <= start) ?? words[0]);
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

/** "Of every 1,000" stands before or behind its number. */
export function isDenominator({ value }: Amount): boolean {
  return /^10{2,}$/u.test(value);
}
