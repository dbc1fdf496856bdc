import type { Language } from "@/lib/documents/schema";
import { PROFESSIONALS } from "@/lib/quality/language/professionals";

/** Who is said to act: the one cared for (or the family), or those who care. */
export type Agent = "reader" | "family" | "team";

/** An agent and what it is to do, by the first letters of the verb. */
export type Act = { agent: Agent; deed: string; word: string };

const MODAL =
  "(?:should|must|can|may|could|might|will|need(?:s)? to|ha(?:s|ve) to|ought to|(?:is|are) (?:advised|encouraged|urged|told|asked|free) to|(?:is|are) to)";
const TEAM_EN =
  "(?:(?:primary care |family )?(?:clinicians?|physicians?|doctors?|prescribers?|practitioners?|specialists?|surgeons?|nurses?|midwi(?:fe|ves)|pharmacists?|dentists?|providers?|dietiti?ans?|therapists?|GPs?)|(?:health[- ]?care|healthcare|medical|health) (?:providers?|professionals?|practitioners?|workers?|staff|teams?|personnel)|(?:care|treatment|clinical) teams?)";
const FAMILY_EN =
  "(?:(?:care ?givers?|carers?|famil(?:y|ies)|relatives|parents?|partners?|mothers?|fathers?|household members?|friends)(?: members?)?)";
const READER_EN =
  "(?:you|patients?|people|persons?|individuals|adults?|adolescents|teenagers|children|women|men|smokers|anyone|everyone|those|survivors|residents)";
// "People with asthma who have had an attack should …": whatever describes them stands between.
const BETWEEN = "(?:(?! (?:and|or) )[^.;:,]){0,90}?";
const ADVERB =
  "(?:(?:not|never|also|always|then|only|first|generally|usually|routinely|regularly|carefully|each|both|all) )*";

function actsIn(agent: Agent, who: string, describedBy: string): [Agent, RegExp] {
  return [
    agent,
    new RegExp(`\\b(${who})\\b(?:${describedBy}) ${MODAL} ${ADVERB}([a-z-]{2,})`, "giu"),
  ];
}

const ENGLISH: [Agent, RegExp][] = [
  actsIn("team", `(?:(?:the|your|a|their) )?${TEAM_EN}`, ""),
  actsIn("family", `(?:(?:the|your|a|their) )?${FAMILY_EN}`, `(?: of${BETWEEN})?`),
  actsIn(
    "reader",
    READER_EN,
    `(?: (?:with|who|whose|aged|on|in|at|taking|using|having|receiving|over|under|of|without|from|living|undergoing|treated|starting|that)\\b${BETWEEN})?`,
  ),
];

const MODAL_ZH =
  "(?:可以自行|可自行|应当|应该|应|需要|需|要|须|必须|可以|可|能|宜|不得|不要|不应|不宜|不能|不可|不必|切勿|请|自己|自行)+";
const TEAM_ZH =
  "(?:(?:临床|专科|主管|家庭|全科|社区)?(?:医生|医师|大夫|医务人员|医护人员|医务工作者|医护|医疗团队|医疗机构|护士|护理人员|药师|团队))";
const CHINESE: [Agent, RegExp][] = [
  ["team", new RegExp(`(${TEAM_ZH})[们]?(?:都|也|还)?${MODAL_ZH}([^，。；]{1,24})`, "gu")],
  [
    "family",
    new RegExp(
      `((?:您的?)?(?:家属|家人|家长|照护者|照料者|监护人|父母))(?:都|也|还)?${MODAL_ZH}([^，。；]{1,24})`,
      "gu",
    ),
  ],
  [
    "reader",
    new RegExp(
      `(您|你|病人|患者|病友|人群|人|者|孕妇|产妇|老年人|成人|儿童|青少年|妇女|公众)(?:自己|本人)?(?:都|也|还|均|就)?${MODAL_ZH}([^，。；]{1,24})`,
      "gu",
    ),
  ],
];
const ACTS: Record<Language, [Agent, RegExp][]> = { en: ENGLISH, zh: CHINESE };

// What both sides do, each in its own way, or what is done to the reader: no act changes hands here.
const SHARED_DEEDS: Record<Language, RegExp> = {
  en: /^(?:be|been|being|get|have|has|receive|feel|need|want|know|expect|understand|discuss|talk|agree|decide|consider|share|work|ask|tell|plan|see|benefit|live|develop|experience|become|die|happen|cause|help|still|be)$/iu,
  zh: /^(?:接受|得到|获得|被|由|了解|知道|讨论|商量|沟通|决定|考虑|共同|一起|问|告诉|与|和|跟|有|出现|发生|会|以|能|在)/u,
};

/** Everyone who is said to act, with the act. */
export function findActs(text: string, language: Language): Act[] {
  return ACTS[language].flatMap(([agent, pattern]) =>
    [...text.matchAll(pattern)].flatMap(({ 1: word = "", 2: deed = "" }) =>
      SHARED_DEEDS[language].test(deed) ? [] : [{ agent, word, deed: stemOf(deed, language) }],
    ),
  );
}

