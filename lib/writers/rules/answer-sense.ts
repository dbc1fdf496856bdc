import type { Answers } from "@/lib/clinical/schema";
import type { Language } from "@/lib/documents/schema";

type Topic = keyof Answers;
export type Question = {
  topic: Topic;
  language: Language;
  /** How the source names the condition; empty where the guideline is about something else. */
  names: string[];
  /** The heading over the sentence. */
  heading: string;
};

/** Whether a whole sentence answers the question; sharing a word with it is not enough. */
export function answersQuestion(text: string, question: Question): boolean {
  const { topic } = question;
  if (NO_ANSWER[topic]?.test(text) || (ABOUT_CONDITION.has(topic) && ASIDE.test(text))) {
    return false;
  }
  if (topic === "researchGaps" && GAPS_HEADING.test(question.heading)) return true;
  const wanted = ANSWERS[topic];
  if (wanted && !wanted.test(text)) return false;
  return !ABOUT_CONDITION.has(topic) || isAboutCondition(text, question);
}

/** Under such a heading every item is a gap, whatever its words. */
const GAPS_HEADING =
  /\b(?:research|evidence|knowledge) (?:needs?|gaps?|agenda|priorities)\b|研究(?:空白|方向|展望|不足)/i;
const ABOUT_CONDITION = new Set<Topic>([
  "conditionDefinition",
  "conditionCauses",
  "conditionSigns",
  "conditionCourse",
  "conditionFrequency",
]);

const GUIDELINE =
  "\\b(?:guidelines?|guidance|recommendations?|statement|document|guide|consensus)\\b";
const PEOPLE =
  "\\b(?:adults?|people|persons?|patients?|children|adolescents|women|men|infants|outpatients|individuals|carers)\\b";

