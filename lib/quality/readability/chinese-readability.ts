import { chineseWordFrequency, cutChinese } from "@/lib/documents/chinese-words";
import { isCommonCharacter } from "@/lib/quality/readability/chinese-characters";

export type ChineseFigures = {
  words: number;
  charactersPerSentence: number | null;
  charactersPerClause: number | null;
  difficultWordShare: number | null;
  /** Share of 汉字 outside the 3,755 most common ones. */
  uncommonCharacterShare: number | null;
};

const CLAUSE_END = /[，；：,;:。！？!?]/;

/**
 * Words the segmenter's dictionary counted this often or less are difficult, and so are those with an uncommon character.
 * At 100 they make up 6 % of plain explanations of medical terms and 9 to 16 % of guidelines for professionals.
 */
const DIFFICULT_FREQUENCY = 100;

/** Figures of a running text, given as its sentences. Only 汉字 count; digits and Latin letters do not. */
export function chineseFigures(sentences: string[]): ChineseFigures {
  const words = sentences.flatMap(chineseWords);
  const clauses = sentences.flatMap(clauseLengths);
  const characters = clauses.reduce((sum, length) => sum + length, 0);
  if (characters === 0) return { words: 0, ...NOT_MEASURED };
  return {
    words: words.length,
    charactersPerSentence: characters / sentences.length,
    charactersPerClause: characters / clauses.length,
    difficultWordShare: difficultShare(words),
    uncommonCharacterShare: uncommonShare(sentences),
  };
}

/** In fewer words one difficult word says nothing of the sentence. */
const LEAST_WORDS = 8;

/** How much a sentence needs rewriting; for ordering only. 汉语难度系数: length plus difficult words per 100. */
export function chineseSentenceScore(sentence: string): number {
  const words = chineseWords(sentence);
  const difficult = words.filter(isDifficult).length;
  return countCharacters(sentence) + (100 * difficult) / Math.max(LEAST_WORDS, words.length);
}

/** What makes one sentence hard to read. */
export function chineseSentenceMeasures(sentence: string) {
  const words = chineseWords(sentence);
  return {
    characters: countCharacters(sentence),
    longestClause: Math.max(0, ...clauseLengths(sentence)),
    words: words.length,
    difficult: words.filter(isDifficult),
  };
}

const NOT_MEASURED = {
  charactersPerSentence: null,
  charactersPerClause: null,
  difficultWordShare: null,
  uncommonCharacterShare: null,
};

export function chineseWords(sentence: string): string[] {
  return cutChinese(sentence)
    .map(({ word }) => word)
    .filter((word) => /^\p{Script=Han}+$/u.test(word));
}

function difficultShare(words: string[]): number {
  return words.filter(isDifficult).length / words.length;
}

/** Seldom used, or written with a character that few readers meet. */
export function isDifficult(word: string): boolean {
  return chineseWordFrequency(word) <= DIFFICULT_FREQUENCY || ![...word].every(isCommonCharacter);
}

function uncommonShare(sentences: string[]): number {
  const characters = sentences.flatMap((sentence) => sentence.match(/\p{Script=Han}/gu) ?? []);
  return characters.filter((character) => !isCommonCharacter(character)).length / characters.length;
}

type Clause = { text: string; length: number };

export function longestClause(sentence: string): Clause | null {
  return clauses(sentence).toSorted((a, b) => b.length - a.length)[0] ?? null;
}

function clauseLengths(sentence: string): number[] {
  return clauses(sentence).map(({ length }) => length);
}

function clauses(sentence: string): Clause[] {
  return sentence
    .split(CLAUSE_END)
    .map((text) => ({ text: text.trim(), length: countCharacters(text) }))
    .filter(({ length }) => length > 0);
}

function countCharacters(text: string): number {
  return text.match(/\p{Script=Han}/gu)?.length ?? 0;
}
