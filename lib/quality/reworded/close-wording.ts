import type { Language } from "@/lib/documents/schema";
import { contentWords } from "@/lib/quality/reworded/clause-words";

const MOSTLY = 0.75;

/**
 * Whether nearly all words of a text are its source's. Then every "not" it has more or less is one changed; where a
 * sentence is built anew, a denial may be said in many other ways.
 */
export function isCloseWording(stated: string, printed: string, language: Language): boolean {
  const known = new Set(wordsOf(printed, language));
  const said = wordsOf(stated, language);
  return said.filter((word) => known.has(word)).length >= MOSTLY * Math.max(1, said.length);
}

function wordsOf(text: string, language: Language): string[] {
  return contentWords(text, language).map(({ word }) => word);
}
