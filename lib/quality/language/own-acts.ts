import type { Language } from "@/lib/documents/schema";

const DEED =
  "measure|test|check|examine|inspect|look (?:at|for|over|through|inside)|set|adjust|decide|choose|judge|assess|evaluate|remove|take (?:off|out)|put|fit|inject|infuse|prescribe|give|administer|monitor|keep (?:an eye|track|watch)|screen|interpret|read|titrate|calculate|operate|diagnose|dress|drain|insert|turn|move|massage|let (?:the|your|a|him|her)|perform|do|carry out|order|supervise|repeat|confirm|clear|fix|place|apply|rinse|clean|treat|work out";
const MODAL =
  "(?:(?:should|must|can|may|could|might|will|need to|have to|has to|needs to|ought to|are to|is to) )";
const ADVERB = "(?:(?:also|always|then|just|simply|first|regularly|please|only|both) )*";
const ALONE =
  "(?:yoursel(?:f|ves)|themselves|himself|herself|on (?:your|their|his|her) own|alone|at home|by (?:yourself|themselves))";

/** Words by which the reader, and nobody else, is told to do or to decide something. */
const OWN_ACTS: Record<Language, RegExp[]> = {
  en: [
    new RegExp(
      `\\b(?:you|they|(?:the |your )?(?:patient|child|baby|mother)s?) (?:yoursel(?:f|ves) |alone |themselves )?${MODAL}${ADVERB}(?:${DEED})\\b(?! (?:with|well|so|up|without|better|ready|in)\\b)`,
      "giu",
    ),
    new RegExp(`\\byou yoursel(?:f|ves) (?:have )?(?:${DEED})(?:e?d|s)?\\b`, "giu"),
    // An order to the reader.
    new RegExp(
      `(?:^|[.;:?!,] ?(?:and |then |so )?)${ADVERB}(?:${DEED})\\b(?! (?:with|yourself (?:time|a break)|sure|up for)\\b)(?= (?:the|your|her|his|its|their|it|them|a|an|for|at|in|on|out|if|whether|how|\\w+)\\b)`,
      "giu",
    ),
    new RegExp(`\\b(?:${DEED}|use|wear|start|stop|change)\\b[^.;?]{0,60}\\b${ALONE}\\b`, "giu"),
    /\b(?:(?:is|are|it's|entirely) up to (?:you|them|the patient|your family|the family)|you (?:alone |yourself )?(?:decide|choose|judge)|your own (?:decision|choice)|an app|a video|self-(?:check|test|exam|monitor|treat|inject|diagnos|measur|administ)\w*)\b/giu,
  ],
  zh: [
    /(?<!不要|不能|不可|不得|不应|不宜|别|切勿|请勿|不许|不准|给|把|对|伤害?|照顾[好]?)自己(?![别不也]|千万|的(?!感觉)|感觉(?!来)|感到|觉得|觉着|身上|家|手里|有|是|不舒服|会|好转|消|退)/gu,
    /(?<!不要|不能|不可|不得|不应|不宜|别|切勿)(?:自行(?!缓解|消退|恢复|好转|停止)|自查|自测|自检|自验|自己动手)/gu,
    /(?:由|听|让|凭|请)(?:您|你|患者|病人|孕妇|产妇|妈妈|孩子)(?:本人|自己)?(?=来|定|决定|选|说了算|做主|拿主意|看|判断|给|做|查|测|调)/gu,
    /(?:您|你|患者|病人|妈妈|孕妇|产妇)(?:每[天周月年日][^，。；]{0,4})?(?:要|应该?|得|需要|可以|必须)(?:给[^，。；]{1,6})?(?:测|查|检查|监测|调|判断|注射|打针|开药|换药|拆线)/gu,
  ],
};
/** Arranged, asked for or had done, it is another's deed all the same. */
const HAD_DONE: Record<Language, RegExp> = {
  en: /\b(?:have|get|having|getting) (?:your|the|it|them|an?|his|her|their|some|one|this|that|these|those|blood)\b(?:[-' ]\w+){0,6}?[-' ]?(?:\w+ed|done|taken|drawn|seen|given|put|set|read)\b|\b(?:ask|let) (?:them|someone|somebody|whoever)\b/iu,
  zh: /(?:去|到)[^，。；]{0,6}(?:查|测|做|看)|请人|找人|让人/u,
};
/** A source that has patients taught or asked to do it leaves it to them. */
const LEFT_TO_PATIENTS: Record<Language, RegExp> = {
  en: /\bself\b|\bself-|\bown\b|\bthemselves\b|\bover-the-counter\b|\bhome\b|\b(?:advis\w*|encourag\w*|educat\w*|teach\w*|taught|instruct\w*|train(?:ing)?|counsel(?!lor)\w*|inform\w*|support\w*|remind\w*|help\w*|show\w*|tell|told|ask\w*|urg\w*|enabl\w*) (?:\w+ ){0,3}?(?:patients?|people|women|men|adults|parents?|carers?|children|famil\w+|individuals|them|to|how|about)\b|\b(?:patients?|people|women|men|adults|individuals|parents|those)\b(?: [\w-]+){0,6} (?:should|can|may|must|need to) (?!not\b|never\b|be\b|have\b|receive\b|undergo\b|get\b)\w+|\bpatient-\w+/iu,
  zh: /(?<!不[应得可能要宜]|避免|禁止|严禁)(?:自我|自行|自己|自主)|自备|自测|自查|自检|家庭|居家|非处方|OTC|教[会育]|指导(?:患者|其|家[属长]|病人)|告知|嘱|鼓励|(?:患者|病人|者|孕妇|家长|家属)(?:应|需|须|可|宜)(?!当|由|在|接受|到|行|转|尽[早快]|予|给|被|每|于|进行)/u,
};

/** What the reader is told to do or decide alone; nothing where the source itself leaves it to patients. */
export function findOwnAct(said: string, printed: string, language: Language): string | null {
  if (LEFT_TO_PATIENTS[language].test(printed) || HAD_DONE[language].test(said)) return null;
  const acts = OWN_ACTS[language].flatMap((pattern) => [...said.matchAll(pattern)]);
  const act = acts.find(
    ({ 0: word, index }) => !printed.includes(word) && !DENIED[language].test(said.slice(0, index)),
  );
  return act?.[0].replace(/^[\s\p{P}]+/u, "") ?? null;
}

/** "Until you have" orders it in the end. */
const DENIED: Record<Language, RegExp> = {
  en: /(?:\b(?:not|never|rather than|instead of|cannot|nor|refrain|avoid|nobody|no one)\b|n['’]t\b)(?:(?!\b(?:until|unless|before)\b)[^.;:]){0,60}$/iu,
  zh: /(?:不[要能可得应宜许准]|别|勿|莫|避免|禁止|严禁|以免|防止)[^，。；]{0,12}$/u,
};
