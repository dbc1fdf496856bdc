import type { OcrWord } from "@/lib/documents/ocr/schema";

/** Of words, 0 to 100; long words count for more, as specks and strokes are read as single letters. 0 for none. */
export function meanConfidence(words: OcrWord[]): number {
  const characters = words.reduce((sum, { text }) => sum + text.length, 0);
  if (characters === 0) return 0;
  const sum = words.reduce((total, { text, confidence }) => total + text.length * confidence, 0);
  return Math.round((10 * sum) / characters) / 10;
}
