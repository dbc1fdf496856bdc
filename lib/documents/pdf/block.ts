import type { ListMarker } from "@/lib/documents/list-marker";
import type { TableGrid } from "@/lib/documents/pdf/tables/table-grid";
import type { TextLine } from "@/lib/documents/pdf/text-line";

/** Lines that belong together: a paragraph, a list item, a heading. May go on in the next column or page. */
export type Block = {
  lines: TextLine[];
  marker: ListMarker | null;
  /** A table is one block; its lines are all the lines in it. */
  table?: TableGrid;
};

export function lastLine(block: Block): TextLine {
  const line = block.lines.at(-1);
  if (!line) throw new RangeError("A block has at least one line");
  return line;
}

export function firstLine(block: Block): TextLine {
  const line = block.lines[0];
  if (!line) throw new RangeError("A block has at least one line");
  return line;
}

/** Share of bold characters, 0 to 1. */
export function blockBold({ lines }: Block): number {
  const characters = lines.reduce((sum, line) => sum + line.text.length, 0);
  return lines.reduce((sum, line) => sum + line.bold * line.text.length, 0) / characters;
}

const GRADE_LINE =
  /^[(（[【].*(?:recommend|evidence|certainty|grade|level|推荐|证据|共识).*[)）\]】][.。]?$/iu;

/** A line that is nothing but the grade of the statement above it: "(Strong recommendation, low certainty)". */
export function isGradeLine(text: string): boolean {
  return GRADE_LINE.test(text.trimEnd());
}

/** A sentence that is over, and in brackets behind it its grade: …。（推荐强度：强，证据等级：A） */
const LABELLED = /[.。！？]\s?[(（][^()（）]+[)）]$/;

/** Whether the text stops in mid-sentence. */
export function isOpen(text: string): boolean {
  if (LABELLED.test(text.trimEnd()) || isGradeLine(text)) return false;
  return !/[.!?:;。！？：；…][)\]”’"'）」』]*[⁰¹²³⁴⁵⁶⁷⁸⁹⁻,*†‡§]*$/.test(text.trimEnd());
}
