import type { KnownAnswers, KnownRecommendation } from "@/scripts/bench/known-answers";

/** Shared words of both texts, in twice the share of all their words: 1 for the same words. */
const LEAST_LIKENESS = 0.9;
/** A found text may carry a lead-in, yet most of it must be the statement. */
const LEAST_SHARE_OF_FOUND = 0.5;

export type Matches<Found> = {
  pairs: { known: KnownRecommendation; found: Found }[];
  missed: KnownRecommendation[];
  extra: Found[];
  /** Found, and neither right nor wrong: see KnownAnswers.borderline. */
  borderline: Found[];
};

/** Pairs what was found with what is known, the likest first; each is paired at most once. */
export function matchStatements<Found extends { text: string }>(
  known: Pick<KnownAnswers, "recommendations" | "borderline">,
  found: Found[],
): Matches<Found> {
  const read = found.map((one) => ({ one, words: prepare(one.text) }));
  const candidates = known.recommendations
    .flatMap((statement) => {
      const forms = formsOf(statement).map(prepare);
      return read.map(({ one, words }) => ({ statement, one, like: likeness(forms, words) }));
    })
    .filter(({ like }) => like > 0)
    .toSorted((a, b) => b.like - a.like);
  const pairs: Matches<Found>["pairs"] = [];
  const taken = new Set<KnownRecommendation | Found>();
  for (const { statement, one } of candidates) {
    if (taken.has(statement) || taken.has(one)) continue;
    taken.add(statement).add(one);
    pairs.push({ known: statement, found: one });
  }
  const openings = known.borderline.map((opening) => prepare(opening).compact);
  const left = read.filter(({ one }) => !taken.has(one));
  const isBorderline = ({ words }: (typeof read)[number]): boolean =>
    openings.some((opening) => words.compact.includes(opening));
  return {
    pairs,
    missed: known.recommendations.filter((one) => !taken.has(one)),
    extra: left.filter((one) => !isBorderline(one)).map(({ one }) => one),
    borderline: left.filter(isBorderline).map(({ one }) => one),
  };
}

/** With and without the words around it. */
function formsOf({ lead = "", text, tail = "" }: KnownRecommendation): string[] {
  return [...new Set([text, lead + text, text + tail, lead + text + tail])];
}

type Prepared = { compact: string; words: Map<string, number> };

/** `compact`: without white space, and without punctuation at the ends. */
function prepare(text: string): Prepared {
  const compact = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\s+/gu, "")
    .replace(/^\p{P}+|\p{P}+$/gu, "");
  return { compact, words: countWords(text) };
}

/** 0 where they are not the same statement. */
function likeness(forms: Prepared[], read: Prepared): number {
  return Math.max(...forms.map((form) => (isSame(form, read) ? wordLikeness(form, read) : 0)));
}

function isSame(known: Prepared, read: Prepared): boolean {
  const [whole, found] = [known.compact, read.compact];
  if (found.includes(whole)) return whole.length / found.length >= LEAST_SHARE_OF_FOUND;
  return wordLikeness(known, read) >= LEAST_LIKENESS;
}

function wordLikeness(a: Prepared, b: Prepared): number {
  const total = sum(a.words) + sum(b.words);
  return total === 0 ? 0 : (2 * sharedWords(a.words, b.words)) / total;
}

const WORD = /\d+(?:\.\d+)*|\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}])+/gu;

/** How often each word occurs: a Latin word, a number with its decimals, one Chinese character. */
export function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text.normalize("NFKC").toLowerCase().matchAll(WORD))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

export function sharedWords(a: Map<string, number>, b: Map<string, number>): number {
  return [...a].reduce((all, [word, count]) => all + Math.min(count, b.get(word) ?? 0), 0);
}

export function sum(counts: Map<string, number>): number {
  return [...counts.values()].reduce((all, count) => all + count, 0);
}
