import type { Language } from "@/lib/documents/schema";
import type { Cue } from "@/lib/quality/language/cues";

/** Words that leave a result no room on either side. */
const EXACT: Record<Language, RegExp> = {
  en: /\b(?:exactly|precisely) (?=\d)|\bno (?:more|fewer|less),? (?:and|or|nor) (?:no|not) (?:more|fewer|less)\b|\bno(?:t)? (?:a single )?one (?:more|less|fewer)\b|\bneither more nor less\b/iu,
  zh: /(?:正好|恰好|刚好|恰恰)(?:是|有|为)?\s*(?=[\d一二两三四五六七八九十])|不多不少|不会?(?:更|再)?多[，、]?也不会?(?:更|再)?少|一[个例人]不[多少]/u,
};
/** The source leaves room: an interval, a mean, a number that it calls rough. */
const ROUGH: Record<Language, RegExp> = {
  en: /\bCI\b|\bconfidence interval\b|\b(?:about|approximately|around|roughly|nearly|almost|estimated?|mean|median|average|ranges?|ranging|between|up to|or so)\b|~|\d ?(?:–|-|to) ?\d/iu,
  zh: /CI|可信区间|置信区间|约|左右|估计|平均|中位|近|大概|之间|上下|\d\s*[%％]?\s*[～~–—-]\s*\d/u,
};

/** "Exactly 33, no more and no less" of a result that its source gives with an interval or calls rough. */
export function falsePrecision(said: string, printed: string, language: Language): Cue[] {
  const word = EXACT[language].exec(said);
  if (!word || EXACT[language].test(printed) || !ROUGH[language].test(printed)) return [];
  const start = word.index;
  return [{ cue: "certain", word: word[0].trim(), start, end: start + word[0].length }];
}
