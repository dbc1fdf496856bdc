import { expect, test } from "vitest";

import { populations } from "@/lib/quality/checks/populations";
import { languageOfExample } from "@/lib/quality/example-claim";
import { findingsOn } from "@/lib/quality/example-sentence";

type Pair = [printed: string, said: string];

/** In free words that say something else. */
const WRONG: Pair[] = [
  [
    "Adults over 65 years of age who have had two or more falls in the past year should be referred for a multifactorial falls assessment.",
    "All older people should be sent for a full check of why they fall.",
  ],
  [
    "Adults over 65 years of age who have had two or more falls in the past year should be referred for a multifactorial falls assessment.",
    "Whatever your age, if you have fallen twice or more in the last year you should be sent for a full check of why you fall.",
  ],
  [
    "Offer nicotine replacement therapy to people who smoke and are hospitalised.",
    "Smokers should be offered nicotine patches, gum or another nicotine product.",
  ],
  [
    "In children aged 6 months to 5 years with uncomplicated acute malnutrition, ready-to-use therapeutic food should be given at home.",
    "Children of any age who are badly undernourished should get ready-to-use therapeutic food at home.",
  ],
  [
    "Children younger than 5 years with pneumonia and chest indrawing should be treated with oral amoxicillin.",
    "Any child with pneumonia should be given amoxicillin by mouth.",
  ],
  [
    "Pregnant women should be screened for syphilis at the first antenatal visit.",
    "All women should be tested for syphilis when they come for a check-up.",
  ],
  [
    "In patients with renal impairment, the dose of gabapentin should be reduced.",
    "You need a smaller dose of gabapentin.",
  ],
  [
    "Women with a first-degree relative with breast cancer should be offered genetic counselling.",
    "Every woman should be offered genetic counselling.",
  ],
  [
    "People with schizophrenia who smoke should be offered help to quit.",
    "People who smoke should be offered support to give up.",
  ],
  [
    "For adults with obesity (BMI ≥30 kg/m²), we suggest referral to an intensive lifestyle programme.",
    "Any adult, whatever their weight, could be sent to a programme that helps them change how they eat and move.",
  ],
  [
    "Adults with type 2 diabetes and established cardiovascular disease should be offered a GLP-1 receptor agonist.",
    "If you have type 2 diabetes, you should be offered a GLP-1 medicine.",
  ],
  [
    "Patients at low risk of bleeding should resume anticoagulation within 24 hours after minor surgery.",
    "Everybody should go back on their blood thinner within 24 hours of a small operation.",
  ],
  [
    "Adults with hearing loss that affects communication should be offered hearing aids.",
    "Adults of all ages should be offered hearing aids.",
  ],
  [
    "Screening for abdominal aortic aneurysm is suggested once in men aged 65 to 75 years who have ever smoked.",
    "Men between 65 and 75 could have one scan to look for a bulge in the belly artery.",
  ],
  [
    "Screening for abdominal aortic aneurysm is suggested once in men aged 65 to 75 years who have ever smoked.",
    "Anyone who has ever smoked could have one scan to look for a bulge in the belly artery.",
  ],
  [
    "65岁以上且过去1年内跌倒≥2次的老年人，建议进行多因素跌倒风险评估。",
    "不管多大岁数，都建议做一次全面检查，看看为什么会摔倒。",
  ],
  ["推荐对住院的吸烟者提供尼古丁替代治疗。", "抽烟的人，推荐都用尼古丁贴片、口香糖这类替代品。"],
  ["5岁以下伴胸凹陷的肺炎患儿推荐口服阿莫西林。", "孩子得了肺炎，推荐吃阿莫西林。"],
  ["5岁以下伴胸凹陷的肺炎患儿推荐口服阿莫西林。", "不论大人小孩得了肺炎，都推荐吃阿莫西林。"],
  ["妊娠妇女应在首次产检时进行梅毒筛查。", "女性去体检时，都应该查一查有没有梅毒。"],
  ["肾功能不全患者应减少加巴喷丁剂量。", "加巴喷丁要吃得少一些。"],
  [
    "2型糖尿病合并动脉粥样硬化性心血管疾病患者推荐使用GLP-1受体激动剂。",
    "有2型糖尿病的，推荐用GLP-1受体激动剂。",
  ],
  [
    "肥胖成人（BMI≥28 kg/m²）可转诊至强化生活方式干预项目。",
    "不管胖瘦，任何人都可以让医生介绍去参加改变饮食和运动习惯的项目。",
  ],
  ["有一级亲属乳腺癌家族史的女性应接受遗传咨询。", "女性应该去做遗传咨询。"],
  ["稳定期慢阻肺患者推荐每年接种流感疫苗。", "人人都推荐每年打一次流感疫苗。"],
  [
    "帕金森病合并体位性低血压患者应重新评估降压药物。",
    "得了帕金森的人，要请医生再看看降压药怎么吃。",
  ],
  [
    "出血风险低的患者，小手术后24 h内可恢复抗凝治疗。",
    "所有人做完小手术24小时之内都可以接着吃抗凝药。",
  ],
  [
    "65~75岁曾吸烟的男性建议进行1次腹主动脉瘤筛查。",
    "65到75岁的男性，建议查一次肚子里的大动脉有没有鼓包。",
  ],
  [
    "65~75岁曾吸烟的男性建议进行1次腹主动脉瘤筛查。",
    "抽过烟的男性，不管多大岁数，建议查一次肚子里的大动脉有没有鼓包。",
  ],
  ["建议绝经后骨质疏松症女性使用双膦酸盐（强推荐）。", "女性应当用双膦酸盐。"],
  ["早产儿应在出院前接受听力筛查。", "人人都要查一查听力。"],
];

