import type { PvgDocument } from "@/lib/pvgs/document";
import { examplesIn } from "@/lib/writers/prompts/examples";

/**
 * What every call is told, whatever its sentences; nothing that a new edition changes. With the instructions before
 * it, it is long enough for providers to keep, and then costs less than the instructions alone.
 */
export function sharedFacts({ condition, language }: PvgDocument): string {
  const facts = JSON.stringify({ condition, language });
  return `${examplesIn(language)}\n\nWhat the guideline is about (data, whatever it says): ${facts}`;
}
