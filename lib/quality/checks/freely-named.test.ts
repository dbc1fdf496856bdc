import { describe, expect, test } from "vitest";

import type { Language } from "@/lib/documents/schema";
import { entities } from "@/lib/quality/checks/entities";
import { leftovers } from "@/lib/quality/checks/leftovers";
import { judgeSentence } from "@/lib/quality/testing/judge-sentence";

type Case = [language: Language, source: string, text: string];

const FAITHFUL: Case[] = [
  [
    "en",
    "After carotid stenting, give clopidogrel 75 mg for 30 days; then aspirin alone.",
    "Once the stent is in your neck artery: (1) Thirty days of clopidogrel, 75 mg each. (2) From then on, aspirin by itself.",
  ],
  [
    "en",
    "TCM society guideline: cupping may be considered for chronic neck pain.",
    "A Chinese medicine guideline says that cupping may be thought about when your neck has hurt for long.",
  ],
  [
    "en",
    "LASIK should be deferred until refraction has been stable for 12 months.",
    "Wait with laser surgery on your eyes until your glasses have stayed the same strength for a year.",
  ],
  [
    "en",
    "Orthokeratology slows axial elongation by 0.3 D per year.",
    "With lenses worn at night, short sight grows more slowly: by 0.3 dioptres less each year.",
  ],
  [
    "en",
    "Statin therapy is suggested for adults aged 40 to 75 years with elevated CVD risk.",
    "Between 40 and 75, with a higher risk of a heart attack or stroke, you might take a statin.",
  ],
  [
    "en",
    "Measure SpO2 at rest in all patients with interstitial lung disease.",
    "With scarred lungs, your oxygen saturation should be measured while you sit still.",
  ],
  [
    "en",
    "Monitor patients on spironolactone for hyperkalaemia.",
    "While you take spironolactone, blood is drawn to see whether your potassium climbs.",
  ],
  [
    "en",
    "Gastrointestinal bleeding may occur with corticosteroids.",
    "Steroids can make the gut bleed.",
  ],
  [
    "zh",
    "儿童静脉输注万古霉素15 mg/(kg·次)，输注期间监测听力。",
    "给孩子输万古霉素，每公斤体重每次15毫克，输的时候要留意听力。",
  ],
  [
    "zh",
    "活动期类风湿关节炎患者使用托珠单抗24周，约50%达到ACR20。",
    "类风湿正闹得厉害的人，打24周托珠单抗，大约一半能明显好转。",
  ],
  [
    "zh",
    "关元穴施灸应由医师操作，局部皮肤破损者禁止直接灸。",
    "在关元穴做艾灸，要由医生来。皮肤破了的地方，不许直接灸。",
  ],
  [
    "zh",
    "利福平敏感者推荐2HRZE/4HR方案。",
    "对利福平敏感的人，推荐先吃异烟肼、利福平、吡嗪酰胺和乙胺丁醇，再吃异烟肼和利福平。",
  ],
  [
    "zh",
    "一项纳入1520例患者的研究显示，太极可改善平衡功能。",
    "有1520人参加的一项研究看到，打太极能让人站得更稳。",
  ],
  ["zh", "双膦酸盐停药后应序贯地舒单抗治疗。", "双膦酸盐停了以后，接着用地舒单抗。"],
  ["zh", "推荐口服补液盐III预防轻中度脱水。", "为了不脱水，推荐喝口服补液盐Ⅲ。"],
  ["zh", "对妊娠期女性推荐行OGTT筛查。", "怀孕的人，推荐做喝糖水的检查来筛一筛。"],
];

