import { daleChall } from "dale-chall";

import { isInDictionary } from "@/lib/quality/readability/english-syllables";

type LearnedWord = { printed: string; start: number; end: number };

const LEAST_LETTERS = 6;
const EASY_WORDS = new Set(daleChall.map((word) => word.toLowerCase()));
/** Endings of English words, and what may have to be put in their place. */
const ENDING = /(?:s|es|ed|d|ing|e?rs?|ly|ness|less|able|ible|y|al|ation|ment|'s|’s)$/u;
const OPENINGS =
  "un non re pre post over under anti mis out up down self mid multi bio micro co contra hyper hypo sub trans inter dis".split(
    " ",
  );

/**
 * English words that no general dictionary has: nearly always the name of a medicine, an illness or a part of the body.
 * Whoever says a guideline in plain words does not bring one in.
 */
export function findLearnedWords(text: string): LearnedWord[] {
  return [...text.matchAll(/(?<![\p{L}\p{N}])\p{L}\p{Ll}+(?![\p{L}\p{N}]|['’]t)/gu)]
    .filter(({ 0: word, index }) => isLearned(word, text.slice(0, index)))
    .map(({ 0: printed, index: start }) => ({ printed, start, end: start + printed.length }));
}

/** Forms that medicines come in. */
const DOSAGE_FORM =
  /^(?:pessar|supposit|ointment|lozenge|moisturi[sz]|inhaler|patch|caplet|gargle)/iu;

/** Units that a booklet writes out: numbers are other checks' to compare. */
const UNIT =
  /^(?:(?:milli|micro|nano|pico|kilo|mega|deci|centi)?(?:diopt(?:er|re)|mole?|gram|gramme|lit(?:er|re)|met(?:er|re)|pascal|sievert|gra[yi]|joule|calorie|volt|unit|hertz|second|becquerel)|decibel|millimole|micromole)s?$/iu;

function isLearned(word: string, before: string): boolean {
  if (word.length < LEAST_LETTERS || DOSAGE_FORM.test(word) || UNIT.test(word)) return false;
  // With a capital inside a sentence it is somebody's name.
  if (/^\p{Lu}/u.test(word) && !/(?:^|[.!?:;“"(|]\s*)$/u.test(before)) return false;
  const lower = word.toLowerCase();
  const openings = ["", ...OPENINGS].filter((opening) => lower.startsWith(opening));
  return !openings.some((opening) => isEnglish(lower.slice(opening.length)));
}

function isEnglish(word: string): boolean {
  const bare = word.replace(ENDING, "");
  const single = bare.replace(/(\p{L})\1$/u, "$1");
  return (
    [word, bare, `${bare}e`, `${bare}y`, single].some((form) => isInDictionary(form)) ||
    isCompound(word)
  );
}

/** "Chickenpox" of two everyday words. */
function isCompound(word: string): boolean {
  return [...word].some(
    (_, at) => EASY_WORDS.has(word.slice(0, at)) && EASY_WORDS.has(word.slice(at)),
  );
}
