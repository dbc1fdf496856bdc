import type { Answers, SectionKind } from "@/lib/clinical/schema";

export type AnswerRule = {
  answer: Exclude<keyof Answers, "urgentSigns">;
  /** Sections whose heading asks the question: what stands under them answers it. */
  heading?: RegExp;
  /** Under such a heading, only sentences like this count. */
  under?: RegExp;
  /** Sentences that answer it in sections of these kinds; anywhere if none are named. */
  text?: RegExp;
  kinds?: SectionKind[];
  not?: RegExp;
  /** About the condition itself: the sentence or the headings over it must not speak of another one. */
  ofCondition?: true;
  most: number;
};

const CONDITION: SectionKind[] = ["condition", "identity", "summary", "other", "diagnosis"];
const ABOUT: SectionKind[] = [
  "identity",
  "condition",
  "summary",
  "methods",
  "other",
  "back_matter",
];

const GUIDELINE =
  "\\b(?:guidelines?|guidance|recommendations?|statement|document|guide|consensus)\\b";
const PEOPLE =
  "(?:adults?|people|persons?|patients?|children|adolescents|women|men|infants|individuals|outpatients|settings?|clinicians?)";

/** The checklist of RIGHT-PVG (domain.md §1.1), question by question. */
export const ANSWER_RULES: AnswerRule[] = [
  {
    answer: "conditionDefinition",
    heading:
      /^definitions?(?: of .+)?$|^what (?:is .+|.+ (?:is|are))\??$|^(?:疾病)?(?:定义|概念)(?:[与和及](?:分类|分型|概述))?$|^\S{0,8}定义与分(?:类|型)$/iu,
    text: /\b(?:is|are) (?:typically |usually |generally |commonly )?(?:defined as|characteri[sz]ed by|(?:an?|the) (?:\w+[ ,-]+){0,4}(?:disease|disorder|condition|infection|syndrome|cancer|illness|response|experience|state))\b|\brefers to\b|(?:是|为)(?:一种|一组|一类|由|指|以|因)[^。]{0,60}(?:病|综合征|障碍|感染|炎症?|肿瘤|状态)|是指|定义为/iu,
    kinds: CONDITION,
    ofCondition: true,
    most: 6,
  },
  {
    answer: "conditionCauses",
    heading:
      /^(?:causes?|(?:a?)etiology|risk factors?|causes and risk factors|pathogenesis|transmission)\b.{0,30}$|^(?:病因|危险因素|发病机制|传播途径|传染源|感染途径|感染和传播途径|诱因|易感人群|高危人群)/iu,
    text: /\brisk factors? (?:for|of|include)\b|\b(?:is|are) caused by\b|\btransmitted (?:by|through)\b|危险因素(?:包括|有|为|多)|(?:由|因)[^。，]{2,30}(?:引起|所致)|所导致的[^。]{0,12}(?:疾病|病)|传播途径|发病与/iu,
    kinds: CONDITION,
    ofCondition: true,
    most: 10,
  },
  {
    answer: "conditionSigns",
    heading:
      /^(?:signs?(?: and symptoms?)?|symptoms?(?: and signs?)?|clinical (?:features|presentation|manifestations?|signs))$|^(?:临床(?:表现|特征|症状|特点)|症状(?:[和与及]体征)?|体征)(?:[与和及]分期)?$/iu,
    text: /\b(?:(?:common|typical|main|early)? ?(?:signs?|symptoms?) (?:of|include|are)|presents? with)\b|(?:典型|主要|常见|早期)(?:的)?(?:症状|临床表现|体征)(?:为|是|包括|有)|临床表现(?:为|包括|有|主要)|表现为/iu,
    kinds: CONDITION,
    ofCondition: true,
    most: 12,
  },
  {
    answer: "conditionCourse",
    heading:
      /^(?:natural history|prognosis|complications?|(?:clinical )?course(?: and (?:complications|prognosis))?|stages?|staging)$|^(?:自然史|自然病程|预后|转归|并发症|病程(?:[和与及]\S{2,4})?|(?:临床)?分期)$/iu,
    text: /\b(?:if (?:left )?untreated|without treatment|complications? (?:of|include)|prognosis|can (?:lead to|progress)|may progress)\b|并发症(?:包括|有|为)|预后|不治疗|进展为|可导致[^。]{0,20}(?:并发症|死亡|残疾)|(?:潜伏期|病程|持续时间)/iu,
    kinds: ["condition", "summary", "identity"],
    ofCondition: true,
    most: 8,
  },
  {
    answer: "conditionFrequency",
    heading:
      /^(?:epidemiology|prevalence|incidence|burden(?: of .+)?|how common\b.*|frequency)$|^(?:流行病学|流行(?:现况|情况|现状)|患病率|发病率|疾病负担|有多常见)/iu,
    under: /\d/u,
    text: /(?=.*\d)(?:\b(?:prevalence|incidence)\b|\baffects? (?:an estimated|about|approximately|more than|\d)|\b(?:one|1) in (?:\d+|every)\b|\b(?:million|billion) (?:people|adults|persons)\b|患病率|发病率|患者[^。，]{0,8}\d[\d.,]*\s*(?:万|亿|例|人))/iu,
    kinds: CONDITION,
    ofCondition: true,
    most: 6,
  },
  {
    answer: "purpose",
    heading: /^(?:purpose|objectives?|aims?)\b.{0,60}$|^(?:目的|宗旨|编制目的|制[订定]目的)/iu,
    text: new RegExp(
      `\\bthe (?:purpose|(?:principal |main |primary )?aim|objective|goal)s? of (?:this|the) [\\w ]{0,30}${GUIDELINE}|\\bthis (?:[\\w-]+ ){0,4}${GUIDELINE}(?: \\w+){0,3} (?:aims?|is intended|is designed|provides? (?:\\w+ ){0,2}(?:recommendations|guidance)|updates and expands|seeks)|${GUIDELINE} aims? to\\b|this summary guide|(?:本|该)(?:指南|共识|规范|方案)[^。]{0,40}(?:旨在|目的|为[^。]{2,40}提供|秉持|帮助)|制[订定]本(?:指南|共识|方案)|(?:发展|制[订定]|形成|编制|编写)[^。]{0,30}(?:指南|共识|方案)[^。]{0,20}$|(?:旨在|以期)[^。]{4,60}`,
      "iu",
    ),
    not: /不得用于诊疗|not for (?:clinical )?care/iu,
    kinds: ABOUT,
    most: 8,
  },
  {
    answer: "population",
    heading:
      /^(?:patient )?population(?: under consideration)?$|^target (?:population|patients|audience)$|^who (?:is|this|should).*|^适用(?:人群|范围|对象)|^目标人群/iu,
    text: new RegExp(
      `${GUIDELINE}[^.]{0,60}\\b(?:apply|applies|intended for|targets?|aimed at|covers?)\\b[^.]{0,80}\\b${PEOPLE}|\\brecommendations (?:for|apply to) [^.]{0,60}\\b${PEOPLE}\\b[^.]{0,40}\\b(?:aged|with)\\b|^applies to\\b|可?(?:参考|参照)[^。；]{0,16}本(?:指南|共识|规范|方案)|(?:本?(?:指南|共识|规范|方案|推荐意见|标准))[^。]{0,20}(?:适用|面向|针对)|主要面向|为[^。，]{2,40}人群[^。]{0,30}提供`,
      "iu",
    ),
    kinds: ABOUT,
    not: /\b(?:(?:do|does) not|not intended|category [AB])\b|不(?:适用|包括|涵盖|涉及)|[?？]\s*$/iu,
    most: 8,
  },
  {
    answer: "exclusions",
    heading: /^(?:exclusions?|not covered|what this .* not cover|不适用(?:范围|人群))/iu,
    text: new RegExp(
      `(?:${GUIDELINE}|\\bit\\b|scope)[^.]{0,120}\\b(?:(?:does|do) not (?:apply|address|cover|include)|not intended (?:for|to (?:apply|be applied))|(?:outside|beyond) the scope|excludes?|excluding)\\b|(?:指南|共识|规范|方案|推荐意见)[^。]{0,24}(?:不适用|不包括|不涵盖|不涉及)|^不适用于`,
      "iu",
    ),
    kinds: ABOUT,
    most: 8,
  },
  {
    answer: "tests",
    heading:
      /diagnos(?:is|tic|ing)\b|\b(?:screening|diagnostic|laboratory|further|other) tests?\b|^tests?\b|laborator|imaging|examinations?|诊断(?!与治疗)|检查|检测|检验|影像/iu,
    under:
      /\b(?:tests?|testing|screening|spirometry|x-?rays?|scans?|imaging|ultrasound|biops\w+|questionnaires?|blood|urine|examination|measure\w*|diagnos\w+|criteria)\b|检查|检测|检验|化验|测定|筛查|影像|超声|CT|阳性|诊断|抗体|抗原|血糖/iu,
    kinds: ["diagnosis", "condition", "summary", "recommendations", "other"],
    most: 25,
  },
  {
    answer: "selfCare",
    heading:
      /self-?(?:care|management|help)\b|patient education|home care|^lifestyle\b|自我(?:管理|护理)|患者可以自己|^(?:\S{0,6})?(?:健康教育|患者教育|居家\S{0,4}|生活方式(?:干预|管理)?|饮食(?:管理|治疗)?|运动(?:治疗|管理)?)$|(?:膳食|饮食|进餐|食养|运动)(?=[，、]|$)/iu,
    text: /(?:\bself-(?:care|management|monitoring)\b[^.]{0,80}\b(?:should|can|is recommended|are encouraged|encourage|advise)|\b(?:should|can|encouraged?|advised?)\b[^.]{0,80}\bself-(?:care|management|monitoring)\b)|(?:患者|居民)[^。]{0,20}(?:应|可|建议|宜)[^。]{0,30}(?:自我(?:管理|监测|护理)|生活方式|运动|饮食|戒烟)/iu,
    kinds: ["treatment", "prevention", "follow_up", "recommendations", "special_groups"],
    most: 25,
  },
  {
    answer: "researchGaps",
    heading:
      /\bresearch\b|evidence gaps|knowledge gaps|future directions|not (?:yet )?know|uncertaint|不清楚|未解决|研究(?:空白|方向|展望|不足)|局限|展望/iu,
    under:
      /\b(?:research|studies|trials?|evidence|gaps?|unknown|unclear|uncertain|needed|understanding|effectiveness|efficacy)\b|[?？]\s*$|研究|证据|有待|尚|不足|未来|期待|进一步|挑战/iu,
    text: /\b(?:research|studies|trials?|evidence|gaps?|unknown|unclear|uncertain|needed|understanding|effectiveness|efficacy)\b|[?？]\s*$|研究|证据|有待|尚|不足|未来|期待|进一步|挑战/iu,
    not: /\b(?:disclosed|coauthors?|conflicts? of interest|funded AHRQ)\b/iu,
    kinds: ["research_gaps"],
    most: 20,
  },
  {
    answer: "methods",
    // A recommendation's grade is no method: GRADE counts only as the name it is.
    text: /\bGRADE\b|\b(?:[Gg]rading of [Rr]ecommendations|[Ss]ystematic reviews? (?:was|were|of|and|to)|(?:commissioned|conducted|requested|performed) an? (?:\w+ ){0,2}(?:review|model\w*)|[Ee]vidence (?:was|were) (?:rated|graded|assessed)|(?:[Ll]iterature|[Ee]lectronic) search|Delphi|[Cc]onsensus (?:meeting|process)|[Vv]oting|voted)\b|系统检索|文献检索|检索了|德尔菲|循证|共识会|投票|证据等级/u,
    kinds: ["methods"],
    most: 12,
  },
  {
    answer: "funding",
    heading:
      /^(?:funding|financial support|sponsor\w*|资助|资金来源|基金(?:项目|资助)?|经费(?:来源)?)/iu,
    text: /\b(?:funded by|funding (?:for (?:this|the)|source|was provided|from)|financially supported|paid for by|supported (?:financially )?by (?:a )?grants?)\b|基金项目|资助(?:项目|单位)?[:：]|(?:指南|共识|本项目|研究)[^。]{0,12}(?:由|受)[^。]{2,40}资助|经费(?:来源|由)|自筹经费/iu,
    most: 6,
  },
  {
    answer: "interests",
    heading:
      /conflicts? of interest|competing interests?|declarations? of interests?|^disclosures?|利益(?:冲突|声明)/iu,
    text: /\b(?:conflicts? of interest|competing interests?|declar\w+ (?:of |their |any )?(?:\w+ )?interests?|(?:no|any) (?:financial )?(?:interests|disclosures))\b|利益(?:冲突|关系)/iu,
    most: 12,
  },
  {
    answer: "patientInvolvement",
    heading:
      /patient (?:and public )?(?:involvement|engagement|participation|representatives?)|public (?:comment|engagement|involvement)|community engagement|患者(?:参与|代表)|公众参与/iu,
    under: /\b(?:patients?|public|community|caregivers?|people with|comments?)\b|患者|公众|家属/iu,
    text: /\b(?:representatives? of (?:[\w-]+ ){0,3}(?:patients?|carers?|consumers?|the public)|patient (?:representatives?|partners?|advocates?|members?)|patients? (?:were|was) (?:involved|invited|consulted|interviewed)|conversations with patients|(?:oral and written )?public comments?|people with (?:lived experience|\w+ (?:were|was) (?:full )?members)|two people with)\b|患者代表|患者(?:参与(?:了|指南|制订)|访谈|意愿调查)|征求[^。]{0,10}(?:患者|公众)/iu,
    kinds: ["methods", "back_matter", "identity", "summary", "other", "research_gaps"],
    most: 12,
  },
  {
    answer: "contact",
    heading:
      /^corresponding author|^contacts?\b|^for (?:more|further) information|^通[信讯]作者|^联系方式/iu,
    under: /@|https?:|www\.|\bphone|\btel|\d{3}[-–]\d{3}|\baddress|电话|邮箱|E-?mail|邮编|通信/iu,
    text: /\S@[\w-]+\.\w|\bcorresponding authors?:|\bfor (?:more|further) information,? contact\b|通[信讯]作者[:：]|联系(?:电话|方式)[:：]|电子邮(?:箱|件)[:：]|address all inquiries/iu,
    most: 5,
  },
];
