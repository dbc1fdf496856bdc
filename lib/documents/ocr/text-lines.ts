import { mendMarks, spaceBetween } from "@/lib/documents/ocr/line-text";
import { mendOcrBullets } from "@/lib/documents/ocr/mend-bullets";
import type { OcrLine, OcrPage, OcrWord } from "@/lib/documents/ocr/schema";
import { meanConfidence } from "@/lib/documents/ocr/mean-confidence";
import { type SetLine, settleSizes } from "@/lib/documents/ocr/settle-sizes";
import { tidyLines } from "@/lib/documents/ocr/tidy-lines";
import { unionOf } from "@/lib/documents/pdf/make-line";
import { isMarkerOnly } from "@/lib/documents/pdf/marker-only";
import type { Box } from "@/lib/documents/pdf/page-geometry";
import type { TextLine, TextRun } from "@/lib/documents/pdf/text-line";

/** Wider than the gaps between words of justified text, in ems: what follows stands in another cell. */
const CELL_GAP = 1.8;
/** From so wide a gap on, words are runs of their own. */
const RUN_GAP = 0.6;
/** Bold strokes are thicker than those of most of the page by at least this. */
const BOLDER = 1.25;
/** Lines with less confidence are specks and strokes taken for letters: reported, never used. */
const ILLEGIBLE = 35;
/** Reach of the type above and below its baseline, in ems. */
const [ABOVE, BELOW] = [0.85, 0.2];

/** The lines of the pages as the layout rules want them, whatever they were read from. */
export function ocrTextLines(pages: OcrPage[]): Map<number, TextLine[]> {
  const tidy = new Map(pages.map((page) => [page.page, setLines(page)]));
  const settled = settleSizes(pages, (page) => tidy.get(page) ?? []);
  return new Map(
    pages.map((page) => [page.page, settled(page.page).flatMap((line) => asTextLines(line, page))]),
  );
}

function setLines({ lines }: OcrPage): SetLine[] {
  const usual = usualStroke(lines);
  return mendOcrBullets(tidyLines(lines)).map((line) => ({
    ...line,
    bold: line.stroke >= BOLDER * usual,
  }));
}

function usualStroke(lines: OcrLine[]): number {
  const strokes = lines.flatMap(({ stroke, words }) => words.map(() => stroke));
  return strokes.sort((a, b) => a - b)[strokes.length >> 1] ?? 0;
}

function asTextLines(line: SetLine, page: OcrPage): TextLine[] {
  const parts: OcrWord[][] = [[]];
  for (const word of line.words) {
    const part = parts.at(-1) ?? [];
    const last = part.at(-1);
    const gap = last ? word.box[0] - last.box[2] : 0;
    const isCell = gap >= CELL_GAP * line.size && !isMarkerOnly(textOf(part));
    if (isCell) parts.push([word]);
    else part.push(word);
  }
  return parts.map((words) => asTextLine({ ...line, words }, page));
}

function asTextLine(
  { words, size, bold, baseline }: SetLine,
  { page, language }: OcrPage,
): TextLine {
  const printed = mendMarks(textOf(words), language);
  const divided = /\p{Ll}-$/u.test(printed);
  const style = { size, baseline, bold, italic: false, font: bold ? "bold" : "", headingTag: null };
  const runs = runsOf(words, size).map((run): TextRun => {
    const box: Box = [run.box[0], baseline - ABOVE * size, run.box[2], baseline + BELOW * size];
    return { ...style, text: mendMarks(run.text, language), box };
  });
  return {
    page,
    text: divided ? printed.slice(0, -1) : printed,
    box: runs.map(({ box }) => box).reduce(unionOf),
    runs,
    size,
    baseline,
    bold: bold ? 1 : 0,
    headingTag: null,
    divided,
    turned: false,
    hidden: meanConfidence(words) < ILLEGIBLE ? "illegible" : null,
  };
}

function textOf(words: OcrWord[]): string {
  return words.reduce((text, word, index) => {
    const before = words[index - 1];
    return text + (before ? spaceBetween(before, word) : "") + word.text;
  }, "");
}

function runsOf(words: OcrWord[], size: number): { text: string; box: Box }[] {
  const runs: { text: string; box: Box }[] = [];
  for (const [index, word] of words.entries()) {
    const [run, before] = [runs.at(-1), words[index - 1]];
    const space = before ? spaceBetween(before, word) : "";
    if (!run || word.box[0] - run.box[2] >= RUN_GAP * size) {
      runs.push({ text: space + word.text, box: word.box });
    } else {
      run.text += space + word.text;
      run.box = unionOf(run.box, word.box);
    }
  }
  return runs;
}
