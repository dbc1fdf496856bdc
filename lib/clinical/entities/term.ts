import type { EntityKind } from "@/lib/clinical/entities/schema";

/** One mention of a term in a passage's text. */
export type TermMention = {
  kind: EntityKind;
  /** What mentions of the same thing share: lower case, singular, joints folded. */
  key: string;
  start: number;
  end: number;
};

/** Mentions that overlap count once: the longest, and the first of two as long. */
export function withoutOverlaps<T extends { start: number; end: number }>(mentions: T[]): T[] {
  const kept: T[] = [];
  const byLength = mentions.toSorted(
    (a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  for (const mention of byLength) {
    if (kept.every((other) => mention.end <= other.start || mention.start >= other.end)) {
      kept.push(mention);
    }
  }
  return kept.toSorted((a, b) => a.start - b.start);
}
