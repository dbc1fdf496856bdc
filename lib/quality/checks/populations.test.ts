import { expect, test } from "vitest";

import type { Language } from "@/lib/documents/schema";
import { populations } from "@/lib/quality/checks/populations";
import { findingsOn } from "@/lib/quality/example-sentence";

type Pair = [language: Language, population: string, printed: string, said: string];

const CHANGED: Pair[] = [
  [
    "en",
    "adults with migraine",
    "Offer triptans to adults with migraine.",
    "Triptans may be offered to everyone with migraine.",
  ],
  [
    "en",
    "women aged 50 to 74",
    "Screen women aged 50 to 74 for breast cancer.",
    "Men aged 50 to 74 may be screened for breast cancer.",
  ],
  [
    "en",
    "children with otitis media",
    "Watchful waiting is suggested in children with otitis media.",
    "Watchful waiting is suggested in adults with otitis media.",
  ],
  [
    "en",
    "patients with type 2 diabetes",
    "Metformin is suggested for patients with type 2 diabetes.",
    "Metformin is suggested for patients with type 1 diabetes.",
  ],
  [
    "en",
    "patients with type 2 diabetes",
    "Metformin is suggested for patients with type 2 diabetes.",
    "Metformin is suggested for anyone with diabetes.",
  ],
  [
    "en",
    "patients with severe psoriasis",
    "Biologics are suggested in patients with severe psoriasis.",
    "Biologics are suggested in patients with psoriasis.",
  ],
  [
    "en",
    "patients with severe psoriasis",
    "Biologics are suggested in patients with severe psoriasis.",
    "Biologics are suggested in patients with mild psoriasis.",
  ],
  [
    "en",
    "pregnant women",
    "Folic acid is recommended for pregnant women.",
    "Folic acid is recommended for women.",
  ],
  [
    "en",
    "hospitalized patients",
    "Heparin is recommended for hospitalized patients.",
    "Heparin is recommended for patients.",
  ],
  [
    "en",
    "adults at high risk of fracture",
    "Zoledronate is suggested in adults at high risk of fracture.",
    "Zoledronate is suggested in all adults.",
  ],
  [
    "en",
    "older adults",
    "Vitamin D is suggested in older adults.",
    "Vitamin D is suggested in adults.",
  ],
  [
    "en",
    "patients with stroke",
    "Clopidogrel is suggested for patients with stroke.",
    "Clopidogrel is suggested for patients.",
  ],
  [
    "en",
    "patients with cirrhosis",
    "Use rifaximin in patients with cirrhosis.",
    "Rifaximin is used in patients.",
  ],
  [
    "en",
    "Some people",
    "Some people have a cough with this medicine.",
    "All people have a cough with this medicine.",
  ],
  [
    "en",
    "adults with asthma",
    "Offer a written plan to adults with asthma.",
    "A written plan may be offered to pregnant adults with asthma.",
  ],
  ["en", "adults", "Screen adults for anxiety.", "Women are screened for anxiety."],
  ["zh", "成人", "推荐成人哮喘患者使用吸入激素。", "推荐所有哮喘患者使用吸入激素。"],
  ["zh", "老年患者", "老年患者应从小剂量开始。", "患者应从小剂量开始。"],
  ["zh", "重度抑郁患者", "重度抑郁患者可用电休克治疗。", "抑郁患者可用电休克治疗。"],
  ["zh", "重度抑郁患者", "重度抑郁患者可用电休克治疗。", "轻度抑郁患者可用电休克治疗。"],
  ["zh", "妊娠期患者", "妊娠期患者禁用华法林。", "患者禁用华法林。"],
  ["zh", "儿童", "儿童患者推荐使用雾化吸入。", "成人患者推荐使用雾化吸入。"],
  ["zh", "2型糖尿病患者", "2型糖尿病患者首选二甲双胍。", "1型糖尿病患者首选二甲双胍。"],
  ["zh", "住院患者", "住院患者应评估血栓风险。", "所有患者应评估血栓风险。"],
  ["zh", "部分患者", "部分患者会出现皮疹。", "所有患者会出现皮疹。"],
  ["zh", "高危人群", "高危人群建议接种疫苗。", "人人都建议接种疫苗。"],
  ["zh", "女性", "绝经后女性应测骨密度。", "男性应测骨密度。"],
  ["zh", "成人患者", "成人患者建议限盐。", "成人孕妇患者建议限盐。"],
];

