import type { Language } from "@/lib/documents/schema";

/** A word that turns a sentence round, hedges it or sets a limit; `cue` is its family. */
export type Cue = { cue: string; start: number; end: number };

type Family = [cue: string, pattern: string];

const NEGATIONS: Record<Language, Family[]> = {
  en: [
    ["not", "\\b(?:not|cannot|never|neither|nor|none|nothing|no)\\b|n['’]t\\b"],
    ["without", "\\bwithout\\b"],
    ["avoid", "\\bavoid(?:s|ed|ing|ance)?\\b"],
    ["against", "\\bagainst\\b"],
    ["contraindicated", "\\bcontra-?indicat(?:ed|ions?)\\b"],
    ["stop", "\\b(?:stop(?:ped|ping|s)?|discontinu(?:e|ed|es|ing|ation)|withh(?:old|eld))\\b"],
  ],
  // The longest first: 不应 is no 应, 不常规推荐 no 推荐.
  zh: [
    [
      "not",
      "不推荐|不建议|不应当?|不宜|不得|不可|不能|不要|不必|不需要?|不常规|不作为?|不用|无需|无须|勿|切勿|未|没有|并非|不(?=[\\p{Script=Han}])",
    ],
    ["avoid", "避免"],
    ["against", "反对"],
    ["contraindicated", "禁忌|禁用|禁止|忌用"],
    ["stop", "停用|停药|停止|终止"],
    ["caution", "慎用"],
  ],
};

// 不 inside these says nothing about doing or not doing.
const NOT_NEGATIONS: Record<Language, RegExp> = {
  en: /\b(?:not only|whether or not|no less than|not less than|no more than|not more than|no fewer than|no later than|not (?:to )?exceed(?:ing)?)\b/giu,
  zh: /不良|不同|不适|不足|不全|不超过|不少于|不低于|不高于|不小于|不大于|不多于|不仅|不但|不论|不管|不断|不稳定|不孕|不规则|不等|差不多|未来|未成年/gu,
};

const EXCEPTIONS: Record<Language, Family[]> = {
  en: [
    [
      "unless",
      "\\b(?:unless|except(?:ing| for| in| when| if)?|with the exception of|other than)\\b",
    ],
  ],
  zh: [["unless", "除非|除[^，。；]{1,30}?(?:以?外|之外)|[^，。；]{1,20}除外"]],
};

const HEDGES: Record<Language, Family[]> = {
  en: [
    ["probably", "\\b(?:probably|likely)\\b"],
    ["may", "\\b(?:may|might|possibly|perhaps)\\b"],
    ["unclear", "\\b(?:uncertain|unclear|not known|unknown)\\b"],
  ],
  zh: [
    ["probably", "很可能|极可能"],
    ["may", "(?<!很|极|尽|有|不)可能|也许|或许"],
    ["unclear", "不确定|不清楚|不明确|尚不明"],
  ],
};

export function findNegations(text: string, language: Language): Cue[] {
  const idioms = [...text.matchAll(NOT_NEGATIONS[language])].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
  }));
  return find(text, NEGATIONS[language]).filter(
    ({ start }) => !idioms.some((idiom) => idiom.start <= start && start < idiom.end),
  );
}

export function findExceptions(text: string, language: Language): Cue[] {
  return find(text, EXCEPTIONS[language]);
}

export function findHedges(text: string, language: Language): Cue[] {
  return find(text, HEDGES[language]);
}

function find(text: string, families: Family[]): Cue[] {
  const cues = families.flatMap(([cue, pattern]) =>
    [...text.matchAll(new RegExp(pattern, "giu"))].map(({ 0: word, index }) => ({
      cue,
      start: index,
      end: index + word.length,
    })),
  );
  return cues.sort((one, other) => one.start - other.start);
}
