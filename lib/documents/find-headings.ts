import {
  ALL_BOLD,
  headingKey,
  type HeadingKey,
  isCapitals,
  raiseLabels,
  rankHeadings,
} from "@/lib/documents/heading-levels";
import { headingNumber } from "@/lib/documents/heading-number";
import { findNumberedLines } from "@/lib/documents/numbered-headings";

/** A paragraph as set: what is needed to tell a heading from text. */
export type StyledText = {
  text: string;
  /** Points. */
  size: number;
  /** Share of bold characters, 0 to 1. */
  bold: number;
  lineCount: number;
  /** A bullet, or a row of a table of contents: never a heading. */
  isExcluded: boolean;
  /** The file's own structure calls it a heading. */
  isTagged: boolean;
  /** Set in italics from beginning to end. */
  italic?: boolean;
};

/** Titles in large type run over more lines than headings do. */
const MOST_LINES = { heading: 4, title: 8 };
const TITLE_SIZE = 1.7;
const LARGER = 1.12;
/** From so many tagged headings for every page on, bold type alone no longer makes a heading. */
const TAGS_PER_PAGE = 1 / 3;
/** How far back an opening bracket is looked for. */
const LONGEST_BRACKET = 200;
/** Tags are also put on whole instructions for the look of them. */
const LONGEST_SENTENCE = 90;
/** The label of a recommendation's grade: it belongs to the statement before it. */
const GRADE =
  /^(?:strong|weak|conditional|discretionary)\b.{0,30}\brecommendation\b|^(?:very low|low|moderate|high)[- ](?:certainty|quality)\b/i;
/** "If no endoscopes are used in the practice check Not applicable and go on with part 7": says what to do. */
const INSTRUCTION = /^(?:if|when|unless)(?:\s+[^\s?]+){11,}$/i;
/** An address of the web or of mail. */
const ADDRESS = /https?:\/\/|www\.|\S@\S+\.\p{L}/u;

type Evidence = {
  bodySize: number;
  /** Titles of the file's own outline. */
  titles: string[];
  pageCount: number;
};

/** Levels of the texts that are headings, by index; judged by tags, outline, size, weight and numbering. */
export function findHeadings(
  texts: StyledText[],
  { bodySize, titles, pageCount }: Evidence,
): Map<number, number> {
  const folded = new Set(titles.map(foldTitle));
  const isWellTagged =
    texts.filter(({ isTagged }) => isTagged).length >= Math.max(3, TAGS_PER_PAGE * pageCount);
  const numbered = findNumberedLines(texts);
  const keys = new Map<number, HeadingKey>();
  for (const [index, text] of texts.entries()) {
    const [previous, next] = [texts[index - 1], texts[index + 1]];
    const context = { bodySize, titles: folded, isWellTagged, previous, next };
    const isNumbered = numbered.has(index) && !isStatement(text.text);
    if (isHeading(text, context) || isNumbered) keys.set(index, headingKey(text));
  }
  const levels = rankHeadings(keys);
  return raiseLabels(levels, texts);
}

type Context = {
  bodySize: number;
  titles: Set<string>;
  isWellTagged: boolean;
  previous: StyledText | undefined;
  next: StyledText | undefined;
};

function isHeading(candidate: StyledText, context: Context): boolean {
  const { text, size, bold, lineCount, isExcluded, isTagged } = candidate;
  const { bodySize, titles, isWellTagged, previous, next } = context;
  const isTitleSize = size >= TITLE_SIZE * bodySize;
  const longest = longestOf(text);
  if (isExcluded || text.length > longest || isRemark(text)) return false;
  if (lineCount > (isTitleSize ? MOST_LINES.title : MOST_LINES.heading)) return false;
  if (!/[\p{L}]{2}|\p{Script=Han}/u.test(text)) return false;
  if (INSTRUCTION.test(text) || endsInstruction(text, previous)) return false;
  if (isTagged && isWellTagged) return text.length <= LONGEST_SENTENCE || !isSentence(text);
  if (titles.has(foldTitle(text)) && size >= 0.95 * bodySize) return true;
  if (isRemainder(candidate, previous)) return false;
  const number = headingNumber(text);
  if (number?.isChinese) {
    return text.length <= 40 && !endsClause(text) && isFollowedByText(number, next);
  }
  if (isStatement(text) || endsClause(text) || isAddressOrLabel(text)) return false;
  if (size >= LARGER * bodySize) return true;
  if (size < 0.95 * bodySize || isWellTagged) return false;
  return bold >= ALL_BOLD || isCapitals(text) || isItalicHeading(candidate, context);
}

