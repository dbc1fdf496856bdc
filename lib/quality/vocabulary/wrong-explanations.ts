import type { Language } from "@/lib/documents/schema";
import { findThings, type Thing } from "@/lib/quality/vocabulary/find-things";
import { isKindOf, isSame } from "@/lib/quality/vocabulary/named-in";
import { findNeighbouringTerms } from "@/lib/quality/vocabulary/neighbouring-terms";
import { findTerms } from "@/lib/writers/glossary/glossary";

type WrongExplanation = { said: string; meant: string };

/** Brackets that say of the term in front of them what is true of another: "paliperidone (sleeping pill)". */
export function wrongExplanations(
  text: string,
  source: string,
  language: Language,
): WrongExplanation[] {
  const inSource = findNeighbouringTerms(source, language);
  return [...text.matchAll(/[（(]([^（()）]+)[）)]/gu)].flatMap(({ 1: inner = "", index }) => {
    const before = text.slice(0, index).trimEnd();
    return [
      ...wrongKind(before, inner, language),
      ...wrongNeighbour(before, inner, language).filter(
        ({ term }) =>
          !inSource.some((one) => one.family === term.family && one.member === term.member),
      ),
    ].slice(0, 1);
  });
}

/** A medicine said to be of a kind it is not of; what is not known to be of any kind is left alone. */
function wrongKind(before: string, inner: string, language: Language): WrongExplanation[] {
  const tail = before.slice(-40);
  const owner = findThings(tail, language).find(({ end }) => end === tail.length);
  if (owner?.kind !== "medicine" || owner.wider.size === 0) return [];
  const kinds = findThings(inner, language).filter(({ kind }) => kind === "medicine");
  const isRight = (kind: Thing) =>
    isSame(kind, owner) || isKindOf(kind, owner) || isKindOf(owner, kind);
  if (kinds.length === 0 || kinds.some(isRight)) return [];
  return [{ said: kinds[0]?.printed ?? inner, meant: owner.printed }];
}

/** The glossary explains the term with a close neighbour of what the bracket says. */
function wrongNeighbour(before: string, inner: string, language: Language) {
  const tail = before.slice(-60);
  const meant = findTerms(tail, language).find(({ end }) => end === tail.length)?.term;
  if (!meant) return [];
  const explained = findNeighbouringTerms(`${meant.term} ${meant.plain}`, language);
  return findNeighbouringTerms(inner, language).flatMap((term) => {
    const same = explained.filter(({ family }) => family === term.family);
    if (same.length === 0 || same.some(({ member }) => member === term.member)) return [];
    return [{ term, said: term.word, meant: same[0]?.word ?? meant.term }];
  });
}
