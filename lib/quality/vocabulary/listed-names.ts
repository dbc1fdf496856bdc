import { singular } from "@/lib/clinical/entities/english-terms";
import type { Language } from "@/lib/documents/schema";

/** A name of a list where a text uses it. */
export type ListedName<T> = { of: T; start: number; end: number };

type Entry<T> = { name: string; words: string[]; of: T };
type Word = { printed: string; folded: string; start: number; end: number };

const WORD = /[\p{L}\p{N}]+/gu;
const LATIN = /[A-Za-z0-9]/u;

/** Finds the names of a list in a text, at every place the longest; a name in capitals is only found in capitals. */
export function nameFinder<T>(
  names: { name: string; of: T }[],
  language: Language,
): (text: string) => ListedName<T>[] {
  return language === "en" ? englishFinder(names) : chineseFinder(names);
}

function englishFinder<T>(names: { name: string; of: T }[]) {
  const index = indexed(names, ({ words }) => words[0] ?? "");
  return (text: string): ListedName<T>[] => {
    const words = wordsOf(text);
    return words.flatMap((first, at) => {
      const found = index
        .get(first.folded)
        ?.find((entry) => stands(entry, words.slice(at, at + entry.words.length)));
      const last = words[at + (found?.words.length ?? 0) - 1];
      return found && last ? [{ of: found.of, start: first.start, end: last.end }] : [];
    });
  };
}

function stands<T>({ name, words }: Entry<T>, these: Word[]): boolean {
  if (these.length !== words.length) return false;
  if (!words.every((word, place) => these[place]?.folded === word)) return false;
  return !isInCapitals(name) || these.some(({ printed }) => /[A-Z]{2}/u.test(printed));
}

function isInCapitals(name: string): boolean {
  return !/\s/u.test(name) && /^[A-Z][A-Z\d-]+[a-z]?$/u.test(name);
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map(({ 0: printed, index: start }) => ({
    ...{ printed, folded: singular(printed.toLowerCase()), start },
    end: start + printed.length,
  }));
}

function chineseFinder<T>(names: { name: string; of: T }[]) {
  const index = indexed(names, ({ name }) => name.slice(0, 2));
  return (text: string): ListedName<T>[] => {
    const found: ListedName<T>[] = [];
    for (let start = 0; start < text.length - 1; start++) {
      const entry = index.get(text.slice(start, start + 2))?.find(({ name }) => {
        if (!text.startsWith(name, start)) return false;
        return !isCut(text, start) && !isCut(text, start + name.length);
      });
      if (entry) found.push({ of: entry.of, start, end: start + entry.name.length });
    }
    return found;
  };
}

/** Between two letters or figures no name in Latin letters begins or ends. */
function isCut(text: string, at: number): boolean {
  return LATIN.test(text[at - 1] ?? "") && LATIN.test(text[at] ?? "");
}

function indexed<T>(names: { name: string; of: T }[], opening: (entry: Entry<T>) => string) {
  const entries = names.map(({ name, of }): Entry<T> => ({
    name,
    of,
    words: wordsOf(name).map(({ folded }) => folded),
  }));
  const index = Map.groupBy(entries, opening);
  for (const group of index.values()) group.sort((a, b) => b.name.length - a.name.length);
  return index;
}
