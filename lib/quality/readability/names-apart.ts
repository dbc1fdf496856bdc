import { escapePattern } from "@/lib/escape-pattern";
import { drugMentions } from "@/lib/clinical/drugs";
import type { Language } from "@/lib/documents/schema";

/** Easy words of usual length, so that what they stand for neither hides nor makes difficulty; 汉字 alone are counted. */
const PLAIN_NAME: Record<Language, string> = { en: "tea", zh: "药品" };
const PLAIN_NUMBER: Record<Language, string> = { en: "ten", zh: "1" };

const UNIT = String.raw`(?:%|‰|°C|(?:[kmcµμn]?g|[mµμd]?[lL]|[mµμn]?mol|mm ?Hg|c?mm?|IU|kcal|micrograms?|milligrams?)(?:\/[\p{L}\d.]+²?)*(?!\p{L}))`;
const NUMBER = new RegExp(String.raw`\d+(?:[.,/–~～-]\d+)*\s?${UNIT}?`, "gu");

/**
 * The text with medicines, terms that are explained, and numbers with their units as easy words: all these have to stay
 * as printed, so no rewriting makes a sentence easier that is hard for them alone.
 */
export function withNamesApart(text: string, language: Language, terms: string[]): string {
  const passage = { id: "", text };
  const names = [
    ...drugMentions(passage, language).map(({ anchor }) => text.slice(anchor.start, anchor.end)),
    ...terms,
  ];
  const pattern = [...new Set(names)]
    .toSorted((a, b) => b.length - a.length)
    .map(escapePattern)
    .join("|");
  const named =
    pattern === "" ? text : text.replace(new RegExp(pattern, "giu"), PLAIN_NAME[language]);
  return named.replace(NUMBER, (number) =>
    number.endsWith(" ") ? `${PLAIN_NUMBER[language]} ` : PLAIN_NUMBER[language],
  );
}
