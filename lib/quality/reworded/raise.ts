import type { Language } from "@/lib/documents/schema";
import type { Meaning } from "@/lib/quality/across/cues";
import type { Cue } from "@/lib/quality/language/cues";

/**
 * Words of a higher level that come in, and words of a lower one that have to go for it to be an upgrade; without these
 * the higher words alone are one.
 */
export type Raise = { gained: Meaning; lost: Meaning | null };

export const NEVER = /(?!)/gu;

export function meaning(
  cue: string,
  surely: Record<Language, RegExp>,
  maybe: Record<Language, RegExp>,
): Meaning {
  const finder = (language: Language) => (text: string) =>
    [...text.matchAll(surely[language])].map(({ 0: word, index }): Cue => ({
      ...{ cue, word, start: index, end: index + word.length },
    }));
  return { surely: { en: finder("en"), zh: finder("zh") }, maybe };
}
