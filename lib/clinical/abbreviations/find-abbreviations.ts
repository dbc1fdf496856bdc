import { chineseLongForm } from "@/lib/clinical/abbreviations/chinese-long-form";
import {
  englishLongForm,
  isSpelledBy,
  matchesLetters,
} from "@/lib/clinical/abbreviations/long-form";
import { isShort, SHORT } from "@/lib/clinical/abbreviations/short-form";
import { normalise } from "@/lib/clinical/normalise";
import type { Abbreviation } from "@/lib/clinical/schema";
import type { Passage, SourceDocument } from "@/lib/documents/schema";

const IN_BRACKETS = /[(（]([^()（）]{2,120})[)）]/gu;
const LIST_LABEL =
  /^\W{0,2}(?:abbreviations?(?: used)?|acronyms?|缩略(?:语|词)|缩写|注(?:释)?)\s*[:：]?\s*/iu;
const TERMS_TITLE = /abbreviations?|acronyms?|缩略|缩写|英汉对照/iu;

/** Short forms the guideline itself expands, in text, notes and lists of abbreviations; a list counts before the text. */
export function findAbbreviations(
  source: SourceDocument,
  isLeftOut: (passage: Passage) => boolean = () => false,
): Abbreviation[] {
  const found = new Map<string, Abbreviation>();
  const termSections = new Set(
    source.sections.filter(({ title }) => TERMS_TITLE.test(title)).map(({ id }) => id),
  );
  const passages = source.passages.filter((passage) => !isLeftOut(passage));
  const listed = passages.flatMap((passage, order) =>
    termSections.has(passage.sectionId ?? "") || isTermTable(passage, passages, order)
      ? inTermList(passage, passages[order + 1])
      : [],
  );
  const isChinese = source.language === "zh";
  const written = passages.flatMap((passage, order) => [
    ...inText(passage, { isChinese, isCut: isChinese && goesOn(passages[order - 1]) }),
    ...inNotes(passage),
  ]);
  const isForeign = ({ long }: Abbreviation): boolean => isChinese && !/\p{Script=Han}/u.test(long);
  // The list of abbreviations gives the long form without the words around it.
  for (const item of [...listed, ...written].toSorted((a, b) => +isForeign(a) - +isForeign(b))) {
    if (!found.has(item.short)) found.set(item.short, item);
  }
  return withoutTorsos([...found.values()]);
}

/** A long form that opens its passage and ends another one lost its head at a page or column break. */
function withoutTorsos(found: Abbreviation[]): Abbreviation[] {
  return found.filter(
    ({ long, anchor }) =>
      anchor.start > 0 ||
      !found.some((other) => other.long.length > long.length && other.long.endsWith(long)),
  );
}

