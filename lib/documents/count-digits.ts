import type { SourceDocument } from "@/lib/documents/schema";
import { plainDigits } from "@/lib/documents/superscript";

/** How often each digit, and the dot, occurs; a raised digit counts as the digit it is. */
export function countDigits(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [character] of plainDigits(text).matchAll(/[\d.]/g))
    counts.set(character, (counts.get(character) ?? 0) + 1);
  return counts;
}

/** Everything the document keeps of its file: passages with their markers, and what was left out of them. */
export function keptText({ passages, intake }: SourceDocument): string {
  const read = passages.map(({ text, list }) => `${list?.marker ?? ""} ${text}`);
  const others = [...intake.dropped, ...intake.hidden].map(({ text }) => text);
  return [...read, ...others].join("\n");
}

/** Digits and dots of `whole` which `part` does not have, or has more often: none where nothing got lost. */
export function differingDigits(whole: string, part: string): number {
  const [a, b] = [countDigits(whole), countDigits(part)];
  return [..."0123456789."]
    .map((character) => Math.abs((a.get(character) ?? 0) - (b.get(character) ?? 0)))
    .reduce((sum, difference) => sum + difference, 0);
}
