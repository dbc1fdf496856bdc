import type { TextLine } from "@/lib/documents/pdf/text-line";

/** Decides, from the document's own words, whether a hyphen at a line's end was printed or only divides a word. */
export class Vocabulary {
  private words: Map<string, number> | undefined;

  constructor(private readonly lines: TextLine[]) {}

  /** "-" or "", to be put between the text so far and the line that follows the division. */
  hyphenBetween(before: string, after: string): "-" | "" {
    const left = /[\p{L}\d]+(?:-[\p{L}\d]+)*$/u.exec(before)?.[0] ?? "";
    const right = /^[\p{L}\d]+/u.exec(after)?.[0] ?? "";
    if (left === "" || right === "" || /\d/.test(left + right)) return "-";
    if (/^\p{Lu}/u.test(right) && !isAmongCapitals(before, { left, right })) return "-";
    const plain = this.frequency(left + right);
    const hyphenated = this.frequency(`${left}-${right}`);
    if (plain !== hyphenated) return plain > hyphenated ? "" : "-";
    const bothAreWords = left.length > 3 && this.frequency(left) > 0 && this.frequency(right) > 0;
    return bothAreWords && right.length > 3 ? "-" : "";
  }

  private frequency(word: string): number {
    this.words ??= countWords(this.lines);
    return this.words.get(word.toLowerCase()) ?? 0;
  }
}

/** Shorter ones are names such as BCR-ABL and keep their hyphens. */
const SHORTEST_IN_CAPITALS = 8;

/** Words that are all set in capitals: they are divided as if they were small. */
function isAmongCapitals(
  before: string,
  { left, right }: { left: string; right: string },
): boolean {
  if (/\p{Ll}/u.test(left + right) || left.length + right.length < SHORTEST_IN_CAPITALS)
    return false;
  return !/\p{Ll}/u.test(before) || /\p{Lu}{3,}[^\p{L}]+\p{Lu}{2,}$/u.test(before);
}

function countWords(lines: TextLine[]): Map<string, number> {
  const words = new Map<string, number>();
  for (const { text, divided } of lines) {
    const found = text.toLowerCase().match(/[\p{L}\d]+(?:-[\p{L}\d]+)*/gu) ?? [];
    // The last piece of a divided line is not a word.
    for (const word of divided ? found.slice(0, -1) : found) {
      words.set(word, (words.get(word) ?? 0) + 1);
    }
  }
  return words;
}
