import type { Language } from "@/lib/documents/schema";

/** What a clause is to the advice beside it. */
export type Role = "main" | "condition" | "reason" | "exception";

export const SENTENCE_END: Record<Language, RegExp> = {
  en: /[.!?](?=\s|$)|;/gu,
  zh: /[。；！？;]/gu,
};
export const BREAKS: Record<Language, RegExp> = {
  en: /[,:()–—]|\b(?:but(?! not)|although|though|while|because|since|(?<!such |as \w+ |\bas )as (?=they|it|this|these|harms|the )|so that|if|the moment|as soon as|when(?:ever)?|unless|until|except(?:ing)?|as long as|provided|with the exception|apart from|other than|even (?:if|when|though|after)|despite|and(?= (?:do not|don['’]t|never|should|must|avoid|can|may|stop)\b)|or(?= (?:do not|never|should|must|avoid)\b))\b/giu,
  zh: /[，：:,（）()]|但是?|除非|不过|而且|因为|因此|所以|以免|以防|否则|不然|(?<=(?:即使|哪怕|就算)[^，。；]{1,14})也/gu,
};
export const ROLES: Record<Language, [Role, RegExp][]> = {
  en: [
    [
      "exception",
      /^\W*(?:unless|except(?:ing)?|with the exception|apart from|other than)\b|\b(?:exceptions?|(?<=\w )(?:does|do|is|are) not (?:appl(?:y|ies)|includ\w+)|excluded|(?:it|this|that|things) (?:is|are) (?:different|otherwise|another matter))\b/iu,
    ],
    [
      "condition",
      /^\W*(?:if|the moment|as soon as|when(?:ever)?|as long as|provided|while|until|even |despite)\b/iu,
    ],
    ["reason", /^\W*(?:because|since|as|so that|although|though)\b/iu],
  ],
  zh: [
    [
      "exception",
      /^除非|除外|例外|不包括|不在此列|不在其内|不在[^，。；]{0,8}(?:里|内|范围)|(?:人|者|患者|病人|孩子)[^，。；]{0,2}不适用|不适用(?:以上|上述|于?这)|不算在内|另算|另说|另作安排|就算了|就免了|不受[^，。；]{0,4}限|另当别论|另行|不按这|不(?:能|可以?|该|应当?|要)(?:这样|这么|照此|如此)|^除[^，。；]+(?:外|之外)/u,
    ],
    ["reason", /^(?:因为|以免|以防|否则|不然)/u],
    [
      "condition",
      /^(?:如|若|一旦|假如|要是|当(?!心)|只要|即使|哪怕)|(?:(?<!小)时|的话|以?之?后|以?之?前|期间|者|(?<!不[行对成]|可以|应该|必须)的|的人|患者|病人)$/u,
    ],
  ],
};
export const LIMITED: Record<Language, RegExp> = {
  en: /\b(?:(?<!\b(?:not|never|n['’]t) (?:be |have |take |use |give )?(?:the |an? |your |their )?)only|solely|exclusively|just (?=for|if|when|in|once|one|two|the|those|a few)|reserved|kept for|limited to|last resort)\b/iu,
  zh: /仅|只(?!要)|限于|唯一|才/u,
};
/** To wait, to leave a gap and to take out is to do, and not to do. */
export const HOLDS_BACK: Record<Language, RegExp> = {
  en: /\b(?:wait(?:s|ed|ing)?|gap|apart|separat\w+|between|remov\w+|tak(?:e|en|ing) [^.,;]{0,30}\bout|keep [^.,;]{0,30}\b(?:out|off|away)|out of|(?:(?:needs?|ha(?:s|ve)) to|should|must)\b[^.;]{0,60}\bbefore)\b/iu,
  zh: /错开|隔开|间隔|分开|隔[\d一二两三四五六七八九十半]|摘|取[下出]|拿[下出]|等[^，。；]{0,14}(?:再|才|后)|先[^，。；]{0,12}再|(?:[以之]后|满[^，。；]{1,10})再/u,
};
export const NOT_WITHOUT = /(?:\bnot|\bnever|n['’]t)\b[^.,;]{0,40}\bwithout\b/iu;
// Whom to ask and tell is no advice about an act that a guideline allows or forbids.
export const ASKING: Record<Language, RegExp> = {
  en: /\b(?:ask|tell|talk|speak|see|contact(?! lens| dermat| sport)|call|discuss|consult|inform|warn(?:ed)?|remember|know|check with)\b/iu,
  zh: /问(?!题)|告诉|告知|联系|咨询|商量|听医生|找医生|提醒|知道/u,
};
