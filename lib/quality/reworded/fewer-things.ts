import type { Language } from "@/lib/documents/schema";
import { findNumbers } from "@/lib/quality/language/numbers";
import { stem } from "@/lib/quality/reworded/clause-words";

/** "One antipsychotic", 一种药: how many of what, where the word for one is no number elsewhere. */
const ONE: Record<Language, RegExp> = {
  en: /\b(?:one|a single) ((?:[a-z-]+[ .,;]){1,3})/giu,
  zh: /一([种项类名个位])([^，。；：、一两二三四五\d]{2,8})/gu,
};
const SEVERAL: Record<Language, RegExp> = {
  en: /\b(?:two|three|four|five|[2-9])(?: or more)? ((?:[a-z-]+[ .,;]){1,4})/giu,
  zh: /[两二三四五2-9]([种项类名个位])([^，。；：、\d]{2,8})/gu,
};
const LEAST = 5;

/** One of something of which the source needs two or more, and the text nowhere says how many: the words for one. */
export function fewerThings(said: string, printed: string, language: Language): string | null {
  const known = [...`${printed} `.matchAll(SEVERAL[language])].filter(
    ({ 0: several }) => !saysNumberOf(said, several),
  );
  const found = [...`${said} `.matchAll(ONE[language])].find(
    (one) => !isOneOfThem(said, one) && known.some((several) => isOfSame(one, several, language)),
  );
  return found ? found[0].trim() : null;
}

function saysNumberOf(said: string, several: string): boolean {
  const wanted = findNumbers(several)[0]?.value;
  return findNumbers(said).some(({ value }) => value === wanted);
}

/** "One of them", 其中一种, "one … and another". */
function isOneOfThem(said: string, { index }: RegExpMatchArray): boolean {
  const before = said.slice(Math.max(0, (index ?? 0) - 4), index);
  return (
    /[任每另同某]$|其中$/u.test(before) ||
    /\b(?:either|another|the other|both|second)\b|另一|再|第二/iu.test(said)
  );
}

function isOfSame(one: RegExpMatchArray, several: RegExpMatchArray, language: Language): boolean {
  if (language === "zh") {
    const [thing, things] = [one[2] ?? "", several[2] ?? ""];
    const parts = [...thing]
      .map((_, at) => thing.slice(at, at + 3))
      .filter(({ length }) => length === 3);
    return one[1] === several[1] && parts.some((part) => things.includes(part));
  }
  const [names, things] = [stemsOf(one[1]), stemsOf(several[1])];
  return names.some((name) => things.includes(name));
}

function stemsOf(words = ""): string[] {
  return (words.toLowerCase().match(/[a-z-]+/gu) ?? [])
    .filter(({ length }) => length >= LEAST)
    .map(stem);
}
