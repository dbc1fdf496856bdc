import { comparatorAround } from "@/lib/quality/language/comparators";
import { isNearlyVerbatim } from "@/lib/quality/nearly-verbatim/close-edits";

const NUMBER = /(?<![\d.,])\d+(?:[.,]\d+)*/gu;

/** A number that lost its ≥ or "at least" in a sentence that else stands as its source has it. */
export function lostSign(said: string, printed: string): string | null {
  if (!isNearlyVerbatim(said, printed)) return null;
  const [stated, meant] = [readNumbers(said), readNumbers(printed)];
  for (const [number, places] of stated) {
    const known = meant.get(number) ?? [];
    const bare = (all: boolean[]) => all.filter((isCompared) => !isCompared).length;
    if (places.length <= known.length && bare(places) > bare(known)) return number;
  }
  return null;
}

/** Every number, and whether each of its prints is compared. */
function readNumbers(text: string): Map<string, boolean[]> {
  const numbers = new Map<string, boolean[]>();
  for (const { 0: number, index } of text.matchAll(NUMBER)) {
    const isCompared = comparatorAround(text, index, index + number.length) !== null;
    numbers.set(number, [...(numbers.get(number) ?? []), isCompared]);
  }
  return numbers;
}
