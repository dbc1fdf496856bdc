import { escapePattern } from "@/lib/escape-pattern";
import type { Language } from "@/lib/documents/schema";
import { findConceptNames } from "@/lib/quality/vocabulary/concept-names";

/** A name of the source where a claim, the words around being the same, says something else. */
export type ReplacedName = { concept: string; said: string; printed: string };

const AROUND: Record<Language, { before: RegExp; after: RegExp; said: string }> = {
  en: {
    before: /(?:\S+\s+){2}$/u,
    after: /^\s+\S+(?:\s+\S+)?/u,
    said: "([\\p{L}-]+(?: [\\p{L}-]+){0,2})",
  },
  zh: {
    before: /\p{Script=Han}{3}$/u,
    after: /^\p{Script=Han}{3}/u,
    said: "(\\p{Script=Han}{2,8})",
  },
};

/** What stands in a claim where its source names a thing of the glossary, between the same words on both sides. */
export function findReplacedNames(
  text: string,
  source: string,
  language: Language,
): ReplacedName[] {
  const { before, after, said } = AROUND[language];
  return findConceptNames(source, language).flatMap(({ of: { concept, name }, start, end }) => {
    const left = before.exec(source.slice(0, start))?.[0] ?? "";
    const right = after.exec(source.slice(end))?.[0] ?? "";
    // At the head of a sentence "it" may well stand for the name.
    if (left === "") return [];
    const found = new RegExp(
      `${escapePattern(left)}${said}${right === "" ? "[.。]?$" : escapePattern(right)}`,
      "iu",
    ).exec(text)?.[1];
    const isOther = found !== undefined && found !== source.slice(start, end);
    return isOther ? [{ concept, said: found, printed: name }] : [];
  });
}
