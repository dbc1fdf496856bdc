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
    ["weekly", /\b(?:weekly|per week|a week|each week|every week)\b|\/(?:week|wk)\b/giu],
    ["monthly", /\b(?:monthly|per month|a month|each month|every month)\b|\/month\b/giu],
    [
      "yearly",
      /\b(?:yearly|annual(?:ly)?|per year|a year|each year|every year)\b|\/(?:year|yr)\b/giu,
    ],
    ["hourly", /\b(?:hourly|per hour|every hour)\b|\/(?:hour|h)\b/giu],
    ["at bedtime", /\b(?:at bedtime|before (?:bed|sleep)|at night)\b/giu],
    [
      "before meals",
      /\b(?:before (?:meals|food|eating|breakfast)|on an empty stomach|fasting)\b/giu,
    ],
    ["with meals", /\b(?:(?:with|after|during) (?:meals|food|eating|breakfast))\b/giu],
    ["by mouth", /\b(?:oral(?:ly)?|by mouth|p\.?o\.)(?![a-z])/giu],
    ["sublingual", /\b(?:sublingual(?:ly)?|under the tongue|buccal)\b/giu],
    ["intravenous", /\b(?:intravenous(?:ly)?|infusions?|infused|IV(?=\b))\b/gu],
    ["intramuscular", /\b(?:intramuscular(?:ly)?|IM)\b/gu],
    ["subcutaneous", /\b(?:subcutaneous(?:ly)?|SC|SQ)\b/gu],
    ["injected", /\b(?:injections?|injected|injecting|injectables?)\b/giu],
    ["inhaled", /\b(?:inhaled|inhalations?|inhalers?|inhaling)\b/giu],
    ["nebulised", /\bnebuli[sz](?:ed|ers?|ation)\b/giu],
    ["on the skin", /\b(?:topical(?:ly)?|transdermal(?:ly)?|patch(?:es)?|ointments?|creams?)\b/giu],
    ["rectal", /\b(?:rectal(?:ly)?|suppositor(?:y|ies))\b/giu],
    ["nasal", /\b(?:intranasal(?:ly)?|nasal sprays?)\b/giu],
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
    ["before meals", /[餐饭]前|空腹/gu],
    ["with meals", /[餐饭][后时中]|随餐|与食物同服/gu],
    ["by mouth", /口服/gu],
    ["sublingual", /舌下|含服/gu],
    ["intravenous", /静脉|静滴|静注|静推|泵入|输注/gu],
    ["intramuscular", /肌肉?内?注射|肌注/gu],
    ["subcutaneous", /皮下/gu],
    ["injected", /注射|针剂/gu],
    ["inhaled", /吸入/gu],
    ["nebulised", /雾化/gu],
    ["on the skin", /外用|涂抹|贴剂|贴片|透皮/gu],
    ["rectal", /直肠给药|栓剂|纳肛/gu],
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
