import { describe, expect, test } from "vitest";

import type { Language } from "@/lib/documents/schema";
import { checkInput } from "@/lib/quality/check";
import { entities } from "@/lib/quality/checks/entities";
import { exampleDraft, restOn } from "@/lib/quality/example-draft";
import { judgeSentence } from "@/lib/quality/testing/judge-sentence";

type Case = [language: Language, source: string, text: string, elsewhere?: string];

const EXCHANGED: Case[] = [
  [
    "en",
    "In patients with atrial fibrillation, direct oral anticoagulants are preferred over warfarin.",
    "For people with an irregular heartbeat (atrial fibrillation), warfarin works better than clopidogrel.",
  ],
  [
    "en",
    "Bisphosphonates reduce the risk of hip fractures.",
    "Statins make broken hips less likely.",
  ],
  ["en", "Take levothyroxine on an empty stomach.", "Take carbimazole on an empty stomach."],
  [
    "en",
    "Annual retinal examination is recommended for individuals with type 1 diabetes.",
    "Have your eyes checked every year if you have type 2 diabetes.",
  ],
  [
    "en",
    "Systolic pressure should be kept below 130 mmHg.",
    "Keep the lower number of your blood pressure below 130 mmHg.",
  ],
  [
    "en",
    "Topical corticosteroids are applied to active lesions of atopic dermatitis.",
    "Put antibiotic cream on the eczema patches.",
  ],
  [
    "en",
    "Screening for breast cancer is recommended every two years.",
    "Get checked for cervical cancer every two years.",
  ],
  [
    "en",
    "Bacterial sinusitis may be treated with amoxicillin.",
    "A virus infection of the sinuses may be treated with amoxicillin.",
  ],
  [
    "en",
    "Patients with COPD should receive pneumococcal vaccination.",
    "People with asthma should get the pneumococcal vaccine.",
  ],
  [
    "en",
    "Antihypertensive medication lowers the risk of stroke.",
    "Amlodipine lowers the risk of stroke.",
  ],
  [
    "en",
    "Avoid NSAIDs in patients with kidney disease.",
    "Avoid paracetamol if you have kidney disease.",
  ],
  [
    "en",
    "Iron supplementation is recommended for anaemia in pregnancy.",
    "Take folic acid for anaemia in pregnancy.",
  ],
  [
    "en",
    "Cardiac rehabilitation is offered after myocardial infarction.",
    "After a stroke you will be offered a heart recovery programme.",
  ],
  [
    "en",
    "Doctors may prescribe gabapentin for nerve pain.",
    "Doctors may prescribe Lyrica for nerve pain.",
  ],
  ["en", "An MRI of the knee is not needed.", "You do not need an X-ray of the knee."],
  [
    "en",
    "Use of probiotics is not recommended.",
    "Professor Anna Schmidt does not recommend probiotics.",
  ],
  [
    "en",
    "Quit smoking with support from your doctor.",
    "Quit smoking with support from Pfizer Ltd.",
  ],
  ["en", "The mortality fell by 10%.", "The number of new cases fell by 10%. The incidence fell."],
  [
    "en",
    "Physical activity is recommended.",
    "Physical activity is recommended, as in Lyme disease.",
  ],
  [
    "en",
    "Start an SSRI for moderate depression.",
    "Start a benzodiazepine for moderate depression.",
  ],
  ["en", "Insulin glargine is injected once daily.", "Semaglutide is injected once daily."],
  [
    "en",
    "Fasting glucose is measured at 24 weeks.",
    "Your blood sugar after a meal is measured at 24 weeks.",
  ],
  ["zh", "慢性心力衰竭患者推荐使用β受体阻滞剂。", "有慢性心衰的人，建议吃钙通道阻滞剂。"],
  ["zh", "痛风急性发作期首选秋水仙碱。", "痛风急性发作时，先用别嘌醇。"],
  ["zh", "房颤患者给予抗凝治疗。", "有房颤的人要吃抗生素。"],
  ["zh", "收缩压应控制在130 mmHg以下。", "低压要控制在130 mmHg以下。"],
  ["zh", "空腹血糖控制在7.0 mmol/L以下。", "饭后血糖控制在7.0 mmol/L以下。"],
  ["zh", "1型糖尿病患者需终身使用胰岛素。", "2型糖尿病患者要一辈子用胰岛素。"],
  ["zh", "细菌感染时使用抗生素。", "病毒感染时使用抗生素。"],
  ["zh", "推荐补充叶酸预防神经管缺陷。", "建议补铁，预防神经管缺陷。"],
  ["zh", "推荐使用降压药物。", "建议吃缬沙坦。"],
  ["zh", "接种流感疫苗。", "接种肺炎疫苗。"],
  ["zh", "甲亢患者应避免高碘饮食。", "甲减的人少吃含碘多的食物。"],
  ["zh", "规律运动有助于控制血压。", "规律运动有助于控制血压，也可服用丹参滴丸。"],
  ["zh", "规律复查。", "规律复查，请联系上海仁和健康管理有限公司。"],
  ["zh", "应做胸部CT。", "应做核磁共振。"],
  ["zh", "发病率下降。", "死亡率下降。"],
  ["zh", "可给予布洛芬退热。", "可以用阿司匹林退烧。"],
  ["zh", "卒中患者尽早康复。", "心梗患者尽早康复。"],
  ["zh", "抗焦虑药物应逐渐停用。", "抗精神病药要慢慢停。"],
  ["zh", "静脉血栓高危患者使用低分子肝素。", "容易长血栓的人使用华法林。"],
  ["zh", "推荐小儿使用对乙酰氨基酚。", "建议孩子用泰诺林。"],
  [
    "en",
    "Add a long-acting beta2-agonist if symptoms persist.",
    "If you still have symptoms, a long-acting antimuscarinic is added.",
    "Short-acting antimuscarinics are not used.",
  ],
  [
    "en",
    "Compared with a daily ICS, attacks are similar with a much smaller ICS dose.",
    "Compared with a daily LABA, attacks are similar with a much smaller ICS dose.",
    "LABA is added later.",
  ],
  [
    "en",
    "Salbutamol and formoterol both open the airways; budesonide does not.",
    "Salbutamol and budesonide both open the airways; budesonide does not.",
  ],
  ["en", "Antibody tests are used at 6 weeks.", "Antigen tests are used at 6 weeks."],
  [
    "en",
    "Lorazepam may be given before the scan.",
    "Lorazepam (blood pressure medicine) may be given before the scan.",
  ],
  ["zh", "可短暂合用利培酮片。", "可以短期合用利培酮（降压药）片。"],
  ["zh", "HIV抗体检测用于诊断。", "HIV抗原检测用于诊断。"],
  [
    "zh",
    "SABA可快速缓解症状，如沙丁胺醇。",
    "ICS可快速缓解症状，如沙丁胺醇。",
    "ICS用于长期控制。",
  ],
];