const ANSWERS: Partial<Record<Topic, RegExp>> = {
  conditionDefinition:
    /\b(?:is|are) (?:an?|the|when|defined|characteri[sz]ed|usually)\b|\b(?:refers? to|means|defined as)\b|是(?:一种|一组|一类|指|由|以)|是指|定义为/i,
  conditionCauses:
    /\b(?:caused by|causes? (?:of|are|include)|risk factors? (?:for|of|include|are)|raises? the risk|increases? the risk|results? (?:from|of)|arises? from|can trigger|triggers? (?:are|include)|inherited|family history)\b|(?:引起|所致|导致)|病因|危险因素|高(?:危|风险)人群|诱因|患病风险|发病与|传播途径/i,
  conditionSigns:
    /^(?:the |typical |common |main |other |early )*(?:signs|symptoms)\b|\b(?:signs|symptoms) (?:of|include|are|may)\b|\bpresents? with\b|(?:典型|主要|常见|早期)?(?:症状|临床表现|体征)(?:为|是|包括|有)|表现为|没有任何症状|(?:的|为)表现/i,
  conditionCourse:
    /\b(?:without treatment|untreated|over time|complications? (?:of|include|are)|progress(?:es|ion)?|leads? to|can start|lasting|relapses?|come back|recovers?|death)\b|不治疗|病程|并发症|进展|预后|复发|可导致|发展为|起病|自愈|根治/i,
  conditionFrequency:
    /(?=.*(?:\d\s*(?:%|percent|million|billion)|\b(?:in|of|out of) (?:every )?(?:\d[\d,]*|ten|three|four|five)\b|\d\s*(?:‰|万|亿)|每\s*\d+|%|百分之))(?=.*(?:\b(?:have|has|had|affects?|prevalence|incidence|diagnosed|cases|living with|experience)\b|患病率|发病率|患[^，。]{0,16}病|患者|感染者))/i,
  population: new RegExp(
    `${GUIDELINE}[^.]{0,80}\\b(?:apply|applies|intended for|for|covers?|addresse?s?|targets?|aimed at)\\b[^.]*${PEOPLE}|(?:指南|共识|规范|方案|推荐意见|标准)[^。]{0,24}(?:适用|面向|针对)|适用(?:人群|对象|范围)|可?(?:参考|参照)[^。；]{0,16}本(?:指南|共识|规范|方案)`,
    "i",
  ),
  exclusions:
    /\b(?:(?:do|does) not (?:apply|cover|include|address)|not intended|exclud(?:es|ing)|(?:beyond|outside) the scope)\b|不适用|不包括|不涵盖|不涉及/i,
  purpose: new RegExp(
    `${GUIDELINE}[^.]{0,60}\\b(?:aims?|is intended to|is designed to|seeks)\\b|\\b(?:purpose|aims?|objectives?|goals?) of (?:this|the) [\\w ]{0,30}${GUIDELINE}|(?:指南|共识|规范|方案)[^。]{0,40}(?:目的|旨在|以期|用于|供)|^(?:目的|旨在)`,
    "i",
  ),
  tests:
    /\b(?:tests?|testing|screening|spirometry|x-?rays?|scans?|biops\w+|questionnaires?)\b[^.]*\b(?:is|are|includes?|shows?|measures?|takes?|confirms?|finds?|avoids?|lead to|does|can)\b|(?:检查|检测|筛查|化验|测定)[^。]{0,24}(?:包括|用于|可(?:以)?(?:发现|了解|判断|明确)|为|有|是|指导)|(?:诊断|确诊)[^。]{0,16}(?:依据|需要|依靠)/i,
  selfCare:
    /\b(?:you|yourself|self-(?:care|management|monitoring)|at home|lifestyle|diet|exercise|physical activity|smok\w+|alcohol|weight|rinse|diary|action plan|people should|patients should)\b|自我|患者(?:应|可|要)|饮食|运动|戒烟|限酒|体重|生活方式|自己|家中|记录|随身/i,
  researchGaps:
    /\?|？|\b(?:research|further (?:stud\w+|evidence)|future|unknown|unclear|uncertain|gaps?|insufficient evidence|lack of|limited evidence|more (?:studies|evidence))\b|研究|尚不|缺乏|不足|有待|未知|不清楚|进一步/i,
  funding:
    /\b(?:fund\w*|sponsor\w*|paid (?:for|by)|financ\w+ support\w*|financially supported|grants?|supported by|money)\b|资助|经费|基金|赞助|出资|自筹/i,
  interests:
    /\b(?:conflicts?|interests?|disclos\w+|declar\w+|fees|did not vote|recus\w+)\b|利益|冲突|声明|讲课费|回避|表决/i,
  contact: /@|https?:|www\.|\+?\d[\d\s-]{6,}\d/,
  patientInvolvement:
    /\b(?:patients?|carers?|caregivers?|consumers?|public|lived experience|people with)\b|患者|家属|公众/i,
};

const STUDIES =
  "\\b(?:trials?|stud(?:y|ies)|RCTs?|models?|cohorts?|reviews?|meta-analys\\w+|evidence|data|participants|research)\\b|研究(?!生)|试验|文献|检索";
/** Talk about tests that only a laboratory or a statistician needs. */
const TECHNICAL =
  "\\b(?:sensitivity|specificity|accuracy|cutoff|PCR|assays?|instruments? reported|versions?)\\b|PCR|扩增|细胞术|基因型|表型|拷贝|灵敏度|特异度";

