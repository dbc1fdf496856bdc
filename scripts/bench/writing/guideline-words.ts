import type { Language } from "@/lib/documents/schema";

/** Sentences with gaps such as {drug}, and what stands in the gaps; {few}, {many}, {of} and {dose} are numbers. */
export type Words = {
  /** Before the topics; "# " opens a section. */
  opening: string[];
  topic: string;
  background: string;
  recommendation: { number: string; statements: string[]; grades: string[] };
  /** Each is one paragraph below the recommendation. */
  around: { title: string; sentences: string[]; count: number }[];
  prose: string[];
  closing: string[];
  gaps: Record<string, string[]>;
  /** Between two sentences. */
  space: string;
};

const DRUGS_EN =
  "budesonide amlodipine metformin apixaban lisinopril atorvastatin prednisolone warfarin ramipril bisoprolol spironolactone furosemide empagliflozin insulin levothyroxine allopurinol methotrexate sertraline lamotrigine omeprazole carvedilol nebivolol losartan valsartan candesartan sacubitril eplerenone torasemide bumetanide ivabradine dapagliflozin canagliflozin rivaroxaban edoxaban dabigatran clopidogrel ticagrelor simvastatin rosuvastatin ezetimibe gliclazide sitagliptin liraglutide semaglutide febuxostat colchicine tramadol gabapentin pregabalin amitriptyline citalopram mirtazapine quetiapine levetiracetam pantoprazole tiotropium salbutamol montelukast azithromycin doxycycline".split(
    " ",
  );
const DRUGS_ZH =
  "布地奈德 氨氯地平 二甲双胍 阿哌沙班 赖诺普利 阿托伐他汀 泼尼松龙 华法林 雷米普利 比索洛尔 螺内酯 呋塞米 恩格列净 胰岛素 左甲状腺素 别嘌醇 甲氨蝶呤 舍曲林 拉莫三嗪 奥美拉唑 卡维地洛 奈必洛尔 氯沙坦 缬沙坦 坎地沙坦 依普利酮 托拉塞米 布美他尼 伊伐布雷定 达格列净 卡格列净 利伐沙班 艾多沙班 达比加群 氯吡格雷 替格瑞洛 辛伐他汀 瑞舒伐他汀 依折麦布 格列齐特 西格列汀 利拉鲁肽 司美格鲁肽 非布司他 秋水仙碱 曲马多 加巴喷丁 普瑞巴林 阿米替林 西酞普兰 米氮平 喹硫平 左乙拉西坦 泮托拉唑 噻托溴铵 沙丁胺醇 孟鲁司特 阿奇霉素 多西环素".split(
    " ",
  );

