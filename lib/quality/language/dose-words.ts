import type { Language } from "@/lib/documents/schema";
import type { Cue } from "@/lib/quality/language/cues";

/** Frequency, route and maximum, in words or prescription shorthand; `cue` is the meaning. */
const DOSE_WORDS: Record<Language, [cue: string, pattern: RegExp][]> = {
  en: [
    [
      "daily",
      /\b(?:daily|per day|a day|each day|every day|once-daily|qd|nightly|each night)\b|\/(?:day|d)\b/giu,
    ],
    ["twice", /\b(?:twice|two times|bid)\b/giu],
    ["three times", /\b(?:three times|tid)\b/giu],
    ["weekly", /\b(?:weekly|per week|a week|each week|every week)\b|\/(?:week|wk)\b/giu],
    ["monthly", /\b(?:monthly|per month|a month|each month|every month)\b|\/month\b/giu],
    ["by mouth", /\b(?:oral(?:ly)?|by mouth)\b/giu],
    [
      "injected",
      /\b(?:injections?|injected|injectable|intravenous(?:ly)?|intramuscular(?:ly)?|subcutaneous(?:ly)?|IV|IM|SC)\b/gu,
    ],
    ["inhaled", /\b(?:inhaled|inhalations?|inhalers?|nebuli[sz]ed|nebuli[sz]ers?)\b/giu],
    ["topical", /\b(?:topical(?:ly)?)\b/giu],
    ["as needed", /\b(?:as[- ]needed|when needed|as[- ]required|prn|on demand)\b/giu],
    ["maximum", /\b(?:maxim(?:um|al)|max\.?(?= ?\d))/giu],
  ],
  zh: [
    ["daily", /每[日天]|每晚|日(?=[一二三四1-4]次)|\/[日天d]/gu],
    ["weekly", /每周|每星期|\/周/gu],
    ["monthly", /每个?月|\/月/gu],
    ["by mouth", /口服/gu],
    ["injected", /注射|静脉(?:滴注|给药)?|肌注|皮下/gu],
    ["inhaled", /吸入|雾化/gu],
    ["topical", /外用/gu],
    ["as needed", /按需|必要时/gu],
    ["maximum", /最大(?:剂量|量|日剂量)|不超过/gu],
  ],
};

export function findDoseWords(text: string, language: Language): Cue[] {
  const cues = DOSE_WORDS[language].flatMap(([cue, pattern]) =>
    [...text.matchAll(pattern)].map(({ 0: word, index }) => ({
      cue,
      start: index,
      end: index + word.length,
    })),
  );
  return cues.sort((one, other) => one.start - other.start);
}
