import type { GlossaryTerm, TermMatch } from "@/lib/writers/glossary/schema";

/** One token is a whole hyphenated word, so a term never matches inside one. */
const TOKEN = /[\p{L}\p{N}]+(?:['’\-‐‑][\p{L}\p{N}]+)*/gu;
const POSSESSIVE = /'s$/;

type Token = {
  start: number;
  end: number;
  printed: string;
  folded: string;
  /** Punctuation between the word before and this one; white space does not count. */
  gap: string;
};
type Form = { tokens: Token[]; caseSensitive: boolean; term: GlossaryTerm };

/** Finds the longest term at every word of a text, overlaps included. */
export function englishFinder(terms: GlossaryTerm[]): (text: string) => TermMatch[] {
  const index = buildIndex(terms);
  return (text) => findIn(text, index);
}

function findIn(text: string, index: Map<string, Form[]>): TermMatch[] {
  const tokens = tokenize(text);
  const matches: TermMatch[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const match = longestAt({ tokens, at, index });
    if (match) matches.push(match);
  }
  return matches;
}

type Position = { tokens: Token[]; at: number; index: Map<string, Form[]> };

function longestAt({ tokens, at, index }: Position): TermMatch | null {
  const first = tokens[at];
  if (!first) return null;
  const words = new Set([first.folded, withoutPossessive(first.folded)]);
  const forms = [...words]
    .flatMap((word) => index.get(word) ?? [])
    .sort((a, b) => b.tokens.length - a.tokens.length);
  for (const { tokens: wanted, caseSensitive, term } of forms) {
    const found = tokens.slice(at, at + wanted.length);
    if (isSame({ wanted, found, caseSensitive })) {
      return { start: first.start, end: endOfMatch(wanted, found), term };
    }
  }
  return null;
}

type Comparison = { wanted: Token[]; found: Token[]; caseSensitive: boolean };

function isSame({ wanted, found, caseSensitive }: Comparison): boolean {
  if (found.length !== wanted.length) return false;
  return wanted.every((want, position) => {
    const have = found[position];
    if (!have || (position > 0 && have.gap !== want.gap)) return false;
    const isLast = position === wanted.length - 1;
    const printed =
      isLast && !POSSESSIVE.test(want.folded) ? withoutPossessive(have.printed) : have.printed;
    return caseSensitive ? printed === want.printed : printed.toLowerCase() === want.folded;
  });
}

/** A possessive ending that the term itself does not have stays outside the match. */
function endOfMatch(wanted: Token[], found: Token[]): number {
  const want = wanted.at(-1)?.folded ?? "";
  const last = found.at(-1);
  const extra = (last?.folded.length ?? 0) - want.length;
  return (last?.end ?? 0) - extra;
}

function withoutPossessive(word: string): string {
  return word.replace(POSSESSIVE, "");
}

function buildIndex(terms: GlossaryTerm[]): Map<string, Form[]> {
  const forms = new Map<string, Form[]>();
  for (const term of terms) {
    for (const written of [term.term, ...term.forms]) {
      const tokens = tokenize(written);
      const first = tokens[0];
      if (!first) continue;
      const form = { tokens, caseSensitive: isAbbreviation(written), term };
      forms.set(first.folded, [...(forms.get(first.folded) ?? []), form]);
    }
  }
  return forms;
}

/** "AIDS" is not "aids": a single word with two capitals must be printed exactly so. */
function isAbbreviation(written: string): boolean {
  return !/\s/.test(written) && /\p{Lu}.*\p{Lu}/u.test(written);
}

function tokenize(text: string): Token[] {
  let previousEnd = 0;
  return [...text.matchAll(TOKEN)].map(({ 0: word, index: start }) => {
    const gap = text.slice(previousEnd, start).trim();
    const end = start + word.length;
    previousEnd = end;
    const printed = word.replace(/’/g, "'").replace(/[‐‑]/g, "-");
    return { start, end, printed, folded: printed.toLowerCase(), gap };
  });
}
