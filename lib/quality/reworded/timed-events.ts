import type { Language } from "@/lib/documents/schema";

/** An event by which a guideline times something, and where the thing timed stands to it. */
type Relation = "before" | "during" | "after";
type Timed = { event: string; relation: Relation; word: string };

const EVENTS_EN: Record<string, string> = {
  meal: "(?:meals?|foods?|eat(?:ing|en)?|breakfast|lunch|dinner|supper|an? (?:fatty )?meal)",
  operation: "(?:surgery|(?:the |an? )?operations?|the procedure|incision|an(?:a)?esthe\\w+)",
  birth: "(?:labou?r|(?:child)?birth|delivery)",
  exercise: "(?:exercis\\w+|training|sport|physical activity|work(?:ing)? out)",
  exposure:
    "(?:exposure|(?:you )?(?:are |were |being )?exposed|contact|sex|travel\\w*|the bite|bites?)",
  treatment: "(?:treatment|therapy|chemotherapy|radiotherapy|antibiotics|the transfusion)",
  sleep: "(?:bed(?:time)?|going to (?:bed|sleep)|sleep(?:ing)?)",
  pregnancy:
    "(?:pregnancy|conception|conceiving|(?:you )?(?:get|become|getting|becoming) pregnant)",
};
const WORDS_BETWEEN = "(?:(?!and\\b|or\\b|then\\b)[\\w'’-]+ ){0,4}?";
const ONE_WORD_EN: [RegExp, Omit<Timed, "word">][] = [
  [
    /\b(?:on |with )?an empty stomach\b|\bfasting\b|\bpre-?prandial\w*/giu,
    { event: "meal", relation: "before" },
  ],
  [/\bpost-?prandial\w*|\bon a full stomach\b/giu, { event: "meal", relation: "after" }],
  [/\bpre-?operative\w*/giu, { event: "operation", relation: "before" }],
  [/\b(?:intra|peri)-?operative\w*/giu, { event: "operation", relation: "during" }],
  [/\bpost-?operative\w*/giu, { event: "operation", relation: "after" }],
  [/\bintra-?partum\b/giu, { event: "birth", relation: "during" }],
  [/\bpost-?(?:partum|natal)\w*/giu, { event: "birth", relation: "after" }],
  [/\bante-?(?:partum|natal)\w*|\bprenatal\w*/giu, { event: "birth", relation: "before" }],
  [/\bpre-?exposure\b/giu, { event: "exposure", relation: "before" }],
  [/\bpost-?exposure\b/giu, { event: "exposure", relation: "after" }],
];
const RELATIONS_EN: [string, Relation][] = [
  ["(?:before|prior to|ahead of)", "before"],
  ["(?:during|with|alongside|together with|at the same time as|while)", "during"],
  ["(?:after|following|once)", "after"],
];

const EVENTS_ZH: Record<string, string> = {
  meal: "(?:[早午晚中]?[餐饭]|进食|吃饭|吃东西|用餐|进餐)",
  operation: "(?:手术|术|开刀)",
  birth: "(?:分娩|产|生孩子|临产|生产|(?<![新先学医卫发产养])生(?:完|下来)?)",
  exercise: "(?:运动|锻炼)",
  exposure: "(?:暴露|接触(?:病毒|病人|患者|传染源)?|性行为|性生活|旅行)",
  sleep: "(?:睡觉?|入睡|临睡)",
  pregnancy: "(?:怀孕|妊娠|孕)",
};
const ONE_WORD_ZH: [RegExp, Omit<Timed, "word">][] = [
  [/空腹|空着?肚子|饿着肚子/gu, { event: "meal", relation: "before" }],
  [
    /随餐|随饭|与(?:食物|餐)同服|(?:跟|和|与|就着?)[早午晚中]?[饭餐](?:一[起同]|同时)?/gu,
    { event: "meal", relation: "during" },
  ],
  [
    /吃完[^，。；饭餐]{0,10}(?:再|才)[^，。；]{0,4}吃[早午晚中]?[饭餐]|至少等[^，。；]{0,10}再吃[早午晚中]?[饭餐]/gu,
    { event: "meal", relation: "before" },
  ],
  [/吃[完过][早午晚中]?[饭餐]/gu, { event: "meal", relation: "after" }],
];

