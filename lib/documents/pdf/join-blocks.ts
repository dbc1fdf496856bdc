import { type Block, blockBold, firstLine, isOpen, lastLine } from "@/lib/documents/pdf/block";
import type { TextStyle } from "@/lib/documents/pdf/text-style";

/** How many blocks may stand between the halves of a paragraph: a footnote, a caption, a table's cells. */
const FARTHEST = 40;
const ALL_BOLD = 0.9;

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

/** Whether the block starts a new column or page rather than following below. */
function beginsElsewhere(previous: Block | undefined, block: Block): boolean {
  if (!previous) return false;
  const [last, line] = [lastLine(previous), firstLine(block)];
  return line.page !== last.page || line.box[1] < last.box[1] - line.size;
}

function findFirstHalf(
  joined: Block[],
  { block, style }: { block: Block; style: TextStyle },
): Block | undefined {
  const line = firstLine(block);
  if (block.table || block.marker || line.turned) return undefined;
  if (isDisplay(block, style) && !/^\p{Ll}/u.test(line.text)) return undefined;
  const half = joined
    .slice(-FARTHEST)
    .reverse()
    .find((candidate) => isSameStyle(candidate, block));
  if (!half) return undefined;
  const last = lastLine(half);
  const isNear = line.page - last.page <= 1;
  const isFull = style.columnRight(last) - last.box[2] < 4 * last.size;
  if (!isNear || !isFull || !isOpen(last.text)) return undefined;
  if (startsInMidSentence(line.text) || last.divided) return half;
  // A capital may go on a sentence too ("the National" + "Institutes"): only between two full columns of text.
  const areColumns = half.lines.length > 1 && block.lines.length > 1 && !startsIndented(block);
  return areColumns && !/^\d{1,3}[.)、]/.test(line.text) ? half : undefined;
}

/** Headings, captions and labels end where they end; a recommendation in bold goes on in small letters. */
function isDisplay(block: Block, style: TextStyle): boolean {
  return blockBold(block) >= ALL_BOLD || firstLine(block).size > 1.1 * style.bodySize;
}

/** In lower case, or with a character no sentence starts with. */
function startsInMidSentence(text: string): boolean {
  return /^[\p{Ll}(),;≥≤<>±%，、；）]/u.test(text);
}

function startsIndented({ lines }: Block): boolean {
  const [first, second] = lines;
  return (
    first !== undefined && second !== undefined && first.box[0] - second.box[0] > 0.7 * first.size
  );
}

function isSameStyle(a: Block, b: Block): boolean {
  if (a.table) return false;
  const [last, line] = [lastLine(a), firstLine(b)];
  if (Math.abs(last.size - line.size) > 0.04 * line.size) return false;
  return blockBold(a) >= ALL_BOLD === blockBold(b) >= ALL_BOLD;
}