const REWORDED: Case[] = [
  [
    "en",
    "Adults with stage 2 hypertension should receive two antihypertensive agents of different classes.",
    "If your blood pressure is very high, you will usually get two different blood pressure medicines.",
  ],
  [
    "en",
    "In patients with atrial fibrillation, direct oral anticoagulants are preferred over warfarin.",
    "For people with an irregular heartbeat (atrial fibrillation), newer blood thinners work better than warfarin.",
  ],
  [
    "en",
    "Annual retinal examination is recommended for individuals with diabetes mellitus.",
    "Have your eyes checked every year if you have diabetes.",
  ],
  [
    "en",
    "Intranasal corticosteroids are the first-line therapy for allergic rhinitis.",
    "Steroid nose sprays are the first choice for hay fever.",
  ],
  [
    "en",
    "Children with acute gastroenteritis should be given oral rehydration solution.",
    "Give children with a stomach bug a special salt and sugar drink.",
  ],
  [
    "en",
    "Screening for colorectal cancer with a fecal immunochemical test is recommended from age 45.",
    "From age 45, you should have a stool test to look for bowel cancer.",
  ],
  [
    "en",
    "Bisphosphonates reduce the risk of vertebral and hip fractures in postmenopausal women.",
    "After the menopause, bone-strengthening medicines make broken hips and spine bones less likely.",
  ],
  [
    "en",
    "Women with gestational diabetes should self-monitor fasting and postprandial glucose.",
    "If you have diabetes in pregnancy, check your blood sugar before breakfast and after meals.",
  ],
  [
    "en",
    "Proton pump inhibitors should be taken 30 minutes before breakfast.",
    "Take your stomach acid medicine half an hour before breakfast.",
  ],
  [
    "en",
    "Lithium levels should be monitored every 3 months.",
    "You need a blood test every 3 months to check your lithium level.",
  ],
  [
    "en",
    "Cognitive behavioural therapy for insomnia is recommended as initial treatment.",
    "A talking therapy called CBT is the first treatment for sleep problems.",
  ],
  [
    "en",
    "Clinicians should offer naloxone to patients at increased risk of opioid overdose.",
    "Your doctor should offer you naloxone if you have a higher risk of an overdose.",
  ],
  [
    "en",
    "Topical corticosteroids are applied to active lesions of atopic dermatitis once daily.",
    "Put steroid cream on the eczema patches once a day.",
  ],
  [
    "en",
    "Measure serum potassium and creatinine one to two weeks after initiation of an ACE inhibitor.",
    "You will have a blood test for potassium and kidney function one to two weeks after starting an ACE inhibitor.",
  ],
  [
    "en",
    "Concomitant use of nitrates and sildenafil is contraindicated.",
    "Never take sildenafil together with nitrates.",
  ],
  [
    "en",
    "Patients with suspected TIA should undergo brain imaging within 24 hours.",
    "If you may have had a mini-stroke, you should have a brain scan within 24 hours.",
  ],
  [
    "en",
    "Metformin should be discontinued prior to iodinated contrast administration in patients with eGFR below 30.",
    "If your kidneys work poorly (eGFR below 30), stop metformin before a scan with contrast dye.",
  ],
  [
    "en",
    "Statin therapy lowers LDL cholesterol and the incidence of myocardial infarction and stroke.",
    'Statins lower "bad" cholesterol and make heart attacks and strokes less likely.',
  ],
  [
    "en",
    "Neonates born to mothers with hepatitis B should receive vaccination and immunoglobulin within 12 hours.",
    "Babies whose mothers have hepatitis B should get the vaccine and antibodies within 12 hours of birth.",
  ],
  [
    "en",
    "Use of systemic antibiotics for acute bronchitis is not recommended.",
    "You do not need antibiotics for a chest cold (bronchitis).",
  ],
  [
    "en",
    "Pulmonary rehabilitation improves exercise capacity in patients with COPD.",
    "An exercise programme for your lungs helps you do more if you have COPD.",
  ],
  [
    "en",
    "Patients with rheumatoid arthritis should start methotrexate within 3 months of diagnosis.",
    "Start methotrexate within 3 months of finding out you have rheumatoid arthritis.",
  ],
  ["en", "Tranexamic acid reduces menstrual blood loss.", "Tranexamic acid makes periods lighter."],
  [
    "en",
    "Hemodialysis and peritoneal dialysis are options for end-stage renal disease.",
    "If your kidneys stop working, you can choose between two kinds of dialysis.",
  ],
  [
    "en",
    "Sexually active women younger than 25 years should be screened for chlamydia and gonorrhea.",
    "If you are a sexually active woman under 25, get tested for chlamydia and gonorrhea.",
  ],
  [
    "en",
    "Colonoscopy is performed every 10 years.",
    "You have a camera test of the bowel every 10 years.",
  ],
  [
    "en",
    "Discuss the benefits and harms of mammography with women aged 40 to 49 years.",
    "If you are a woman aged 40 to 49, talk with your doctor about the pros and cons of a breast X-ray (mammogram).",
  ],
  [
    "en",
    "Hypoglycaemia is treated with 15 to 20 g of glucose.",
    "If your blood sugar drops too low, take 15 to 20 g of sugar.",
  ],
  [
    "en",
    "The Centers for Disease Control and Prevention recommends annual influenza vaccination.",
    "The CDC says to get a flu shot every year.",
  ],
  [
    "en",
    "Nephrolithiasis recurrence is reduced by increased fluid intake.",
    "Drinking more makes new kidney stones less likely.",
  ],
  [
    "en",
    "Initiate levothyroxine for overt hypothyroidism.",
    "If your thyroid is clearly underactive, you start levothyroxine.",
  ],
  [
    "en",
    "Dexamethasone reduces mortality in patients requiring oxygen.",
    "Dexamethasone lowers the risk of dying in people who need oxygen.",
  ],
  [
    "en",
    "Varicella vaccine is contraindicated during pregnancy.",
    "Do not get the chickenpox vaccine while you are pregnant.",
  ],
  [
    "en",
    "Long-term oxygen therapy prolongs survival in severe hypoxemia.",
    "Using oxygen for a long time helps people with very low oxygen live longer.",
  ],
  [
    "en",
    "Antiretroviral therapy should be started in all people living with HIV regardless of CD4 count.",
    "Everyone with HIV should start HIV medicine, whatever their CD4 count.",
  ],
  [
    "en",
    "Adverse effects of isotretinoin include teratogenicity and dry skin.",
    "Isotretinoin can harm an unborn baby and dry out your skin.",
  ],
  [
    "en",
    "Acetylsalicylic acid 81 mg daily is recommended from 12 weeks of gestation to prevent preeclampsia.",
    "Low-dose aspirin (81 mg a day) from week 12 of pregnancy helps prevent pre-eclampsia.",
  ],
  [
    "zh",
    "慢性心力衰竭患者推荐使用β受体阻滞剂。",
    "有慢性心衰的人，建议吃β受体阻滞剂（让心跳变慢的药）。",
  ],
  [
    "zh",
    "房颤患者应评估卒中风险，必要时给予抗凝治疗。",
    "有房颤的人要评估中风的风险，需要时吃抗凝药。",
  ],
  [
    "zh",
    "幽门螺杆菌阳性者推荐铋剂四联方案根除治疗。",
    "查出幽门螺杆菌的人，建议用含铋剂的四种药来根除。",
  ],
  [
    "zh",
    "慢性乙型肝炎患者应长期服用恩替卡韦或替诺福韦。",
    "慢性乙肝患者要长期吃恩替卡韦或替诺福韦。",
  ],
  ["zh", "骨质疏松患者补充钙剂和维生素D。", "骨质疏松的人要补钙和维生素D。"],
  ["zh", "急性上呼吸道感染不推荐常规使用抗菌药物。", "感冒一般不用吃抗生素。"],
  ["zh", "孕妇应在孕24～28周行口服葡萄糖耐量试验。", "怀孕24～28周时要做糖耐量检查。"],
  [
    "zh",
    "痛风急性发作期首选非甾体抗炎药或秋水仙碱。",
    "痛风急性发作时，先用消炎止痛药或秋水仙碱。",
  ],
  [
    "zh",
    "使用华法林者需定期监测国际标准化比值。",
    "吃华法林的人要定期抽血查INR（国际标准化比值）。",
  ],
  ["zh", "推荐每年行低剂量螺旋CT筛查肺癌。", "建议每年做一次低剂量CT，早点发现肺癌。"],
  ["zh", "吸入性糖皮质激素是哮喘长期控制的首选药物。", "长期控制哮喘，首选吸入激素。"],
  ["zh", "甲状腺功能亢进症患者应避免高碘饮食。", "有甲亢的人少吃含碘多的食物。"],
  ["zh", "慢性肾脏病患者应避免使用肾毒性药物。", "肾不好的人不要用伤肾的药。"],
  ["zh", "他汀类药物可降低心肌梗死和缺血性卒中的发生率。", "吃他汀可以减少心梗和中风。"],
  [
    "zh",
    "重度抑郁患者应联合心理治疗与抗抑郁药物。",
    "抑郁很重的人，要同时做心理治疗和吃抗抑郁药。",
  ],
  ["zh", "接种人乳头瘤病毒疫苗可预防宫颈癌。", "打HPV疫苗可以预防宫颈癌。"],
  ["zh", "出现呼吸困难、胸痛时应立即急诊就医。", "喘不上气、胸口痛时要马上去急诊。"],
  ["zh", "不推荐儿童使用喹诺酮类抗菌药物。", "孩子不要用喹诺酮类抗生素。"],
  ["zh", "术前应停用阿司匹林7天。", "手术前7天停吃阿司匹林。"],
  ["zh", "高尿酸血症患者应限制酒精摄入。", "尿酸高的人要少喝酒。"],
  ["zh", "绝经后女性可行骨密度检查。", "绝经后的女性可以测骨密度。"],
  ["zh", "早产儿应尽早母乳喂养。", "早产的宝宝要尽早吃母乳。"],
  ["zh", "应监测肝肾功能及电解质。", "要定期抽血查肝功能、肾功能和电解质。"],
  [
    "zh",
    "对于哮喘急性发作，给予短效β2受体激动剂。",
    "哮喘突然发作时，用能快速打开气道的药（短效β2受体激动剂）。",
  ],
  ["zh", "痴呆患者可选用多奈哌齐。", "老年痴呆的人可以吃多奈哌齐。"],
  ["zh", "冠心病患者建议长期服用抗血小板药物。", "有冠心病的人要长期吃防血栓的药。"],
  ["zh", "皮肤瘙痒者可外用炉甘石洗剂。", "皮肤痒可以涂炉甘石洗剂。"],
  ["zh", "本指南由中华医学会制定。", "这份指南由中华医学会制定。"],
  ["zh", "患者应到正规医院的内分泌科就诊。", "请到正规医院的内分泌科看病。"],
  [
    "en",
    "Adherence to inhaled medication improves control.",
    "Your asthma is better controlled when you use your inhaler every day.",
    "Asthma is common.",
  ],
  [
    "en",
    "Bleeding risk increases when warfarin is combined with NSAIDs.",
    "Warfarin together with anti-inflammatory painkillers makes bleeding more likely.",
  ],
  ["zh", "利培酮可引起体重增加。", "利培酮（抗精神病药）可能让体重增加。"],
];

