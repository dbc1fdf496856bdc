import type { Language } from "@/lib/documents/schema";
import { findMedicines } from "@/lib/quality/across/medicines";
import { plainly } from "@/lib/quality/across/plainly";
import type { Cue } from "@/lib/quality/language/cues";

/**
 * How one language says a meaning: with words it always needs, and with words that may carry it or something else (可
 * may say "may", "unable" says "not" where the other language has a word of its own).
 */
export type Meaning = {
  surely: Record<Language, (text: string) => Cue[]>;
  maybe: Record<Language, RegExp>;
};

/** Of one text: words that surely say a meaning, and words that may. */
export type Said = { sure: Cue[]; maybe: Cue[] };

export function readMeaning({ surely, maybe }: Meaning, printed: string, language: Language): Said {
  const text = readable(printed, language);
  const doubtful = [...text.matchAll(maybe[language])].map(({ 0: word, index }) => ({
    ...{ cue: "maybe", word, start: index, end: index + word.length },
  }));
  const sure = surely[language](text).filter(
    ({ start, end }) => !doubtful.some((one) => one.start < end && start < one.end),
  );
  return { sure, maybe: doubtful };
}

/**
 * Words of a meaning that the printed text surely has and the stated one cannot have, and the other way round. A word
 * that both texts hold says the same in both, whatever it says.
 */
export function compareMeaning(stated: Said, printed: Said): { lost: Cue[]; added: Cue[] } {
  const shared = sharedWords(stated, printed);
  const said = without(stated, shared);
  const source = without(printed, shared);
  return { lost: beyond(source, said), added: beyond(said, source) };
}

function sharedWords(one: Said, other: Said): string[] {
  const left = wordsOf(other);
  return wordsOf(one).filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

function wordsOf({ sure, maybe }: Said): string[] {
  return [...sure, ...maybe].map(({ word }) => word.toLowerCase());
}

function without(said: Said, words: string[]): Said {
  const left = [...words];
  const isLeft = ({ word }: Cue) => {
    const at = left.indexOf(word.toLowerCase());
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  };
  return { sure: said.sure.filter(isLeft), maybe: said.maybe.filter(isLeft) };
}

/** A sentence is read for some twenty meanings, one after the other. */
const readTexts = new Map<string, string>();
const MOST_READ_TEXTS = 500;

export function readable(printed: string, language: Language): string {
  const key = `${language} ${printed}`;
  const known = readTexts.get(key);
  if (known !== undefined) return known;
  const text = withoutMedicines(plainly(printed), language);
  if (readTexts.size >= MOST_READ_TEXTS) readTexts.clear();
  readTexts.set(key, text);
  return text;
}

/** 福莫特罗 and 非布司他 forbid nothing. */
function withoutMedicines(text: string, language: Language): string {
  return findMedicines(text, language).reduce(
    (words, { start, end }) => words.slice(0, start) + "x".repeat(end - start) + words.slice(end),
    text,
  );
}

function beyond(these: Said, those: Said): Cue[] {
  const surplus = these.sure.length - those.sure.length - those.maybe.length;
  return surplus > 0 ? these.sure.slice(-surplus) : [];
}
