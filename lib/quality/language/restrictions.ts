import type { Language } from "@/lib/documents/schema";

const PEOPLE_EN =
  "(?:people|persons?|patients?|individuals?|adults?|adolescents?|teenagers|children|child|infants?|bab(?:y|ies)|newborns?|women|woman|men|man|girls?|boys?|those|someone|anyone|everyone|smokers|survivors|residents|mothers?|cases|travell?ers?|athletes?|recipients?|workers?|donors?|carriers?)";
const DESCRIBED_EN = new RegExp(
  `\\b${PEOPLE_EN}\\b,? (?=(?:with|who|whose|at|having|taking|on|receiving|undergoing|suffering|requiring|needing|under|over|living|without|in whom|admitted|treated|exposed|colonised|colonized|starting|presenting)\\b)([^.;:,]{3,140})`,
  "giu",
);
// A verb ends the description, and so does what is done.
const VERB_EN =
  /\b(?:should|must|may|can|could|will|shall|we|it|is (?:recommended|suggested|contraindicated|not)|are (?:recommended|suggested|contraindicated|offered|advised)|to (?:reduce|prevent|treat|improve|lower)|unless|except|until|before|after|because|for (?:\d|at least))\b.*$/iu;
const SEAM_EN =
  /\b(?:and|or|who|whose|that|with|but|at|undergoing|taking|receiving|having|requiring|in whom|presenting)\b|[,()]/iu;

const PEOPLE_ZH =
  "(?:患者|病人|人群|孕妇|产妇|妇女|女性|男性|儿童|婴幼儿|婴儿|新生儿|患儿|老年人|成人|青少年|者)";
const DESCRIBED_ZH = new RegExp(`([^，。；：:（）○●•■◆]{2,40}?)${PEOPLE_ZH}`, "gu");
const HEAD_ZH = /^.*?(?:推荐|建议|对于|对|在|为|使|给予?|用于)/u;
const SEAM_ZH = /[的、且和及或并与]|合并|伴有?|以及|同时/u;

/** The parts of a text that say for whom it holds, one for each thing that must be so. */
export function restrictionsOf(text: string, language: Language): string[] {
  const ageless = text.replace(AGE[language], "").replaceAll(/ {2,}/gu, " ");
  const described =
    language === "zh"
      ? [...ageless.matchAll(DESCRIBED_ZH)].flatMap(({ 1: words = "" }) =>
          words.replace(HEAD_ZH, "").split(SEAM_ZH),
        )
      : [...ageless.matchAll(DESCRIBED_EN)].flatMap(({ 1: words = "" }) =>
          words.replace(VERB_EN, "").split(SEAM_EN),
        );
  return described
    .map((part) => part.trim())
    .filter((part) => part !== "" && !POINTS_BACK.test(part))
    .filter((part) => !(language === "zh" && ACTS_ZH.test(part)));
}

/** "Such patients" and 以内 limit nothing themselves; 各种程度的 takes a limit away. */
const POINTS_BACK =
  /^(?:(?:(?:ha(?:s|ve)|had|been|being|be|is|are|was|were|assessed|considered|known|thought|judged|found|identified|diagnosed|as|to) ?)+|只要|如果?|若|当|前提|一旦|(?:此|这|该|上述|以上|其他|其它|其余|另)(?:一)?[类些种等]?|以[内上下]|及?以[上下]|[各任所][^，。；]{0,2}(?:程度|类型|年龄段?|阶段|型|期|级))$/iu;

/** 应由照护者…: who acts is not for whom it holds. */
const ACTS_ZH =
  /^(?:不?应|须|需|可|由|宜|经|使|让|请|研究|使用|提供|医务|医护|医[生师]|护士|护理人员|药师|照护|照料|不推荐|不建议)/u;

const CONDITION_EN =
  /\b(?:if|when|once|while|who|whose|whom|with|that|whenever|anyone|those|over|under|living|having|aged|from|for|of)\b([^.;:,]{2,120})|\b([a-z-]+(?:,? [a-z-]+)?) (?:people|children|child|adults|women|men|bab(?:y|ies)|person|girls?|boys?)\b/giu;
