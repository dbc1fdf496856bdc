import type { Certainty, Strength } from "@/lib/clinical/schema";
import type { Language } from "@/lib/documents/schema";
import { isAsserted } from "@/lib/quality/language/asserted";

type GradeWord = { of: "strength"; grade: Strength } | { of: "certainty"; grade: Certainty };

const STRENGTH: Record<Language, RegExp> = {
  en: /\b(strong|weak|conditional) recommendations?\b/giu,
  zh: /(强|弱|有条件)推荐(?!意见书)/gu,
};
const CERTAINTY: Record<Language, RegExp> = {
  en: /(?<!\b(?:to|or|and|[-–]) ?)\b(very[- ]low|low|moderate|high)[- ](?:certainty|quality)(?: (?:of the )?evidence)\b/giu,
  zh: /(?<![至到、和或])(极低|低|中等?|高)(?:质量|等级|级别|确定性)的?证据/gu,
};

/** Grades that a sentence says in words of its own. */
export function findGradeWords(text: string, language: Language): GradeWord[] {
  const asserted = (pattern: RegExp) =>
    [...text.matchAll(pattern)].filter(({ 0: words, index }) =>
      isAsserted(text, { start: index, end: index + words.length }, language),
    );
  return [
    ...asserted(STRENGTH[language]).map(([, word = ""]): GradeWord => ({
      of: "strength",
      grade: /strong|强/iu.test(word) ? "strong" : "conditional",
    })),
    ...asserted(CERTAINTY[language]).map(([, word = ""]): GradeWord => ({
      of: "certainty",
      grade: levelOf(word),
    })),
  ];
}

function levelOf(word: string): Certainty {
  if (/very|极/iu.test(word)) return "very_low";
  if (/low|低/iu.test(word)) return "low";
  return /high|高/iu.test(word) ? "high" : "moderate";
}