const NO_ANSWER: Partial<Record<Topic, RegExp>> = {
  conditionCauses:
    /\b(?:side effects?|adverse|regardless of|medications?)\b|变异|耐药|突变|治疗|用药|不良反应/i,
  conditionSigns: /\b(?:tests?|treat|refer|screening|clinicians|percent)\b|\d\s?%|检查结果|治疗/i,
  conditionCourse:
    /\b(?:treatments?|therap(?:y|ies)|interventions?|medications?) (?:can|may|helps?|reduces?|improves?)\b|有助于|(?:干预|(?<!不|未|未经)治疗|用药|膳食|运动|改善)[^。；]{0,24}(?:可|能|帮助|实现)/i,
  conditionFrequency:
    /\b(?:screening|false-positive|placebo|needed|side effects?|untreated)\b|筛查|不良反应/i,
  population:
    /\b(?:does|do|is|are|was|were|should|may|can) not (?:\w+ )?(?:apply|intended|cover|address|include|applicable|consider)|\b(?:excluding|rather|more information)\b|不适用|不包括|消毒|灭活|药物/i,
  interests:
    /\bthanks? (?:are|is|to|go)\b|\b(?:grateful|acknowledge[sd]?|gratitude) (?:to|for)?\b|感谢|致谢/i,
  methods:
    /^[a-z]|[;；]$|^(?:[Tt]hese|[Tt]hey|[Tt]hose|[Tt]his) (?!(?:guideline|document|statement)\b)/,
  researchGaps: /\b(?:the )?following\.$|^(?:but|however|但|然而)/i,
  tests: new RegExp(
    `${STUDIES}|${TECHNICAL}|\\b(?:medicines?|greater understanding|cannot be confirmed|not recommended)\\b|不推荐|不能驾车|不要|副作用|不良反应|费用`,
    "i",
  ),
  selfCare: new RegExp(`${STUDIES}|证据表明|\\bquestion \\d|\\bPICO\\b|\\bmixed results\\b`, "i"),
};

/** Rules, labels of medicines, studies and advice say something else than what a condition is. */
const ASIDE = new RegExp(
  `${STUDIES}|\\b(?:FDA|label(?:s|ling|ing)?|boxed|warnings?|guidelines?|recommend\\w*|should|must|arrange|Task Force|USPSTF)\\b|说明书|指南|共识|推荐|建议|应当`,
  "i",
);

const HEADINGS: Partial<Record<Topic, RegExp>> = {
  conditionDefinition: /\b(?:definitions?|what is|overview)\b|定义|概述|概念|是什么/i,
  conditionCauses: /\b(?:causes?|a?etiology|risk factors?|triggers?)\b|病因|危险因素|诱因|传播/i,
  conditionSigns: /\b(?:symptoms?|signs?|presentation|manifestations?)\b|症状|表现|体征/i,
  conditionCourse:
    /\b(?:course|prognosis|natural history|complications?|outlook)\b|病程|预后|转归|并发症|自然史|发展/i,
  conditionFrequency:
    /\b(?:how common|prevalence|epidemiology|burden|incidence|frequency)\b|流行|患病率|常见|负担/i,
};
const LONGEST_HEADING = 60;

function isAboutCondition(text: string, { topic, language, names, heading }: Question): boolean {
  const isUnderHeading =
    heading.length <= LONGEST_HEADING && (HEADINGS[topic]?.test(heading) ?? false);
  if (topic === "conditionFrequency" || topic === "conditionDefinition") {
    return names.length > 0 ? isNamed(text, names, topic) : UNNAMED[language].test(text);
  }
  return isUnderHeading || isNamed(text, names, topic);
}

/** A definition names what it defines at its start. */
function isNamed(text: string, names: string[], topic: Topic): boolean {
  const words = fold(topic === "conditionDefinition" ? text.slice(0, 45) : text);
  return names.some((name) => words.includes(fold(name)));
}

/** Where the title names no condition, a sentence must say itself that it speaks of one. */
const UNNAMED: Record<Language, RegExp> = {
  en: /^[A-Z][\w -]{2,50} (?:is|are) (?:an?|the) [^.]*\b(?:disease|disorder|condition|syndrome|infection|illness)\b/,
  zh: /^[^，。]{2,16}(?:是一种|是一组)[^。]*(?:病(?![毒原])|障碍|综合征)/,
};

function fold(text: string): string {
  return text.toLowerCase().replace(/\s+/g, "");
}