function blocking([language, source, text, elsewhere]: Case) {
  return judgeSentence(entities, { language, source, text, elsewhere }).filter(
    ({ severity }) => severity === "hard",
  );
}

describe("F10, names of the same kind", () => {
  test.each(EXCHANGED)("%s: %s ≠ %s", (...wrong) => {
    expect(blocking(wrong)).not.toEqual([]);
  });

  test.each(REWORDED)("%s: %s = %s", (...right) => {
    expect(blocking(right)).toEqual([]);
  });

  test.each([
    ["收缩压应低于130 mmHg。", "Keep your systolic pressure below 130 mmHg.", 0],
    ["收缩压应低于130 mmHg。", "Keep your diastolic pressure below 130 mmHg.", 1],
    ["卒中患者尽早康复。", "After a stroke, start rehabilitation early.", 0],
    ["卒中患者尽早康复。", "After a heart attack, start rehabilitation early.", 1],
    ["1型糖尿病患者需用胰岛素。", "People with type 1 diabetes need insulin.", 0],
    ["1型糖尿病患者需用胰岛素。", "People with type 2 diabetes need insulin.", 1],
  ])("in another language: %s / %s", (source, text, count) => {
    const draft = exampleDraft();
    draft.source.language = "zh";
    const claim = checkInput(draft).claims.find(({ id }) => id === "c3");
    if (!claim) throw new RangeError("The example has a claim c3.");
    restOn(draft, claim, source);
    claim.text = text;
    const found = entities.run(checkInput(draft)).findings;
    expect(found.filter(({ claimId }) => claimId === "c3")).toHaveLength(count);
  });
});
