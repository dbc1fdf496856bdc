import type { Language } from "@/lib/documents/schema";
import { findWords } from "@/lib/quality/language/words";

/**
 * A word that carries meaning, reduced so that its forms agree ("used" and "use"; of Chinese, two characters), with the
 * clause it stands in and the stretch of clauses that "and" and "or" join with it.
 */
export type ClauseWord = {
  word: string;
  clause: number;
  joined: number;
  start: number;
  end: number;
};

const FUNCTION_WORDS = new Set(
  (
    "a an the this that these those it its they them their he she his her we our you your who whom whose which what there " +
    "of to in on at by for from with into as than then so too also very more most any some all each both other such own " +
    "is are am be been being was were do does did done have has had having will would shall should must can could may might " +
    "if when while because since whether and or but not no"
  ).split(" "),
);
const BREAKS: Record<Language, RegExp> = {
  en: /[,;:.!?()|[\]–—]|\b(?:because|that|which|who|if|when|while|unless|although|though|but|then|so|since|whether|until)\b/giu,
  zh: /[，。；：！？（）()|,;:]|但是?|而且?|因为|因此|所以|如果?|若|除非/gu,
};
const JOINS: Record<Language, RegExp> = { en: /\b(?:and|or)\b/giu, zh: /[、和或及与]|以及|并/gu };

/** The words of a text that say something, left to right. */
export function clauseWords(text: string, language: Language): ClauseWord[] {
  const breaks = startsOf(text, BREAKS[language]);
  const joins = startsOf(text, JOINS[language]);
  const before = (places: number[], start: number) => places.filter((at) => at < start).length;
  return contentWords(text, language).map((word) => {
    const joined = before(breaks, word.end);
    return { ...word, joined, clause: joined + before(joins, word.end) / 1_000 };
  });
}

type Content = Pick<ClauseWord, "word" | "start" | "end">;

export function contentWords(text: string, language: Language): Content[] {
  const words = findWords(text);
  if (language === "en") {
    return words
      .filter(({ word }) => !FUNCTION_WORDS.has(word))
      .map((one) => ({ ...one, word: stem(one.word) }));
  }
  return words.flatMap((one, index) => {
    const next = words[index + 1];
    return next?.start === one.end ? [{ ...one, word: one.word + next.word, end: next.end }] : [];
  });
}

/** Endings off, so that "increases", "increased" and "increasing" are one word. */
export function stem(word: string): string {
  if (word.length < 5) return word.replace(/(?<=[a-z]{2}[^su])s$/u, "");
  return word
    .replace(/(?:ies|ied)$/u, "y")
    .replace(/(?:ing|ed|es|s)$/u, "")
    .replace(/(.)\1$/u, "$1")
    .replace(/(?<=.{3})e$/u, "");
}

function startsOf(text: string, pattern: RegExp): number[] {
  return [...text.matchAll(pattern)].map(({ index }) => index);
}
