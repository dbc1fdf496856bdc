import { createHash } from "node:crypto";

import type { Language } from "@/lib/documents/schema";

/** Characters of source text in one call. More and a fault costs too much and one long call is left over at the end;
 * fewer and instructions, which the provider keeps, are sent too often. */
const LEAST = { en: 600, zh: 240 };
const MOST = { en: 2_000, zh: 800 };
/** Between those limits about every third one ends a call. */
const ENDS_PORTION = 3;

/**
 * What is to be asked in portions for one call each. Where a portion ends is told by the words themselves, so that a
 * change in a new edition moves the ends near it and no others.
 */
export function inPortions<Item>(
  items: Item[],
  textOf: (item: Item) => string,
  language: Language,
): Item[][] {
  const portions: Item[][] = [];
  let portion: Item[] = [];
  let size = 0;
  for (const item of items) {
    const text = textOf(item);
    if (portion.length > 0 && size + text.length > MOST[language]) {
      portions.push(portion);
      [portion, size] = [[], 0];
    }
    portion.push(item);
    size += text.length;
    if (size >= LEAST[language] && endsPortion(text)) {
      portions.push(portion);
      [portion, size] = [[], 0];
    }
  }
  return portion.length > 0 ? [...portions, portion] : portions;
}

function endsPortion(text: string): boolean {
  return createHash("sha256").update(text).digest().readUInt8(0) % ENDS_PORTION === 0;
}
