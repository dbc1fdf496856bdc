import { createHash } from "node:crypto";

import { quoteOf } from "@/lib/documents/quote";
import type { Language, Passage } from "@/lib/documents/schema";
import type { PlacedClaim } from "@/lib/writers/model/placed-claims";

/** Characters of source text in one call. More and a fault costs too much and one long call is left over at the end;
 * fewer and instructions, which the provider keeps, are sent too often. */
const LEAST = { en: 600, zh: 240 };
const MOST = { en: 2_000, zh: 800 };
/** Between those limits about every third card ends a call. */
const ENDS_PART = 3;

/**
 * The claims in portions for one call each. Where a portion ends is told by the words themselves, so that a change in
 * a new edition moves the ends near it and no others; the sentences of one recommendation stay together.
 */
export function inParts(
  claims: PlacedClaim[],
  passages: Map<string, Passage>,
  language: Language,
): PlacedClaim[][] {
  const parts: PlacedClaim[][] = [];
  let part: PlacedClaim[] = [];
  let size = 0;
  for (const group of byCard(claims)) {
    const text = group.map(({ claim }) => linesOf(claim, passages)).join("\n");
    if (part.length > 0 && size + text.length > MOST[language]) {
      parts.push(part);
      [part, size] = [[], 0];
    }
    part.push(...group);
    size += text.length;
    if (size >= LEAST[language] && endsPart(text)) {
      parts.push(part);
      [part, size] = [[], 0];
    }
  }
  return part.length > 0 ? [...parts, part] : parts;
}

function byCard(claims: PlacedClaim[]): PlacedClaim[][] {
  const groups: PlacedClaim[][] = [];
  for (const placed of claims) {
    const id = placed.claim.recommendationId;
    const last = groups.at(-1);
    const isSame = id !== undefined && last?.[0]?.claim.recommendationId === id;
    if (last && isSame) last.push(placed);
    else groups.push([placed]);
  }
  return groups;
}

function linesOf({ anchors }: PlacedClaim["claim"], passages: Map<string, Passage>): string {
  return anchors.map((anchor) => quoteOf(passages, anchor)).join(" ");
}

function endsPart(text: string): boolean {
  return createHash("sha256").update(text).digest().readUInt8(0) % ENDS_PART === 0;
}
