import { z } from "zod";

import type { Language } from "@/lib/documents/schema";
import { CHINESE_ENTRIES } from "@/lib/writers/glossary/chinese-entries";
import { chineseFinder } from "@/lib/writers/glossary/chinese-finder";
import { ENGLISH_ENTRIES } from "@/lib/writers/glossary/english-entries";
import { englishFinder } from "@/lib/writers/glossary/english-finder";
import {
  type GlossaryTerm,
  GlossaryTermSchema,
  type TermMatch,
} from "@/lib/writers/glossary/schema";

type LoadedGlossary = { terms: GlossaryTerm[]; find: (text: string) => TermMatch[] };

const loaded = new Map<Language, LoadedGlossary>();

/** All terms of one language, in no particular order. */
export function glossary(language: Language): GlossaryTerm[] {
  return load(language).terms;
}

/**
 * Glossary terms in reading order, never overlapping; of two that overlap the longer one wins.
 * Never part of a longer word: not "diabetes" in "pre-diabetes", not 预后 in 干预后.
 */
export function findTerms(text: string, language: Language): TermMatch[] {
  return withoutOverlaps(load(language).find(text));
}

function load(language: Language): LoadedGlossary {
  const known = loaded.get(language);
  if (known) return known;
  const isChinese = language === "zh";
  const terms = z.array(GlossaryTermSchema).parse(isChinese ? CHINESE_ENTRIES : ENGLISH_ENTRIES);
  const find = isChinese ? chineseFinder(terms) : englishFinder(terms);
  loaded.set(language, { terms, find });
  return { terms, find };
}

function withoutOverlaps(matches: TermMatch[]): TermMatch[] {
  const longestFirst = matches.toSorted(
    (a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  const kept: TermMatch[] = [];
  for (const match of longestFirst) {
    if (kept.every((other) => match.end <= other.start || match.start >= other.end)) {
      kept.push(match);
    }
  }
  return kept.sort((a, b) => a.start - b.start);
}
