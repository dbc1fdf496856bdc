import { splitSentences } from "@/lib/documents/sentences";
import type { Language } from "@/lib/documents/schema";
import { sensesOf } from "@/lib/quality/reworded/senses";

/** A sentence of a wording and what it answers in the source; with nothing in common, the whole source. */
export type Aligned = {
  said: string;
  printed: string;
  /** How much both have in common. */
  shared: number;
};

/** Sentence by sentence; a semicolon ends one too. */
export function alignSentences(said: string, printed: string, language: Language): Aligned[] {
  const sources = partsOf(printed, language);
  return partsOf(said, language).map((sentence) => {
    const shared = sources.map((source) => sharedBy(sentence, source, language));
    const most = Math.max(...shared);
    const answered = sources.filter((_, index) => shared[index] === most);
    return { said: sentence, printed: answered.join(" "), shared: most };
  });
}

function partsOf(text: string, language: Language): string[] {
  return splitSentences(text, language).flatMap(({ start, end }) =>
    text
      .slice(start, end)
      .split(/(?<=[;；])\s*/u)
      .filter((part) => part.trim() !== ""),
  );
}

/** Senses and numbers in common. */
function sharedBy(sentence: string, source: string, language: Language): number {
  const numbers = new Set(source.match(NUMBER) ?? []);
  const senses = sensesOf(source, language);
  return (
    [...sensesOf(sentence, language)].filter((sense) => senses.has(sense)).length +
    (sentence.match(NUMBER) ?? []).filter((number) => numbers.has(number)).length
  );
}

const NUMBER = /\d+(?:\.\d+)?/gu;
