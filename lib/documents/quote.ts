import type { Anchor, Passage } from "@/lib/documents/schema";

export function indexPassages(source: { passages: Passage[] }): Map<string, Passage> {
  return new Map(source.passages.map((passage) => [passage.id, passage]));
}

/** The anchored words, cut from the passage itself. An anchor that does not fit is a bug, so it throws. */
export function quoteOf(passages: Map<string, Passage>, anchor: Anchor): string {
  const { passageId, start, end } = anchor;
  const passage = passages.get(passageId);
  if (!passage) throw new RangeError(`No passage ${passageId}`);
  if (start < 0 || start >= end || end > passage.text.length) {
    throw new RangeError(`Anchor ${start}-${end} lies outside passage ${passageId}`);
  }
  return passage.text.slice(start, end);
}
