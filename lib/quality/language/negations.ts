import type { Language } from "@/lib/documents/schema";
import { type Cue, type Family, findCues } from "@/lib/quality/language/cues";

// Opposites made by a first syllable: losing it turns the sentence round just as losing "not" does.
const NEGATIVE_PREFIX =
  "un(?:able|acceptable|available|aware|certain|changed|clear|common|complicated|controlled|desirable|diagnosed|explained|fit|healthy|known|likely|necessary|planned|protected|provoked|related|reliable|responsive|safe|satisfactory|screened|stable|successful|suitable|supervised|tolerated|treated|usual|vaccinated|wanted)\\w*|in(?:ability|accurate|active|adequate|advisable|appropriate|capable|complete|consistent|effective|eligible|frequent|significant|sufficient|tolerant)\\w*|im(?:possible|proper|practical)\\w*|ir(?:regular|relevant|reversible)\\w*|asymptomatic\\w*|non-?(?=[a-z]{4})";

const NEGATIONS: Record<Language, Family[]> = {
  en: [
    [
      "not",
      new RegExp(
        `\\b(?:not|cannot|never|neither|nor|none|nothing|nobody|no|lack(?:s|ed|ing)?|absence|absent|fail(?:s|ed|ure|ing)?(?= to)|refus(?:e|es|ed|al|ing)|rarely|seldom|hardly|${NEGATIVE_PREFIX})(?![a-z])|\\bnon-?(?=[a-z]{4})|n['’]t\\b`,
        "giu",
      ),
    ],
    ["without", /\bwithout\b/giu],
    ["instead", /\b(?:rather than|instead of|in place of)\b/giu],
    ["avoid", /\bavoid(?:s|ed|ing|ance|able)?\b/giu],
    ["against", /\b(?:against|discourag(?:e|es|ed|ing))\b/giu],
    ["contraindicated", /\bcontra-?indicat(?:ed|ions?)\b/giu],
    ["stop", /\b(?:stop(?:ped|ping|s)?|discontinu(?:e|ed|es|ing|ation)|withh(?:old|eld))\b/giu],
    ["caution", /\b(?:caution|cautious(?:ly)?)\b/giu],
  ],
  // The longest first: 不应 is no 应, 不常规推荐 no 推荐.
  zh: [
    [
      "not",
      /不推荐|不建议|不应当?|不宜|不得|不可|不能|不要|不必|不需要?|不常规|不作为?|不用|无需|无须|无法|切勿|勿|莫(?=\p{Script=Han})|未|没有|缺乏|缺少|拒绝|难以|并非|(?<!除|并|是)非(?!洲|常)|(?<!毫)无(?!论)|毫无|不(?=\p{Script=Han})/gu,
    ],
    ["avoid", /避免|以免|(?<!禁|顾|猜)忌(?!用|证)/gu],
    ["against", /反对/gu],
    ["contraindicated", /禁忌|禁用|禁止|忌用|严禁|禁(?=食|饮|烟|酒)/gu],
    ["stop", /停用|停药|停止|终止|中止|戒(?=烟|酒|断|除)/gu],
    ["caution", /慎用|慎重|谨慎|(?<!谨|审)慎(?!用|重)/gu],
  ],
};

// What these say is judged as a comparison, or they say nothing about doing or not doing.
const IDIOMS: Record<Language, RegExp> = {
  en: /\b(?:(?:does|do|did) not go away|(?:(?:does|will) not|(?:won|doesn)['’]t) (?:stop|settle)(?! [a-z]+ing| (?:the|your|it|them|any))|not go (?:over|above|beyond)|never (?:go )?(?:over|above|beyond|more than)|against (?=\d|an? )|not only|whether or not|no less than|not less than|no (?:more|less|fewer|longer|later|higher|greater) [a-z]+ than|no more than|not more than|no fewer than|no greater than|no later than|not (?:to )?exceed(?:ing)?)\b/giu,
  zh: /(?<!只)不过|[喘吸透]不[上过]|会不会|能不能|可不可以|好不好|有没有|不要超过|不能超过|不可超过|不得超过|不应超过|不到(?=\s*[\d一二两三四五六七八九十])|还?没满|不满(?=\s*\d)|不舒服|不要紧|用不着|不一定|不要忘|不妨|要不要|是不是|不管怎样|不良|不同|不适(?!宜|用|合|应|当)|不足|不全|不超过|不少于|不低于|不高于|不小于|不大于|不多于|不仅|不但|不论|不管|差不多|未来|未成年/gu,
};

export function findNegations(text: string, language: Language): Cue[] {
  return findCues(text, NEGATIONS[language], IDIOMS[language]);
}
