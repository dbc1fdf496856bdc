import { headingNumber } from "@/lib/documents/heading-number";
import { isNextMarker, readListMarker, type ListMarker } from "@/lib/documents/list-marker";
import {
  type Block,
  blockBold,
  firstLine,
  isGradeLine,
  isOpen,
  lastLine,
} from "@/lib/documents/pdf/block";
import { isContentsRow } from "@/lib/documents/pdf/contents-pages";
import { hangsOn } from "@/lib/documents/pdf/hanging-text";
import { beginsNote } from "@/lib/documents/table-notes";
import type { TextLine } from "@/lib/documents/pdf/text-line";
import type { FoundTable } from "@/lib/documents/pdf/tables/find-tables";
import { overlaps, type TextStyle } from "@/lib/documents/pdf/text-style";

const HAN = /\p{Script=Han}/u;
const ALL_BOLD = 0.9;
/** Lines and items looked at before and after to tell a list from a number in running text. */
const NEAR = 12;
/** In ems: no running text is spaced wider, and shorter lines are labels and cells. */
const WIDEST_PITCH = 1.75;
const FEWEST_CHARACTERS = 20;
/** Puts lines that follow one another directly into blocks; what goes on in another column is joined later. */
export function groupLines(
  lines: TextLine[],
  { style, tables }: { style: TextStyle; tables: FoundTable[] },
): Block[] {
  const tableOf = new Map(tables.flatMap((table) => [...table.lines].map((line) => [line, table])));
  const blocks: Block[] = [];
  const done = new Set<FoundTable>();
  for (const [index, line] of lines.entries()) {
    const table = tableOf.get(line);
    if (table) {
      if (!done.has(table))
        blocks.push({ lines: [...table.lines], marker: null, table: table.grid });
      done.add(table);
      continue;
    }
    const block = blocks.at(-1);
    const following = lines.slice(index + 1, index + 1 + NEAR);
    const marker = markerOf(line, { blocks, following, style });
    if (block && continuesBlock({ block, line, marker, style })) block.lines.push(line);
    else blocks.push({ lines: [line], marker });
  }
  return blocks;
}

type Place = { blocks: Block[]; following: TextLine[]; style: TextStyle };

/** A number at a line's start is a marker only where a new item can begin; else it is a citation or a figure. */
function markerOf(line: TextLine, { blocks, following, style }: Place): ListMarker | null {
  const marker = readListMarker(line.text);
  const block = blocks.at(-1);
  if (!marker || marker.kind === "bullet") return marker;
  // "J. Smith" is a name and "120." may be a dose; they count only one after the other.
  const isUnsure = /^[a-zA-Z]/.test(marker.series) || (marker.ordinal ?? 0) >= 100;
  if (isUnsure && !isInSeries(marker, { blocks, following }) && !isOnlySubItem(marker, line, block))
    return null;
  if (!block || block.table) return marker;
  const last = lastLine(block);
  const isRunningOn =
    last.page === line.page &&
    isBelow(last, { line, style }) &&
    overlaps(last, line) &&
    !endsEarly(last, { line, style });
  if (!isRunningOn || followsItem(marker, { line, block })) return marker;
  if (isOpen(last.text)) return null;
  return isInSeries(marker, { blocks, following }) ? marker : null;
}

/** An item's only part: "a." set further right than the marker of an item that is finished. */
function isOnlySubItem(
  { series, ordinal }: ListMarker,
  line: TextLine,
  block: Block | undefined,
): boolean {
  if (!block?.marker || ordinal !== 1 || block.marker.series === series) return false;
  const isFurtherIn = line.box[0] > firstLine(block).box[0] + 0.5 * line.size;
  return isFurtherIn && /^[a-z]/.test(line.text) && !isOpen(lastLine(block).text);
}

/** Whether the block is the item before this one, set at the same indentation. */
function followsItem(
  marker: ListMarker,
  { line, block }: { line: TextLine; block: Block },
): boolean {
  const before = block.marker;
  if (before?.series !== marker.series) return false;
  const isNext = marker.ordinal === null || isNextMarker(before, marker);
  return isNext && Math.abs(firstLine(block).box[0] - line.box[0]) < 0.3 * line.size;
}

