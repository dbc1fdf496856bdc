import type { Language } from "@/lib/documents/schema";
import { type Cue, type Family, findCues } from "@/lib/quality/language/cues";

/** Frequency, time of day, route, form and maximum, in words or prescription shorthand; `cue` is the meaning. */
const DOSE_WORDS: Record<Language, Family[]> = {
  en: [
    ["every other day", /\b(?:every other|alternate|every second) days?\b/giu],
    [
      "daily",
      /\b(?:daily|per day|a day|each day|every day|once-daily|qd|nightly|each night)\b|\/(?:day|d)\b/giu,
    ],
    ["twice", /\b(?:twice|two times|bid|b\.i\.d\.)(?![a-z])/giu],
    ["three times", /\b(?:three times|thrice|tid|t\.i\.d\.)(?![a-z])/giu],
    ["four times", /\b(?:four times|qid|q\.i\.d\.)(?![a-z])/giu],
    ["once", /\bonce\b/giu],
    [
      "weekly",
      /\b(?:weekly|per week|a week|each week|every week|(?:each|every) (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b|\/(?:week|wk)\b/giu,
    ],
    ["monthly", /\b(?:monthly|per month|a month|each month|every month)\b|\/month\b/giu],
    [
      "yearly",
      /\b(?:yearly|annual(?:ly)?|per year|a year|each year|every year)\b|\/(?:year|yr)\b/giu,
    ],
    ["hourly", /\b(?:hourly|per hour|every hour)\b|\/(?:hour|h)\b/giu],
    ["at bedtime", /\b(?:at bedtime|before (?:bed|sleep)|at night)\b/giu],
    [
      "before meals",
      /\b(?:before (?:(?:a|your|each|every|the) )?(?:meals?|food|eating|breakfast|you eat)|(?:on an|with an) empty stomach|fasting)\b/giu,
    ],
    [
      "with meals",
      /\b(?:(?:with|after|during) (?:(?:a|your|each|every|the) )?(?:meals?|food|eating|breakfast|you eat)|at mealtimes?|on a full stomach)\b/giu,
    ],
    ["by mouth", /\b(?:oral(?:ly)?|by mouth|p\.?o\.)(?![a-z])/giu],
    ["sublingual", /\b(?:sublingual(?:ly)?|under the tongue|buccal)\b/giu],
    [
      "intravenous",
      /\b(?:[Ii]ntravenous(?:ly)?|[Ii]nfusions?|[Ii]nfused|IV|(?<=\b(?:[Aa]n?|[Tt]he|your|by|on|via|through|IV|[Nn]o) )drips?)\b/gu,
    ],
    ["intramuscular", /\b(?:[Ii]ntramuscular(?:ly)?|IM)\b/gu],
    ["subcutaneous", /\b(?:[Ss]ubcutaneous(?:ly)?|SC|SQ)\b/gu],
    [
      "into the eye",
      /\b(?:intravitreal(?:ly)?|into (?:the|your|an) (?:eye(?:ball)?s?|affected eyes?))\b/giu,
    ],
    ["eye drops", /\b(?:eye|ophthalmic) ?(?:drops|solutions?)\b/giu],
    [
      "into a limb",
      /\b(?:in|into) (?:the|your|an?) (?:upper )?(?:arm|thigh|leg|buttock|belly|abdomen|tummy)s?\b/giu,
    ],
    [
      "into a joint",
      /\b(?:intra-?articular(?:ly)?|into (?:the|a|your) (?:joint|knee|hip|shoulder)s?)\b/giu,
    ],
    ["into the spine", /\b(?:intrathecal(?:ly)?|epidural(?:ly)?|into (?:the|your) spin\w+)\b/giu],
    ["injected", /\b(?:injections?|injected|injecting|injectables?)\b/giu],
    ["inhaled", /\b(?:inhaled|inhalations?|inhalers?|inhaling)\b/giu],
    ["nebulised", /\bnebuli[sz](?:ed|ers?|ation)\b/giu],
    [
      "on the skin",
      /\b(?:topical(?:ly)?|transdermal(?:ly)?|(?<!\b(?:white|red|dry|bald|scaly|dark|brown|sore|itchy|rough|pale) )patch(?:es)?|ointments?|creams?|gels?|lotions?)\b/giu,
    ],
    ["rectal", /\b(?:rectal(?:ly)?|suppositor(?:y|ies)|enemas?)\b/giu],
    [
      "nasal",
      /\b(?:intranasal(?:ly)?|(?:nasal|nose) (?:sprays?|drops?)|(?:in|into|up) (?:the|your|each|one|a|either|both|the other) (?:nose|nostrils?))\b/giu,
    ],
    [
      "long-acting",
      /\b(?:extended|sustained|slow|modified|prolonged)[- ]release\b|\blong[- ]acting\b/giu,
    ],
    ["short-acting", /\bimmediate[- ]release\b|\bshort[- ]acting\b|\brapid[- ]acting\b/giu],
    ["as needed", /\b(?:as[- ]needed|when needed|as[- ]required|prn|on demand|as necessary)\b/giu],
    ["regularly", /\b(?:regular(?:ly)?|routine(?:ly)?)\b/giu],
    [
      "occasionally",
      /\b(?:occasional(?:ly)?|now and (?:then|again)|from time to time|once in a while)\b/giu,
    ],
    ["maximum", /\b(?:maxim(?:um|al)|max\.?(?= ?\d))/giu],
    ["minimum", /\b(?:minim(?:um|al)|min\.?(?= ?\d))/giu],
  ],
  zh: [
    ["every other day", /隔[日天]/gu],
    ["every other week", /隔周/gu],
    ["daily", /每[日天晚]|日(?=[一二三四1-4]次)|\/[日天d](?![a-z])|逐日/gu],
    ["weekly", /每周|每星期|\/周/gu],
    ["monthly", /每个?月|\/月/gu],
    ["yearly", /每年|\/年/gu],
    ["hourly", /每小时|\/(?:小时|h)(?![a-z])/gu],
    ["at bedtime", /睡前|临睡/gu],
    ["in the morning", /晨起|清晨|早晨|晨服/gu],
    ["before meals", /[餐饭](?:之|以)?前|空腹|空着?肚子/gu],
    ["with meals", /[餐饭](?:之|以)?[后时中]|吃完饭|随餐|与食物同服|[跟和随]着?饭/gu],
    ["by mouth", /口服/gu],
    ["sublingual", /舌下|含服/gu],
    ["intravenous", /静脉|静滴|静注|静推|泵入|输注|输液|点滴|滴注|吊瓶|吊针|挂水|挂瓶|吊水/gu],
    ["intramuscular", /肌肉?内?注射|肌注/gu],
    ["subcutaneous", /皮下/gu],
    ["injected", /注射|针剂/gu],
    ["inhaled", /吸入/gu],
    ["nebulised", /雾化/gu],
    ["into the eye", /玻璃体|眼内注射|眼球[里内]/gu],
    ["eye drops", /滴眼|眼药水|眼药膏|眼膏/gu],
    ["into a limb", /胳膊|手臂|上臂|大腿|屁股|臀部|肚皮/gu],
    ["into a joint", /关节腔/gu],
    ["into the spine", /鞘内|硬膜外|椎管/gu],
    ["on the skin", /外用|涂抹|涂[在到上]|抹[在到上]|上抹|外敷|外涂|贴剂|贴片|透皮|[药软乳]膏/gu],
    ["nasal", /鼻喷|鼻内|喷鼻|滴鼻|鼻腔给药|鼻孔/gu],
    ["rectal", /直肠给药|栓剂|纳肛|塞肛|塞进肛门|灌肠/gu],
    ["long-acting", /缓释|控释|长效/gu],
    ["short-acting", /速释|短效|速效/gu],
    ["as needed", /按需|必要时/gu],
    ["regularly", /(?<!不)定期|规律|按时/gu],
    ["occasionally", /偶尔|偶而|时不时|想起来/gu],
    ["maximum", /最大(?:剂量|量|日剂量)|最高剂量|不超过/gu],
    ["minimum", /最小(?:剂量|量)|最低剂量/gu],
  ],
};

export function findDoseWords(text: string, language: Language): Cue[] {
  return findCues(text, DOSE_WORDS[language]);
}
