import type { Language } from "@/lib/documents/schema";

type FixedRhythm = {
  pattern: RegExp;
  times: number;
  every?: number;
  name: string;
  isLoose?: boolean;
};

const PART_EN =
  "(?:morning|breakfast|noon|midday|lunch(?:time)?|afternoon|evening|dinner|supper|night|bedtime)";
const AT_EN =
  "(?:(?:in|at|with|for|every|each|again|the|once|then|[\\d.]+ ?(?:mg|g|ml|mL)|one|two|of it) ){0,4}";
const MEAL_EN = "(?:before|after|with|at|following)";

/** Rhythms told by the parts of a day or in one word, without a number. */
export const FIXED_RHYTHMS: Record<Language, FixedRhythm[]> = {
  en: [
    {
      pattern: new RegExp(
        `\\b(?:${MEAL_EN} )?${PART_EN}, ${AT_EN}${PART_EN},? (?:and|or) ${AT_EN}${PART_EN}\\b`,
        "giu",
      ),
      ...{ times: 3, name: "day" },
    },
    {
      pattern: new RegExp(
        `\\b${MEAL_EN} (?:(?:each|every|all)(?: (?:main|of (?:your|the)))? meals?|(?:all )?(?:the |your )?(?:three|3) (?:main |daily )?meals)\\b`,
        "giu",
      ),
      ...{ times: 3, name: "day" },
    },
    {
      pattern:
        /\b(?:(?:in|every|each) (?:the )?mornings?|mornings?),? (?:and|or) (?:(?:again|once|then|[\d.]+ ?(?:mg|g|ml|mL)|another|one|the same|of it|in|at|every|each|the) ){0,5}(?:evenings?|nights?|bedtime)\b/giu,
      ...{ times: 2, name: "day" },
    },
    { pattern: /\bquarterly\b/giu, times: 1, every: 3, name: "month" },
    {
      pattern: /\b(?:half-yearly|biannual(?:ly)?|semi-?annual(?:ly)?|twice-yearly)\b/giu,
      ...{ times: 1, every: 6, name: "month" },
    },
    { pattern: /\bbiennial(?:ly)?\b/giu, times: 1, every: 2, name: "year" },
    {
      pattern: /\b(?:(?:each|every) (?:morning|evening|night)|nightly)\b(?! and\b)/giu,
      ...{ times: 1, name: "day" },
    },
  ],
  zh: [
    {
      pattern:
        /早(?:上|晨|餐|饭)?[后前]?[、，]?\s*[中午](?:午|餐|饭)?[后前]?[、，]?(?:和|跟)?\s*晚(?:上|餐|饭|间)?[后前]?(?:各[一1]?[次回片粒喷]?)?/gu,
      ...{ times: 3, name: "day" },
    },
    {
      pattern:
        /(?:每|顿顿|[一每][天日][三3])[顿餐](?:饭|餐)?(?:之|以)?[前后时都]?|[三3]餐(?:之|以)?[前后时]|顿顿(?:饭)?/gu,
      ...{ times: 3, name: "day" },
    },
    {
      pattern: /早(?:上|晨)?(?:和|与|跟|、)?晚(?:上|间)?各?[一1]?(?:[次回片粒喷]|(?=吃|服|用))/gu,
      ...{ times: 2, name: "day" },
    },
    { pattern: /每(?:个)?季度/gu, times: 1, every: 3, name: "month" },
    { pattern: /每半年|半年(?=[^，。；]{0,6}[一1][次回])/gu, times: 1, every: 6, name: "month" },
    { pattern: /天天|日日/gu, times: 1, name: "day", isLoose: true },
    {
      pattern: /每[天日]?(?:早|晚)上?(?![上午间]?[、和与]?[早中午晚])|每个?(?:早上|晚上|早晨)/gu,
      ...{ times: 1, name: "day" },
    },
  ],
};
