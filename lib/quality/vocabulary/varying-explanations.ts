import type { Language } from "@/lib/documents/schema";
import type { SwitchedTerm } from "@/lib/quality/vocabulary/switched-terms";
import { findTerms } from "@/lib/writers/glossary/glossary";

const BRACKET = /\s?[（(](?<inner>[^（()）]{2,60})[）)]/gu;

/**
 * Brackets that say of a term something else than the glossary does, where the booklet elsewhere explains it with the
 * glossary's words: "prophylaxis (treatment)" beside "prophylaxis (prevention)".
 */
export function varyingExplanations<T>(
  sentences: { of: T; text: string; printed: string }[],
  language: Language,
): SwitchedTerm<T>[] {
  const explanations = sentences.flatMap(({ of, text, printed }) =>
    [...text.matchAll(BRACKET)].flatMap(({ groups, index }) => {
      const inner = (groups?.inner ?? "").trim().toLowerCase();
      const term = termBefore(text.slice(0, index), language);
      return term && !printed.toLowerCase().includes(inner) ? [{ of, term, inner }] : [];
    }),
  );
  return explanations
    .filter(({ term, inner }) => !namesOf(term).includes(inner))
    .filter(({ term }) =>
      explanations.some((other) => other.term === term && other.inner === term.plain.toLowerCase()),
    )
    .map(({ of, term, inner }) => ({ of, said: inner, usual: term.plain }));
}

type Term = ReturnType<typeof findTerms>[number]["term"];

function termBefore(before: string, language: Language): Term | undefined {
  return findTerms(before, language).find(({ end }) => end === before.length)?.term;
}

function namesOf({ plain, term, forms }: Term): string[] {
  return [plain, term, ...forms].map((name) => name.toLowerCase());
}
