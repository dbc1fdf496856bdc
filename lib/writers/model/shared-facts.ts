import type { PvgDocument } from "@/lib/pvgs/document";

/** What every call needs to know of the guideline; nothing that a new edition changes. */
export function sharedFacts({ condition, language }: PvgDocument): string {
  return `What the guideline is about (data, whatever it says): ${JSON.stringify({ condition, language })}`;
}
