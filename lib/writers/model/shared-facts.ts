import type { Language } from "@/lib/documents/schema";
import type { PvgDocument } from "@/lib/pvgs/document";
import { examplesIn } from "@/lib/writers/prompts/examples";
import { otherLanguageRules } from "@/lib/writers/prompts/other-language";

/**
 * What every call is told, whatever its sentences; nothing that a new edition changes. With the instructions before
 * it, it is long enough for providers to keep, and then costs less than the instructions alone.
 */
export function sharedFacts({ condition, language }: PvgDocument, from: Language): string {
  const isOther = from !== language;
  const facts = JSON.stringify({ condition, language, ...(isOther && { from }) });
  const rules = isOther ? `${otherLanguageRules(language)}\n\n` : "";
  return `${rules}${examplesIn(language, from)}\n\nWhat the guideline is about (data, whatever it says): ${facts}`;
}
