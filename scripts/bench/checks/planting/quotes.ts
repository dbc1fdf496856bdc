import type { Language } from "@/lib/documents/schema";
import type { Mutant, Roll } from "@/scripts/bench/checks/planting/mutant";
import type { Place } from "@/scripts/bench/checks/planting/places";
import { replaceAt, textMutant } from "@/scripts/bench/checks/planting/word-rules";

/** Words long enough to be missed; of Chinese, any two neighbours. */
const WORD: Record<Language, RegExp> = {
  en: /(?<![\p{L}\d-])\p{L}{4,}(?![\p{L}\d-])/gu,
  zh: /\p{Script=Han}{2}/gu,
};

/** A quotation that is no longer word for word: a word is missing, or two words have changed places. */
export function quoteMutants(places: Place[], language: Language, roll: Roll): Mutant[] {
  return places
    .filter(({ claim }) => claim.kind === "quote")
    .flatMap(({ claim }) => {
      const { text, id } = claim;
      const words = [...text.matchAll(WORD[language])];
      const index = Math.floor(roll("quote altered", id) * words.length);
      const [word, next] = [words[index], words[index + 1]];
      if (!word || words.length < 2) return [];
      const end = word.index + word[0].length;
      const left = textMutant(claim, {
        name: "quote altered",
        how: `${word[0]} left out`,
        text: replaceAt(text, { start: word.index, end }, ""),
      });
      if (!next || next[0].toLowerCase() === word[0].toLowerCase()) return left;
      const between = text.slice(end, next.index);
      const swapped =
        text.slice(0, word.index) +
        next[0] +
        between +
        word[0] +
        text.slice(next.index + next[0].length);
      return [
        ...left,
        ...textMutant(claim, {
          name: "quote altered",
          how: `${word[0]} and ${next[0]} changed places`,
          text: swapped,
        }),
      ];
    });
}