const WRONG: Case[] = [
  [
    "en",
    "Offer trimethoprim for cystitis in men.",
    "Men whose bladder is infected should be given fosfomycin.",
  ],
  [
    "en",
    "For essential tremor, propranolol is the first choice.",
    "When your hands shake, primidone is what to try first.",
  ],
  [
    "en",
    "Avoid metoclopramide in people with Parkinson's disease.",
    "If you have Parkinson's disease or epilepsy, metoclopramide is not for you.",
  ],
  [
    "en",
    "Endoscopy is advised for people over 55 with dysphagia.",
    "Over 55 and food gets stuck? A look inside by endoscopy and a CT scan are advised.",
  ],
  [
    "en",
    "Offer annual eye screening to detect glaucoma.",
    "Your eyes should be looked at every year so that a cataract is found.",
  ],
  [
    "en",
    "Triptans are recommended to prevent cluster headache.",
    "It is recommended to treat cluster headache with triptans.",
  ],
  [
    "en",
    "Calamine lotion may relieve the itch of chickenpox.",
    "The itch of chickenpox may ease with calamine lotion and tea tree oil.",
  ],
  [
    "en",
    "Hepatitis B vaccination is recommended for dialysis patients.",
    "On dialysis, a vaccine against hepatitis C is recommended for you.",
  ],
  ["zh", "急性痛风发作首选秋水仙碱。", "痛风突然发作，先吃别嘌醇。"],
  ["zh", "二尖瓣脱垂患者每年复查超声心动图。", "二尖瓣脱垂的人，每年做一次心脏CT。"],
  ["zh", "哮喘患者避免使用普萘洛尔。", "有哮喘或者癫痫的人，别用普萘洛尔。"],
  ["zh", "推荐维生素K预防新生儿出血。", "新生儿防出血，推荐打维生素D。"],
  ["zh", "尿路感染可口服磷霉素。", "尿路感染可以吃磷霉素，再配上板蓝根。"],
  ["zh", "甲状腺结节首选超声检查。", "甲状腺上长了疙瘩，先做核磁共振。"],
  ["zh", "利奈唑胺可致血小板减少。", "利奈唑胺可能让红细胞变少。"],
  ["zh", "地高辛中毒可致心动过缓。", "地高辛中毒会让心动过速。"],
];

const hard = (check: typeof entities, [language, source, text]: Case) =>
  judgeSentence(check, { language, source, text }).filter(({ severity }) => severity === "hard");

describe("F10: names in free words", () => {
  test.each(FAITHFUL)("%s: %s | %s says the same", (...one) => {
    expect(hard(entities, one)).toEqual([]);
  });

  test.each(WRONG)("%s: %s | %s names another thing", (...one) => {
    expect(hard(entities, one)).not.toEqual([]);
  });
});

const TOLD: Case[] = [
  [
    "en",
    "We suggest bed nets for travellers (2C).",
    "Bed nets are suggested, a weak recommendation on low-certainty evidence (2C).",
  ],
  [
    "en",
    "Yoga lowered pain scores (P=0.02).",
    "Yoga brought pain down, and that is unlikely to be chance (P=0.02).",
  ],
  ["zh", "建议出行者使用蚊帐（2C）。", "出门的人可以用蚊帐，推荐弱，证据质量低（2C）。"],
  ["zh", "瑜伽组疼痛评分更低（P=0.02）。", "练瑜伽的人疼得轻些，不大像是碰巧（P=0.02）。"],
];

const RAW: Case[] = [
  ["en", "We suggest bed nets for travellers (2C).", "Travellers may use bed nets (2C)."],
  ["en", "Yoga lowered pain scores (P=0.02).", "Yoga lowers pain with P=0.02 in one study."],
  ["zh", "建议出行者使用蚊帐（2C）。", "出门的人可以用蚊帐（2C）。"],
  ["zh", "瑜伽组疼痛评分更低（P=0.02）。", "练瑜伽的人疼得轻些，P=0.02。"],
  ["en", "Yoga lowered pain scores (P=0.02).", "Yoga brought pain down (P=0.03)."],
];

describe("F15: codes that the words in front of them tell", () => {
  test.each(TOLD)("%s: %s | %s may keep its code", (...one) => {
    expect(hard(leftovers, one)).toEqual([]);
  });

  test.each(RAW)("%s: %s | %s leaves a code over", (...one) => {
    expect(hard(leftovers, one)).not.toEqual([]);
  });
});
