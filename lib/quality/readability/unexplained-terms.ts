import { drugMentions } from "@/lib/clinical/drugs";
import { chineseWordFrequency, cutChinese } from "@/lib/documents/chinese-words";
import type { Language } from "@/lib/documents/schema";
import type { PvgDocument } from "@/lib/pvgs/document";
import { isCommonCharacter } from "@/lib/quality/readability/chinese-characters";
import { isInBrackets } from "@/lib/quality/readability/brackets";
import { isDifficult } from "@/lib/quality/readability/chinese-readability";
import { englishWords } from "@/lib/quality/readability/english-words";
import type { RunningSentence } from "@/lib/quality/readability/running-sentences";
import type { UnexplainedTerm } from "@/lib/quality/schema";
import { findTerms } from "@/lib/writers/glossary/glossary";
import { isEverydayWord } from "@/lib/writers/rules/everyday-words";

/** A specialist word where a text uses it. `key` is the same for all its spellings. */
type Use = { key: string; printed: string; plain: string | null; start: number; end: number };

/** Specialist words the booklet uses and explains nowhere, the most used first. */
export function unexplainedTerms(
  document: PvgDocument,
  sentences: RunningSentence[],
): UnexplainedTerm[] {
  const { language } = document;
  const explained = keysInGlossary(document);
  const open = new Map<string, UnexplainedTerm>();
  for (const { claimId, text } of sentences) {
    for (const use of termUses(text, language)) {
      if (isExplainedAt(text, use, language)) explained.add(use.key);
      const term = open.get(use.key) ?? { term: use.printed, plain: use.plain, claimIds: [] };
      if (!term.claimIds.includes(claimId)) term.claimIds.push(claimId);
      open.set(use.key, term);
    }
  }
  return [...open]
    .filter(([key]) => !explained.has(key))
    .map(([, term]) => term)
    .filter(({ term }) => !isMedicine(term, language))
    .sort((a, b) => b.claimIds.length - a.claimIds.length);
}

/** Its name has to stay, whatever else is said of it. */
function isMedicine(term: string, language: Language): boolean {
  return drugMentions({ id: "", text: term }, language).some(
    ({ anchor }) => anchor.start === 0 && anchor.end === term.length,
  );
}

function keysInGlossary({ glossary, language }: PvgDocument): Set<string> {
  return new Set(
    glossary.flatMap(({ term, expansion }) =>
      [term, expansion ?? ""].flatMap((word) => [
        word.toLowerCase(),
        ...findTerms(word, language).map((match) => match.term.term.toLowerCase()),
      ]),
    ),
  );
}

/** Specialist words of one sentence, but not of the explanations in its brackets: those of the glossary, short forms, and words no dictionary of everyday words holds. */
function termUses(text: string, language: Language): Use[] {
  const known = findTerms(text, language).map(({ start, end, term }) => ({
    key: term.term.toLowerCase(),
    printed: text.slice(start, end),
    plain: term.plain,
    start,
    end,
    isEveryday: isEverydayWord(term.term, language),
  }));
  const others = [...shortForms(text), ...rareWords(text, language)].filter(isApartFrom(known));
  // Few sentences hold any, and finding medicines takes long.
  const medicines =
    others.length === 0 ? [] : drugMentions({ id: "", text }, language).map(({ anchor }) => anchor);
  return [
    ...known.filter(({ isEveryday, printed, plain }) => !isEveryday && printed !== plain),
    ...others.filter(isApartFrom(medicines)),
  ].filter(({ start }) => !isInBrackets(text, start));
}

type Range = { start: number; end: number };

function isApartFrom(taken: Range[]) {
  return ({ start, end }: Range): boolean =>
    taken.every((other) => end <= other.start || start >= other.end);
}

