import { countSyllables, isInDictionary } from "@/lib/quality/readability/english-syllables";

export type EnglishWord = {
  text: string;
  syllables: number;
  isDifficult: boolean;
  isUnknown: boolean;
};

/** "e.g." and "2.5" are one word each, and so is a hyphenated word. */
const WORD = /\p{L}(?:\.\p{L})+\.?|\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{N}]+(?:['’‐‑-][\p{L}\p{N}]+)*/gu;

/** The words of one sentence. */
export function englishWords(sentence: string): EnglishWord[] {
  return [...sentence.matchAll(WORD)].map(([text], index) => {
    const syllables = countSyllables(text);
    const isUnknown = text.length > 3 && /^\p{L}/u.test(text) && !hasKnownParts(text);
    const isDifficult = isUnknown || isComplex({ text, syllables, isFirst: index === 0 });
    return { text, syllables, isDifficult, isUnknown };
  });
}

function hasKnownParts(text: string): boolean {
  return text
    .split(/[-‐‑]/)
    .every((part) => part.length < 4 || /\p{N}/u.test(part) || isInDictionary(part));
}

type Candidate = { text: string; syllables: number; isFirst: boolean };

/**
 * Gunning's complex words (The Technique of Clear Writing, 1952): three syllables or more, but not
 * names, compounds of easy words, or words that are long only through -es, -ed or -ing.
 */
function isComplex({ text, syllables, isFirst }: Candidate): boolean {
  if (syllables < 3 || /\p{N}/u.test(text)) return false;
  if (!isFirst && /^\p{Lu}\p{Ll}/u.test(text)) return false;
  const parts = text.split(/[-‐‑]/);
  if (parts.length > 1) return parts.some((part) => countSyllables(part) >= 3);
  const stem = text.replace(/(?:es|ed|ing)$/, "");
  return stem === text || countSyllables(stem) >= 3;
}
