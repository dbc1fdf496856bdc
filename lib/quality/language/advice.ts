import type { Language } from "@/lib/documents/schema";
import { type Cue, type Family, findCues } from "@/lib/quality/language/cues";

// Verbs that open an order. Those that are nouns too open one only before what they act on.
const VERBS_EN =
  "avoid|take|begin|call|ask|talk|see|tell|eat|get|go|seek|keep|try|consider|offer|give|treat|reduce|quit|contact|continue|inject|apply|swallow|increase|lower|consult|choose|remember|wash|lose|discuss|refer|prescribe|vaccinate|replace|combine|add|repeat|chew|inhale|stay|remove|breathe|bring|speak|don['’]t|do not|please|make sure|watch out|(?:never|always|only) (?:take|use|stop|start|drink|eat|drive|give|inject|ask|tell|call|keep|wash|wear|mix|check|carry|follow|change|double|exceed|consult)";
const NOUNS_TOO_EN =
  "stop|start|use|check|drink|limit|monitor|test|screen|measure|exercise|switch|rest|report|review|visit|cut|hold|move|walk|dose";
const OBJECT_EN =
  "(?:(?:the|your|a|an|it|them|this|these|all|any|no|more|less|every|each|at|up|taking|using|smoking|drinking|for signs|with|[a-z]+(?:in|ol|ide|one|ate|pril|sartan|statin|mab|vir)|medicines?|tablets?|alcohol|salt|blood pressure|immediately|now|daily|early|regularly)\\b)";

const ADVICE: Record<Language, Family[]> = {
  en: [
    [
      "duty",
      /\b(?:should|must|ought to|had better|ha(?:s|ve) to|(?<=\b(?:you|people|patients|everyone|everybody|they|who|adults|children|women|men)\b[^.;]{0,40})needs? to|(?:is|are) (?:to be|advised|urged|told) (?:to|not)?)\b/giu,
    ],
    [
      "recommendation",
      /\b(?:(?:we|experts?|guidelines?|doctors?) (?:strongly )?(?:recommend|suggest|advise)s?|(?:is|are|be|not) (?:strongly |usually |generally )?(?:recommended|advised|advisable|suggested|contraindicated|preferred))\b|\brecommend(?:s|ed)? (?:that|against|for|to)\b/giu,
    ],
    [
      "order",
      new RegExp(
        `(?:^|[.!;:–—]\\s+|\\b(?:then|and|so|please)\\s+(?=do not|don't|never|stop|avoid|take|call|ask))(?:${VERBS_EN})\\b(?!-|\\s*(?:$|[.,;:]))|(?:^|[.!;:–—]\\s+)(?:${NOUNS_TOO_EN}) ${OBJECT_EN}`,
        "giu",
      ),
    ],
  ],
  zh: [
    [
      "duty",
      /(?<![反效相适响感供对报答理顺呼])应(?:当|该)?(?![用激答届聘急变症对力])|必须|务必|须(?!知)|一定要|(?<![适便事权])宜(?![居人])|不得(?!不|已)|不可(?!逆|避|或缺|及)|不要|切勿|请勿|切忌|勿(?=\p{Script=Han})|禁止|禁用|慎用|严禁|不能(?=吃|喝|停|擅自)/gu,
    ],
    ["recommendation", /(?<![“的])(?:不|强烈)?(?:推荐|建议)(?!意见|强度|级|等级|摄入量|”)|首选/gu],
    [
      "order",
      /(?:^|[。；，：！])\s*(?:请|避免|立即|尽快|尽早|及时|坚持|戒(?!烟治|断)|(?:停用|停药)(?!后|时|或|反应|的)|停止(?=服|用|使用|治疗)|服用(?![^。；，]{0,12}的)|注射(?!的|剂|用)|定期|按时|每[日天周晚](?![^。；，]{0,12}的)|少吃|多吃|少喝|多喝|注意|控制(?!的|不)|监测(?!的)|先吃|先用|改用|加用)|请(?!求|教|假)/gu,
    ],
  ],
};

// What these name is no advice: "recommended daily intake", 医生建议的治疗.
const IDIOMS: Record<Language, RegExp> = {
  en: /\brecommended (?:dose|doses|daily|intake|amounts?)\b|\bas (?:recommended|advised) by\b|\bneeds? to know\b/giu,
  zh: /应有的?|应激|相应|反应|(?:医生|指南|专家)(?:所)?(?:推荐|建议)的|推荐的|建议的|邀请|申请/gu,
};

const QUESTION = /[?？]\s*["”’」』)）]?\s*$/u;
// A question that takes the advice for granted is advice all the same.
const LEADING_QUESTION: Record<Language, RegExp> = {
  en: /\byou (?:should|must|need to|have to|ought to)\b/iu,
  zh: /必须|务必|切勿|不要|一定要/u,
};

/** Words that tell somebody what to do, in running text or in a heading. A question tells nobody. */
export function findAdvice(text: string, language: Language): Cue[] {
  if (QUESTION.test(text) && !LEADING_QUESTION[language].test(text)) return [];
  return findCues(text, ADVICE[language], IDIOMS[language]);
}
