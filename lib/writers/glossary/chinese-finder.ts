import { cutChinese } from "@/lib/documents/chinese-words";
import type { GlossaryTerm, TermMatch } from "@/lib/writers/glossary/schema";

type Form = { written: string; term: GlossaryTerm };

/** Finds the longest term at every character of a text, overlaps included. */
export function chineseFinder(terms: GlossaryTerm[]): (text: string) => TermMatch[] {
  const index = buildIndex(terms);
  return (text) => findIn(text, index);
}

function findIn(text: string, index: Map<string, Form[]>): TermMatch[] {
  const matches: TermMatch[] = [];
  let boundaries: Set<number> | null = null;
  for (let start = 0; start < text.length; start++) {
    for (const { written, term } of index.get(text[start] ?? "") ?? []) {
      if (!text.startsWith(written, start)) continue;
      const end = start + written.length;
      boundaries ??= wordBoundaries(text);
      if (!isWhole({ text, start, end, boundaries })) continue;
      matches.push({ start, end, term });
      break;
    }
  }
  return matches;
}

type Candidate = { text: string; start: number; end: number; boundaries: Set<number> };

/** A term may hold several words, but must not cut one in two: 痛风 is not in 疼痛风险. */
function isWhole({ text, start, end, boundaries }: Candidate): boolean {
  return isEdge({ text, at: start, boundaries }) && isEdge({ text, at: end, boundaries });
}

function isEdge({ text, at, boundaries }: { text: string; at: number; boundaries: Set<number> }) {
  const before = text[at - 1] ?? "";
  const after = text[at] ?? "";
  if (isLatin(before) && isLatin(after)) return false;
  // Where the script changes, a word always ends: CT检查.
  return boundaries.has(at) || isLatin(before) !== isLatin(after);
}

function isLatin(char: string): boolean {
  return /[A-Za-z0-9-]/.test(char);
}

function wordBoundaries(text: string): Set<number> {
  return new Set([0, ...cutChinese(text).map(({ end }) => end)]);
}

function buildIndex(terms: GlossaryTerm[]): Map<string, Form[]> {
  const forms = new Map<string, Form[]>();
  for (const term of terms) {
    for (const written of [term.term, ...term.forms]) {
      const first = written[0] ?? "";
      forms.set(first, [...(forms.get(first) ?? []), { written, term }]);
    }
  }
  for (const group of forms.values()) group.sort((a, b) => b.written.length - a.written.length);
  return forms;
}