/** Two capitals or more, such as "eGFR" and "HbA1c". */
const SHORT_FORM =
  /(?<![\p{L}\p{N}–-])(?=[A-Za-z0-9]*[A-Z][a-z0-9]*[A-Z])[A-Za-z][A-Za-z0-9]{1,7}s?(?![\p{L}\p{N}])/gu;
const NO_SHORT_FORM =
  /^(?:[IVX]+|USA?|UK|EU|WHO|NHS|TV|OK|ID|PDF|COVID|SARS|HIV|AIDS|DNA|AM|PM|IU|MHz|DOI|URL|CPG2PVG|PVG|NOT|AND|OR|ALL)$/u;

function shortForms(text: string): Use[] {
  return [...text.matchAll(SHORT_FORM)]
    .filter(([printed]) => !NO_SHORT_FORM.test(printed))
    .map(({ 0: printed, index }) => ({
      key: printed.replace(/s$/u, "").toLowerCase(),
      printed,
      plain: null,
      start: index,
      end: index + printed.length,
    }));
}

function rareWords(text: string, language: Language): Use[] {
  return language === "zh" ? rareChineseWords(text) : rareEnglishWords(text);
}

/** Medical words hold characters that everyday words do not: 唑, 酶, 胺 (domain.md §4.2). */
function rareChineseWords(text: string): Use[] {
  return cutChinese(text)
    .filter(
      ({ word }) =>
        /^\p{Script=Han}{2,}$/u.test(word) &&
        isDifficult(word) &&
        chineseWordFrequency(word) > 0 &&
        ![...word].every(isCommonCharacter),
    )
    .map(({ word, start, end }) => ({ key: word, printed: word, plain: null, start, end }));
}

/** Not even in a dictionary of 135,000 words; names apart. */
function rareEnglishWords(text: string): Use[] {
  let from = 0;
  return englishWords(text).flatMap(
    ({ text: printed, syllables, isDifficult: isHard, isUnknown }) => {
      const start = text.indexOf(printed, from);
      const end = start + printed.length;
      from = end;
      if (!isHard || !isUnknown || syllables < 3 || /[-‐‑]/u.test(printed)) return [];
      return [{ key: printed.toLowerCase(), printed, plain: null, start, end }];
    },
  );
}

const NO_EXPLANATION = /^\s*(?:such as|for example|e\.g\.|including|see |如|例如|包括|见|参见)/iu;
const SAYS: Record<Language, RegExp> = {
  en: /^[”"’']?(?:,? (?:that is|which (?:is|are|means)|also (?:called|known as))| (?:means|is (?:a|an|when|the name)|are (?:medicines|drugs|tests))\b)/iu,
  zh: /^[”"》]?(?:[，,]?(?:也就是|即|是指|指的是|又称|又叫|俗称|也叫|就是)|是一[种类个项])/u,
};
const SAID_BEFORE: Record<Language, RegExp> = {
  en: /(?:called|known as|medical name is|the term) [“"‘']?$/iu,
  zh: /(?:称为|叫做|叫作|叫|称作|学名|医学上称)[“"]?$/u,
};

/** In brackets behind it, in a half-sentence behind it, by its plain words beside it, or as the name of what was described. */
function isExplainedAt(text: string, use: Use, language: Language): boolean {
  const before = text.slice(0, use.start);
  const after = text.slice(use.end);
  const bracket = /^\s?[（(]([^（()）]+)[）)]/u.exec(after)?.[1];
  if (bracket !== undefined && isWording(bracket, language)) return true;
  if (use.plain !== null && text.toLowerCase().includes(use.plain.toLowerCase())) return true;
  return SAYS[language].test(after) || SAID_BEFORE[language].test(before);
}

/** Words, not a dose, a short form or examples. */
function isWording(bracket: string, language: Language): boolean {
  if (/\d/u.test(bracket) || NO_EXPLANATION.test(bracket)) return false;
  return language === "zh" ? /\p{Script=Han}{2}/u.test(bracket) : /\p{Ll}{3}/u.test(bracket);
}
