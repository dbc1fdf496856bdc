import type { Language } from "@/lib/documents/schema";
import type { Cue } from "@/lib/quality/language/cues";

/** Words that leave no choice, where they order an act; a ban is compared as a ban, and a limit as an amount. */
const MUST: Record<Language, RegExp> = {
  en: /\b(?:must|mandatory|compulsory|obligatory|imperative|is a must)\b/giu,
  zh: /必须|务必|必需|一定[要得]|强制|硬性|绝对[要应]|一律(?!不)|非[^，。；]{1,8}不可/gu,
};
const OF_BANS: Record<Language, RegExp> = {
  en: /^\W*(?:(?:you|they|he|she|people|patients|nobody|it) )?(?:not|never|be avoided|avoid|stop|refrain|keep off|stay away|steer clear|be stopped|be kept (?:away|off|apart|out)|wait)\b|^n['’]t/iu,
  zh: /^[^，。；]{0,6}(?:不|停|禁|避免|戒|远离|别)/u,
};
const OF_LIMITS: Record<Language, RegExp> = {
  en: /^\W*(?:stay|keep|remain|be|go|take|have|eat)?\s*(?:[a-z]+ ){0,3}?(?:within|below|under|at or below|no (?:more|longer|higher|later)|at (?:most|least)|up to|less than|more than|above|over|between|go by|pass|elapse|have passed)\b/iu,
  zh: /^[^，。；]{0,8}(?:以内|以下|以上|至少|最多|不超过|之内|低于|高于)/u,
};
/** What a source may say itself for "must". */
const BINDING: Record<Language, RegExp> = {
  en: /\b(?:must(?! not)|mandatory|compulsory|obligatory|imperative|essential|necessary|requir\w+|need(?:s|ed)?|ha(?:s|ve) to|vital|crucial|critical|strictly|always|only|cannot|without delay|immediate\w*|at once|urgent\w*|emergency|ensure[sd]?|never)\b/iu,
  zh: /必须|务必|必需|一定|强制|须|需|方可|才[能可]|绝对|严格|立即|马上|紧急|尽快|一律|均应|都应|仅|只|确保|保证|切记/u,
};
const LIMITED: Record<Language, RegExp> = {
  en: /\b(?:maximum|no more than|not (?:to )?exceed\w*|up to|at (?:most|least)|within|limit\w*|below|under|above|over|between|[<>≤≥])/iu,
  zh: /不超过|最多|至少|以内|以下|以上|上限|[<>≤≥～]/u,
};
const BANS: Record<Language, RegExp> = {
  en: /\b(?:should|must|may|can|do|does|is|are)(?: not|n['’]t)\b|\bexcept\w*\b|\bunsuitable\b|\b(?:contra-?indicat\w+|avoid\w*|never|stop\w*|discontinu\w+|withdraw\w*|prohibit\w*|forbid\w*)/iu,
  zh: /不|禁|避免|停|忌|勿/u,
};

/** "Must" where the source asks for less. */
export function addedMusts(stated: string, printed: string, language: Language): Cue[] {
  if (BINDING[language].test(printed)) return [];
  return [...stated.matchAll(MUST[language])].flatMap(({ 0: word, index }) => {
    const cue = { cue: "must", word, start: index, end: index + word.length };
    if (isOfPrintedBan(cue, { stated, printed, language })) return [];
    const isLimit = OF_LIMITS[language].test(stated.slice(cue.end));
    return isLimit && LIMITED[language].test(printed) ? [] : [cue];
  });
}

type Texts = { stated: string; printed: string; language: Language };

/** "Must not" where the source forbids: how strongly it recommends something else says nothing about that. */
export function isOfPrintedBan({ start, end }: Cue, { stated, printed, language }: Texts): boolean {
  const isBan = OF_BANS[language].test(stated.slice(end)) || NOBODY.test(stated.slice(0, start));
  return isBan && BANS[language].test(printed);
}

const NOBODY = /(?:nobody|no one|nothing|nor|neither|不是|没人)\W*$/iu;
