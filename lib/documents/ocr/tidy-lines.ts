import type { OcrLine, OcrWord } from "@/lib/documents/ocr/schema";
import { isMarkerOnly } from "@/lib/documents/pdf/marker-only";

/** Leader dots are read as letters now and then, with next to no confidence. */
const LEADERS = /[.…·]{4,}/;
const CERTAIN = 30;
/** Rules and folds of the paper beside the words. */
const STROKES = /^[|_~¦\\]+$/;

/** Lines as printed: numbers back before their headings, without the traces of rules and leader dots. */
export function tidyLines(lines: OcrLine[]): OcrLine[] {
  return joinMarkers(lines.map(withoutStrokes).filter(isWritten).map(withLeaders));
}

function withoutStrokes(line: OcrLine): OcrLine {
  return { ...line, words: line.words.filter(({ text }) => !STROKES.test(text)) };
}

/** A rule or a speck, read as a stroke, holds neither letter nor digit. */
function isWritten({ words }: OcrLine): boolean {
  return words.some(({ text }) => /[\p{L}\p{N}]/u.test(text));
}

function withLeaders(line: OcrLine): OcrLine {
  const first = line.words.findIndex(({ text }) => LEADERS.test(text));
  if (first === -1) return line;
  const words = line.words.map((word, index) => {
    const isLeader = index > first && index < line.words.length - 1 && word.confidence < CERTAIN;
    return isLeader && !/\d/.test(word.text) ? { ...word, text: "...." } : word;
  });
  return { ...line, words };
}

/** Section numbers and bullets far left of their text are read as a column of their own. */
function joinMarkers(lines: OcrLine[]): OcrLine[] {
  const joined = new Map<OcrLine, OcrWord[]>();
  const markers = new Set<OcrLine>();
  for (const line of lines) {
    const text = line.words.map((word) => word.text).join(" ");
    const owner = isMarkerOnly(text) ? lineBeside(line, lines) : undefined;
    if (!owner || joined.has(owner)) continue;
    joined.set(owner, [...line.words, ...owner.words]);
    markers.add(line);
  }
  return lines
    .filter((line) => !markers.has(line))
    .map((line) => ({ ...line, words: joined.get(line) ?? line.words }));
}

/** The line that begins nearest to the right of a marker, level with it. */
function lineBeside(marker: OcrLine, lines: OcrLine[]): OcrLine | undefined {
  const right = marker.words.at(-1)?.box[2] ?? 0;
  const left = (line: OcrLine) => line.words[0]?.box[0] ?? 0;
  const level = lines.filter(
    (line) =>
      line !== marker &&
      Math.abs(line.baseline - marker.baseline) < 0.4 * line.size &&
      left(line) >= right &&
      line.words.some(({ text }) => /\p{L}/u.test(text)),
  );
  return level.sort((a, b) => left(a) - left(b))[0];
}