/** Whether the item before it, or the one after it, is printed as an item too. */
function isInSeries(marker: ListMarker, { blocks, following }: Omit<Place, "style">): boolean {
  if (marker.ordinal === null) return true;
  if (blocks.slice(-NEAR).some(({ marker: before }) => before && isNextMarker(before, marker)))
    return true;
  return following.some(({ text }) => {
    const next = readListMarker(text);
    return next !== null && isNextMarker(marker, next);
  });
}

type Continuation = {
  block: Block;
  line: TextLine;
  marker: ListMarker | null;
  style: TextStyle;
};

function continuesBlock({ block, line, marker, style }: Continuation): boolean {
  if (block.table) return false;
  const last = lastLine(block);
  if (marker || last.page !== line.page || last.turned || line.turned) return false;
  if (isContentsRow(last.text)) return false;
  if ((last.headingTag === null) !== (line.headingTag === null)) return false;
  if (!isSameSize(last, line) || !overlaps(last, line)) return false;
  if (!isBelow(last, { line, style })) return false;
  if (isStyleChange({ block, line, style })) return false;
  return !startsParagraph({ block, line, style });
}

function isSameSize(a: TextLine, b: TextLine): boolean {
  return Math.abs(a.size - b.size) <= 0.06 * Math.max(a.size, b.size);
}

function isBelow(last: TextLine, { line, style }: { line: TextLine; style: TextStyle }): boolean {
  const distance = line.baseline - last.baseline;
  const pitch = style.pitch(line.size);
  const farthest = isCutAtEdge(last, { line, style }) ? WIDEST_PITCH * line.size : 0;
  return distance > 0.3 * line.size && distance <= Math.max(1.2 * pitch, 1.3 * line.size, farthest);
}

/** In mid-sentence at the very edge of its column: the text goes on below, however wide it is spaced. */
function isCutAtEdge(
  last: TextLine,
  { line, style }: { line: TextLine; style: TextStyle },
): boolean {
  const isLong = last.box[2] - last.box[0] >= FEWEST_CHARACTERS * last.size;
  const goesOn = isOpen(last.text) && /^[\p{Ll}\p{Script=Han}]/u.test(line.text);
  const isFull = style.columnRight(last) - last.box[2] < 0.5 * last.size;
  return isLong && isFull && goesOn && Math.abs(last.box[0] - line.box[0]) < 1;
}

type Candidate = { block: Block; line: TextLine; style: TextStyle };

