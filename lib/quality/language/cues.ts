/** A word that turns a sentence round, hedges it or sets a limit; `cue` is its family, `word` what is printed. */
export type Cue = { cue: string; word: string; start: number; end: number };

export type Family = [cue: string, pattern: RegExp];

/** Every cue of a text, left to right; a stretch inside one of the idioms is none. */
export function findCues(text: string, families: Family[], idioms?: RegExp): Cue[] {
  const harmless = idioms ? [...text.matchAll(idioms)] : [];
  return families
    .flatMap(([cue, pattern]) =>
      [...text.matchAll(pattern)].map(({ 0: word, index }) => ({
        cue,
        word,
        start: index,
        end: index + word.length,
      })),
    )
    .filter(
      ({ start }) =>
        !harmless.some(({ 0: idiom, index }) => index <= start && start < index + idiom.length),
    )
    .sort((one, other) => one.start - other.start);
}
