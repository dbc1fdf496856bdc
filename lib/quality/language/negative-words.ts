import type { Language } from "@/lib/documents/schema";

/** Any word by which a sentence may deny, forbid, limit or put off something. */
const NEGATIVE: Record<Language, RegExp> = {
  en: /\b(?:no|not|never|nor|neither|none|nobody|nothing|without|against|danger\w*|harm\w*|only|instead|rather|stop\w*|away|off|free|risk\w*|bad|less|until|except|unless|cannot|hardly|un\w+|out|wait\w*|gap|apart|separat\w+|between|remov\w+|rest|avoid\w*|careful\w*|caution\w*|contra-?indicat\w*|forbid\w*|ban(?:s|ned)?|mild\w*|same|little|few|rare\w*|first|after|alone|wrong|prevent\w*|protect\w*|last resort|reserve\w*|hurt\w*|too|other|else|ends?|spare\w*)\b|n['’]t\b/iu,
  zh: /[不没无未别勿禁忌停戒免仅除隔摘慎轻难少换]|[只才](?!要)|先[^。；]*[再才后]|等[^，。；]{0,12}[再才后]|后再|错开|分开|危险|有害|风险|小心|当心|留神|注意/u,
};

/** Words by which a clause that sounds like advice to do may set things apart, forbid or put off. */
const VEILING: Record<Language, RegExp> = {
  en: /\b(?:no|not|never|without|against|instead|rather|away|off|apart|separat\w+|avoid\w*|stop\w*|until|unless|except|hardly|nothing|nobody|none|other than|elsewhere)\b|n['’]t\b/iu,
  zh: NEGATIVE.zh,
};

export function isVeiling(clause: string, language: Language): boolean {
  return VEILING[language].test(clause);
}

export function isNegative(text: string, language: Language): boolean {
  return NEGATIVE[language].test(text);
}
