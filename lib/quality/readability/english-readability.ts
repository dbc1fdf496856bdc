import { type EnglishWord, englishWords } from "@/lib/quality/readability/english-words";

export type EnglishFigures = {
  words: number;
  fleschKincaidGrade: number | null;
  smog: number | null;
  wordsPerSentence: number | null;
  difficultWordShare: number | null;
};

/** Figures of a running text, given as its sentences; all but the count are null for an empty text. */
export function englishFigures(sentences: string[]): EnglishFigures {
  const words = sentences.flatMap(englishWords);
  if (words.length === 0) return { words: 0, ...NOT_MEASURED };
  const wordsPerSentence = words.length / sentences.length;
  const syllables = words.reduce((sum, word) => sum + word.syllables, 0);
  const polysyllables = words.filter((word) => word.syllables >= 3).length;
  return {
    words: words.length,
    // Kincaid et al. 1975, Research Branch Report 8-75.
    fleschKincaidGrade: 0.39 * wordsPerSentence + 11.8 * (syllables / words.length) - 15.59,
    // McLaughlin 1969, Journal of Reading 12(8).
    smog: 1.043 * Math.sqrt((polysyllables * 30) / sentences.length) + 3.1291,
    wordsPerSentence,
    difficultWordShare: difficultShare(words),
  };
}

/**
 * How much a sentence needs rewriting; for ordering only. Length, difficult words and unknown words
 * with the weights that fit human ratings of medical sentences best (MedReadMe, 1 to 6).
 */
export function englishSentenceScore(sentence: string): number {
  const words = englishWords(sentence);
  if (words.length === 0) return 0;
  const unknown = words.filter(({ isUnknown }) => isUnknown).length;
  return 1.391 + 0.659 * Math.log(words.length) + 1.775 * difficultShare(words) + 0.161 * unknown;
}

const NOT_MEASURED = {
  fleschKincaidGrade: null,
  smog: null,
  wordsPerSentence: null,
  difficultWordShare: null,
};

function difficultShare(words: EnglishWord[]): number {
  return words.filter(({ isDifficult }) => isDifficult).length / words.length;
}
