import type { Claim } from "@/lib/pvgs/document";
import { type CheckInput, sourceText } from "@/lib/quality/check";
import { findTerms } from "@/lib/writers/glossary/glossary";

const BRACKETS = /\s*[（(]([^（()）]{1,120})[)）]/gu;

/**
 * The claim without the plain words and long forms that the writer may put in brackets after a term. Only what the
 * glossary or the guideline's own abbreviations hold is taken out; any other bracket stays and is checked.
 */
export function withoutInsertions(input: CheckInput, claim: Claim): string {
  const known = knownInsertions(input, claim);
  const source = sourceText(input, claim);
  return claim.text.replace(BRACKETS, (bracket, inner: string) =>
    known.has(inner.trim().toLowerCase()) && !source.includes(inner) ? "" : bracket,
  );
}

function knownInsertions({ graph, document }: CheckInput, claim: Claim): Set<string> {
  const plain = findTerms(claim.text, document.language).flatMap(({ term }) => [
    term.plain,
    term.term,
    term.definition,
  ]);
  const expansions = graph.abbreviations.flatMap(({ short, long }) => [short, long]);
  return new Set([...plain, ...expansions].map((words) => words.trim().toLowerCase()));
}
