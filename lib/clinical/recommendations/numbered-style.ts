import { isImperative } from "@/lib/clinical/recommendations/directives";
import type { GuidelineReading } from "@/lib/clinical/recommendations/draft";
import { printedNumber } from "@/lib/clinical/recommendations/numbers";
import type { Passage } from "@/lib/documents/schema";

/** NICE and ADA print "1.2.3 Offer …": the number alone marks the statement, if the whole document does so. */
export function isNumberedStatement(passage: Passage, depth: number | null): boolean {
  return depth !== null && depthOfStatement(passage) === depth;
}

const FEWEST_NUMBERED = 3;

/** The depth at which at least three numbered passages open with an instruction. */
export function numberedDepth(reading: GuidelineReading): number | null {
  const depths = new Map<number, number>();
  for (const passage of reading.source.passages) {
    const depth = passage.table || !reading.isUsable(passage) ? null : depthOfStatement(passage);
    const own = printedNumber(passage);
    if (depth === null || !own || !isImperative(passage.text.slice(own.length))) continue;
    depths.set(depth, (depths.get(depth) ?? 0) + 1);
  }
  const [best] = [...depths].toSorted((a, b) => b[1] - a[1]);
  return best && best[1] >= FEWEST_NUMBERED ? best[0] : null;
}

/** Dots in the printed number of a passage that reads like a sentence, not like a heading. */
function depthOfStatement(passage: Passage): number | null {
  const own = printedNumber(passage);
  if (!own?.number.includes(".")) return null;
  const text = passage.text.slice(own.length).trim();
  const isSentence = text.length >= 50 || /[.:;\]。：；]$/u.test(text) || isImperative(text);
  if (!isSentence || (passage.kind === "heading" && text.length < 50)) return null;
  return own.number.split(".").length - 1;
}
