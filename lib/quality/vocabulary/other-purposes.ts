import type { Language } from "@/lib/documents/schema";
import type { NeighbouringTerm } from "@/lib/quality/vocabulary/neighbouring-terms";

/** How everybody says that something is treated, and that it is kept away. */
const PURPOSES: Record<Language, RegExp[]> = {
  en: [/\b(?:treat|therap|cure|heal)\w*/iu, /\b(?:prevent|prophyla)\w*/iu],
  zh: [/治|疗/u, /防/u],
};
/** Whatever is done less, or kept from happening, is no name of prevention. */
const NO_NAME = /^(?:减少|降低|避免)$/u;
/** What it is for stands right behind it. */
const OBJECT: Record<Language, RegExp> = {
  en: /^(?:\s+(?:of|an?|the|your|their|severe|acute|chronic|mild))*\s+([\p{L}-]{4,})/iu,
  zh: /^(?:急性|慢性|重度|轻度|预?防|治疗?|和|或|、)?(\p{Script=Han}{2})/u,
};

/**
 * Whether a text that names another purpose than its source names it of the same thing: "to treat migraine" for "to
 * prevent migraine". "So that you don't get a stroke" tells nothing of the treatment of a rhythm.
 */
export function isOtherPurpose(
  { word, end }: NeighbouringTerm,
  { text, source }: { text: string; source: string },
  language: Language,
): boolean {
  if (NO_NAME.test(word)) return false;
  const own = PURPOSES[language].find((purpose) => purpose.test(word));
  if (own?.test(source)) return false;
  const object = OBJECT[language].exec(text.slice(end))?.[1]?.toLowerCase();
  return object === undefined || source.toLowerCase().includes(object);
}
