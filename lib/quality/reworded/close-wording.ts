import type { Language } from "@/lib/documents/schema";
import { contentWords } from "@/lib/quality/reworded/clause-words";

const MOSTLY = 0.85;

/**
 * Whether a text keeps nearly all words of its source and adds hardly any. Then every "not" it has more or less is one
 * changed; where a sentence is built anew, a denial may be said in many other ways.
 */
export function isCloseWording(stated: string, printed: string, language: Language): boolean {
  const said = wordsOf(stated, language);
  const source = wordsOf(printed, language);
  return share(said, source) >= MOSTLY && share(source, said) >= MOSTLY;
}

function wordsOf(text: string, language: Language): string[] {
  return contentWords(text, language).map(({ word }) => word);
}

function share(these: string[], those: string[]): number {
  const known = new Set(those);
  return these.filter((word) => known.has(word)).length / Math.max(1, these.length);
}
