import type { Language } from "@/lib/documents/schema";

// A printed name may stand in brackets behind what it is called in the other language; a statement may not.
const NAME_IN_BRACKETS: Record<Language, RegExp> = {
  en: /[（(][^（）()，。；：,;:]{1,24}[）)]/gu,
  zh: /[（(](?:[^（）()，。；：,;:\s]+\s?){1,6}[）)]/gu,
};
const ADDRESS = /\b(?:https?:\/\/|www\.)\S+|\S+@\S+\.\w+|\bdoi:?\s*10\.\S+/giu;
const ENGLISH_WORDS =
  /(?<![A-Za-z-])(?:the|of|and|or|with|without|for|is|are|was|were|be|should|must|may|can|not|in|to|if|unless|who|have|has|that|than|at|least|most|more|less|daily|weekly|monthly|once|twice|every|each|per day|by|from|people|patients|adults|children|treatment|dose)(?![A-Za-z-])|(?:(?<![A-Za-z-])[a-z]{3,}\s+){2}[a-z]{3,}/u;
const CHINESE_WORDS = /\p{Script=Han}+/u;

/**
 * The first words of the other language in a text that is to be in `language`, or null. Short forms, units, addresses
 * and a name in brackets behind its translation may stay.
 */
export function leftInOtherLanguage(text: string, language: Language): string | null {
  const own = text.replace(ADDRESS, " ").replace(NAME_IN_BRACKETS[language], " ");
  const words = language === "en" ? CHINESE_WORDS : ENGLISH_WORDS;
  return words.exec(own)?.[0] ?? null;
}
