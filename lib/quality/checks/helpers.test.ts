import { expect, test } from "vitest";

import { actors } from "@/lib/quality/checks/actors";
import { languageOfExample } from "@/lib/quality/example-claim";
import { findingsOn } from "@/lib/quality/example-sentence";

type Pair = [printed: string, said: string];

/** In free words that say something else. */
const WRONG: Pair[] = [
  [
    "Adults over 65 years of age who have had two or more falls in the past year should be referred for a multifactorial falls assessment.",
    "Are you over 65 and have you fallen twice or more in the last year? Then you should work out yourself why you fall.",
  ],
  [
    "Offer nicotine replacement therapy to people who smoke and are hospitalised.",
    "Smokers who have to stay in hospital should buy themselves nicotine patches, gum or another nicotine product.",
  ],
  [
    "Surgical repair should be performed by an orthopaedic surgeon within 48 hours of hip fracture.",
    "A broken hip should be put right by a physiotherapist within 48 hours.",
  ],
  [
    "The decision to start statin therapy for primary prevention should be made after discussing benefits and harms with the patient.",
    "Whether to start a statin to prevent a first heart problem is something you can look up on the internet and buy yourself.",
  ],
  [
    "Insulin should be initiated by the diabetes care team when HbA1c remains above 9% despite oral agents.",
    "If your HbA1c is still over 9% although you take tablets, start insulin yourself.",
  ],
  [
    "A dermatologist should confirm the diagnosis before isotretinoin is prescribed.",
    "Before isotretinoin is prescribed, a friend should make sure the diagnosis is right.",
  ],
  [
    "Community pharmacists should review inhaler technique at each dispensing.",
    "Every time you collect your inhaler, a neighbour should check how you use it.",
  ],
  [
    "Nursing home residents should receive an annual medication review by a pharmacist or physician.",
    "If you live in a nursing home, your relatives should go through all your medicines once a year.",
  ],
  [
    "Intravenous iron should be administered in a setting where resuscitation facilities are available.",
    "You can set up the iron drip yourself at home.",
  ],
  [
    "推荐对住院的吸烟者提供尼古丁替代治疗。",
    "抽烟的人住院期间，推荐自己去药店买尼古丁贴片、口香糖这类替代品。",
  ],
  [
    "妊娠妇女应在首次产检时进行梅毒筛查。",
    "准妈妈第一次去做产检之前，应该自己在家验一验有没有梅毒。",
  ],
  ["髋部骨折患者应在48 h内由骨科医师行手术治疗。", "大胯骨折了，48小时内应由按摩师傅推拿复位。"],
  ["髋部骨折患者应在48 h内由骨科医师行手术治疗。", "大胯骨折了，48小时内应由家里人处理。"],
  [
    "口服药治疗后HbA1c仍>9%者，应由糖尿病专科团队启动胰岛素治疗。",
    "吃了药糖化血红蛋白（HbA1c）还在9%以上的，自己开始打胰岛素就行。",
  ],
  ["新诊断癫痫的成人应在2周内由专科医师接诊。", "刚查出癫痫的成年人，2周内要去药店问问店员。"],
  [
    "养老机构老年人应每年由药师或医师进行一次用药评估。",
    "住养老院的老人家，每年要请家里人把吃的药理一遍。",
  ],
  [
    "晚期慢性肾脏病患者应由多学科团队讨论透析时机。",
    "肾病到了晚期，什么时候开始透析，您自己说了算。",
  ],
];