/** Questions a guideline answers name population, treatment and comparison: they are longer than other headings. */
function longestOf(text: string): number {
  if (/\p{Script=Han}/u.test(text)) return 60;
  return text.endsWith("?") ? 320 : 200;
}

/** A line of its own in italics, between a finished paragraph and one that begins. */
function isItalicHeading(
  { text, italic, lineCount, size }: StyledText,
  { previous, next, bodySize }: Context,
): boolean {
  if (!italic || lineCount > 1 || text.length > 80 || size < 0.98 * bodySize) return false;
  const isBetween = next !== undefined && next.lineCount > 1 && !next.italic && !next.isExcluded;
  const isAfter = previous === undefined || isSentence(previous.text) || previous.bold >= ALL_BOLD;
  return isBetween && isAfter && /^[\p{Lu}\d]/u.test(text) && /^\p{Lu}/u.test(next.text);
}

function isAddressOrLabel(text: string): boolean {
  return ADDRESS.test(text) || GRADE.test(text);
}

/** The last words of an instruction, set in bold on a line of their own. */
function endsInstruction(text: string, previous: StyledText | undefined): boolean {
  const isBegun = INSTRUCTION.test(previous?.text ?? "") && !isSentence(previous?.text ?? "");
  return isBegun && text.endsWith(".");
}

/** "(continued)", "（强推荐）": a remark in brackets and nothing else. */
function isRemark(text: string): boolean {
  return /^[(（[【].*[)）\]】][.。]?$/.test(text);
}

/** The end of what was printed before it, such as a label that runs over two lines, or nothing but a remark. */
function isRemainder({ text, size }: StyledText, previous: StyledText | undefined): boolean {
  if (openBrackets(text) < 0 || /^[,;:)\]，；：、）】]/.test(text)) return true;
  if (!previous || size > LARGER * previous.size) return false;
  return openBrackets(previous.text.slice(-LONGEST_BRACKET)) > 0;
}

/** Opening less closing brackets; "a)" at the start is a marker. */
function openBrackets(text: string): number {
  const rest = text.replace(/^\s*[\p{L}\d]{1,3}[)）]/u, "");
  return (rest.match(/[(（[【]/g)?.length ?? 0) - (rest.match(/[)）\]】]/g)?.length ?? 0);
}

/** A numbered line is a heading only if something stands under it; else it is an item of a list. */
function isFollowedByText(number: { series: string }, next: StyledText | undefined): boolean {
  return next !== undefined && headingNumber(next.text)?.series !== number.series;
}

/** "1.2 (1B) We recommend": what follows a number and a grade is a statement, whatever type it is set in. */
const GRADED_NUMBER =
  /^\d{1,2}(?:\.\d{1,3})*[a-z]?[.)]?\s*[(（[【]\s*(?:[12]\s*[A-D]|未分级|[ⅠⅡⅢⅣI]{1,3}[ab]?)/u;

function isStatement(text: string): boolean {
  return isSentence(text) || GRADED_NUMBER.test(text);
}

function isSentence(text: string): boolean {
  // A tag such as "[new 2022]" or "(1B)" may stand behind the full stop.
  const isEnded =
    /[.!;。！；][)\]”’"'）」』]*[⁰¹²³⁴⁵⁶⁷⁸⁹]*(?:\s*[(（[【][^)）\]】]{1,60}[)）\]】])?$/.test(text);
  return isEnded && (text.split(/\s+/).length > 4 || /[。；]/.test(text));
}

function endsClause(text: string): boolean {
  return /[,;，；、]$/.test(text);
}

export function foldTitle(title: string): string {
  return title
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}
