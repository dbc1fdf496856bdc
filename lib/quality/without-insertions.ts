import { escapePattern } from "@/lib/escape-pattern";
import type { Language } from "@/lib/documents/schema";
import type { Claim } from "@/lib/pvgs/document";
import { type CheckInput, isAcross, isReworded, sourceText } from "@/lib/quality/check";
import { findMedicineClasses } from "@/lib/quality/vocabulary/medicine-classes";
import { findTerms } from "@/lib/writers/glossary/glossary";

/**
 * The claim in the source's terms: without the plain words and long forms that the writer may put in brackets right
 * behind a term, and with the source's term where the glossary's words for it stand. Only what the glossary or the
 * guideline's own abbreviations say of that very term is taken so; any other bracket is checked.
 */
export function withoutInsertions(input: CheckInput, claim: Claim): string {
  const known = keptTexts.get(input) ?? new Map<Claim, string>();
  keptTexts.set(input, known);
  const kept = known.get(claim) ?? readWithout(input, claim);
  known.set(claim, kept);
  return kept;
}

/** Nearly every check asks for it. */
const keptTexts = new WeakMap<CheckInput, Map<Claim, string>>();

function readWithout(input: CheckInput, claim: Claim): string {
  if (claim.kind === "quote") return claim.text;
  const isWorded = isReworded(input, claim) && !isAcross(input, claim);
  return withoutBrackets(input, claim, isWorded ? inTerms(input, claim) : claim.text);
}

/** The same, with the claim's own words for the source's terms. */
export function inOwnWords(input: CheckInput, claim: Claim): string {
  return claim.kind === "quote" ? claim.text : withoutBrackets(input, claim, claim.text);
}

function withoutBrackets(input: CheckInput, claim: Claim, printed: string): string {
  const source = sourceText(input, claim);
  let text = printed;
  for (;;) {
    const found = findBrackets(text).find(
      ({ inner, term }) =>
        !source.includes(inner) &&
        explanationsOf(input, text, term).has(inner.trim().toLowerCase()),
    );
    if (!found) return text;
    text = text.slice(0, found.term) + text.slice(found.end);
  }
}

/** Everyday words of several meanings are short; what explains one term only is not. */
const LEAST: Record<Language, RegExp> = { en: /\S \S/u, zh: /\S{3}/u };

/** 抗凝药 explains warfarin, and 新型口服抗凝药 are others. */
function isOfManyMedicines(plain: string, language: Language): boolean {
  return findMedicineClasses(plain, language).some(
    ({ start, end }) => start === 0 && end === plain.length,
  );
}

/** "What the kidneys let through" is read as the "albuminuria" of the source, with or without the term behind it. */
function inTerms(input: CheckInput, claim: Claim): string {
  const { language } = input.document;
  const source = sourceText(input, claim);
  const terms = findTerms(source, language).filter(
    ({ term: { plain } }) =>
      LEAST[language].test(plain) && !source.includes(plain) && !isOfManyMedicines(plain, language),
  );
  return terms.reduce((text, { start, end, term }) => {
    const names = [term.term, ...term.forms].map(escapePattern).join("|");
    const plain = new RegExp(
      `(?<![A-Za-z(（])${escapePattern(term.plain)}(?![A-Za-z])(?:\\s?[（(](?:${names})[）)])?`,
      "giu",
    );
    return text.replace(plain, () => source.slice(start, end));
  }, claim.text);
}

/** What may explain the terms whose brackets say something else: there a falsified explanation shows. */
export function unusedExplanations(input: CheckInput, claim: Claim): string[] {
  const text = withoutInsertions(input, claim);
  return findBrackets(text).flatMap(({ term }) => [...explanationsOf(input, text, term)]);
}

/** `term` is where the word before the bracket ends, `end` where the bracket does. */
type Bracket = { term: number; end: number; inner: string };

/** Every pair of brackets, those inside others too. */
function findBrackets(text: string): Bracket[] {
  const open: number[] = [];
  return [...text.matchAll(/[（()）]/gu)].flatMap(({ 0: mark, index }) => {
    if (mark === "(" || mark === "（") {
      open.push(index);
      return [];
    }
    const start = open.pop();
    if (start === undefined) return [];
    const term = text.slice(0, start).trimEnd().length;
    return [{ term, end: index + 1, inner: text.slice(start + 1, index) }];
  });
}

/** What may explain the word that ends at `end`. */
function explanationsOf({ graph, document }: CheckInput, text: string, end: number): Set<string> {
  const before = text.slice(0, end);
  const expanded = graph.abbreviations.filter(({ short }) => endsWith(before, short));
  const words = [text, ...expanded.map(({ short }) => short)];
  const terms = words.flatMap((word, index) =>
    findTerms(word, document.language).filter(
      (match) => match.end === (index === 0 ? end : word.length),
    ),
  );
  return new Set(
    [
      ...terms.flatMap(({ term }) => [term.plain, term.term]),
      ...expanded.map(({ long }) => long),
    ].map((explanation) => explanation.trim().toLowerCase()),
  );
}

/** The short form as a word of its own, with or without a plural s. */
function endsWith(before: string, short: string): boolean {
  const word = [short, `${short}s`].find((form) => before.endsWith(form));
  return word !== undefined && !/[A-Za-z0-9]$/u.test(before.slice(0, -word.length));
}
