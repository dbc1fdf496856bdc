import { quoteOf } from "@/lib/documents/quote";
import type { Anchor } from "@/lib/documents/schema";
import type { Claim } from "@/lib/pvgs/document";
import type { CheckInput } from "@/lib/quality/check";

// What may stay away without loss: joining words, marks, and references left at the seams.
const EMPTY_REST =
  /^(?:[\s\p{P}\p{S}]|\b(?:and|or|then|that|to|but)\b|[和及并且而与或]|\[\d+\]|[⁰¹²³⁴⁵⁶⁷⁸⁹])*$/iu;

/** Stretches of a source text that none of the claims rests on. */
export function findUncovered({ passages }: CheckInput, anchor: Anchor, shown: Claim[]): string[] {
  const resting = shown
    .flatMap(({ anchors }) => anchors)
    .filter(({ passageId }) => passageId === anchor.passageId)
    .sort((one, other) => one.start - other.start);
  const rests: string[] = [];
  let at = anchor.start;
  const keep = (start: number, end: number) => {
    if (start >= end) return;
    const rest = quoteOf(passages, { passageId: anchor.passageId, start, end });
    if (!EMPTY_REST.test(rest)) rests.push(rest.trim());
  };
  for (const { start, end } of resting) {
    keep(at, Math.min(start, anchor.end));
    at = Math.max(at, end);
  }
  keep(at, anchor.end);
  return rests;
}