function goesOn(before: Passage | undefined): boolean {
  if (!before || before.kind === "heading" || before.kind === "caption" || before.table)
    return false;
  return before.text.length > 15 && !/[。；：:;！？.!?]["”’）)]?\s*$/u.test(before.text);
}

/** A table whose caption or head says that it lists abbreviations. */
function isTermTable(passage: Passage, passages: Passage[], order: number): boolean {
  if (!passage.table || passage.table.cells.length > MOST_COLUMNS) return false;
  const first = order - passage.table.row;
  const over = [passages[first]?.text, passages[first - 1]?.text].join(" ");
  return over.length < 200 && TERMS_TITLE.test(over);
}

const MOST_COLUMNS = 3;

function inText(passage: Passage, { isChinese, isCut }: Reading): Abbreviation[] {
  return [...passage.text.matchAll(IN_BRACKETS)].flatMap((match) => {
    const before = passage.text.slice(0, match.index);
    const read = isChinese
      ? readChinese(before, match[1] ?? "")
      : readEnglish(before, match[1] ?? "");
    if (!read || (isCut && before.startsWith(read.long))) return [];
    const at = before.lastIndexOf(read.long);
    const start = at === -1 ? match.index : at;
    const anchor = anchorAt(passage, start, match.index + match[0].length);
    return [{ ...read, anchor }];
  });
}

/** `isCut`: the passage goes on where a page or column broke the one before it. */
type Reading = { isChinese: boolean; isCut: boolean };
type Pair = { short: string; long: string };

/** "long form (SF)" and, the other way round, "SF (long form)". */
function readEnglish(before: string, inner: string): Pair | null {
  const parts = inner.split(/[,;，；]/u).map((part) => part.trim());
  const short = parts[0] ?? "";
  // "(P < .05; OR, 1.4)" and "(Kansas, USA)" hold more than a short form.
  if (isShort(short) && (parts.length === 1 || isRemark(parts.slice(1).join(", ")))) {
    const long = englishLongForm(before, short);
    return long ? { short, long: long.replace(/['’]s$/u, "") } : null;
  }
  const outside = new RegExp(`(?:^|[\\s(/])(${SHORT}s?)\\s*$`, "u").exec(before)?.[1];
  const isSpelled = outside && isShort(outside) && matchesLetters(inner.trim(), outside);
  return isSpelled && initialsFit(inner.trim(), outside) && inner.trim().split(/\s+/u).length > 1
    ? { short: outside, long: inner.trim() }
    : null;
}

function isRemark(words: string): boolean {
  return /^(?:also|formerly|see|e\.g\.|i\.e\.|or|previously|hereafter)\b/iu.test(words);
}

/** "中文名（英文全称，缩写）", "中文名（缩写）" and "缩写（中文名）". */
function readChinese(before: string, inner: string): Pair | null {
  const parts = inner.split(/[,，;；、]/u).map((part) => part.trim());
  const short = parts.find((part) => isShort(part));
  if (short) {
    const spelled = parts.find((part) => part !== short && matchesLetters(part, short));
    // Figures and settings in the same bracket make it anything but a name.
    const others = parts.filter((part) => part !== short);
    const opensRemark = /^(?:如|以|包括|下同|又)/u.test(others[0] ?? "");
    if (
      !spelled &&
      !opensRemark &&
      !others.every((part) => /^(?:俗称|又称|简称|以下|也称|即|如)/u.test(part))
    )
      return null;
    const long = chineseLongForm(before) ?? spelled ?? englishLongForm(before, short);
    return long && !isPartOfCombination(before, short) ? { short, long } : null;
  }
  const outside = new RegExp(`(?<![A-Za-z0-9/])(${SHORT}s?)\\s*$`, "u").exec(before)?.[1];
  const han = inner.trim();
  const isName = /^[\p{Script=Han}\d\-αβγ]{4,16}$/u.test(han) && TERM_END.test(han);
  return outside && isShort(outside) && isName ? { short: outside, long: han } : null;
}

/** How Chinese names of diseases, tests, medicines and bodies end; other words in brackets are remarks. */
const TERM_END =
  /(?:病|症|炎|癌|瘤|征|综合征|障碍|感染|衰竭|抑制剂|激动剂|拮抗剂|阻滞剂|受体|激素|蛋白|酶|抗体|抗原|细胞|血红蛋白|胆固醇|指数|评分|量表|检查|检测|试验|疗法|治疗|通气|造影|成像|超声|扫描|病毒|杆菌|疫苗|协会|学会|组织|委员会|随机对照试验|素|酸|酯|醇|酮|胺|钠|钾)$/u;

/** "洛匹那韦/利托那韦（LPV/r）": the last member of a combination does not stand for the whole of it. */
function isPartOfCombination(before: string, short: string): boolean {
  return (
    /[/+]/u.test(short) !== /[/+＋]/u.test(/[\p{Script=Han}/+＋]{2,24}$/u.exec(before)?.[0] ?? "")
  );
}

/** "Abbreviations: AAA, abdominal aortic aneurysm; …" and "注：PP1M为每月注射1次棕榈酸帕利哌酮；…" */
function inNotes(passage: Passage): Abbreviation[] {
  const label = LIST_LABEL.exec(passage.text)?.[0] ?? (isRunOfPairs(passage.text) ? "" : null);
  if (label === null) return [];
  const pair = new RegExp(
    `(?<=^|[;；,，.。]\\s*)(${SHORT}s?)\\s*(?:[,，:=：]|为|indicates|is|denotes)\\s*([^;；。]{3,90}?)(?=[;；。]|\\.(?!\\d)|$|，(?=${SHORT}\\s*[:=：为]))`,
    "gu",
  );
  return [...passage.text.slice(label.length).matchAll(pair)].flatMap((match) => {
    const [whole, short = "", long = ""] = match;
    const start = label.length + match.index;
    if (!isShort(short) || !isName(long, short)) return [];
    return [{ short, long: long.trim(), anchor: anchorAt(passage, start, start + whole.length) }];
  });
}

/** Notes under a table often go without the word: "EIB, exercise-induced bronchospasm; ICS, inhaled corticosteroid". */
function isRunOfPairs(text: string): boolean {
  const pairs = text.split(/[;；]/u).filter((part) => {
    const [, short = "", long = ""] =
      /^\s*([A-Z][A-Za-z0-9/-]{1,11})\s*[,:=：，]\s*(.{4,80})$/u.exec(part) ?? [];
    return isShort(short) && (isSpelledBy(long, short) || /\p{Script=Han}{3}/u.test(long));
  });
  return pairs.length >= FEWEST_PAIRS;
}

const FEWEST_PAIRS = 2;

/** A figure or a sentence is no long form. */
function isName(long: string, short: string): boolean {
  const words = long.trim();
  return (
    /^[\p{L}\d]/u.test(words) &&
    !/^\d+(?:\.\d+)?\s*(?:%|mg|g|ml|mmol|mm)/iu.test(words) &&
    (/\p{Script=Han}{2}/u.test(words) ||
      words.split(/\s+/u)[0]?.[0]?.toLowerCase() === short[0]?.toLowerCase() ||
      isSpelledBy(words, short))
  );
}

/** A list: one row of two or three cells, "SBP: systolic blood pressure", or the short form and its meaning on two lines. */
function inTermList(passage: Passage, next: Passage | undefined): Abbreviation[] {
  const text = passage.text.trim();
  const [short = "", long = ""] = passage.table
    ? inRow(passage.table.cells.map((cell) => cell.trim()))
    : (/^(\S{2,12})\s*(?:[:：=–-]\s*|\s{1,})(.{3,120})$/u.exec(text)?.slice(1) ?? []);
  if (isShort(short) && long !== "" && !/^[a-z]?\d*$/u.test(long) && fitsList(long, short)) {
    return [{ short, long, anchor: anchorAt(passage, 0, passage.text.length) }];
  }
  const isPair = next && isShort(text) && next.sectionId === passage.sectionId;
  return isPair && initialsFit(next.text, text)
    ? [{ short: text, long: next.text.trim(), anchor: anchorAt(next, 0, next.text.length) }]
    : [];
}

/** Short form first or last, the Chinese name before the English one. */
function inRow(cells: string[]): string[] {
  const short = cells.find((cell) => isShort(cell));
  const names = cells.filter((cell) => cell !== short && cell !== "");
  return short ? [short, names.find((name) => /\p{Script=Han}/u.test(name)) ?? names[0] ?? ""] : [];
}

/** Two entries printed on two lines each may be read as one line: "WHO Office of …" is an entry only if it is spelled. */
function fitsList(long: string, short: string): boolean {
  return /\p{Script=Han}/u.test(long) || initialsFit(long, short) || isSpelledBy(long, short);
}

function initialsFit(long: string, short: string): boolean {
  const folded = normalise(long).text;
  return folded.length < 120 && folded[0]?.toLowerCase() === short[0]?.toLowerCase();
}

function anchorAt(passage: Passage, start: number, end: number): Abbreviation["anchor"] {
  return { passageId: passage.id, start, end };
}