const SAME: Pair[] = [
  [
    "en",
    "adults with hypertension",
    "Adults with hypertension should limit salt.",
    "People with high blood pressure should eat less salt.",
  ],
  [
    "en",
    "Patients with hypertension",
    "Patients with hypertension should be offered treatment.",
    "You should be offered treatment if you have high blood pressure.",
  ],
  [
    "en",
    "pregnant women",
    "Pregnant women should receive iron.",
    "If you are pregnant, you should be given iron.",
  ],
  [
    "en",
    "pregnant women",
    "Pregnant women should receive iron.",
    "People who are pregnant should be given iron.",
  ],
  [
    "en",
    "Older adults",
    "Older adults should be assessed for falls.",
    "Elderly people have their risk of falling checked.",
  ],
  [
    "en",
    "children under 5 years",
    "Zinc is suggested for children under 5 years.",
    "Your child under 5 years may be given zinc.",
  ],
  [
    "en",
    "women with osteoporosis",
    "Bisphosphonates are suggested in women with osteoporosis.",
    "If you have weak bones, you may be offered these tablets.",
  ],
  [
    "en",
    "patients with renal impairment",
    "Reduce the dose in patients with renal impairment.",
    "The dose is lower for people whose kidneys are weak.",
  ],
  [
    "en",
    "patients with severe asthma",
    "Biologics are suggested in patients with severe asthma.",
    "People with very serious asthma may get these injections.",
  ],
  [
    "en",
    "adults at increased risk of stroke",
    "Statins are suggested for adults at increased risk of stroke.",
    "Statins are suggested for people who are more likely to have a stroke.",
  ],
  [
    "en",
    "hospitalised patients",
    "Offer heparin to hospitalised patients.",
    "While you are in hospital, you may be offered heparin.",
  ],
  [
    "en",
    "patients with diabetes",
    "All patients with diabetes should have annual eye checks.",
    "Everyone with diabetes should have their eyes checked once a year.",
  ],
  [
    "en",
    "patients with epilepsy",
    "Patients with epilepsy should not swim alone.",
    "People should not swim alone if they have epilepsy.",
  ],
  ["en", "infants", "Infants should sleep on their backs.", "Babies should sleep on their backs."],
  [
    "en",
    "adolescents",
    "Adolescents should be screened for depression.",
    "Teenagers should be checked for depression.",
  ],
  [
    "en",
    "lactating women",
    "Avoid codeine in lactating women.",
    "Avoid codeine if you are breastfeeding.",
  ],
  [
    "en",
    "patients with a history of stroke",
    "Aspirin is suggested in patients with a history of stroke.",
    "Aspirin is suggested if you have had a stroke.",
  ],
  [
    "en",
    "patients with hepatic disease",
    "Caution in patients with hepatic disease.",
    "Take care if you have liver disease.",
  ],
  ["en", "adults", "Adults should be physically active.", "You should be active."],
  ["zh", "高血压患者", "高血压患者应限盐。", "有高血压的人要少吃盐。"],
  ["zh", "妊娠期妇女", "妊娠期妇女应补铁。", "如果您怀孕了，应补铁。"],
  ["zh", "老年患者", "老年患者应评估跌倒风险。", "老年人要查一查会不会跌倒。"],
  ["zh", "儿童", "儿童患者推荐雾化吸入。", "孩子可以用雾化吸入。"],
  ["zh", "2型糖尿病患者", "2型糖尿病患者首选二甲双胍。", "如果您得了2型糖尿病，首先用二甲双胍。"],
  ["zh", "重度哮喘患者", "重度哮喘患者可用生物制剂。", "哮喘严重的人可以用生物制剂。"],
  ["zh", "肾功能不全患者", "肾功能不全患者应减量。", "肾不好的人要少用些。"],
  ["zh", "所有患者", "所有患者均应接受教育。", "每位患者都应接受教育。"],
  ["zh", "心肌梗死患者", "心肌梗死患者应服用阿司匹林。", "得过心梗的人应吃阿司匹林。"],
  ["zh", "高危人群", "高危人群建议接种疫苗。", "风险较高的人建议打疫苗。"],
  ["zh", "住院患者", "住院患者应评估血栓风险。", "住院时要看看会不会长血栓。"],
  ["zh", "哺乳期妇女", "哺乳期妇女慎用。", "正在喂奶的话，要小心使用。"],
];

test.each(CHANGED)("%s, %s: %s → %s is for other people", (language, population, printed, said) => {
  const found = findingsOn(populations, { language, population, printed, said });

  expect(found.some((finding) => finding.startsWith("hard "))).toBe(true);
});

test.each(SAME)("%s, %s: %s → %s is for the same people", (language, population, printed, said) => {
  expect(findingsOn(populations, { language, population, printed, said })).toEqual([]);
});

test("what the guideline as a whole is about is no added limit", () => {
  const sentence = {
    language: "en" as const,
    printed: "Patients should have their feet checked.",
    said: "People with type 2 diabetes should have their feet checked.",
  };

  expect(findingsOn(populations, sentence)).toEqual(["soft group_added"]);
  expect(findingsOn(populations, { ...sentence, topic: "type 2 diabetes" })).toEqual([]);
});