/** Bold to regular or back, unless a sentence plainly goes on across the change. */
function isStyleChange({ block, line, style }: Candidate): boolean {
  const wasBold = blockBold(block) >= ALL_BOLD;
  if (wasBold === line.bold >= ALL_BOLD) return false;
  const last = lastLine(block);
  // A bold lead sentence may end in regular type, and a paragraph's last line may be all bold.
  // A heading may run into its text, with its last words on the text's first line.
  const beginsAlike = wasBold ? line.runs[0]?.bold : false;
  const goesOn =
    isOpen(last.text) &&
    !endsEarly(last, { line, style }) &&
    (beginsAlike || /^[\p{Ll}(（]/u.test(line.text));
  return !goesOn && !isInBrackets({ block, line });
}

/** A label such as "(strong recommendation, low certainty)": begun on the line before, or alone on its line. */
function isInBrackets({ block, line }: { block: Block; line: TextLine }): boolean {
  const text = block.lines
    .slice(-3)
    .map((one) => one.text)
    .join("");
  const opened = text.match(/[(（[【]/g)?.length ?? 0;
  const closed = text.match(/[)）\]】]/g)?.length ?? 0;
  return opened > closed || /^[(（[【].*[)）\]】][.。]?$/.test(line.text);
}

function startsParagraph({ block, line, style }: Candidate): boolean {
  const last = lastLine(block);
  if (isGradeLine(line.text) && Math.abs(last.box[0] - line.box[0]) < 1) return false;
  if (endsItem({ block, line, style })) return true;
  if (hangsOn({ block, line, style })) return false;
  const isEarly = endsEarly(last, { line, style });
  if (isEarly && !isOpen(last.text)) return true;
  if (isEarly && !/^[\p{Ll}\d(),;，、；]/u.test(line.text) && isClearlyShort(last, { line, style }))
    return true;
  if (isEarly && (isNumberedHeading(line.text) || beginsNote(line.text))) return true;
  if (startsLikeBlock({ block, line, style })) return true;
  return isIndented({ block, line }) && (!isOpen(last.text) || isEarly);
}

/** "3.1 Diagnosis", "3.1.2 药物": whatever its type, a line that stops early before it is over. */
function isNumberedHeading(text: string): boolean {
  const number = headingNumber(text);
  if (number !== null && (number.isChinese || /^\d{1,2}\.\d/.test(text))) return true;
  // "1.2 (1B) We recommend": the number of a statement with its grade in front.
  return /^\d{1,2}(?:\.\d{1,3}){1,3}[a-z]?[.)]?\s*[(（[【]/.test(text);
}

/** Indented by two characters as the block's only line is, after a full stop: both begin a Chinese paragraph. */
function startsLikeBlock({ block, line, style }: Candidate): boolean {
  const [first, ...others] = block.lines;
  if (!first || others.length > 0 || block.marker || isOpen(first.text)) return false;
  const indent = line.box[0] - style.columnLeft(line);
  const isAlike = Math.abs(line.box[0] - first.box[0]) < 0.3 * line.size;
  const isUsual = Math.abs(indent - 2 * line.size) < 0.5 * line.size;
  return isAlike && isUsual && HAN.test(first.text) && HAN.test(line.text);
}

/** Back at or left of a list item's marker: the item is over. */
function endsItem({ block, line, style }: Candidate): boolean {
  if (!block.marker) return false;
  const [first, last] = [firstLine(block), lastLine(block)];
  // Chinese items begin indented and go on at the margin.
  if (isOpen(last.text) && !endsEarly(last, { line, style })) return false;
  const hangs = block.lines.length > 1 && lastLine(block).box[0] > first.box[0] + 0.5 * line.size;
  const isOut = line.box[0] < first.box[0] - 0.5 * line.size;
  const isAtMarker = line.box[0] < first.box[0] + 0.3 * line.size;
  const isBack = isAtMarker && (hangs || endsEarly(first, { line, style }));
  return (isOut || isBack) && !/^[\p{Ll}(,;]/u.test(line.text);
}

/** Whether the line stops although the first word of the next one would still have fitted. */
function endsEarly(last: TextLine, { line, style }: { line: TextLine; style: TextStyle }): boolean {
  const room = style.columnRight(last) - last.box[2];
  return room > firstWordWidth(line) + 0.35 * last.size;
}

function isClearlyShort(
  last: TextLine,
  { line, style }: { line: TextLine; style: TextStyle },
): boolean {
  const room = style.columnRight(last) - last.box[2];
  return room > 2 * firstWordWidth(line) && room > 0.3 * (style.columnRight(last) - last.box[0]);
}

function firstWordWidth(line: TextLine): number {
  const perCharacter = (line.box[2] - line.box[0]) / line.text.length;
  // Chinese breaks anywhere, but closing punctuation may hang: two characters of room are a real end.
  if (HAN.test(line.text[0] ?? "")) return 2 * line.size;
  return perCharacter * (/^\S+/.exec(line.text)?.[0].length ?? 1);
}

/** Further right than the block's own lines: the first line of a paragraph, or of a list item hanging back. */
function isIndented({ block, line }: { block: Block; line: TextLine }): boolean {
  const last = lastLine(block);
  const indent = line.box[0] - last.box[0];
  if (indent < 0.7 * line.size) return false;
  const isHanging =
    block.lines.length === 1 && (block.marker !== null || isOpen(firstLine(block).text));
  return !isHanging;
}
