import type { Answers, SectionKind, StructuredSection } from "@/lib/clinical/schema";
import type { Anchor, Passage, SourceDocument } from "@/lib/documents/schema";

type Rule = {
  answer: keyof Answers;
  /** Sections whose heading answers the question: all their paragraphs count. */
  heading?: RegExp;
  /** Sentences that answer it wherever they stand in sections of these kinds. */
  text?: RegExp;
  kinds?: SectionKind[];
};

const CONDITION: SectionKind[] = ["condition", "identity", "summary", "other", "diagnosis"];
const ANYWHERE: SectionKind[] = [];

const RULES: Rule[] = [
  {
    answer: "conditionDefinition",
    heading:
      /^definitions?(?: of| and|$)|what is\b|importance$|^(?:疾病)?(?:概述|定义|概念)|定义与分类|定义和分型/iu,
    text: /\b(?:is|are) (?:typically |usually |generally |commonly )?(?:defined as|characteri[sz]ed by|a (?:chronic|common|progressive|viral|bacterial|infectious|serious|group of|type of|disease|disorder|condition))|是(?:一种|一组|一类|指|由)[^。]{0,60}(?:疾病|综合征|障碍|感染|炎症|肿瘤|病)|(?:定义|指的)(?:为|是)/iu,
    kinds: CONDITION,
  },
  {
    answer: "conditionCauses",
    heading:
      /causes?\b|etiolog|aetiolog|risk factors?|pathogen|transmission|assessment of risk|病因|危险因素|发病机制|传播途径|传染源|感染途径|诱因/iu,
    text: /\b(?:risk factors? (?:for|include)|(?:is|are) caused by|transmitted (?:by|through))\b|危险因素(?:包括|有|为|多)|(?:由|因)[^。，]{2,30}(?:引起|导致|所致)|传播途径/iu,
    kinds: CONDITION,
  },
  {
    answer: "conditionSigns",
    heading:
      /symptoms?|(?<!emergency |warning |danger )signs?\b|clinical (?:features|presentation|manifestations?)|临床(?:表现|特征|症状)|症状|体征/iu,
    text: /\b(?:(?:common|typical|main|early)? ?(?:signs?|symptoms?) (?:of|include|are)|presents? with)\b|(?:典型|主要|常见|早期)?(?:症状|临床表现|体征)(?:为|是|包括|有)|表现为/iu,
    kinds: CONDITION,
  },
  {
    answer: "conditionCourse",
    heading:
      /natural history|prognos|complications?|course|stages?\b|outcomes?$|自然史|自然病程|预后|转归|并发症|病程|分期/iu,
    text: /\b(?:can lead to|may progress|if (?:left )?untreated|complications (?:include|of)|prognosis)\b|(?:进展为|可导致|并发症|预后|病程)/iu,
    kinds: ["condition", "summary"],
  },
  {
    answer: "conditionFrequency",
    heading:
      /epidemiolog|prevalence|burden|incidence|how common|frequency of|有多常见|流行病学|流行现况|患病率|发病率|疾病负担/iu,
    text: /\b(?:prevalence|incidence|affects? (?:an estimated|about|approximately|more than|\d)|(?:one|1) in (?:\d+|every))\b|患病率|发病率|(?:约|共)?有?\s*\d[\d.,]*\s*(?:万|亿)?(?:例|人)/iu,
    kinds: CONDITION,
  },
  {
    answer: "purpose",
    heading: /purpose|objectives?|aims?\b|scope|目的|目标$|宗旨|编制说明/iu,
    text: /\b(?:the (?:purpose|aim|objective|goal)s? of (?:this|the) (?:guideline|document|guide|statement)|this (?:clinical practice )?(?:guideline|guide|document|statement)(?: \w+){0,3} (?:provides?|aims?|is intended|includes|summarizes|addresses|updates|is designed))\b|(?:本|该)(?:指南|共识|规范|方案)[^。]{0,30}(?:旨在|目的|为[^。]{2,40}提供|制定|主要|适用|围绕)|制定本(?:指南|共识|方案)|旨在|以期/iu,
    kinds: ["identity", "condition", "summary", "methods", "other"],
  },
  {
    answer: "population",
    heading:
      /population(?: under consideration)?|target (?:population|patients)|who (?:is|this)|适用(?:人群|范围|对象)|目标人群/iu,
    text: /\b(?:applies to|intended for|is for (?:adults|patients|people|clinicians)|target (?:population|audience))\b|适用于|主要面向|目标人群|适用人群|适用对象/iu,
    kinds: [
      "identity",
      "condition",
      "summary",
      "methods",
      "other",
      "recommendations",
      "diagnosis",
      "treatment",
    ],
  },
  {
    answer: "exclusions",
    heading: /exclusions?|not (?:covered|included)|does not (?:cover|apply)|不适用|排除/iu,
    text: /\b(?:(?:does|do) not (?:apply|address|cover|include)|not intended (?:for|to)|(?:outside|beyond) the scope|exclud(?:es|ing) (?:pain|patients|people|children|pregnan|management))\b|不适用于|不包括|不涉及|(?:除外|排除)[^。]{0,20}(?:患者|人群)/iu,
    kinds: ["identity", "condition", "summary", "methods", "other"],
  },
  {
    answer: "tests",
    heading:
      /diagnos|screening tests?|tests?\b|laborator|imaging|examinations?|诊断(?!标准与)|检查|检测|检验|辅助检查|影像/iu,
  },
  {
    answer: "selfCare",
    heading:
      /self-?(?:care|management|monitoring|help)|lifestyle|patient education|home care|自我(?:管理|监测|护理)|生活方式|健康教育|患者教育|居家|饮食|运动|食养/iu,
    text: /\b(?:self-(?:care|management|monitoring)|lifestyle (?:changes|modification|interventions?))\b|自我(?:管理|监测|护理)|生活方式(?:干预|改变|管理)/iu,
    kinds: ["treatment", "prevention", "follow_up", "recommendations", "special_groups"],
  },
  {
    answer: "researchGaps",
    heading:
      /research|evidence gaps|knowledge gaps|future directions|limitations|not (?:yet )?know|uncertaint|(?:尚)?不清楚|未解决|研究(?:空白|方向|展望|不足)|未来|局限|展望/iu,
  },
  {
    answer: "methods",
    heading:
      /methods?|methodology|development (?:process|of)|evidence (?:review|synthesis)|grading|certainty of|制定方法|方法(?:学)?$|制订|形成|证据(?:检索|评价|分级)|共识制定/iu,
    text: /\b(?:GRADE|Grading of Recommendations|systematic reviews? (?:was|were|of)|evidence (?:was|were) (?:rated|graded|assessed))\b|系统检索|文献检索|德尔菲|循证|GRADE|共识会/iu,
    kinds: ["methods"],
  },
  {
    answer: "funding",
    heading: /funding|financial support|sponsor|资助|资金来源|基金|经费/iu,
    text: /\b(?:funded by|funding (?:for|source|was|from)|financially supported|financial support|supported by (?:a )?grants?)\b|基金项目|资助(?:项目|单位)?[:：]|(?:由|受)[^。]{2,40}资助|经费(?:来源|由)/iu,
    kinds: ANYWHERE,
  },
  {
    answer: "interests",
    heading:
      /conflicts? of interest|competing interests?|declarations? of interests?|disclosures?|利益(?:冲突|声明)/iu,
    text: /\b(?:conflicts? of interest|competing interests?|declaration of interests?|disclosed? (?:relevant|no|financial))\b|利益冲突/iu,
    kinds: ANYWHERE,
  },
  {
    answer: "patientInvolvement",
    heading:
      /patient (?:and public )?(?:involvement|engagement|representatives?|views|perspectives?|values)|public (?:comment|engagement|involvement)|患者(?:参与|代表|价值观|偏好)|公众参与/iu,
    text: /\b(?:patient (?:representatives?|partners?|advocates?)|patients? (?:were|was) (?:involved|invited|consulted|interviewed)|individual conversations with patients|public comments?|people with lived experience)\b|患者代表|患者(?:参与|访谈|意愿调查)|征求[^。]{0,10}(?:患者|公众)/iu,
    kinds: ANYWHERE,
  },
  {
    answer: "contact",
    heading: /corresponding author|contacts?\b|通[信讯]作者|联系方式/iu,
    text: /[\w.-]+@[\w-]+(?:\.[\w-]+)+|\b(?:corresponding author|for (?:more|further) information,? contact)\b|通[信讯]作者|联系电话|电子邮(?:箱|件)/iu,
    kinds: ANYWHERE,
  },
];

