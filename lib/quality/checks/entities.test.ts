import { describe, expect, test } from "vitest";

import type { Language } from "@/lib/documents/schema";
import { entities } from "@/lib/quality/checks/entities";
import { judgeSentence } from "@/lib/quality/testing/judge-sentence";

type Case = [language: Language, source: string, text: string, elsewhere?: string];

const WRONG: Case[] = [
  [
    "en",
    "Start metformin 500 mg once daily.",
    "Treatment starts with gliclazide 500 mg once a day.",
  ],
  [
    "en",
    "Adults with hypertension should be offered an ACE inhibitor.",
    "People with high blood pressure should be offered a beta blocker.",
    "Beta blockers are an alternative.",
  ],
  [
    "en",
    "Warfarin should be stopped five days before surgery.",
    "Stop taking rivaroxaban five days before your operation.",
    "Rivaroxaban is stopped one day before.",
  ],
  [
    "en",
    "Offer amoxicillin to children with acute otitis media.",
    "Children with an ear infection should be offered azithromycin.",
  ],
  [
    "en",
    "Inhaled corticosteroids reduce exacerbations.",
    "Inhaled steroids mean fewer attacks, says the Mayo Clinic.",
  ],
  [
    "en",
    "Inhaled corticosteroids reduce exacerbations.",
    "According to Professor Miller, inhaled steroids mean fewer attacks.",
  ],
  [
    "en",
    "Regular exercise lowers blood pressure.",
    "Regular exercise and ginkgo lower blood pressure.",
  ],
  [
    "en",
    "Patients with hypertension should limit salt.",
    "People with hypotension should limit salt.",
    "Hypotension can follow.",
  ],
  ["en", "Spirometry confirms the diagnosis of COPD.", "A chest CT confirms COPD."],
  [
    "en",
    "Pain may be treated with paracetamol.",
    "Tylenol, paracetamol or oxycodone can be used for pain.",
  ],
  ["en", "Statins lower the risk of stroke.", "Statins lower the risk of dementia."],
  ["en", "Use a SABA as needed.", "Use a LAMA when you need it.", "A LAMA is added later."],
  ["zh", "推荐二甲双胍作为一线用药。", "推荐首先使用格列美脲。"],
  ["zh", "高血压患者可选用氨氯地平。", "血压高的人可以选用缬沙坦。", "缬沙坦也可使用。"],
  ["zh", "抗精神病药可能引起体重增加。", "抗抑郁药可能使体重增加。", "抗抑郁药另见。"],
  ["zh", "规律运动有助于控制血糖。", "规律运动并配合针灸，有助于控制血糖。"],
  ["zh", "应定期复查肝功能。", "据李教授介绍，应定期复查肝功能。"],
  ["zh", "接种流感疫苗可减少住院。", "北京协和医院的经验表明，打流感疫苗可减少住院。"],
  ["zh", "高血压患者应限盐。", "低血压患者应少吃盐。", "低血压少见。"],
  ["zh", "肺功能检查可确诊慢阻肺。", "胃镜可以确诊慢阻肺。"],
  ["zh", "阿司匹林用于预防卒中。", "阿司匹林用于预防肺癌。"],
];

const FAITHFUL: Case[] = [
  [
    "en",
    "Adults with hypertension should be offered an ACE inhibitor.",
    "If you have high blood pressure, you should be offered an ACE inhibitor.",
  ],
  [
    "en",
    "Offer paracetamol for mild pain.",
    "Acetaminophen should be offered to you for mild pain.",
  ],
  [
    "en",
    "Myocardial infarction is less common with statins.",
    "Fewer people on statins have a heart attack.",
  ],
  [
    "en",
    "Patients with CKD should avoid NSAIDs.",
    "If you have kidney disease, do not take anti-inflammatory painkillers (NSAIDs).",
  ],
  [
    "en",
    "Perform an ECG before treatment.",
    "Before treatment, you will have a heart tracing (ECG).",
  ],
  [
    "en",
    "Magnetic resonance imaging is not routinely needed.",
    "Most people do not need an MRI scan.",
  ],
  [
    "en",
    "Antihypertensive drugs reduce the incidence of cerebrovascular accidents.",
    "Blood pressure medicines make a stroke less likely.",
  ],
  [
    "en",
    "The U.S. Preventive Services Task Force recommends screening.",
    "The Task Force recommends a screening test.",
  ],
  [
    "en",
    "Dyspnoea and peripheral oedema are warning signs.",
    "Shortness of breath and swelling are warning signs.",
  ],
  [
    "en",
    "In patients with type 2 diabetes mellitus, start metformin.",
    "People with type 2 diabetes start with metformin.",
  ],
  ["en", "Corticosteroids may cause osteoporosis.", "Steroids may make your bones weak."],
  ["en", "Give influenza vaccination every autumn.", "Get your flu jab every autumn."],
  [
    "en",
    "Cognitive behavioural therapy is effective for depression.",
    "Talking therapy (CBT) helps people with depression.",
  ],
  [
    "en",
    "Surgery is considered when medical treatment fails.",
    "If medicine does not help, your team may talk with you about an operation.",
  ],
  ["zh", "高血压患者应限盐。", "血压高的人应少吃盐。"],
  ["zh", "急性心肌梗死患者应尽早就医。", "发生心梗要尽早就医。"],
  ["zh", "推荐使用对乙酰氨基酚退热。", "推荐用扑热息痛退烧。"],
  ["zh", "糖皮质激素可引起骨质疏松。", "激素可能让骨头变脆。"],
  ["zh", "抗高血压药物可降低卒中风险。", "吃降压药可以降低中风的风险。"],
  ["zh", "应行心电图检查。", "需要做心电图。"],
  ["zh", "慢性肾脏病患者慎用非甾体抗炎药。", "有肾病的人要慎用消炎止痛药。"],
  ["zh", "建议行磁共振成像检查。", "建议做核磁共振。"],
  ["zh", "出现严重过敏反应时立即停药并就诊于医院。", "出现严重过敏要马上停药，到附近的医院看病。"],
  ["zh", "2型糖尿病患者首选二甲双胍。", "二型糖尿病首先用二甲双胍。"],
  ["zh", "妊娠期妇女禁用。", "怀孕的人禁用。"],
  ["zh", "请咨询主治医生。", "请问问您的主治医生或家庭医生。"],
];

const judge = ([language, source, text, elsewhere]: Case) =>
  judgeSentence(entities, { language, source, text, elsewhere });

describe("F10", () => {
  test.each(WRONG)("%s: %s ≠ %s", (...wrong) => {
    expect(judge(wrong).filter(({ severity }) => severity === "hard")).not.toEqual([]);
  });

  test.each(FAITHFUL)("%s: %s = %s", (...right) => {
    expect(judge(right).filter(({ severity }) => severity === "hard")).toEqual([]);
  });
});
