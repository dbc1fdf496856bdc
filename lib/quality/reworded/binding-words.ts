import { meaning, NEVER, type Raise } from "@/lib/quality/reworded/raise";

const MUST = meaning(
  "must",
  {
    en: /\b(?:must(?! (?:not|never|(?:stay|keep|remain) (?:within|below|under)|be avoided|(?:go by|pass|elapse|have passed)\b))|demands?|mandatory|compulsory|obligatory|obliged)\b/giu,
    zh: /必须|务必|必需|强制|一律|要求|硬性|绝对[要应]|非[^，。；]{1,6}不可|不[^，。；]不行/gu,
  },
  { en: /\b(?:essential|need(?:s|ed)? to|necessary)\b/giu, zh: /须|需要?|不得|禁/gu },
);
const ADVISED = meaning(
  "advised",
  {
    en: /\b(?:recommend(?:s|ed|ing)?|suggest(?:s|ed|ing)?|advis(?:e|es|ed|ing)|should|ought to|consider(?:s|ed|ing|ation)?|may|can|could)\b/giu,
    zh: /推荐(?!意见|强度|级)|建议|考虑|酌情|宜|应当?(?![用激答届聘急])|应该|可以?/gu,
  },
  { en: /\b(?:recommendation|suggestion|advice|offer\w*)s?\b/giu, zh: /意见/gu },
);
/** In plain English "has to" stands for "should" too, yet for no suggestion. */
const HAS_TO = meaning(
  "has to",
  {
    en: /(?<!\b(?:not|may|might|if you|if they|you may|will|could|would) )\b(?:ha(?:s|ve) (?:got )?to|requires?|required)\b/giu,
    zh: NEVER,
  },
  { en: /\b(?:must|need(?:s|ed)? to|necessary|essential)\b/giu, zh: NEVER },
);
const SUGGESTED = meaning(
  "suggested",
  {
    en: /\b(?:suggest(?:s|ed|ing)?|recommend(?:s|ed|ing)?|advis(?:e|es|ed|ing)|consider(?:s|ed|ing|ation)?|(?<!\bnot (?:\w+ly )?)offer(?:s|ed|ing)?|may|can|could)\b/giu,
    zh: NEVER,
  },
  {
    en: /\b(?:suggestion|advice|recommendation|tr(?:y|ied)|might|should)\b/giu,
    zh: NEVER,
  },
);

/** What leaves no choice, where the source advises or suggests. */
export const BINDING: Raise[] = [
  { gained: MUST, lost: ADVISED },
  { gained: HAS_TO, lost: SUGGESTED },
];
