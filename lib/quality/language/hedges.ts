import type { Language } from "@/lib/documents/schema";
import { type Cue, type Family, findCues } from "@/lib/quality/language/cues";

// One family per level of certainty (GRADE guidelines 26): 很可能 is "probably", 可能 is "may".
const HEDGES: Record<Language, Family[]> = {
  en: [
    ["probably", /\b(?:probably|likely)\b/giu],
    ["may", /\b(?:may(?! \d)|might|could|possibly|perhaps)\b/giu],
    ["seems", /\b(?:seems?|appears?|apparently)\b/giu],
    ["unclear", /\b(?:uncertain(?:ty|ties)?|unclear|not known|unknown)\b/giu],
  ],
  zh: [
    ["probably", /很可能|极可能|大概率/gu],
    [
      "may",
      /(?<!很|极|尽|不)可能|也许|或许|兴许|说不定|没准|大概(?!率|\s*[\d一二两三四五六七八九十])/gu,
    ],
    ["seems", /似乎|看来/gu],
    ["unclear", /不确定|不清楚|不明确|尚不明|未知/gu],
  ],
};

export function findHedges(text: string, language: Language): Cue[] {
  return findCues(text, HEDGES[language]);
}
