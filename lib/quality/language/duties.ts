import type { Language } from "@/lib/documents/schema";
import { type Cue, type Family, findCues } from "@/lib/quality/language/cues";

// The verb carries the strength where no label does (NICE: offer, consider; GRADE: recommend, suggest).
const DUTIES: Record<Language, Family[]> = {
  en: [
    [
      "must",
      /\b(?:must|ha(?:s|ve) to|requires?|required|mandatory|compulsory|obligatory|imperative)\b/giu,
    ],
    ["recommend", /\brecommend(?:s|ed|ing)?\b/giu],
    ["suggest", /\bsuggest(?:s|ed|ing)?\b/giu],
    ["consider", /\bconsider(?:s|ed|ing|ation)?\b/giu],
  ],
  zh: [
    ["must", /必须|务必|必需|一定[要得]|(?<!无)须(?!知)|强制|硬性|绝对[要应]|一律/gu],
    // 弱推荐 is a grade, no verb.
    ["recommend", /(?<![强弱]|条件性?)推荐(?!意见|强度|级)/gu],
    ["suggest", /建议/gu],
    ["consider", /考虑|酌情/gu],
  ],
};

/** Verbs that say how binding advice is. */
export function findDuties(text: string, language: Language): Cue[] {
  return findCues(text, DUTIES[language]);
}
