import { headingNumber } from "@/lib/documents/heading-number";

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
};

/** Titles in large type run over more lines than headings do. */
const MOST_LINES = { heading: 4, title: 8 };
const TITLE_SIZE = 1.7;
const LARGER = 1.12;
const ALL_BOLD = 0.9;
/** From so many tagged headings for every page on, bold type alone no longer makes a heading. */
const TAGS_PER_PAGE = 1 / 3;
/** How far back an opening bracket is looked for. */
const LONGEST_BRACKET = 200;
/** Tags are also put on whole instructions for the look of them. */
const LONGEST_SENTENCE = 90;

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
  const keys = new Map<number, HeadingKey>();
  for (const [index, text] of texts.entries()) {
    const [previous, next] = [texts[index - 1], texts[index + 1]];
    const context = { bodySize, titles: folded, isWellTagged, previous, next };
    if (isHeading(text, context)) keys.set(index, headingKey(text));
  }
  placeUnnumbered([...keys.values()]);
  const ranks = rankKeys([...keys.values()]);
  return new Map([...keys].map(([index, key]) => [index, ranks.get(keyName(key)) ?? 1]));
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
  const longest = /\p{Script=Han}/u.test(text) ? 60 : 200;
  if (isExcluded || text.length > longest) return false;
  if (lineCount > (isTitleSize ? MOST_LINES.title : MOST_LINES.heading)) return false;
  if (!/[\p{L}]{2}|\p{Script=Han}/u.test(text)) return false;
  if (isTagged && isWellTagged) return text.length <= LONGEST_SENTENCE || !isSentence(text);
  if (titles.has(foldTitle(text)) && size >= 0.95 * bodySize) return true;
  if (isRemainder(candidate, previous)) return false;
  const number = headingNumber(text);
  if (number?.isChinese) {
    return text.length <= 40 && !endsClause(text) && isFollowedByText(number, next);
  }
  if (isSentence(text) || endsClause(text)) return false;
  if (size >= LARGER * bodySize) return true;
  if (size < 0.95 * bodySize || isWellTagged) return false;
  return bold >= ALL_BOLD || isCapitals(text);
}

/** The end of what was printed before it, such as a label that runs over two lines, or nothing but a remark. */
function isRemainder({ text, size }: StyledText, previous: StyledText | undefined): boolean {
  if (openBrackets(text) < 0 || /^[,;:)\]，；：、）】]/.test(text)) return true;
  if (/^[(（[【].*[)）\]】][.。]?$/.test(text)) return true;
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

function isSentence(text: string): boolean {
  const isEnded = /[.!;。！；][)\]”’"'）」』]*[⁰¹²³⁴⁵⁶⁷⁸⁹]*$/.test(text);
  return isEnded && (text.split(/\s+/).length > 4 || /[。；]/.test(text));
}

function endsClause(text: string): boolean {
  return /[,;，；、]$/.test(text);
}

function isCapitals(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  return (
    letters.length >= 6 && /\p{Lu}/u.test(text) && text === text.toUpperCase() && text.length < 120
  );
}

type HeadingKey = { size: number; bold: boolean; capitals: boolean; depth: number };

function headingKey({ text, size, bold }: StyledText): HeadingKey {
  return {
    size: Math.round(size),
    bold: bold >= ALL_BOLD,
    capitals: isCapitals(text),
    depth: headingNumber(text)?.depth ?? 0,
  };
}

/** A heading without a number stands beside the highest numbered headings that look like it. */
function placeUnnumbered(keys: HeadingKey[]): void {
  const look = ({ size, bold, capitals }: HeadingKey) => `${size}/${bold}/${capitals}`;
  const highest = new Map<string, number>();
  for (const key of keys.filter(({ depth }) => depth > 0))
    highest.set(look(key), Math.min(highest.get(look(key)) ?? Infinity, key.depth));
  for (const key of keys) if (key.depth === 0) key.depth = highest.get(look(key)) ?? 0;
}

function keyName({ size, bold, capitals, depth }: HeadingKey): string {
  return `${size}/${bold}/${capitals}/${depth}`;
}

/** Larger before smaller, bold before regular, capitals before small letters, 一、 before （一） before 1.1. */
function rankKeys(keys: HeadingKey[]): Map<string, number> {
  const distinct = [...new Map(keys.map((key) => [keyName(key), key])).values()];
  distinct.sort(
    (a, b) =>
      b.size - a.size ||
      Number(b.bold) - Number(a.bold) ||
      Number(b.capitals) - Number(a.capitals) ||
      a.depth - b.depth,
  );
  return new Map(distinct.map((key, index) => [keyName(key), index + 1]));
}

export function foldTitle(title: string): string {
  return title
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}
