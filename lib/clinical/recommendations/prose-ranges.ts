import type { Language } from "@/lib/documents/schema";
import { splitSentences } from "@/lib/documents/sentences";
import type { TextRange } from "@/lib/documents/sentences";

/** A sentence or a numbered item of running text. */
export type ProseRange = TextRange & { isItem: boolean };

/** "（1）", "①" and "2." inside a paragraph begin the next statement. */
const NUMBER =
  /(?<=^|[。；：:;，,]\s*)(?:[（(]\d{1,2}[）)]|[①-⑳]|\d{1,2}[.．、)）](?=\s*\p{Script=Han}))\s*/gu;
/** What only names an alternative stays with the statement it follows. */
const ALTERNATIVE = /^(?:或者?|和|及|以及)(?!者|许|可)/u;

/** The statements a paragraph may hold: its sentences, and in Chinese also the numbered items inside them. */
export function proseRanges(text: string, language: Language): ProseRange[] {
  const sentences = splitSentences(text, language);
  if (language !== "zh") return sentences.map((sentence) => ({ ...sentence, isItem: false }));
  return sentences
    .flatMap((sentence) => splitAtNumbers(text, sentence))
    .reduce<ProseRange[]>((joined, range) => {
      const last = joined.at(-1);
      const goesOn = last !== undefined && /；$/u.test(text.slice(last.start, last.end));
      if (!goesOn || !ALTERNATIVE.test(text.slice(range.start, range.end))) {
        return [...joined, range];
      }
      return [...joined.slice(0, -1), { ...last, end: range.end }];
    }, []);
}

function splitAtNumbers(text: string, { start, end }: TextRange): ProseRange[] {
  const marks = [...text.slice(start, end).matchAll(NUMBER)];
  const starts = marks.map((mark) => start + mark.index + mark[0].length);
  const ends = marks.map((mark) => start + mark.index);
  return [start, ...starts]
    .map((from, index) => ({ start: from, end: ends[index] ?? end, isItem: index > 0 }))
    .filter((range) => text.slice(range.start, range.end).trim() !== "");
}
