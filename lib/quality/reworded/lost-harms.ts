import type { Language } from "@/lib/documents/schema";
import { type Harm, harmIn, mentionsOfHarm, splitThoughts } from "@/lib/quality/language/adverse";
import { meets, sensesOf } from "@/lib/quality/reworded/senses";

type Texts = { said: string; printed: string; beside: string; language: Language };

/**
 * Harms that a source reports and a free wording leaves out: it says nothing of what the harm is, gives none of its
 * numbers, and speaks of no harm but those that the rest of the source explains.
 */
export function lostHarms({ said, printed, beside, language }: Texts): Harm[] {
  const thoughts = splitThoughts(printed, language);
  const read = thoughts.map((thought) => ({ thought, harm: harmIn(thought, language) }));
  const shownSenses = sensesOf(`${said}\n${beside}`, language);
  return read.flatMap(({ thought, harm }) => {
    if (!harm) return [];
    const rest = thoughts.filter((other) => other !== thought).join("\n");
    const restSenses = sensesOf(rest, language);
    if (!meets(restSenses, sensesOf(said, language))) return [];
    const own = [...sensesOf(harm.words, language)].filter((sense) => !restSenses.has(sense));
    if (own.length === 0 || meets(own, shownSenses)) return [];
    const numbers = numbersOf(thought).filter((number) => !numbersOf(rest).includes(number));
    if (numbersOf(said).some((number) => numbers.includes(number))) return [];
    const isOtherHarm = mentionsOfHarm(said, language).some((word) => !isIn(word, rest, language));
    return isOtherHarm ? [] : [harm];
  });
}

function isIn(word: string, text: string, language: Language): boolean {
  return (
    text.toLowerCase().includes(word.toLowerCase()) ||
    meets(sensesOf(word, language), sensesOf(text, language))
  );
}

function numbersOf(text: string): string[] {
  const numbers = text.replaceAll(/(?<=\d),(?=\d{3})/gu, "").match(/\d+(?:\.\d+)?/gu) ?? [];
  // "Of every 1,000" is said of the benefit too.
  return numbers.filter((number) => !/^10{2,}$/u.test(number));
}