const ENGLISH: Words = {
  space: " ",
  opening: [
    "# Management of heart failure in adults: clinical practice guideline",
    "# 1 About this guideline",
    "This guideline aims to reduce deaths, hospital stays and daily symptoms from heart failure.",
    "The recommendations apply to adults aged 18 years and over with heart failure in primary care and hospitals.",
    "This guideline does not cover children, people with a heart transplant or people on a ventilator.",
    "# 2 What heart failure is",
    "## 2.1 Definition",
    "Heart failure is a long-term condition in which the heart cannot pump enough blood for the needs of the body.",
    "## 2.2 Signs and symptoms",
    "Typical symptoms are shortness of breath, swollen ankles and tiredness. They are often worse when lying flat.",
    "# 3 Emergency signs",
    "Seek emergency care if a person with heart failure has any of these signs:",
    "- breathlessness at rest that does not settle within 10 minutes;",
    "- chest pain that lasts longer than 15 minutes;",
    "- fainting, confusion or blue lips;",
    "- a weight gain of more than 2 kg in 3 days with swelling.",
  ],
  topic: "{number} Treatment of {problem}",
  background: "{number} Background of {problem}",
  recommendation: {
    number: "Recommendation {number}.",
    statements: [
      "In adults with heart failure and {problem}, we recommend {drug} {dose} mg {often}, unless the person has {except}.",
      "For people with {problem} who are {who}, we suggest adding {drug} at a starting dose of {dose} mg {often}.",
      "We recommend against {drug} for {problem} in people who are {who}, because of the risk of {harm}.",
      "Clinicians should check {test} before {drug} is started for {problem} and again after {few} weeks.",
      "We suggest that people with {problem} keep {drug} at {dose} mg {often} for at least {few} months if {harm} does not occur.",
    ],
    grades: [
      "(Strong recommendation, high certainty evidence)",
      "(Strong recommendation, moderate certainty evidence)",
      "(Conditional recommendation, moderate certainty evidence)",
      "(Conditional recommendation, low certainty evidence)",
    ],
  },
  around: [
    {
      title: "Rationale.",
      count: 3,
      sentences: [
        "People with {problem} who took {drug} were admitted to hospital less often than people who took a placebo.",
        "The panel placed a high value on avoiding {harm} and a lower value on the cost of {drug}.",
        "The effect of {drug} was similar in people who were {who}.",
        "Certainty was lowered because the trials were small and lasted only {few} months.",
      ],
    },
    {
      title: "Benefits and harms.",
      count: 3,
      sentences: [
        "Over 1 year, about {many} of 1,000 people are admitted to hospital without {drug} and about {fewer} of 1,000 with it.",
        "{harm} occurs in about {few} of 1,000 people without {drug} and in about {more} of 1,000 with {drug}.",
        "Some people stop {drug} because of {harm}, most of them within {few} weeks.",
        "No difference was found in the number of deaths after {few} months.",
      ],
    },
    {
      title: "Implementation remarks.",
      count: 4,
      sentences: [
        "Measure {test} before treatment and every {few} weeks until the dose is stable.",
        "Do not combine {drug} with {other} unless a specialist has agreed.",
        "Stop {drug} and seek medical advice at once if {harm} appears.",
        "Use {drug} with caution in people with {except}, and start with {dose} mg.",
        "Tell the person to take {drug} at the same time each day and not to stop it suddenly.",
        "{drug} is contraindicated in people with {except}.",
      ],
    },
  ],
  prose: [
    "A randomised trial of {of} adults with {problem} compared {drug} with {other} over {few} months and reported {harm} in {many} participants.",
    "In a cohort of {of} patients from {few} hospitals, {problem} was more frequent among those who were {who}.",
    "The mechanism by which {drug} acts on {problem} has been studied since the last century and involves several hormonal pathways.",
    "Registry data show that {many} of {of} patients with {problem} had {except} at the time of diagnosis.",
    "Observational studies differ in how {test} was measured, which limits comparison between centres.",
    "A meta-analysis of {few} studies described heterogeneity that was explained by the age of the participants and the dose of {drug}.",
    "Economic models from three countries estimated the cost of {problem} and were sensitive to the price of {drug}.",
    "Earlier editions described {problem} as rare, whereas later surveys counted about {many} cases in {of} adults.",
  ],
  closing: [
    "# Research gaps",
    "It is not known whether treatment can be stopped after 5 years.",
    "# Methods",
    "A panel of 14 clinicians and 2 patients used the GRADE approach. Strong means that most people should get the treatment. Conditional means that different choices are right for different people.",
    "# Funding",
    "The guideline was funded by a public health agency without influence on its content.",
  ],
  gaps: {
    drug: DRUGS_EN,
    other: ["lithium", "ibuprofen", "digoxin", "clarithromycin", "rifampicin", "diltiazem"],
    problem:
      "reduced ejection fraction;high blood pressure;atrial fibrillation;swollen legs;chronic kidney disease;type 2 diabetes;iron deficiency;breathlessness at night;high cholesterol;gout;angina;obesity".split(
        ";",
      ),
    often: ["once daily", "twice daily", "three times a day", "every other day"],
    who: "older than 75 years;pregnant;younger than 40 years;frail;taking more than five medicines;recently in hospital;living alone;on dialysis".split(
      ";",
    ),
    except:
      "severe liver disease;a creatinine clearance below 30 mL/min;a history of angioedema;a potassium level above 5.5 mmol/L;active bleeding;a slow heartbeat below 50 beats per minute".split(
        ";",
      ),
    harm: "dizziness;low blood pressure;bleeding;a dry cough;kidney injury;a rash;nausea;muscle pain;low blood sugar;headache".split(
      ";",
    ),
    test: "blood pressure;potassium;creatinine;the heart rate;an electrocardiogram;liver enzymes;HbA1c".split(
      ";",
    ),
  },
};

