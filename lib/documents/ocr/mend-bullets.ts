import type { OcrLine, OcrWord } from "@/lib/documents/ocr/schema";

/** What the engine makes of a bullet that stands alone. Never the first word of a sentence, in either language. */
const LONE = /^[+*”"'，,。.·»«¢©®°¤§eo]$/;
/** Marks no line begins with, however close the text after them stands. */
const LEADING = /^[”，。、](?=.)/;
const LEAST = 2;

/** Bullets of a list that were read as something else, several lines below each other, are set right. */
export function mendOcrBullets(lines: OcrLine[]): OcrLine[] {
  const listed = lines.filter(({ words: [first] }) => first && isBulletLike(first.text));
  const isInList = (line: OcrLine) =>
    listed.filter((other) => Math.abs(left(other) - left(line)) < 0.5 * line.size).length >= LEAST;
  return lines.map((line) => (listed.includes(line) && isInList(line) ? withBullet(line) : line));
}

function isBulletLike(text: string): boolean {
  return LONE.test(text) || LEADING.test(text);
}

function left({ words: [first] }: OcrLine): number {
  return first?.box[0] ?? 0;
}

function withBullet(line: OcrLine): OcrLine {
  const [first, ...others] = line.words;
  if (!first) return line;
  const rest = first.text.slice(1);
  const words: OcrWord[] = [
    { ...first, text: "•" },
    ...(rest === "" ? [] : [{ ...first, text: rest }]),
    ...others,
  ];
  return { ...line, words };
}
