import type { Language } from "@/lib/documents/schema";
import { splitSentences } from "@/lib/documents/sentences";
import type { ReadingLimits } from "@/lib/pvgs/audience";
import {
  chineseSentenceMeasures,
  chineseSentenceScore,
} from "@/lib/quality/readability/chinese-readability";
import {
  englishFigures,
  englishSentenceScore,
} from "@/lib/quality/readability/english-readability";
import { englishWords } from "@/lib/quality/readability/english-words";
import { withNamesApart } from "@/lib/quality/readability/names-apart";

export type Hardness = {
  /** By how much its worst sentence passes the limits, each as a share of itself; 0 for one that keeps all of them. */
  excess: number;
  /** Words or Chinese characters of the longest sentence, as it is printed. */
  longest: number;
  /** Words that might be said more plainly, in order. */
  hardWords: string[];
  /** For ranking: the score of the worst sentence. */
  score: number;
};

type Settings = { language: Language; limits: ReadingLimits; terms: string[] };

/** A single sentence's grade swings widely: it is far above the target from here on, and not measured below so many words. */
const FAR_ABOVE = 5;
const LEAST_WORDS = 8;
const LONG_WORD = 3;
/** Of a Chinese sentence; twice what guidelines for professionals have throughout. */
const DIFFICULT_SHARE = 0.25;

/** How hard a text is for those it is written for, as far as other words or shorter sentences could help. */
export function hardnessOf(text: string, { language, limits, terms }: Settings): Hardness {
  const measure = language === "zh" ? measureChinese : measureEnglish;
  const sentences = splitSentences(text, language).map(({ start, end }) => {
    const printed = text.slice(start, end);
    return measure(printed, withNamesApart(printed, language, terms), limits);
  });
  return {
    excess: Math.max(0, ...sentences.map(({ excess }) => excess)),
    longest: Math.max(0, ...sentences.map(({ longest }) => longest)),
    hardWords: [...new Set(sentences.flatMap(({ hardWords }) => hardWords))],
    score: Math.max(0, ...sentences.map(({ score }) => score)),
  };
}

function measureEnglish(printed: string, plain: string, limits: ReadingLimits): Hardness {
  const words = englishWords(plain);
  const isMeasured = words.length >= LEAST_WORDS;
  const grade = isMeasured ? (englishFigures([plain]).fleschKincaidGrade ?? 0) : 0;
  return {
    excess: over(words.length, limits.longest) + over(grade, limits.grade + FAR_ABOVE),
    longest: englishWords(printed).length,
    hardWords: words
      .filter(({ isDifficult, syllables }) => isDifficult && syllables >= LONG_WORD)
      .map((word) => word.text),
    score: englishSentenceScore(plain),
  };
}

/** A sentence, and a clause, may be twice as long as the mean. */
function measureChinese(printed: string, plain: string, limits: ReadingLimits): Hardness {
  const { characters, longestClause, words, difficult } = chineseSentenceMeasures(plain);
  const share = words >= LEAST_WORDS ? difficult.length / words : 0;
  return {
    excess:
      over(characters, limits.longest) +
      over(longestClause, 2 * (limits.clause ?? longestClause)) +
      over(share, DIFFICULT_SHARE),
    longest: chineseSentenceMeasures(printed).characters,
    hardWords: difficult,
    score: chineseSentenceScore(plain),
  };
}

function over(value: number, limit: number): number {
  return limit === 0 ? 0 : Math.max(0, value / limit - 1);
}
