import type { Language } from "@/lib/documents/schema";
import { isEnglishSentenceEnd } from "@/lib/documents/english-sentence-end";

export type TextRange = { start: number; end: number };

const CHINESE_END = /[。！？…]/;
const CLOSERS = /["'”’»」』）)\]】》〉]/;
const CITATION = /^(?:[⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁽⁾,，–-]*[⁰¹²³⁴⁵⁶⁷⁸⁹⁾]|\s?\[\d[\d,，\s–-]*\])/;
const LIST_LINE = /^\n\s*(?:\n|[•●▪◦‣·*–-]\s|\(?\d{1,2}[.)、]\s)/;

/** Sentences as UTF-16 ranges without surrounding white space. Headings and list items come back whole. */
export function splitSentences(text: string, language: Language): TextRange[] {
  const depth = bracketDepth(text);
  const sentences: TextRange[] = [];
  let start = 0;
  for (let index = 0; index < text.length; index++) {
    const end = sentenceEnd({ text, index, start, depth, language });
    if (end === null) continue;
    pushTrimmed(sentences, text, { start, end });
    start = end;
    index = end - 1;
  }
  pushTrimmed(sentences, text, { start, end: text.length });
  return sentences;
}

type Position = {
  text: string;
  index: number;
  start: number;
  depth: Uint8Array;
  language: Language;
};

/** Where the sentence ends if the character at `index` ends it, closing marks and citations included. */
function sentenceEnd({ text, index, start, depth, language }: Position): number | null {
  const char = text[index] ?? "";
  if (char === "\n") return LIST_LINE.test(text.slice(index, index + 12)) ? index + 1 : null;
  const isChinese = isChineseEnd({ text, index, language });
  if (!isChinese && !/[.!?]/.test(char)) return null;
  const end = skipClosers(text, index + 1);
  if (depth[end - 1] !== 0) return null;
  if (isChinese) return /[。！？；…]/.test(text[end] ?? "") ? null : skipCitation(text, end);
  return isEnglishSentenceEnd({ text, start, terminator: index, end })
    ? skipCitation(text, end)
    : null;
}

function isChineseEnd({ text, index, language }: Omit<Position, "start" | "depth">): boolean {
  const char = text[index] ?? "";
  if (CHINESE_END.test(char)) return char !== "…" || text[index + 1] !== "…";
  if (language !== "zh") return false;
  if (char === "；") return true;
  // OCR and some journals print a half-width stop after Chinese words.
  return /[.;!?]/.test(char) && /\p{Script=Han}|）/u.test(text[index - 1] ?? "");
}

function skipClosers(text: string, from: number): number {
  let end = from;
  while (end < text.length && CLOSERS.test(text[end] ?? "")) end++;
  return end;
}

function skipCitation(text: string, end: number): number {
  return end + (CITATION.exec(text.slice(end, end + 60))?.[0].length ?? 0);
}

const PAIRS: Record<string, string> = {
  "(": ")",
  "（": "）",
  "[": "]",
  "【": "】",
  "“": "”",
  "「": "」",
  "『": "』",
  "《": "》",
};
/** A bracket that closes later than this was printed by mistake, or belongs to a list marker. */
const LONGEST_BRACKET = 600;

/** Nesting depth before and inside brackets that really close; the closing mark itself counts as outside. */
function bracketDepth(text: string): Uint8Array {
  const depth = new Uint8Array(text.length);
  const open: { close: string; at: number }[] = [];
  for (let index = 0; index < text.length; index++) {
    const char = text[index] ?? "";
    const close = PAIRS[char];
    if (close) open.push({ close, at: index });
    const opener = open.findLastIndex((bracket) => sameBracket(bracket.close, char));
    if (opener === -1) continue;
    const at = open[opener]?.at ?? index;
    open.length = opener;
    if (index - at <= LONGEST_BRACKET) {
      for (let inside = at; inside < index; inside++) depth[inside] = (depth[inside] ?? 0) + 1;
    }
  }
  return depth;
}

function sameBracket(expected: string, found: string): boolean {
  const folded: Record<string, string> = { "）": ")", "】": "]" };
  return (folded[expected] ?? expected) === (folded[found] ?? found);
}

function pushTrimmed(sentences: TextRange[], text: string, { start, end }: TextRange): void {
  const part = text.slice(start, end);
  const from = start + part.length - part.trimStart().length;
  const to = start + part.trimEnd().length;
  if (from < to) sentences.push({ start: from, end: to });
}
