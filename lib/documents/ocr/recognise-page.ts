import { readFile } from "node:fs/promises";

import sharp from "sharp";

import { clearEdges } from "@/lib/documents/ocr/clear-edges";
import { recognise } from "@/lib/documents/ocr/engine";
import {
  asPgm,
  middleOf,
  type GreyPicture,
  greyPicture,
  turnPicture,
  withContrast,
} from "@/lib/documents/ocr/grey-picture";
import { meanConfidence } from "@/lib/documents/ocr/mean-confidence";
import { readLines } from "@/lib/documents/ocr/read-lines";
import type { OcrLine, OcrPage, OcrRequest, RecognisedPage } from "@/lib/documents/ocr/schema";
import type { Language } from "@/lib/documents/schema";
import { findSlope, levelled } from "@/lib/documents/ocr/skew";
import { unionOf } from "@/lib/documents/pdf/make-line";
import { withPdfFile } from "@/lib/documents/pdf/pdf-file";
import { type PageBitmap, renderPage } from "@/lib/documents/pdf/render-page";

const POINTS_PER_INCH = 72;
/** Finer pictures were no better read, and took half as long again. */
const DPI = 200;
/** From so much confidence on, a page was read the right way up and in its own language. */
const READABLE = 75;
/** Words less certain than this say nothing about language or turn. */
const CERTAIN = 60;
/** Chinese pages hold English names and abbreviations too. */
const LEAST_HAN = 0.2;
const TURNS = [0, 1, 3, 2];
const LANGUAGES: Language[] = ["en", "zh"];

type Reading = Pick<OcrPage, "language" | "turn" | "slope" | "lines" | "confidence">;
type Known = Pick<OcrRequest, "language" | "turn">;
type Attempt = { language: Language; turn: number };

/** Reads one page of a PDF from its picture: the right way up, and in the language it is written in. */
export async function recognisePage({ path, page, ...known }: OcrRequest): Promise<RecognisedPage> {
  const bytes = await readFile(path);
  const bitmap = await withPdfFile(bytes, (file) =>
    renderPage(file, { page, scale: DPI / POINTS_PER_INCH }),
  );
  const picture = greyPicture(bitmap);
  const reading = await findReading(clearEdges(withContrast(picture)), {
    scale: bitmap.scale,
    known,
  });
  return {
    page: { page, ...sizeOf(bitmap, reading.turn), ...reading },
    picture: await asPng(picture, bitmap.scale),
  };
}

/** Turned and in the language of the pages before; where that is hardly readable, in the best of the other ways. */
async function findReading(
  picture: GreyPicture,
  { scale, known }: { scale: number; known: Known },
): Promise<Reading> {
  // Where the language is unknown: the Chinese data reads both, and so tells them apart.
  const attempt = { language: known.language ?? "zh", turn: known.turn };
  const first = await read(turnPicture(picture, attempt.turn), { ...attempt, scale });
  // Nothing that looks like writing, such as a photograph: another turn would find no more.
  if (isReadable(first) || first.lines.length === 0) return first;
  const best = await bestAttempt(picture, scale);
  if (best.turn === first.turn && best.language === first.language) return first;
  const second = await read(turnPicture(picture, best.turn), { ...best, scale });
  return certainty(second) > certainty(first) ? second : first;
}

/** Reads the middle of the page in every way: a whole page takes seconds each time. */
async function bestAttempt(picture: GreyPicture, scale: number): Promise<Attempt> {
  const middle = middleOf(picture);
  let best: { attempt: Attempt; certainty: number } | undefined;
  for (const turn of TURNS) {
    for (const language of LANGUAGES) {
      const reading = await read(turnPicture(middle, turn), { language, turn, scale });
      if (isReadable(reading)) return { language, turn };
      const found = { attempt: { language, turn }, certainty: certainty(reading) };
      if (!best || found.certainty > best.certainty) best = found;
    }
  }
  return best?.attempt ?? { language: "en", turn: 0 };
}

async function read(
  picture: GreyPicture,
  { language, turn, scale }: Attempt & { scale: number },
): Promise<Reading> {
  const slope = findSlope(picture);
  const level = levelled(picture, slope);
  const data = await recognise(asPgm(level), { language, dpi: scale * POINTS_PER_INCH });
  const lines = readLines({ data, picture: level, language, scale });
  const words = lines.flatMap((line) => line.words);
  return {
    language,
    turn,
    slope,
    lines,
    confidence: words.length > 0 ? meanConfidence(words) : null,
  };
}

function isReadable(reading: Reading): boolean {
  if ((reading.confidence ?? 0) < READABLE || !isUpright(reading)) return false;
  return reading.language === "en" || hanShare(reading.lines) >= LEAST_HAN;
}

/** The engine also reads lines that run up or down, but says nothing true about their size and place. */
function isUpright({ lines }: Reading): boolean {
  const longer = lines.filter(({ words }) => words.length > 2);
  const upright = longer.filter(({ words }) => {
    const [left, top, right, bottom] = words.map(({ box }) => box).reduce(unionOf);
    return right - left > bottom - top;
  });
  return 2 * upright.length >= longer.length;
}

function hanShare(lines: OcrLine[]): number {
  const text = certainWords(lines).join("");
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return letters === 0 ? 0 : (text.match(/\p{Script=Han}/gu)?.length ?? 0) / letters;
}

/** How much was read, weighed by confidence. */
function certainty(reading: Reading): number {
  if (!isUpright(reading)) return 0;
  return reading.lines
    .flatMap(({ words }) => words)
    .filter(({ confidence }) => confidence >= CERTAIN)
    .reduce((sum, { text, confidence }) => sum + text.length * confidence, 0);
}

function certainWords(lines: OcrLine[]): string[] {
  return lines
    .flatMap(({ words }) => words)
    .filter(({ confidence }) => confidence >= CERTAIN)
    .map(({ text }) => text);
}

function sizeOf({ box }: PageBitmap, turn: number): { width: number; height: number } {
  const [width, height] = [box[2] - box[0], box[3] - box[1]];
  return turn % 2 === 1 ? { width: height, height: width } : { width, height };
}

async function asPng({ width, height, grey }: GreyPicture, scale: number): Promise<Uint8Array> {
  return sharp(grey, { raw: { width, height, channels: 1 } })
    .withMetadata({ density: scale * POINTS_PER_INCH })
    .png({ compressionLevel: 9, colours: 16, palette: true })
    .toBuffer();
}