function stemOf(deed: string, language: Language): string {
  if (language === "zh")
    return deed
      .replace(/^(?:每[日天周月年]|定期|积极|及时|尽早|立即|自行|首先|先)/u, "")
      .slice(0, 2);
  return deed.toLowerCase().slice(0, 5);
}

// Only professionals do these, whoever is told so.
const CLINICAL: Record<Language, RegExp> = {
  en: /^(?:presc|order|refer|titra|diagn|evalu|asses|admin|initi|taper|intub|opera|offer|scree|exami|withh|combi|dose|wean)/u,
  zh: /^(?:开具|处方|开药|滴定|转诊|诊断|评估|启动|起始|给予|加量|减量|换药|调整|注射|更换|联用|联合|检测|筛查|监护|手术)/u,
};

export function isClinicalDeed({ deed }: Act, language: Language): boolean {
  return CLINICAL[language].test(deed);
}

// The patient's own life, whoever is told so.
const OWN: Record<Language, RegExp> = {
  en: /^(?:eat|drink|smoke|exerc|walk|sleep|swall|rinse|brush|diet|breat|chew|swim|sit|lie|rest|wear|shower|wash|lose|abstai|quit|breastf)/u,
  zh: /^(?:少吃|多吃|戒烟|戒酒|限酒|吃|喝|饮|运动|锻炼|走|睡|休息|漱口|佩戴|减重|控制饮|进食|服用|服药|吸烟|饮食|洗手)/u,
};

export function isOwnDeed({ deed }: Act, language: Language): boolean {
  return OWN[language].test(deed);
}

const ALONE: Record<Language, RegExp> = {
  en: /\b(?:on your own|by yourself|all by yourself|yourself without|without (?:asking|seeing|telling|consulting|talking to|help from|the help of|waiting for|checking with) (?:a |an |any |your |the )?(?:doctor|clinician|nurse|care team|pharmacist|specialist|health\w*|anyone|prescriber|physician)|no need (?:to (?:ask|see|tell|consult)|for) (?:a |an |any |your |the )?(?:doctor|clinician|nurse|care team|prescriber|physician|specialist)|as you (?:like|wish|see fit)|(?:it is|it's) up to you|you can decide for yourself|yourself(?= (?:start|stop|change|adjust|increase|reduce|choose|prescribe)))\b/giu,
  zh: /自己就(?:可以|能)|(?:您|你|由您|由你|患者|病人)?(?:可以?|应|要|能)?(?:自行|擅自|随意)(?!缓解|消退|恢复|好转|痊愈|停止|终止妊娠|愈)|由(?:您|你|患者)(?:自己|本人)|(?:您|你)自己(?:就|来|去|可以|决定|选择|调整|开始|停)|(?:不用|无需|不必|不需要)(?:问|找|看|咨询|告诉|通知|经过|征求)(?:医生|医师|大夫)/gu,
};

/** Words that say nobody else is needed for it. */
export function findAlone(text: string, language: Language): { word: string; start: number }[] {
  return [...text.matchAll(ALONE[language])].map(({ 0: word, index }) => ({ word, start: index }));
}

const OWN_MANAGEMENT: Record<Language, RegExp> = {
  en: /\bself\b|\bself-|\bon (?:their|his|her) own\b|\bby (?:themselves|himself|herself)\b|\bunsupervised\b/iu,
  zh: /自我|自行|自己|自主|擅自|自身|自备/u,
};

export function speaksOfSelf(text: string, language: Language): boolean {
  return OWN_MANAGEMENT[language].test(text) || findAlone(text, language).length > 0;
}

const SUPERVISED: Record<Language, RegExp> = {
  en: /\b(?:under|with|only with) (?:(?:close|strict|careful|medical|specialist|expert|direct|clinical|a|the|your) )*(?:(?:doctor|physician|specialist|clinician|nurse|pharmacist)(?:'s|’s)? )?(?:supervision|guidance|oversight)\b|\b(?:supervised|overseen) by\b|\bguided by (?:an? |the |their )?(?:[\w-]+ ){0,3}?(?:\w{4,}ists?|dietiti?ans?|doctors?|physicians?|clinicians?|nurses?|teams?|professionals?|experts?)\b/iu,
  zh: /在[^，。；]{0,12}(?:医生|医师|药师|护士|专家|医务人员|专业人员|专科)[^，。；]{0,4}(?:指导|监督|监护|评估)下|遵医嘱|按医嘱|医嘱下/u,
};
const HELP: Record<Language, RegExp> = {
  en: new RegExp(`\\b(?:${TEAM_EN}|supervis\\w+|guid(?:e|ed|ance)|experts?|hospital)\\b`, "iu"),
  zh: /医生|医师|大夫|医护|医务|护士|药师|专家|专科|专业人员|团队|指导|监督|医嘱|医院/u,
};

/** Supervision the source asks for, where the other text names nobody who could give it. */
export function losesSupervision(printed: string, said: string, language: Language): string | null {
  const supervised = SUPERVISED[language].exec(printed)?.[0];
  const isHelped = HELP[language].test(said) || PROFESSIONALS[language].test(said);
  return supervised !== undefined && !isHelped ? supervised : null;
}
