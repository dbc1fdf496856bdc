import type { Language, SourceDocument } from "@/lib/documents/schema";
import { stemsOf } from "@/lib/quality/language/stems";
import { findConceptNames } from "@/lib/quality/vocabulary/concept-names";
import { findLearnedNames } from "@/lib/quality/vocabulary/term-meanings";
import { closeEdits } from "@/lib/quality/nearly-verbatim/close-edits";

/** A sentence and its source. */
type Worded<T> = { of: T; said: string; printed: string; isReworded: boolean };

/** What a sentence calls a thing that it, and most others, have another word for. */
export type SwitchedTerm<T> = { of: T; said: string; usual: string };

/**
 * Words that took the place of a term where all words around stayed: "check-up testing" for "screening". A term is what
 * the glossary, the table of learned words or a heading of the guideline names; where most sentences say the new word, it is the booklet's own.
 */
export function switchedTerms<T>(
  sentences: Worded<T>[],
  source: SourceDocument,
): SwitchedTerm<T>[] {
  const named = headingsOf(source);
  const { language } = source;
  const isConcept = (word: string) =>
    findConceptNames(word, language).some(({ start, end }) => end - start === word.length);
  const isTerm = (word: string) => isConcept(word) || isNamed(word);
  const isNamed = (word: string) =>
    language === "zh"
      ? /^\p{Script=Han}{2,6}$/u.test(word) && named.includes(word)
      : /^\p{L}[\p{L}-]{3,}(?: [\p{L}-]+)?$/u.test(word) &&
        [...stemsOf(word, language)].some((stem) => stemsOf(named, language).has(stem));
  const reworded = sentences.filter((sentence) => sentence.isReworded);
  const switches = reworded.flatMap(({ of, said, printed }) =>
    closeEdits(said, printed).flatMap(({ lost, added, at }) => {
      if (!/\p{L}{2}/u.test(added) || /\d/u.test(added)) return [];
      const gone = learnedAt({ lost, at: at.lost, printed, said, language });
      const usual = isTerm(lost) ? lost : gone;
      return usual === undefined ? [] : [{ of, said: added, usual }];
    }),
  );
  const keeping = (word: string) =>
    sentences.filter(({ said }) => said.toLowerCase().includes(word.toLowerCase())).length;
  return switches.filter(({ said, usual }) => {
    const kept = keeping(usual);
    const taken = switches.filter((one) => one.usual === usual && one.said === said).length;
    return kept > 0 && taken <= kept;
  });
}

type Place = { lost: string; at: number; printed: string; said: string; language: Language };

/** The learned word that is gone: in Chinese an edit may be only some of its characters. */
function learnedAt({ lost, at, printed, said, language }: Place): string | undefined {
  const start = Math.max(0, at);
  const end = start + lost.length;
  return findLearnedNames(printed, language).find((name) =>
    language === "zh"
      ? name.start < end && start < name.end && !said.includes(name.printed)
      : name.printed === lost.trim(),
  )?.printed;
}

function headingsOf({ metadata, passages }: SourceDocument): string {
  const headings = passages.filter(({ kind }) => kind === "heading").map(({ text }) => text);
  return [metadata.title ?? "", ...headings].join("\n").toLowerCase();
}
