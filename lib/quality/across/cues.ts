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

/** Of one text: words that surely say a meaning, and how many more may. */
export type Said = { sure: Cue[]; maybe: number };

export function readMeaning({ surely, maybe }: Meaning, printed: string, language: Language): Said {
  const text = withoutMedicines(plainly(printed), language);
  const doubtful = [...text.matchAll(maybe[language])].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
  }));
  const sure = surely[language](text).filter(
    ({ start, end }) => !doubtful.some((one) => one.start < end && start < one.end),
  );
  return { sure, maybe: doubtful.length };
}

/** Words of a meaning that the printed text surely has and the stated one cannot have, and the other way round. */
export function compareMeaning(stated: Said, printed: Said): { lost: Cue[]; added: Cue[] } {
  return { lost: beyond(printed, stated), added: beyond(stated, printed) };
}

/** 福莫特罗 and 非布司他 forbid nothing. */
function withoutMedicines(text: string, language: Language): string {
  return findMedicines(text, language).reduce(
    (words, { start, end }) => words.slice(0, start) + "x".repeat(end - start) + words.slice(end),
    text,
  );
}

function beyond(these: Said, those: Said): Cue[] {
  const surplus = these.sure.length - those.sure.length - those.maybe;
  return surplus > 0 ? these.sure.slice(-surplus) : [];
}