/** In free words that say the same. */
const FAITHFUL: Pair[] = [
  [
    "Adults over 65 years of age who have had two or more falls in the past year should be referred for a multifactorial falls assessment.",
    "Are you over 65 and have you fallen twice or more in the last year? Then you should be sent for a full check of why you fall.",
  ],
  [
    "Offer nicotine replacement therapy to people who smoke and are hospitalised.",
    "Smokers who have to stay in hospital should be offered nicotine patches, gum or another nicotine product.",
  ],
  [
    "Surgical repair should be performed by an orthopaedic surgeon within 48 hours of hip fracture.",
    "A broken hip should be operated on by an orthopaedic surgeon within 48 hours.",
  ],
  [
    "The decision to start statin therapy for primary prevention should be made after discussing benefits and harms with the patient.",
    "Whether to start a statin to prevent a first heart problem is something you and your doctor decide together, after talking about the good and the bad sides.",
  ],
  [
    "Insulin should be initiated by the diabetes care team when HbA1c remains above 9% despite oral agents.",
    "If your HbA1c is still over 9% although you take tablets, your diabetes team should start you on insulin.",
  ],
  [
    "A dermatologist should confirm the diagnosis before isotretinoin is prescribed.",
    "Before isotretinoin is prescribed, a skin doctor should make sure the diagnosis is right.",
  ],
  [
    "Community pharmacists should review inhaler technique at each dispensing.",
    "Every time you collect your inhaler, the pharmacist should check how you use it.",
  ],
  [
    "Offer psychoeducation to family members of people with bipolar disorder.",
    "Families of people with bipolar disorder should be offered teaching about the illness.",
  ],
  [
    "Parents should be advised to place infants on their backs to sleep.",
    "Always lay your baby on its back to sleep.",
  ],
  [
    "Nursing home residents should receive an annual medication review by a pharmacist or physician.",
    "If you live in a nursing home, a pharmacist or doctor should go through all your medicines once a year.",
  ],
  [
    "Clinicians should ask all adolescents about mood at routine visits.",
    "At every routine visit, teenagers should be asked how they feel.",
  ],
  [
    "Home blood pressure monitoring with nurse support lowered systolic pressure by 5 mmHg.",
    "Measuring blood pressure at home with help from a nurse brought the upper number down by 5 mmHg.",
  ],
  [
    "Self-injection training should be provided to patients prescribed adrenaline auto-injectors.",
    "If you are prescribed an adrenaline pen, you should be shown how to inject yourself.",
  ],
  [
    "65岁以上且过去1年内跌倒≥2次的老年人，建议进行多因素跌倒风险评估。",
    "过了65岁、最近一年摔过两次或更多的老人家，建议做一次全面检查，看看为什么会摔倒。",
  ],
  [
    "推荐对住院的吸烟者提供尼古丁替代治疗。",
    "抽烟的人住院期间，推荐给他们用尼古丁贴片、口香糖这类替代品。",
  ],
  ["髋部骨折患者应在48 h内由骨科医师行手术治疗。", "大胯骨折了，48小时内应由骨科医生做手术。"],
  [
    "是否启动他汀进行一级预防，应与患者讨论获益与风险后共同决定。",
    "没得过心脏病的人要不要吃他汀来预防，您和医生聊过好处和坏处以后一起定。",
  ],
  [
    "口服药治疗后HbA1c仍>9%者，应由糖尿病专科团队启动胰岛素治疗。",
    "吃了药糖化血红蛋白（HbA1c）还在9%以上的，要由糖尿病专科团队来开始打胰岛素。",
  ],
  ["新诊断癫痫的成人应在2周内由专科医师接诊。", "刚查出癫痫的成年人，2周内要看上专科医生。"],
  [
    "养老机构老年人应每年由药师或医师进行一次用药评估。",
    "住养老院的老人家，每年要请药师或医生把吃的药理一遍。",
  ],
  [
    "处方肾上腺素自动注射笔的患者应接受自我注射培训。",
    "开了肾上腺素笔的人，应该有人教会他怎么自己打。",
  ],
  [
    "晚期慢性肾脏病患者应由多学科团队讨论透析时机。",
    "肾病到了晚期，什么时候开始透析，由几个科的医生护士一起来商量。",
  ],
  ["应鼓励乙肝患者家属接种乙肝疫苗。", "家里有人得乙肝的，家人最好都去打乙肝疫苗。"],
  [
    "疑似脑膜炎者应立即静脉给予抗菌药物，不应因等待腰穿而延误。",
    "怀疑是脑膜炎，要马上从静脉用上抗菌药，不能为了等腰穿耽误了。",
  ],
];

function blocks([printed, said]: Pair): boolean {
  const language = languageOfExample(said);
  return findingsOn(actors, { language, printed, said, author: "person" }).some((found) =>
    found.startsWith("hard"),
  );
}

test.each(WRONG)("%s: blocks %s", (...pair) => {
  expect(blocks(pair)).toBe(true);
});

test.each(FAITHFUL)("%s: lets pass %s", (...pair) => {
  expect(blocks(pair)).toBe(false);
});
