import { meaning, NEVER, type Raise } from "@/lib/quality/reworded/raise";

const SOLID_EN =
  "(?:strong|good|clear|sufficient|enough|solid|sound|firm|convincing|robust|overwhelming|conclusive|reliable|plenty of|ample|watertight|high[- ](?:quality|certainty))";
const SOLID_ZH =
  "(?:充分|充足|有力|确凿|可靠|扎实|过硬|牢靠|很硬|够硬|硬|很足|足够|明确|很强|很好|高质量)";

const GOOD_EVIDENCE = meaning(
  "strong evidence",
  {
    en: new RegExp(
      `(?<!\\b(?:no|not|without|lack of|lacks|little|n['’]t) (?:[a-z]+ )?)\\b${SOLID_EN}(?= (?:\\w+ )?(?:evidence|proof|research|studies|data)\\b)|\\b(?:evidence|proof|research|studies|data)\\b[^.;,]{0,30}?\\b(?:is|are|was|were) (?:very |quite |really |rock |rather |now |absolutely )*${SOLID_EN}\\b`,
      "giu",
    ),
    zh: new RegExp(
      `(?<![不未无没缺][^，。；]{0,4})${SOLID_ZH}的?(?=证据|研究|数据|依据)|(?:证据|依据|研究)[^，。；不没未缺]{0,4}?(?:很|非常|十分|相当|已经|都|已|足够)*${SOLID_ZH}(?!等)`,
      "gu",
    ),
  },
  { en: NEVER, zh: NEVER },
);
const POOR_EVIDENCE = meaning(
  "weak evidence",
  {
    en: /\b(?:insufficient|inadequate|limited|weak|little|poor|lack(?:s|ed|ing)?|not (?:enough|sufficient)|no|low[- ](?:quality|certainty)|very low|moderate(?=[- ](?:certainty|quality|evidence)))\b|(?<=\b(?:certainty|quality|evidence)\b[^.;]{0,20})\b(?:moderate|low)\b/giu,
    zh: /不足|有限|缺乏|缺少|较弱|低质量|中等质量|不够|没有|尚无|无(?=证据)|极?低/gu,
  },
  {
    en: /\b(?:few|small|uncertain|unclear|shaky|thin|not (?:known|sure|clear|strong|firm|solid))\b/giu,
    zh: /少|不清楚|不确定|不明|弱|不牢|把握不大|中等/gu,
  },
);

/** What happens to those who run the risk, as opposed to what somebody will do. */
const WILL_HAPPEN = meaning(
  "will happen",
  {
    en: /\b(?:you|your [a-z]+|it|they|he|she|people|patients|babies|children)(?:['’]ll| will)(?= (?:certainly |surely |definitely )?(?:become|get|have|develop|suffer|lose|cause|harm|damage|lead|bleed|die|fall|end up|be (?:harmed|unable|paralysed|blind|damaged))\b)/giu,
    zh: /(?:一定|必定|必然|肯定|准|都|每次都?)会/gu,
  },
  { en: NEVER, zh: NEVER },
);
const RISKED = meaning(
  "risk",
  {
    en: /\b(?:(?:risks?|chances?|dangers?|possibility) (?:of|that|for)|can|may|might|could)\b/giu,
    zh: /可能|可(?:引起|导致|致|诱发|造成)|风险|以免|以防|谨防/gu,
  },
  {
    en: /\b(?:(?:risk\w*|chances?)(?! (?:of|that|for)\b)|in danger|possibl\w+|likely|sometimes|often|some|prone|might|could|probably)\b/giu,
    zh: /危险|容易|易|有时|也许|或许|有的|有些|当心|小心|怕|防/gu,
  },
);

export const RAISED_EVIDENCE: Raise[] = [
  { gained: GOOD_EVIDENCE, lost: POOR_EVIDENCE },
  { gained: WILL_HAPPEN, lost: RISKED },
];
