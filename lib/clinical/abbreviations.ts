import { normalise } from "@/lib/clinical/normalise";
import type { Abbreviation } from "@/lib/clinical/schema";
import type { Passage, SourceDocument } from "@/lib/documents/schema";

const SHORT = "[A-Z][A-Za-z0-9/+-]{1,11}";
const IN_BRACKETS = /[(（]([^()（）]{2,120})[)）]/gu;
const LIST_LABEL = /^\W{0,2}(?:abbreviations?|acronyms?|缩略(?:语|词)|缩写|注)\s*[:：]?\s*/iu;
const TERMS_TITLE = /abbreviations?|acronyms?|缩略|缩写/iu;

/** Short forms the guideline itself expands, in text, notes and lists of abbreviations; a list counts before the text. */
export function findAbbreviations(source: SourceDocument): Abbreviation[] {
  const found = new Map<string, Abbreviation>();
  const termSections = new Set(
    source.sections.filter(({ title }) => TERMS_TITLE.test(title)).map(({ id }) => id),
  );
  const listed = source.passages.flatMap((passage, order) =>
    termSections.has(passage.sectionId ?? "")
      ? inTermList(passage, source.passages[order + 1])
      : [],
  );
  const written = source.passages.flatMap((passage) => [...inText(passage), ...inNotes(passage)]);
  // The list of abbreviations gives the long form without the words around it.
  for (const item of [...listed, ...written]) {
    if (!found.has(item.short)) found.set(item.short, item);
  }
  return [...found.values()];
}

function inText(passage: Passage): Abbreviation[] {
  return [...passage.text.matchAll(IN_BRACKETS)].flatMap((match) => {
    const inner = match[1] ?? "";
    const parts = inner.split(/[,，;；、]/u).map((part) => part.trim());
    const short = parts.find((part) => isShort(part));
    if (!short) return [];
    const before = passage.text.slice(0, match.index);
    const spelled = parts.find((part) => part !== short && matchesLetters(part, short));
    const long = hanBefore(before) ?? spelled ?? longForm(before, short);
    if (!long) return [];
    const at = before.lastIndexOf(long);
    const start = at === -1 ? match.index : at;
    return [{ short, long, anchor: anchorAt(passage, start, match.index + match[0].length) }];
  });
}

function isShort(text: string): boolean {
  if (!new RegExp(`^${SHORT}s?$`, "u").test(text)) return false;
  if (/^[IVX]+$/u.test(text)) return false;
  return (text.match(/[A-Z]/gu) ?? []).length >= 2 || /^[A-Z]\d/u.test(text);
}

const HAN_STOP =
  /^(?:.*(?:的|和|与|及|或|是|为|在|对|使用|应用|采用|包括|即|称|因|由|根据|如|有|等|给予|进行|通过|检测|合并))/u;

/** "人类免疫缺陷病毒（HIV）": the Chinese words directly before the bracket. */
function hanBefore(before: string): string | null {
  const run = /[\p{Script=Han}\d-]{2,24}$/u.exec(before)?.[0];
  if (!run || !/\p{Script=Han}{2}/u.test(run)) return null;
  const words = run.replace(HAN_STOP, "");
  return words.length >= 2 && words.length <= 16 ? words : null;
}

/** Schwartz and Hearst (2003): the short form's letters are met from the right, the first one at a word's start. */
function longForm(before: string, short: string): string | null {
  const letters = short.replace(/s$/u, "").replace(/[^A-Za-z0-9]/gu, "");
  const reach = Math.min(letters.length + 5, letters.length * 2);
  const words = before.trim().split(/\s+/u).slice(-reach).join(" ");
  let at = words.length - 1;
  for (let letter = letters.length - 1; letter >= 0; letter--) {
    const wanted = letters[letter]?.toLowerCase() ?? "";
    while (at >= 0 && !isLetterAt(words, at, { wanted, mustStartWord: letter === 0 })) at--;
    if (at < 0) return null;
    at--;
  }
  const long = words.slice(at + 1).replace(/^[("“]+/u, "");
  return long.length > short.length && !/[.;:]\s/u.test(long) ? long : null;
}

function isLetterAt(
  words: string,
  at: number,
  { wanted, mustStartWord }: { wanted: string; mustStartWord: boolean },
): boolean {
  if (words[at]?.toLowerCase() !== wanted) return false;
  return !mustStartWord || at === 0 || /[\s(/-]/u.test(words[at - 1] ?? "");
}

function matchesLetters(long: string, short: string): boolean {
  return /^[A-Za-z][A-Za-z\s/-]{4,}$/u.test(long) && longForm(long, short) !== null;
}

/** "Abbreviations: AAA, abdominal aortic aneurysm; …" and "注：PP1M为每月注射1次棕榈酸帕利哌酮；…" */
function inNotes(passage: Passage): Abbreviation[] {
  const label = LIST_LABEL.exec(passage.text)?.[0];
  if (!label) return [];
  const pair = new RegExp(
    `(?<=^|[;；,，.。]\\s*)(${SHORT})\\s*(?:[,，:=：]|为|indicates|is)\\s*([^;；。]{3,90}?)(?=[;；。.]|$)`,
    "gu",
  );
  return [...passage.text.slice(label.length).matchAll(pair)].flatMap((match) => {
    const [whole, short = "", long = ""] = match;
    const start = label.length + match.index;
    if (!isShort(short)) return [];
    return [{ short, long: long.trim(), anchor: anchorAt(passage, start, start + whole.length) }];
  });
}

/** A two-column list: one row, "SBP: systolic blood pressure", or the short form and its meaning on two lines. */
function inTermList(passage: Passage, next: Passage | undefined): Abbreviation[] {
  const text = passage.text.trim();
  const [short = "", long = ""] = passage.table
    ? passage.table.cells.map((cell) => cell.trim())
    : (/^(\S{2,12})\s*(?:[:：=–-]\s*|\s{1,})(.{3,120})$/u.exec(text)?.slice(1) ?? []);
  if (isShort(short) && long !== "" && !/^[a-z]?\d*$/u.test(long)) {
    return [{ short, long, anchor: anchorAt(passage, 0, passage.text.length) }];
  }
  const isPair = next && isShort(text) && next.sectionId === passage.sectionId;
  return isPair && initialsFit(next.text, text)
    ? [{ short: text, long: next.text.trim(), anchor: anchorAt(next, 0, next.text.length) }]
    : [];
}

function initialsFit(long: string, short: string): boolean {
  const folded = normalise(long).text;
  return folded.length < 120 && folded[0]?.toLowerCase() === short[0]?.toLowerCase();
}

function anchorAt(passage: Passage, start: number, end: number): Abbreviation["anchor"] {
  return { passageId: passage.id, start, end };
}
