import type { Language } from "@/lib/documents/schema";
import type { Thing, ThingKind } from "@/lib/quality/vocabulary/find-things";
import type { Place } from "@/lib/quality/vocabulary/named-in";

const JOINED = /^\s*(?:[,，、/]|[,，]?\s*(?:and|or|plus|和|或|及|与|加)(?: an?| the)?)\s*$/u;

/** Whether a thing stands in one list with another of its kind that the source names: "iron, calcium or magnesium". */
export function standsInList(
  thing: Thing,
  { text, things }: Place,
  isNamed: (other: Thing) => boolean,
): boolean {
  return things.some((other) => {
    if (other.kind !== thing.kind || !isNamed(other)) return false;
    return (
      JOINED.test(text.slice(thing.end, other.start)) ||
      JOINED.test(text.slice(other.end, thing.start))
    );
  });
}

const ADDED: Record<Language, Partial<Record<ThingKind, RegExp>>> = {
  en: {
    illness:
      /(?:(?:,|\b(?:or|and|plus|nor)\b) (?:you|they|who|if|those|people|anyone|have|has|had)\b(?: (?:you|they|have|has|had|are|is|who|with|an?|any|also))*|\b(?:or|nor|plus)(?: (?:with|an?|any|also))*) $/iu,
    examination: /\b(?:and|plus|with|as well as|or)(?: (?:an?|the|also|some)){0,2}(?: [\w-]+)? $/iu,
  },
  zh: {
    illness:
      /(?:[和或及与、]|还有|或者)(?:有|患有?|得了?|得过|对\p{Script=Han}{0,4})(?:\p{Script=Han}{0,2})?$/u,
    examination: /(?:[和或及与、]|还有|再做|加做)(?:做)?\p{Script=Han}{0,3}$/u,
  },
};

/** Whether words in front of it put it beside what else is said: "or you have asthma", 和有哮喘的人, "with a throat X-ray". */
export function standsAdded({ kind, start }: Thing, { text }: Place, language: Language): boolean {
  return ADDED[language][kind]?.test(text.slice(0, start)) ?? false;
}
