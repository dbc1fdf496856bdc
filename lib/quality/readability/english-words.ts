import { daleChall } from "dale-chall";

import { countSyllables, isInDictionary } from "@/lib/quality/readability/english-syllables";

export type EnglishWord = {
  text: string;
  syllables: number;
  isDifficult: boolean;
  isUnknown: boolean;
};

const EASY_WORDS = new Set(daleChall.map((word) => word.toLowerCase()));
const ENDINGS = [
  ["s", ""],
  ["es", ""],
  ["ies", "y"],
  ["d", ""],
  ["ed", ""],
  ["ied", "y"],
  ["ing", ""],
  ["ing", "e"],
  ["r", ""],
  ["er", ""],
  ["ier", "y"],
  ["st", ""],
  ["est", ""],
  ["iest", "y"],
  ["ly", ""],
] as const;

/** "e.g." and "2.5" are one word each, and so is a hyphenated word. */
const WORD = /\p{L}(?:\.\p{L})+\.?|\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{N}]+(?:['’‐‑-][\p{L}\p{N}]+)*/gu;

/** The words of one sentence. */
export function englishWords(sentence: string): EnglishWord[] {
  return [...sentence.matchAll(WORD)].map(([text], index) => {
    const syllables = countSyllables(text);
    const isUnknown = text.length > 3 && /^\p{L}/u.test(text) && !hasKnownParts(text);
    return { text, syllables, isDifficult: isOffList(text, index === 0), isUnknown };
  });
}

function hasKnownParts(text: string): boolean {
  return text
    .split(/[-‐‑]/)
    .every((part) => part.length < 4 || /\p{N}/u.test(part) || isInDictionary(part));
}

/**
 * Off the list of 3,000 words that most fourth-graders know (Dale & Chall 1995). Numbers and names are not
 * counted, nor are a listed word's regular endings.
 */
function isOffList(text: string, isFirst: boolean): boolean {
  if (/\p{N}/u.test(text)) return false;
  if (!isFirst && /^\p{Lu}\p{Ll}/u.test(text)) return false;
  return text
    .toLowerCase()
    .replace(/['’]s?$/, "")
    .split(/[-‐‑]/)
    .some((part) => !stems(part).some((stem) => EASY_WORDS.has(stem)));
}

/** The word as it is and without each ending that the list takes for granted. */
function stems(word: string): string[] {
  const doubled = /^(.+(\p{L}))\2(?:ed|ing|er|est)$/u.exec(word)?.[1];
  return [
    word,
    ...ENDINGS.flatMap(([ending, instead]) =>
      word.endsWith(ending) ? [word.slice(0, -ending.length) + instead] : [],
    ),
    ...(doubled ? [doubled] : []),
  ];
}
