import type { Language } from "@/lib/documents/schema";
import { limitsOf } from "@/lib/pvgs/audience";
import type { PvgDocument } from "@/lib/pvgs/document";
import { examplesIn } from "@/lib/writers/prompts/examples";
import { otherLanguageRules } from "@/lib/writers/prompts/other-language";
import { describeReader } from "@/lib/writers/prompts/readers";

/**
 * What every call is told, whatever its sentences; nothing that a new edition changes. With the instructions before
 * it, it is long enough for providers to keep, and then costs less than the instructions alone. Words are kept under it,
 * so nobody gets words that were written for another reader.
 */
export function sharedFacts(draft: PvgDocument, from: Language): string {
  const { condition, language, audience } = draft;
  const limits = limitsOf(draft);
  const isOther = from !== language;
  const about = { condition, language, ...(isOther && { from }) };
  const facts = JSON.stringify({ ...about, audience, grade: limits.grade });
  return [
    describeReader(audience, language, limits),
    ...(isOther ? [otherLanguageRules(language)] : []),
    examplesIn({ language, from, audience }),
    `What the guideline is about (data, whatever it says): ${facts}`,
  ].join("\n\n");
}