const MOST_PASSAGES = 30;
const NO_ANSWER: SectionKind[] = ["references"];

/** The passages that answer each checklist question; an empty list says the source does not report it. */
export function findAnswers(source: SourceDocument, sections: StructuredSection[]): Answers {
  const byId = new Map(sections.map((section) => [section.sectionId, section]));
  const titles = new Map(source.sections.map(({ id, title }) => [id, title]));
  const answers = emptyAnswers();
  for (const passage of source.passages) {
    const section = byId.get(passage.sectionId ?? "front");
    if (!section || NO_ANSWER.includes(section.kind) || passage.kind === "heading") continue;
    if (section.reason === "table_of_contents") continue;
    const title = withoutNumber(titles.get(passage.sectionId ?? "") ?? "");
    for (const rule of RULES) {
      const anchors = answers[rule.answer];
      if (anchors.length < MOST_PASSAGES && fits(rule, { passage, section, title })) {
        anchors.push(wholeOf(passage));
      }
    }
  }
  return answers;
}

type Place = { passage: Passage; section: StructuredSection; title: string };

function fits({ heading, text, kinds }: Rule, { passage, section, title }: Place): boolean {
  if (heading?.test(title) && !passage.table) return true;
  if (!text?.test(passage.text)) return false;
  return kinds === undefined || kinds.length === 0 || kinds.includes(section.kind);
}

/** "2.1 Definition" and （一）概述 are "Definition" and 概述. */
function withoutNumber(title: string): string {
  return title.replace(
    /^(?:\d+(?:\.\d+)*\.?\s+|[（(]?[一二三四五六七八九十\d]+[）)、.．]\s*)/u,
    "",
  );
}

function wholeOf({ id, text }: Passage): Anchor {
  return { passageId: id, start: 0, end: text.length };
}

/** Urgent signs come from the safety statements; the graph adds them. */
function emptyAnswers(): Answers {
  return {
    conditionDefinition: [],
    conditionCauses: [],
    conditionSigns: [],
    conditionCourse: [],
    conditionFrequency: [],
    purpose: [],
    population: [],
    exclusions: [],
    urgentSigns: [],
    tests: [],
    selfCare: [],
    researchGaps: [],
    methods: [],
    funding: [],
    interests: [],
    patientInvolvement: [],
    contact: [],
  };
}