type Pattern = { pattern: RegExp; event: string; relation: Relation };

const PATTERNS: Record<Language, Pattern[]> = {
  en: Object.entries(EVENTS_EN).flatMap(([event, names]) =>
    RELATIONS_EN.map(([words, relation]) => ({
      ...{ event, relation },
      pattern: new RegExp(`\\b${words} ${WORDS_BETWEEN}${names}\\b`, "giu"),
    })),
  ),
  zh: Object.entries(EVENTS_ZH).flatMap(([event, names]) => [
    { event, relation: "before", pattern: new RegExp(`${names}(?:之|以)?前`, "gu") },
    { event, relation: "during", pattern: new RegExp(`${names}(?:过程)?之?(?:中|时|期间)`, "gu") },
    { event, relation: "after", pattern: new RegExp(`${names}(?:之|以)?后`, "gu") },
  ]),
};
const FIXED: Record<Language, Pattern[]> = {
  en: ONE_WORD_EN.map(([pattern, timed]) => ({ pattern, ...timed })),
  zh: ONE_WORD_ZH.map(([pattern, timed]) => ({ pattern, ...timed })),
};

function timesIn(text: string, language: Language): Timed[] {
  return [...FIXED[language], ...PATTERNS[language]].flatMap(({ pattern, event, relation }) =>
    (text.match(pattern) ?? []).map((word) => ({ event, relation, word })),
  );
}

/** "Before breakfast" said as "after breakfast": the source never times by that event so, and the claim only so. */
export function findMistimed(
  said: string,
  printed: string,
  language: Language,
): { stated: string; printed: string } | null {
  const source = Map.groupBy(timesIn(printed, language), ({ event }) => event);
  const claim = Map.groupBy(timesIn(said, language), ({ event }) => event);
  for (const [event, stated] of claim) {
    const known = source.get(event) ?? [];
    const isKept = stated.some(({ relation }) => known.some((one) => one.relation === relation));
    // What is eaten with a meal is taken during or after it.
    const isNear =
      event === "meal" && ![...stated, ...known].some(({ relation }) => relation === "before");
    const [first] = stated;
    if (first && known[0] && !isKept && !isNear)
      return { stated: first.word, printed: known[0].word };
  }
  return null;
}

const INTERVALS: Record<Language, { before: RegExp; after: RegExp }> = {
  en: {
    before:
      /(\d+) (?:hours?|h|minutes?|min|days?|weeks?|months?|years?)(?: or (?:more|longer))? (?:before|beforehand|ahead|prior|earlier)\b/giu,
    after:
      /(\d+) (?:hours?|h|minutes?|min|days?|weeks?|months?|years?)(?: or (?:more|longer))? (?:after|afterwards?|later|following)\b/giu,
  },
  zh: {
    before:
      /前\s*(\d+)\s*(?:个?小时|h|分钟|min|天|d|周)|(\d+)\s*(?:个?小时|h|分钟|min|天|d|周)(?:之|以)?前|提前[^，。；\d]{0,4}(\d+)\s*(?:个?小时|h|分钟|min|天|d|周|个?月)/gu,
    after:
      /后\s*(\d+)\s*(?:个?小时|h|分钟|min|天|d|周)|(\d+)\s*(?:个?小时|h|分钟|min|天|d|周)(?:之|以)?后|过了?\s*(\d+)\s*(?:个?小时|h|分钟|min|天|d|周|个?月)[^，。；]{0,8}(?:再|才)/gu,
  },
};

/** "2 hours before" said as "2 hours afterwards". */
export function findTurnedInterval(
  said: string,
  printed: string,
  language: Language,
): { stated: string; printed: string } | null {
  const { before, after } = INTERVALS[language];
  const read = (text: string, pattern: RegExp) =>
    new Map([...text.matchAll(pattern)].map(([word, ...numbers]) => [numbers.find(Boolean), word]));
  for (const [own, opposite] of [
    [before, after],
    [after, before],
  ] as const) {
    for (const [number, word] of read(said, opposite)) {
      const source = read(printed, own).get(number);
      if (
        source !== undefined &&
        !read(printed, opposite).has(number) &&
        !read(said, own).has(number)
      )
        return { stated: word, printed: source };
    }
  }
  return null;
}
