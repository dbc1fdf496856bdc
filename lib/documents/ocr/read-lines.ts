import type { Line } from "tesseract.js";

import type { RecognisedPicture } from "@/lib/documents/ocr/engine";
import type { GreyPicture } from "@/lib/documents/ocr/grey-picture";
import type { OcrLine, OcrWord } from "@/lib/documents/ocr/schema";
import { strokeThickness } from "@/lib/documents/ocr/stroke";
import type { Language } from "@/lib/documents/schema";

/** Height of small letters as a share of the type size; Chinese characters are measured as if they had such. */
const SMALL_LETTER: Record<Language, number> = { en: 0.5, zh: 0.6 };
/** Height of capitals and of letters such as "h", as a share of the type size. */
const CAPITAL = 0.78;

type Recognised = {
  data: RecognisedPicture;
  picture: GreyPicture;
  language: Language;
  /** Pixels per point. */
  scale: number;
};

/** Lines with words, in points. */
export function readLines(recognised: Recognised): OcrLine[] {
  const blocks = recognised.data.blocks ?? [];
  return blocks
    .flatMap(({ paragraphs }) => paragraphs)
    .flatMap(({ lines }) => lines)
    .filter(({ words }) => words.some(({ text }) => text.trim() !== ""))
    .map((line) => readLine(line, recognised));
}

function readLine(line: Line, { picture, language, scale }: Recognised): OcrLine {
  const { rowHeight, ascenders, descenders } = line.rowAttributes;
  const small = Math.max(
    rowHeight - ascenders - descenders,
    (capitalHeight(line) * SMALL_LETTER[language]) / CAPITAL,
  );
  const { y0, y1 } = line.baseline;
  const size = Math.max(1, small / SMALL_LETTER[language]);
  const words = line.words.filter(({ text }) => text.trim() !== "");
  return {
    words: words.map(({ text, confidence, bbox }): OcrWord => {
      return {
        text: text.trim(),
        box: [bbox.x0, bbox.y0, bbox.x1, bbox.y1].map((at) => round(at / scale)) as OcrWord["box"],
        confidence: round(Math.max(0, Math.min(100, confidence))),
      };
    }),
    size: round(size / scale),
    baseline: round((y0 + y1) / 2 / scale),
    stroke: Math.round((1_000 * strokeThickness(picture, line.bbox)) / size) / 1_000,
  };
}

/** How high most words reach above the line: the height of small letters alone is often measured too small. */
function capitalHeight({ words, baseline: { y0, y1 } }: Line): number {
  const heights = words.map(({ bbox }) => (y0 + y1) / 2 - bbox.y0).sort((a, b) => a - b);
  return heights[heights.length >> 1] ?? 0;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
