import type { Language } from "@/lib/documents/schema";

const FOR_EN =
  /\b(?:guidelines?|guidance|recommendations?|statement|consensus|standards?|guide)\b.*?\b(?:for|on|in|of|to)\b\s+(?:the\s+)?(.+)$/iu;
const ACTIONS_EN =
  /^(?:(?:the|pharmacological|clinical|medical|initial|drug|non-?surgical|surgical|primary|secondary|prescribing|use of)\s+)*(?:diagnosis|treatment|management|prevention|screening|care|evaluation|assessment|control|therapy|prescribing|rehabilitation|monitoring)(?:(?:,|\s+and|,\s+and|\s*\/)\s*(?:the\s+)?(?:diagnosis|treatment|management|prevention|screening|care|evaluation|assessment|control|therapy|rehabilitation|monitoring|follow-up))*\s+(?:of|for|in)\s+(?:(?:patients|people|adults|children|persons)\s+with\s+)?/iu;
const TAIL_EN =
  /\s*(?:[:—–(,]|\bin (?:adults|children|adolescents|primary care|pregnan|older|men|women|the)|\b(?:update|version|edition|clinical practice)\b|[-–—]+\s|\b(?:19|20)\d\d\b).*$/iu;
/** A department, or a family of documents, in front of the title proper. */
const FAMILY_EN =
  /^(?:cardiology|rheumatology|oncology|neurology|urology|nephrology|gastroenterology|hepatology|pulmonology|endocrinology|dermatology|psychiatry|pa?ediatrics|obstetrics|gyna?ecology|infectious diseases?|surgery|radiology|ophthalmology|(?:clinical )?practice (?:guideline|parameter)|technical report|policy statement|KDIGO|NICE|SIGN)\s*(?:\d{4})?\s*[:–—-]\s*/iu;
/** What kind of document it is, behind the condition. */
const KIND_EN =
  /\s*(?:(?:care )?quick reference(?: guide)?|pocket guide|clinical content|white paper|(?:(?:evidence-based |clinical |practice |sample )+)?(?:guidelines?|guidance|recommendations|(?:consensus|position|scientific) statement|consensus|standards of care|protocol))\s*$/iu;
const CARE_EN =
  /\s+(?:care|prophylaxis|treatment|management|diagnosis(?: and (?:treatment|management))?|prevention|screening|therapy)\s*$/iu;
const LEAD_ZH =
  /^(?:中国|中华|我国|国际|全国|国家|基层|社区(?!获得)|成人|儿童|老年人?|\d{4}\s*年?(?:版)?|版|《)+/u;
const TAIL_ZH =
  /(?:的)?(?:[（(].*|(?:早期)?(?:诊断|治疗|诊疗|诊治|防治|管理|预防|筛查|临床|实践|应用|用药|食养|康复|示例|处理|规范化?|长期|分级|随访|评估|急诊|急救|外科|围手术期|质量控制|营养|药物|患者|多学科|全程|护理|中西医|社区|基层|合理|综合|规范化?|循证|和|与|及|、)*(?:指南|共识|专家共识|指导意见|规范|方案|建议|路径)).*$/u;

/** The condition in a guideline's title, as the title prints it; null if the title names none. */
export function topicOf(title: string | null, language: Language): string | null {
  if (!title) return null;
  const topic = language === "zh" ? topicZh(title) : topicEn(title);
  return topic.length >= 2 ? topic : null;
}

function topicZh(title: string): string {
  const words = title.replace(/[《》\s]/gu, "");
  const lead = LEAD_ZH.exec(words)?.[0].length ?? 0;
  const topic = words.slice(lead).replace(TAIL_ZH, "");
  return topic === "" ? words.replace(TAIL_ZH, "") : topic;
}

function topicEn(title: string): string {
  const words = title.replace(/\s+/gu, " ").trim().replace(FAMILY_EN, "");
  const head =
    /^([^:]+):\s*(?:screening|prevention|treatment|diagnosis|management|counsel|behavioral|preventive|risk|interventions?|medication)/iu.exec(
      words,
    )?.[1];
  if (head && !KIND_EN.test(head)) return head.replace(/\s*\([A-Z]{2,8}\)/gu, "").trim();
  const named = FOR_EN.exec(words)?.[1] ?? words;
  const topic = named.replace(ACTIONS_EN, "").replace(TAIL_EN, "").replace(KIND_EN, "").trim();
  const bare = topic
    .replace(/\s*\([A-Z]{2,8}\)/gu, "")
    .replace(CARE_EN, "")
    .trim();
  return bare.length > 2 ? bare : topic;
}
