import type { Language } from "@/lib/documents/schema";

/** Words by which a text speaks of harm, in everyday words too: one that holds any of them has not left harm out. */
const HARM: Record<Language, RegExp> = {
  en: /\b(?:harm\w*|risk\w*|danger\w*|unsafe|advers\w+|side[- ]effects?|unwanted|complicat\w+|tox\w+|poison\w*|overdos\w+|bleed\w*|ha?emorrhag\w+|clots?|thrombo\w+|infections?|injur\w+|damag\w+|death|deaths|die[sd]?|dying|mortality|fatal|fractures?|falls?|nause\w+|vomit\w*|feel(?:ing)? sick|sickness|diarrh?o?ea|constipat\w+|dizz\w+|drows\w+|sleep(?:y|iness)|headaches?|rash\w*|itch\w*|swell\w*|pain\w*|sore\w*|cough\w*|fever|weight gain|allerg\w+|anaphyla\w+|cramps?|tremor|palpitations?|dry mouth|hypoglyc\w+|hypos?\b|hypotens\w+|hypokal\w+|hyperkal\w+|worse\w*|depend\w+|addict\w+|withdrawal|burden\w*|problems?|trouble|upset|scar\w*|cancers?|may (?:also )?(?:cause|lead to)|can (?:also )?(?:cause|lead to)|causes?|false[- ](?:positive|alarm)s?|over-?diagnos\w+|over-?treat\w+|downsides?|drawbacks?|price)\b/iu,
  zh: /不良|副作用|风险|危险|危害|有害|害处|坏处|损害|损伤|伤害|毒|过量|出血|血栓|感染|死亡|骨折|跌倒|恶心|呕吐|想吐|腹泻|拉肚子|便秘|头晕|头痛|嗜睡|犯困|皮疹|瘙痒|肿|疼|痛|咳|发热|发烧|过敏|低血糖|低血压|低血钾|高血钾|加重|恶化|依赖|成瘾|戒断|负担|并发症|不适|难受|问题|引起|导致|诱发|假阳性|过度诊断|过度治疗|代价|缺点|癌/u,
};

const BENEFIT: Record<Language, RegExp> = {
  en: /\b(?:benefi\w+|improv\w+|reduc\w+|lower\w*|decreas\w+|prevent\w*|protect\w*|effective\w*|reliev\w+|relief|eas(?:e|es|ed)|fewer|less|better|help\w*|live[sd]? longer|works? well|avoid\w*|control\w*|cut(?:s|ting)?)\b/iu,
  zh: /获益|益处|好处|改善|降低|减少|预防|避免|防止|以免|缓解|减轻|有效|延缓|提高|控制|保护|有助|能帮|变好/u,
};

const CONTRAST: Record<Language, RegExp> = {
  en: /\b(?:but|although|though|however|despite|yet|whereas|while|on the other hand|at the same time)\b/iu,
  zh: /但|然而|不过|虽然|尽管|却|同时/u,
};

// Where one thought ends and another begins, in a sentence that weighs one thing against another.
const SEAM: Record<Language, RegExp> = {
  en: /(?<!\d)[,.](?!\d)|[;:]|\b(?:but|although|though|however|whereas|while|and (?:may|can|might|could|also|it|they|causes?|increas\w+|rais\w+|leads?))\b/iu,
  zh: /[，；。：]|但是?|然而|不过|而(?=[会可])|并(?=[会可])/u,
};

export function speaksOfHarm(text: string, language: Language): boolean {
  return HARM[language].test(text);
}

export function speaksOfBenefit(text: string, language: Language): boolean {
  return BENEFIT[language].test(text);
}

export function weighs(text: string, language: Language): boolean {
  return CONTRAST[language].test(text);
}

/** The thoughts of a sentence, in its order. */
export function thoughtsOf(text: string, language: Language): string[] {
  return text.split(SEAM[language]).filter((thought) => thought.trim() !== "");
}