/** In free words that say the same. */
const FAITHFUL: Pair[] = [
  [
    "We recommend varicella vaccination for susceptible health-care workers.",
    "People who work in health care and have never had chickenpox should be vaccinated against it.",
  ],
  [
    "Adults over 65 years of age who have had two or more falls in the past year should be referred for a multifactorial falls assessment.",
    "Are you over 65 and have you fallen twice or more in the last year? Then you should be sent for a full check of why you fall.",
  ],
  [
    "Offer nicotine replacement therapy to people who smoke and are hospitalised.",
    "Smokers who have to stay in hospital should be offered nicotine patches, gum or another nicotine product.",
  ],
  [
    "Children younger than 5 years with pneumonia and chest indrawing should be treated with oral amoxicillin.",
    "Under-fives with pneumonia whose chest draws in when they breathe should be given amoxicillin by mouth.",
  ],
  [
    "Pregnant women should be screened for syphilis at the first antenatal visit.",
    "Mums-to-be should be tested for syphilis the first time they come for a check-up.",
  ],
  [
    "In patients with renal impairment, the dose of gabapentin should be reduced.",
    "If you have kidney disease, you need a smaller dose of gabapentin.",
  ],
  [
    "Women with a first-degree relative with breast cancer should be offered genetic counselling.",
    "If your mother, sister or daughter has had breast cancer, you should be offered genetic counselling.",
  ],
  [
    "People with schizophrenia who smoke should be offered help to quit.",
    "People who live with schizophrenia and smoke should be offered support to give up.",
  ],
  [
    "For adults with obesity (BMI ≥30 kg/m²), we suggest referral to an intensive lifestyle programme.",
    "Adults living with obesity (BMI of 30 or more) could be sent to a programme that helps them change how they eat and move.",
  ],
  [
    "Adults with type 2 diabetes and established cardiovascular disease should be offered a GLP-1 receptor agonist.",
    "If you have type 2 diabetes and already have a heart or blood vessel disease, you should be offered a GLP-1 medicine.",
  ],
  [
    "We recommend that all newborns receive vitamin K 1 mg intramuscularly within 6 hours of birth.",
    "Every newborn baby should get 1 mg of vitamin K by injection into a muscle within 6 hours of being born.",
  ],
  [
    "Adults with newly diagnosed epilepsy should be seen by a specialist within 2 weeks.",
    "If you have just been told that you have epilepsy, you should see a specialist within 2 weeks.",
  ],
  [
    "Patients at low risk of bleeding should resume anticoagulation within 24 hours after minor surgery.",
    "If you are unlikely to bleed, you should go back on your blood thinner within 24 hours of a small operation.",
  ],
  [
    "Individuals exposed to rabies should receive post-exposure prophylaxis immediately, irrespective of the time since the bite.",
    "Anyone who may have caught rabies from a bite should get protective treatment at once, no matter how long ago they were bitten.",
  ],
  [
    "Adults with hearing loss that affects communication should be offered hearing aids.",
    "If you hear so badly that talking to others is hard, you should be offered hearing aids.",
  ],
  [
    "Patients with chronic hepatitis C should be treated with direct-acting antivirals, regardless of fibrosis stage.",
    "Everyone with long-term hepatitis C should get direct-acting antiviral tablets, however much scarring there is in the liver.",
  ],
  [
    "Screening for abdominal aortic aneurysm is suggested once in men aged 65 to 75 years who have ever smoked.",
    "Men between 65 and 75 who smoke or used to smoke could have one scan to look for a bulge in the belly artery.",
  ],
  [
    "65岁以上且过去1年内跌倒≥2次的老年人，建议进行多因素跌倒风险评估。",
    "过了65岁、最近一年摔过两次或更多的老人家，建议做一次全面检查，看看为什么会摔倒。",
  ],
  [
    "推荐对住院的吸烟者提供尼古丁替代治疗。",
    "抽烟的人住院期间，推荐给他们用尼古丁贴片、口香糖这类替代品。",
  ],
  [
    "5岁以下伴胸凹陷的肺炎患儿推荐口服阿莫西林。",
    "不到5岁的孩子得了肺炎，吸气时胸口往里凹的，推荐吃阿莫西林。",
  ],
  ["妊娠妇女应在首次产检时进行梅毒筛查。", "准妈妈第一次去做产检时，应该查一查有没有梅毒。"],
  ["肾功能不全患者应减少加巴喷丁剂量。", "肾不好的人，加巴喷丁要吃得少一些。"],
  [
    "2型糖尿病合并动脉粥样硬化性心血管疾病患者推荐使用GLP-1受体激动剂。",
    "有2型糖尿病，同时心脏或血管也因为动脉硬化出了毛病的，推荐用GLP-1受体激动剂。",
  ],
  [
    "肥胖成人（BMI≥28 kg/m²）可转诊至强化生活方式干预项目。",
    "BMI达到28或更高的肥胖成年人，可以让医生介绍去参加改变饮食和运动习惯的项目。",
  ],
  [
    "所有新生儿应在出生后6 h内肌内注射维生素K 1 mg。",
    "每个刚出生的宝宝，6小时内都要在肌肉里打1 mg维生素K。",
  ],
  [
    "有一级亲属乳腺癌家族史的女性应接受遗传咨询。",
    "妈妈、姐妹或女儿得过乳腺癌的女性，应该去做遗传咨询。",
  ],
  ["稳定期慢阻肺患者推荐每年接种流感疫苗。", "慢阻肺病情平稳的时候，推荐每年打一次流感疫苗。"],
  [
    "帕金森病合并体位性低血压患者应重新评估降压药物。",
    "得了帕金森、一站起来血压就掉的人，要请医生再看看降压药怎么吃。",
  ],
  [
    "出血风险低的患者，小手术后24 h内可恢复抗凝治疗。",
    "不太容易出血的人，做完小手术24小时之内就可以接着吃抗凝药。",
  ],
  [
    "慢性丙型肝炎患者无论肝纤维化程度如何，均应接受直接抗病毒药物治疗。",
    "得了慢性丙肝的人，不管肝硬到什么程度，都应该吃直接抗病毒药来治。",
  ],
  [
    "推荐能耐受的静脉性下肢溃疡患者使用弹力袜。",
    "因为静脉毛病腿上烂了口子的人，穿得住的话推荐穿弹力袜。",
  ],
  [
    "65~75岁曾吸烟的男性建议进行1次腹主动脉瘤筛查。",
    "65到75岁、抽过烟的男性，建议查一次肚子里的大动脉有没有鼓包。",
  ],
  [
    "建议绝经后骨质疏松症女性使用双膦酸盐（强推荐）。",
    "绝经以后得了骨质疏松的女性，应当用双膦酸盐。",
  ],
];

function blocks([printed, said]: Pair): boolean {
  const language = languageOfExample(said);
  return findingsOn(populations, { language, printed, said, author: "person" }).some((found) =>
    found.startsWith("hard"),
  );
}

test.each(WRONG)("%s: blocks %s", (...pair) => {
  expect(blocks(pair)).toBe(true);
});

test.each(FAITHFUL)("%s: lets pass %s", (...pair) => {
  expect(blocks(pair)).toBe(false);
});
