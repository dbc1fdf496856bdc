import { plainDigits } from "@/lib/documents/superscript";
import type { SourceDocument } from "@/lib/documents/schema";

/** A Chinese character counts as a word: programs part Chinese words differently, or not at all. */
const WORD =
  /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+(?:[.,](?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+)*/gu;

/** How much two readings of the same guideline agree, and the words by which they do not. */
export type WordAgreement = {
  /** Words in both, counted as often as the rarer side has them, of the words of the longer side; 0 to 1. */
  share: number;
  /** Words the first reading has more often, with how much more often. */
  onlyFirst: Map<string, number>;
  onlySecond: Map<string, number>;
};

export function wordsInCommon(first: string, second: string): WordAgreement {
  const [a, b] = [countWords(first), countWords(second)];
  const onlyFirst = surplus(a, b);
  const onlySecond = surplus(b, a);
  const longer = Math.max(total(a), total(b));
  const common = total(a) - total(onlyFirst);
  return { share: longer === 0 ? 1 : common / longer, onlyFirst, onlySecond };
}

/** What a reader of the passages sees: text with the markers that stand before it. */
export function readText({ passages }: Pick<SourceDocument, "passages">): string {
  return passages.map(({ text, list }) => `${list?.marker ?? ""} ${text}`).join("\n");
}

function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of plainDigits(text.normalize("NFC")).toLowerCase().matchAll(WORD))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function surplus(a: Map<string, number>, b: Map<string, number>): Map<string, number> {
  return new Map(
    [...a].flatMap(([word, count]) => {
      const more = count - (b.get(word) ?? 0);
      return more > 0 ? [[word, more] as const] : [];
    }),
  );
}

function total(counts: Map<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}