const CONDITION_ZH =
  /([^，。；：、（）]{2,40})(?:的人|的(?=[，。；、])|患者|病人|的时候|时(?=[，。；])|者|孕妇|女性|男性|孩子|老人|宝宝)|(?:如果|要是|假如|若|万一|一旦|只要)([^，。；]{2,40})|(?:得了|得过|患有|患了|有|怀)([^，。；]{2,30})/gu;

/** The stretches of a plain text that may say for whom it holds, however they say it. */
export function conditionsOf(text: string, language: Language): string[] {
  const pattern = language === "zh" ? CONDITION_ZH : CONDITION_EN;
  return [...text.matchAll(pattern)].map(([, ...groups]) =>
    (groups.find(Boolean) ?? "").replace(VERB_EN, ""),
  );
}

const AGE: Record<Language, RegExp> = {
  en: /\b(?:aged?|ages?|older than|younger than|under|over|between|from)?\s*(?:of )?\d+(?:\s*(?:to|and|-|–)\s*\d+)?[- ](?:years?|months?|weeks?)(?: of age| old)?(?: (?:and|or) (?:older|over|above|younger|under))?/giu,
  zh: /(?:年龄)?(?:≥|≤|>|<|未满|满|大于|小于)?\s*\d+(?:\s*[~～\-–—至到]\s*\d+)?\s*(?:周岁|岁|月龄|个月)(?:及以上|以上|以下|及以下|及其以上)?/gu,
};
// "Aged 18 and over" are adults, and so on.
const AGE_IN_WORDS: Record<Language, [RegExp, number, number][]> = {
  en: [
    [/\badults?\b|\bgrown[- ]?ups?\b/iu, 18, 18],
    [/\bold(?:er)?\b|\belder\w*|\bseniors?\b/iu, 60, 80],
    [/\bchild\w*|\bkids?\b/iu, 12, 18],
    [/\b(?:young|small|little) (?:child\w*|kids?|ones?)\b|\btoddlers?\b/iu, 1, 6],
    [/\bbab(?:y|ies)\b|\binfants?\b|\bnewborns?\b/iu, 0, 2],
  ],
  zh: [
    [/成年|成人|大人/u, 18, 18],
    [/老年|老人|上了?年纪|年纪大/u, 60, 80],
    [/儿童|孩子|小孩|小儿/u, 12, 18],
    [/宝宝|幼儿|幼童|小宝/u, 0, 6],
  ],
};

/** 6个月 is an age only of the youngest; 每6个月 is how often. */
const IS_MONTHS_OLD = /^(?:大?的)?(?:婴|幼|小儿|儿童|宝宝|患儿|孩子|娃)/u;

/** Ages that limit a text, with their numbers. */
export function agesIn(text: string, language: Language): { printed: string; numbers: number[] }[] {
  return [...text.matchAll(AGE[language])].flatMap(({ 0: printed, index }) => {
    const isAge =
      (language === "zh" &&
        (!/个月$/u.test(printed) || IS_MONTHS_OLD.test(text.slice(index + printed.length)))) ||
      /\b(?:aged?|ages?|old|older|younger|under|over)\b/iu.test(printed) ||
      new RegExp(`\\b${PEOPLE_EN} (?:\\w+ ){0,2}$`, "iu").test(text.slice(0, index));
    const numbers = (printed.match(/\d+/gu) ?? []).map(Number);
    return isAge && numbers.length > 0 ? [{ printed: printed.trim(), numbers }] : [];
  });
}

/** Whether words of a text stand for an age: "adults" for 18 years and over. */
export function saysAge(text: string, numbers: number[], language: Language): boolean {
  return AGE_IN_WORDS[language].some(
    ([word, from, to]) => word.test(text) && numbers.every((age) => from <= age && age <= to),
  );
}
