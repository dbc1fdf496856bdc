import { type Block, blockBold, firstLine, isOpen } from "@/lib/documents/pdf/block";
import type { OutlineEntry } from "@/lib/documents/pdf/outline";
import { isContentsRow } from "@/lib/documents/pdf/contents-pages";
import type { TextStyle } from "@/lib/documents/pdf/text-style";
import { headingNumber } from "@/lib/documents/heading-number";

/** Titles in large type run over more lines than headings do. */
const MOST_LINES = { heading: 4, title: 8 };
const TITLE_SIZE = 1.7;
const LARGER = 1.12;
const ALL_BOLD = 0.9;

export type TextBlock = { block: Block; text: string };
type Evidence = { style: TextStyle; outline: OutlineEntry[] };

/** Levels of the blocks that are headings, by their index; judged by outline, size, weight and numbering. */
export function findHeadings(
  blocks: TextBlock[],
  { style, outline }: Evidence,
): Map<number, number> {
  const titles = new Set(outline.map(({ title }) => foldTitle(title)));
  const keys = new Map<number, HeadingKey>();
  for (const [index, entry] of blocks.entries()) {
    const next = blocks[index + 1];
    if (isHeading(entry, { style, titles, next })) keys.set(index, headingKey(entry));
  }
  const ranks = rankKeys([...keys.values()]);
  return new Map([...keys].map(([index, key]) => [index, ranks.get(keyName(key)) ?? 1]));
}

type Context = { style: TextStyle; titles: Set<string>; next: TextBlock | undefined };

function isHeading({ block, text }: TextBlock, { style, titles, next }: Context): boolean {
  const { size } = firstLine(block);
  const isChinese = /\p{Script=Han}/u.test(text);
  const isTitleSize = size >= TITLE_SIZE * style.bodySize;
  const mostLines = isTitleSize ? MOST_LINES.title : MOST_LINES.heading;
  if (block.lines.length > mostLines || text.length > (isChinese ? 60 : 200)) return false;
  if (block.lines.some((line) => isContentsRow(line.text))) return false;
  if (!/[\p{L}]{2}|\p{Script=Han}/u.test(text)) return false;
  if (block.marker?.kind === "bullet" || block.marker?.kind === "dash") return false;
  if (titles.has(foldTitle(text)) && size >= 0.95 * style.bodySize) return true;
  const number = headingNumber(text);
  if (number?.isChinese)
    return text.length <= 40 && !endsClause(text) && isFollowedByText(number, next);
  const isSentence = !isOpen(text) && !/[:：?？]$/.test(text) && text.split(/\s+/).length > 4;
  if (isSentence || endsClause(text)) return false;
  if (size >= LARGER * style.bodySize) return true;
  if (size < 0.95 * style.bodySize) return false;
  return blockBold(block) >= ALL_BOLD || isCapitals(text);
}

/** A numbered line is a heading only if something stands under it; else it is an item of a list. */
function isFollowedByText(number: { series: string }, next: TextBlock | undefined): boolean {
  return next !== undefined && headingNumber(next.text)?.series !== number.series;
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

function headingKey({ block, text }: TextBlock): HeadingKey {
  return {
    size: Math.round(firstLine(block).size),
    bold: blockBold(block) >= ALL_BOLD,
    capitals: isCapitals(text),
    depth: headingNumber(text)?.depth ?? 0,
  };
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