const CHINESE: Words = {
  space: "",
  opening: [
    "# 成人心力衰竭管理临床实践指南",
    "# 1 关于本指南",
    "本指南旨在减少心力衰竭患者的死亡、住院和日常症状。",
    "本指南适用于18岁及以上的心力衰竭患者，使用场所包括基层医疗卫生机构和综合医院。",
    "本指南不适用于儿童、心脏移植后患者和使用呼吸机的患者。",
    "# 2 疾病概述",
    "## 2.1 定义",
    "心力衰竭是一种慢性病，心脏不能泵出足够的血液满足身体需要。",
    "## 2.2 症状和体征",
    "典型症状是气短、脚踝水肿和乏力，平卧时常常加重。",
    "# 3 需立即就医的情况",
    "患者出现以下任何一种情况，需立即就医或拨打120：",
    "- 休息时气短，10分钟内不缓解；",
    "- 胸痛持续超过15分钟；",
    "- 晕倒、意识不清或嘴唇发紫；",
    "- 3天内体重增加超过2 kg并伴有水肿。",
  ],
  topic: "{number} {problem}的治疗",
  background: "{number} {problem}的研究背景",
  recommendation: {
    number: "推荐意见{number}：",
    statements: [
      "推荐合并{problem}的心力衰竭患者使用{drug} {dose} mg，{often}；有{except}者除外。",
      "对于{who}的{problem}患者，建议加用{drug}，起始剂量为{dose} mg，{often}。",
      "不推荐{who}的患者使用{drug}治疗{problem}，因为可能引起{harm}。",
      "推荐在使用{drug}治疗{problem}前检查{test}，并在{few}周后复查。",
      "建议{problem}患者在未出现{harm}时继续使用{drug} {dose} mg，{often}，至少{few}个月。",
    ],
    grades: [
      "（推荐强度：强，证据等级：A）",
      "（推荐强度：强，证据等级：B）",
      "（推荐强度：弱，证据等级：B）",
      "（推荐强度：弱，证据等级：C）",
    ],
  },
  around: [
    {
      title: "推荐理由：",
      count: 3,
      sentences: [
        "与安慰剂相比，使用{drug}的{problem}患者住院次数更少。",
        "工作组认为避免{harm}比{drug}的费用更重要。",
        "{drug}在{who}的患者中效果相近。",
        "试验规模小，随访只有{few}个月，因此证据的确定性降低。",
      ],
    },
    {
      title: "获益与风险：",
      count: 3,
      sentences: [
        "1年内，不使用{drug}时每1000人中约有{many}人住院，使用后约有{fewer}人。",
        "不使用{drug}时每1000人中约有{few}人出现{harm}，使用{drug}后约有{more}人。",
        "部分患者因{harm}停用{drug}，多数发生在{few}周内。",
        "{few}个月后死亡人数没有差别。",
      ],
    },
    {
      title: "实施要点：",
      count: 4,
      sentences: [
        "治疗前检查{test}，之后每{few}周复查一次，直到剂量稳定。",
        "除非专科医师同意，不要将{drug}与{other}合用。",
        "出现{harm}时应停用{drug}并立即就医。",
        "有{except}的患者慎用{drug}，从{dose} mg开始。",
        "告知患者每天在同一时间服用{drug}，不要突然停药。",
        "有{except}的患者禁用{drug}。",
      ],
    },
  ],
  prose: [
    "一项纳入{of}名{problem}患者的随机试验比较了{drug}和{other}，随访{few}个月，{many}名受试者报告了{harm}。",
    "来自{few}家医院的{of}名患者的队列显示，{problem}在{who}的人群中更常见。",
    "{drug}作用于{problem}的机制自上世纪以来一直有研究，涉及多种激素通路。",
    "登记数据显示，{of}名{problem}患者中有{many}名在确诊时有{except}。",
    "各项观察性研究测量{test}的方法不同，限制了各中心之间的比较。",
    "一项包括{few}项研究的荟萃分析描述了异质性，可由受试者的年龄和{drug}的剂量解释。",
    "三个国家的经济学模型估算了{problem}的费用，结果受{drug}价格影响较大。",
    "早期版本认为{problem}少见，后来的调查发现{of}名成人中约有{many}例。",
  ],
  closing: [
    "# 尚不清楚的问题",
    "尚不清楚治疗5年后能否停药。",
    "# 制订方法",
    "由14名医师和2名患者组成的工作组采用GRADE方法。强推荐指多数患者应接受治疗，弱推荐指不同患者可以有不同选择。",
    "# 资助",
    "本指南由公共卫生机构资助，资助方不影响内容。",
  ],
  gaps: {
    drug: DRUGS_ZH,
    other: ["锂盐", "布洛芬", "地高辛", "克拉霉素", "利福平", "地尔硫䓬"],
    problem:
      "射血分数降低 高血压 心房颤动 下肢水肿 慢性肾脏病 2型糖尿病 缺铁 夜间气短 高胆固醇 痛风 心绞痛 肥胖".split(
        " ",
      ),
    often: ["每日1次", "每日2次", "每日3次", "隔日1次"],
    who: "75岁以上 妊娠 40岁以下 体弱 同时服用5种以上药物 近期住院 独居 透析".split(" "),
    except:
      "严重肝病;肌酐清除率低于30 mL/min;血管性水肿病史;血钾高于5.5 mmol/L;活动性出血;心率低于每分钟50次".split(
        ";",
      ),
    harm: "头晕 低血压 出血 干咳 肾损伤 皮疹 恶心 肌肉疼痛 低血糖 头痛".split(" "),
    test: "血压 血钾 肌酐 心率 心电图 肝酶 糖化血红蛋白".split(" "),
  },
};

export const WORDS: Record<Language, Words> = { en: ENGLISH, zh: CHINESE };
