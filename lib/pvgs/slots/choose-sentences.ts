import type { Language } from "@/lib/documents/schema";
import type { Explanation } from "@/lib/pvgs/slots/explanations";
import { readingCost } from "@/lib/pvgs/slots/readable";

type Choice = { statement: string; language: Language; most: number };

/** The few sentences that say most about this statement, in the order of the source, none of them twice. */
export function chooseSentences(candidates: Explanation[], choice: Choice): Explanation[] {
  const wanted = contentWords(choice.statement, choice.language);
  const chosen: Scored[] = [];
  for (const one of scored(candidates, choice).toSorted((a, b) => b.score - a.score)) {
    const isNew = [wanted, ...chosen.map(({ words }) => words)].every(
      (said) => !repeats(one.words, said),
    );
    if (chosen.length < choice.most && one.score > LOWEST_SCORE && isNew) chosen.push(one);
  }
  return candidates.filter((candidate) => chosen.some((one) => one.candidate === candidate));
}

/** So many sentences as may be looked through, those that have most to do with the statement, in the order of the source. */
export function likelySentences<One extends Explanation>(candidates: One[], choice: Choice): One[] {
  const best = scored(candidates, choice)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, choice.most);
  const kept = new Set<Explanation>(best.map(({ candidate }) => candidate));
  return candidates.filter((candidate) => kept.has(candidate));
}

/** How many of the statement's own words and figures a sentence says again. */
export function fit(text: string, statement: string, language: Language): number {
  const words = shared(contentWords(text, language), contentWords(statement, language));
  return words + shared(figures(text), figures(statement));
}

function figures(text: string): Set<string> {
  return new Set(text.match(/\d+(?:\.\d+)?/g) ?? []);
}

type Scored = { candidate: Explanation; words: Set<string>; score: number };

function scored(candidates: Explanation[], { statement, language }: Choice): Scored[] {
  const wanted = contentWords(statement, language);
  return candidates.map((candidate, index) => {
    const words = contentWords(candidate.text, language);
    const relevance = Math.min(shared(words, wanted), MOST_SHARED) / MOST_SHARED;
    const lateness = (0.4 * index) / candidates.length;
    const cost = readingCost(candidate.text, language) + lateness;
    return { candidate, words, score: relevance + figureBonus(candidate.text) - cost };
  });
}

const LOWEST_SCORE = -0.6;

/** Most of its words were already said, so it adds nothing. */
function repeats(words: Set<string>, said: Set<string>): boolean {
  return words.size > 0 && shared(words, said) / words.size > 0.75;
}

function shared(words: Set<string>, others: Set<string>): number {
  return [...words].filter((word) => others.has(word)).length;
}

const MOST_SHARED = 5;

/** Natural frequencies are what a reader can use best (IPDAS, presenting probabilities). */
function figureBonus(text: string): number {
  return /\b\d+ (?:of|out of|in) (?:every )?[\d,]{2,}\b|每\s*\d+\s*(?:名|人|例)/.test(text)
    ? 0.6
    : 0;
}

/** English words by their first letters, so that "taper" meets "tapering"; Chinese by pairs of characters. */
function contentWords(text: string, language: Language): Set<string> {
  if (language === "zh") {
    const characters = [...text.replace(/[^\p{Script=Han}]/gu, "")];
    return new Set(characters.slice(1).map((char, index) => (characters[index] ?? "") + char));
  }
  const words = text.toLowerCase().match(/[a-z]{5,}/g) ?? [];
  return new Set(words.filter((word) => !COMMON.has(word)).map((word) => word.slice(0, 6)));
}

const COMMON = new Set(
  "should would could patients people adults recommend recommends suggest suggests clinicians treatment their there which these those other about before after guideline therapy".split(
    " ",
  ),
);
