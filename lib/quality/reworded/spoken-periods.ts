import type { Language } from "@/lib/documents/schema";

const OR_TWO = /\ban? (hour|day|week|month|year) or two\b/giu;

/** "Within an hour" is one hour; "twice an hour" is a rhythm and stays. Sign for sign, so that places stay. */
export function withSpokenPeriods(text: string, language: Language): string {
  if (language === "zh") return text;
  return text
    .replaceAll(OR_TWO, (words, unit: string) => `1 or 2 ${unit}s`.padEnd(words.length))
    .replaceAll(
      /(?<=\b(?:within|after|for|over|than|least|most|about|lasts?|lasting|under|(?:minute|hour|day|week|month)s? (?:to|or)(?: even)?) )an?(?= (?:minute|hour|day|week|month|year)\b(?! or (?:two|so)\b))/giu,
      (article) => "1".padEnd(article.length),
    );
}
