import { singular } from "@/lib/clinical/entities/english-terms";
import type { Language } from "@/lib/documents/schema";
import { findThings } from "@/lib/quality/vocabulary/find-things";
import { type ListedName, nameFinder } from "@/lib/quality/vocabulary/listed-names";
import SECOND_NAMES from "@/lib/quality/vocabulary/second-names.json";
import { glossary } from "@/lib/writers/glossary/glossary";

/** A thing by its word in the glossary, and the name a text uses for it. */
type ConceptName = { concept: string; name: string };

type Finder = (text: string) => ListedName<ConceptName>[];

const finders = new Map<Language, Finder>();

/**
 * Names of things in a text that go by several: the glossary's terms, their other forms and their everyday words, and
 * the words of care that have second names. Short
 * forms, plurals, British spellings and names that hold one another are no other name; nor is one that several things share.
 */
export function findConceptNames(text: string, language: Language): ListedName<ConceptName>[] {
  let find = finders.get(language);
  if (!find) finders.set(language, (find = nameFinder(distinctNames(language), language)));
  return find(text);
}

function distinctNames(language: Language) {
  const things = glossary(language).filter(({ term }) => isThing(term, language));
  const all = things.flatMap(({ term, forms, plain }) => {
    const names = [term, ...forms, plain].filter((name) => !/[A-Z]{2}/u.test(name));
    const canonical = (name: string) => names.find((other) => isVariant(other, name)) ?? name;
    return names.map((name) => ({ name, of: { concept: term, name: canonical(name) } }));
  });
  const words = SECOND_NAMES[language].flatMap((names) =>
    names.map((name) => ({ name, of: { concept: names[0] ?? name, name } })),
  );
  const shared = Map.groupBy(all, ({ name }) => name.toLowerCase());
  const distinct = all.filter(({ name, of }) =>
    (shared.get(name.toLowerCase()) ?? []).every((other) => other.of.concept === of.concept),
  );
  const known = new Set(distinct.map(({ name }) => name.toLowerCase()));
  return [...distinct, ...words.filter(({ name }) => !known.has(name.toLowerCase()))];
}

/** Of words for people and how things are, everyday wording varies without naming another thing. */
function isThing(term: string, language: Language): boolean {
  return findThings(term, language).some(
    ({ kind, printed }) =>
      ["medicine", "illness", "examination"].includes(kind) && printed.length > 0.7 * term.length,
  );
}

function isVariant(one: string, other: string): boolean {
  const [a, b] = [plainSpelling(one), plainSpelling(other)];
  return /\p{Script=Han}/u.test(one)
    ? a.includes(b) || b.includes(a)
    : ` ${a} `.includes(` ${b} `) || ` ${b} `.includes(` ${a} `);
}

function plainSpelling(name: string): string {
  return name
    .toLowerCase()
    .split(/[\s-]+/u)
    .map(singular)
    .join(" ")
    .replaceAll(/ae|oe/gu, "e")
    .replaceAll("our", "or")
    .replaceAll(/is(?=ation|ed\b|ing\b|e\b)/gu, "iz");
}
