import { readListMarker } from "@/lib/documents/list-marker";
import { type Block, blockBold, firstLine, isOpen, lastLine } from "@/lib/documents/pdf/block";
import type { TextLine } from "@/lib/documents/pdf/text-line";
import { overlaps, type TextStyle } from "@/lib/documents/pdf/text-style";

/** How many blocks may stand between the halves of a paragraph: a footnote, a caption, a table's cells. */
const FARTHEST = 40;
const ALL_BOLD = 0.9;
/** Lines shorter than this, in ems, are cells of tables and labels of figures, unless they end a paragraph. */
const NARROWEST = 12;

/** Joins paragraphs that go on in the next column or on the next page, past what is set between. */
export function joinBlocks(blocks: Block[], style: TextStyle): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const first = beginsElsewhere(joined.at(-1), block)
      ? findFirstHalf(joined, { block, style })
      : undefined;
    if (first) first.lines.push(...block.lines);
    else joined.push({ ...block, lines: [...block.lines] });
  }
  return joined;
}

/** Whether the block starts a new column or page rather than following below, or follows a box in mid-sentence. */
function beginsElsewhere(previous: Block | undefined, block: Block): boolean {
  if (!previous) return false;
  const [last, line] = [lastLine(previous), firstLine(block)];
  if (block.lines.length > 1 && startsInMidSentence(line.text)) return true;
  return line.page !== last.page || line.box[1] < last.box[1] - line.size;
}

function findFirstHalf(
  joined: Block[],
  { block, style }: { block: Block; style: TextStyle },
): Block | undefined {
  const line = firstLine(block);
  if (block.table || block.marker || line.turned) return undefined;
  if (isDisplay(block, style) && !/^\p{Ll}/u.test(line.text)) return undefined;
  if (block.lines.length > 1 && width(line) < NARROWEST * line.size) return undefined;
  const isContinuation = startsInMidSentence(line.text);
  const earlier = joined
    .slice(-FARTHEST)
    .reverse()
    .filter((candidate) => isSameStyle(candidate, block));
  // A box set in the same type may stand between: running text looks past it for its own first half.
  const isRunning = isContinuation && block.lines.length > 1;
  const candidates = isRunning
    ? earlier.filter(({ lines }, index) => index === 0 || lines.length > 1)
    : earlier.slice(0, 1);
  const half = candidates.find((candidate) => stopsInMidSentence(candidate, { block, style }));
  if (!half || isContinuation || lastLine(half).divided) return half;
  // A capital may go on a sentence too ("the National" + "Institutes"): only between two full columns of text.
  const areColumns = half.lines.length > 1 && block.lines.length > 1 && !startsIndented(block);
  const isText = areColumns || isFlush(block, half);
  return isText && !/^\d{1,3}[.)、]/.test(line.text) ? half : undefined;
}

/** Ends at the right edge of its column, without a full stop, at most a page before. */
function stopsInMidSentence(
  half: Block,
  { block, style }: { block: Block; style: TextStyle },
): boolean {
  const [last, line] = [lastLine(half), firstLine(block)];
  const isNear = line.page - last.page <= 1;
  // Further down and beside it is the next box of a drawing, not the next column.
  if (line.page === last.page && line.box[1] > last.box[3] && !overlaps(last, line)) return false;
  const isFull = style.columnRight(last) - last.box[2] < 4 * last.size;
  return isNear && isFull && isOpen(last.text) && width(last) >= NARROWEST * last.size;
}

function width({ box }: TextLine): number {
  return box[2] - box[0];
}

/** Headings, captions and labels end where they end; a recommendation in bold goes on in small letters. */
function isDisplay(block: Block, style: TextStyle): boolean {
  return blockBold(block) >= ALL_BOLD || firstLine(block).size > 1.1 * style.bodySize;
}

/** In lower case, or with a character no sentence starts with; "eGFR", "pH" and "mRNA" may start one. */
function startsInMidSentence(text: string): boolean {
  if (readListMarker(text) !== null || /^\p{Ll}{1,2}\p{Lu}/u.test(text)) return false;
  return /^[\p{Ll}(),;≥≤<>±%，、；）]/u.test(text);
}

function startsIndented({ lines }: Block): boolean {
  const [first, second] = lines;
  return (
    first !== undefined && second !== undefined && first.box[0] - second.box[0] > 0.7 * first.size
  );
}

/** At the margin of a text whose paragraphs begin indented: no paragraph begins here. */
function isFlush(block: Block, half: Block): boolean {
  const [line, last] = [firstLine(block), lastLine(half)];
  return startsIndented(half) && Math.abs(line.box[0] - last.box[0]) < 0.5 * line.size;
}

function isSameStyle(a: Block, b: Block): boolean {
  if (a.table) return false;
  const [last, line] = [lastLine(a), firstLine(b)];
  if (Math.abs(last.size - line.size) > 0.04 * line.size) return false;
  return blockBold(a) >= ALL_BOLD === blockBold(b) >= ALL_BOLD;
}
