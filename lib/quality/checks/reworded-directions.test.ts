import { expect, test } from "vitest";

import { directions } from "@/lib/quality/checks/directions";
import { languageOfExample } from "@/lib/quality/example-claim";
import { findingsOn } from "@/lib/quality/example-sentence";

type Pair = [printed: string, said: string];

/** In free words that say something else. */
const WRONG: Pair[] = [
  [
    "Pelvic floor muscle training reduced episodes of urinary leakage in women with stress incontinence (moderate-certainty evidence).",
    "Women who leak urine when they cough or laugh probably have more leaks when they train the muscles of the pelvic floor.",
  ],
  [
    "SSRIs reduced premenstrual symptoms but increased nausea, decreased libido and insomnia.",
    "SSRIs make the complaints before a period worse. On the downside, they can bring on queasiness, less interest in sex and trouble sleeping.",
  ],
  [
    "Lithium levels should be checked 12 hours after the last dose.",
    "Your lithium level is measured in the blood 12 hours before you next take it.",
  ],
  [
    "Levothyroxine should be taken on an empty stomach, 30 to 60 minutes before breakfast.",
    "Swallow levothyroxine with your breakfast.",
  ],
  [
    "Levothyroxine should be taken on an empty stomach, 30 to 60 minutes before breakfast.",
    "Swallow levothyroxine 30 to 60 minutes after your breakfast.",
  ],
  [
    "In patients with renal impairment, the dose of gabapentin should be reduced.",
    "If you have kidney disease, you need a bigger dose of gabapentin.",
  ],
  [
    "Compared with usual care, exercise training lowered hospital admissions from 33 to 25 per 100 people with heart failure over 12 months.",
    "Over a year, 33 of 100 people with heart failure who trained had to go to hospital; without training it was 25.",
  ],
  [
    "Oral rehydration solution with zinc shortened the duration of diarrhoea by about half a day; vomiting was more common with zinc.",
    "Drinking rehydration solution together with zinc made the diarrhoea last about half a day longer. But children given zinc threw up more often.",
  ],
  [
    "Acupuncture made little or no difference to labour pain (low-certainty evidence).",
    "Acupuncture may greatly ease pain during labour.",
  ],
  [
    "Metformin should be temporarily discontinued before administration of iodinated contrast.",
    "Stop taking metformin for a while after you have been given contrast dye.",
  ],
  [
    "Metformin should be temporarily discontinued before administration of iodinated contrast.",
    "Start taking metformin before you are given contrast dye.",
  ],
  [
    "Bupropion increased quit rates from 11 to 19 per 100 smokers; seizures occurred in about 1 in 1,000 users.",
    "With bupropion, 11 out of 100 smokers managed to stop; without it, 19 did. About one user in 1,000 had a fit.",
  ],
  [
    "Patients with suspected giant cell arteritis should be started on high-dose glucocorticoids immediately.",
    "If doctors suspect giant cell arteritis, wait a few weeks and then start a high dose of steroid.",
  ],
  [
    "A dermatologist should confirm the diagnosis before isotretinoin is prescribed.",
    "After isotretinoin is prescribed, a skin doctor should make sure the diagnosis is right.",
  ],
  [
    "Physiotherapy was superior to surgery for function at 12 months (low certainty).",
    "A year later, people who had surgery may be able to do more than those treated with physiotherapy.",
  ],
  [
    "Warfarin should be stopped 5 days before elective surgery and restarted the evening after the procedure.",
    "Start warfarin 5 days ahead of a planned operation. Stop again on the evening after it.",
  ],
  [
    "Tranexamic acid reduced deaths from bleeding after birth from 19 to 15 per 1,000 without increasing blood clots.",
    "After childbirth, tranexamic acid made deaths from heavy bleeding more common: 19 women in 1,000 died rather than 15. There were no extra blood clots.",
  ],
  [
    "For people with insomnia disorder, cognitive behavioural therapy is recommended as first-line treatment; hypnotics may be considered when it is unsuccessful.",
    "Trouble sleeping that does not go away is best treated with sleeping pills first. Cognitive behavioural therapy can be thought about if that has not worked.",
  ],
  [
    "In women with heavy menstrual bleeding, a levonorgestrel intrauterine system is recommended ahead of oral treatments.",
    "If your periods are very heavy, tablets should be tried before a hormone coil (levonorgestrel).",
  ],
  [
    "Statins increased muscle symptoms slightly (15 more per 1,000 per year) and reduced heart attacks (13 fewer per 1,000 per year).",
    "For every 1,000 people on a statin, 13 more have a heart attack each year, and about 15 fewer get sore or weak muscles.",
  ],
  [
    "Peripherally inserted catheters were associated with more thrombosis than central lines (moderate certainty).",
    "Lines placed in a large central vein probably cause more blood clots than lines put in through the arm.",
  ],
  [
    "After bariatric surgery, lifelong vitamin supplementation is recommended.",
    "Before you have weight-loss surgery, you need to take vitamins for the rest of your life.",
  ],
  [
    "Carbimazole can cause agranulocytosis; patients should report sore throat or fever immediately.",
    "Carbimazole can make some white blood cells disappear. If you get a sore throat or a fever, wait until your next appointment to tell your doctor.",
  ],
  [
    "Antenatal corticosteroids reduced neonatal deaths from 9 to 6 per 100 and increased low blood sugar in newborns from 10 to 15 per 100.",
    "When mothers were given steroids before a very early birth, 9 of 100 babies died instead of 6. Low blood sugar after birth became more frequent, in 15 rather than 10 of 100.",
  ],
  [
    "盆底肌训练可减少压力性尿失禁女性的漏尿次数（中等质量证据）。",
    "一咳嗽、一打喷嚏就漏尿的女性，练盆底肌很可能会多漏几次。",
  ],
  [
    "SSRI类药物可减轻经前期症状，但可引起恶心、性欲减退和失眠。",
    "SSRI类药会让来月经前的不舒服更厉害，而且吃了可能会想吐、性欲变差、睡不好。",
  ],
  ["左甲状腺素钠应于早餐前30~60 min空腹服用。", "左甲状腺素钠要在吃完早饭30到60分钟以后吃。"],
  ["左甲状腺素钠应于早餐前30~60 min空腹服用。", "左甲状腺素钠跟早饭一起吃。"],
  ["肾功能不全患者应减少加巴喷丁剂量。", "肾不好的人，加巴喷丁要吃得多一些。"],
  [
    "与常规治疗相比，运动训练使每100例心力衰竭患者12个月内住院由33例减少至25例。",
    "100个心衰病人里，一年内要住院的，锻炼的有33个，不锻炼的有25个。",
  ],
  ["针刺对分娩疼痛几乎没有影响（低质量证据）。", "扎针灸可能让生孩子时的疼减轻很多。"],
  ["使用碘造影剂前应暂停二甲双胍。", "打碘造影剂之后，再把二甲双胍停一停。"],
  ["使用碘造影剂前应暂停二甲双胍。", "打碘造影剂之前，先开始吃二甲双胍。"],
  [
    "安非他酮使每100例吸烟者戒烟成功由11例增加至19例；约1/1000的使用者发生癫痫发作。",
    "100个抽烟的人里，用安非他酮的有11个戒成了，不用的有19个。大约1000个用药的人里有1个抽风。",
  ],
  [
    "疑似巨细胞动脉炎患者应立即给予大剂量糖皮质激素。",
    "医生怀疑是巨细胞动脉炎的，先等几个星期再说，然后用大剂量的激素。",
  ],
  [
    "择期手术前5 d停用华法林，术后当晚恢复使用。",
    "做计划好的手术，提前5天开始吃华法林，做完手术的那天晚上再停掉。",
  ],
  [
    "氨甲环酸使每1000例产妇产后出血死亡由19例降至15例，未增加血栓事件。",
    "生完孩子用氨甲环酸，1000个产妇里因为大出血去世的从15个升到19个，血栓也没有变多。",
  ],
  [
    "12个月时物理治疗改善功能优于手术（低质量证据）。",
    "一年以后，做手术的人活动能力可能比做物理治疗的更好。",
  ],
  [
    "出血风险低的患者，小手术后24 h内可恢复抗凝治疗。",
    "不太容易出血的人，做小手术前24小时之内就可以接着吃抗凝药。",
  ],
  [
    "失眠障碍患者首选认知行为治疗，无效时再考虑催眠药物。",
    "老是睡不好的人，先吃安眠药；吃了没用，再考虑做认知行为治疗。",
  ],
  [
    "他汀治疗每年每1000人减少13例心肌梗死，增加15例肌肉症状。",
    "1000个人吃他汀，一年里得心梗的多13个，肌肉酸痛没劲的少15个。",
  ],
  ["急性腰痛患者卧床休息的效果不如保持活动。", "腰刚疼起来的时候，照常活动不如老躺着管用。"],
  [
    "高血压患者应每日食盐摄入<5 g，并增加蔬菜水果摄入。",
    "血压高的人，一天吃盐要少于5 g，蔬菜水果少吃点。",
  ],
  [
    "卡比马唑可致粒细胞缺乏，患者出现咽痛或发热应立即就诊。",
    "卡比马唑可能让白细胞变得很少。嗓子疼或者发烧了，过几天再去看医生。",
  ],
  [
    "中心静脉导管相关血栓少于外周置入导管（中等质量证据）。",
    "放在中心静脉的管子引起血栓的，很可能比从胳膊上放的管子多。",
  ],
  ["早产儿应在出院前接受听力筛查。", "早产的宝宝出院之后，要查一查听力。"],
  ["哮喘控制良好3个月以上者可考虑降级治疗。", "哮喘稳住3个月以上了，可以考虑把药加一加。"],
];

/** In free words that say the same. */
const FAITHFUL: Pair[] = [
  [
    "Pelvic floor muscle training reduced episodes of urinary leakage in women with stress incontinence (moderate-certainty evidence).",
    "Women who leak urine when they cough or laugh probably have fewer leaks when they train the muscles of the pelvic floor.",
  ],
  [
    "Levothyroxine should be taken on an empty stomach, 30 to 60 minutes before breakfast.",
    "Swallow levothyroxine when your stomach is empty, half an hour to an hour before you have breakfast.",
  ],
  [
    "Compared with usual care, exercise training lowered hospital admissions from 33 to 25 per 100 people with heart failure over 12 months.",
    "Over a year, 25 of 100 people with heart failure who trained had to go to hospital; without training it was 33.",
  ],
  [
    "Acupuncture made little or no difference to labour pain (low-certainty evidence).",
    "Acupuncture may not do much for pain during labour.",
  ],
  [
    "Metformin should be temporarily discontinued before administration of iodinated contrast.",
    "Stop taking metformin for a while before you are given contrast dye.",
  ],
  [
    "Bupropion increased quit rates from 11 to 19 per 100 smokers; seizures occurred in about 1 in 1,000 users.",
    "With bupropion, 19 out of 100 smokers managed to stop; without it, 11 did. About one user in 1,000 had a fit.",
  ],
  [
    "A dermatologist should confirm the diagnosis before isotretinoin is prescribed.",
    "Before isotretinoin is prescribed, a skin doctor should make sure the diagnosis is right.",
  ],
  [
    "Physiotherapy was superior to surgery for function at 12 months (low certainty).",
    "A year later, people treated with physiotherapy may be able to do more than those who had surgery.",
  ],
  [
    "Warfarin should be stopped 5 days before elective surgery and restarted the evening after the procedure.",
    "Stop warfarin 5 days ahead of a planned operation. Start again on the evening after it.",
  ],
  [
    "For people with insomnia disorder, cognitive behavioural therapy is recommended as first-line treatment; hypnotics may be considered when it is unsuccessful.",
    "Trouble sleeping that does not go away is best treated with cognitive behavioural therapy first. Sleeping pills can be thought about if that has not worked.",
  ],
  [
    "Early mobilisation after stroke reduced complications but did not improve survival.",
    "Getting up soon after a stroke led to fewer problems later on. It did not help people live longer, though.",
  ],
  [
    "Statins increased muscle symptoms slightly (15 more per 1,000 per year) and reduced heart attacks (13 fewer per 1,000 per year).",
    "For every 1,000 people on a statin, 13 fewer have a heart attack each year, and about 15 more get sore or weak muscles.",
  ],
  [
    "Peripherally inserted catheters were associated with more thrombosis than central lines (moderate certainty).",
    "Lines put in through the arm probably cause more blood clots than lines placed in a large central vein.",
  ],
  [
    "Antenatal corticosteroids reduced neonatal deaths from 9 to 6 per 100 and increased low blood sugar in newborns from 10 to 15 per 100.",
    "When mothers were given steroids before a very early birth, 6 of 100 babies died instead of 9. Low blood sugar after birth became more frequent, in 15 rather than 10 of 100.",
  ],
  [
    "盆底肌训练可减少压力性尿失禁女性的漏尿次数（中等质量证据）。",
    "一咳嗽、一打喷嚏就漏尿的女性，练盆底肌很可能会少漏几次。",
  ],
  [
    "左甲状腺素钠应于早餐前30~60 min空腹服用。",
    "左甲状腺素钠要空着肚子吃，吃完过30到60分钟再吃早饭。",
  ],
  ["肾功能不全患者应减少加巴喷丁剂量。", "肾不好的人，加巴喷丁要吃得少一些。"],
  [
    "与常规治疗相比，运动训练使每100例心力衰竭患者12个月内住院由33例减少至25例。",
    "100个心衰病人里，一年内要住院的，锻炼的有25个，不锻炼的有33个。",
  ],
  ["使用碘造影剂前应暂停二甲双胍。", "打碘造影剂之前，先把二甲双胍停一停。"],
  [
    "择期手术前5 d停用华法林，术后当晚恢复使用。",
    "做计划好的手术，提前5天停掉华法林，做完手术的那天晚上再接着吃。",
  ],
  [
    "氨甲环酸使每1000例产妇产后出血死亡由19例降至15例，未增加血栓事件。",
    "生完孩子用氨甲环酸，1000个产妇里因为大出血去世的从19个降到15个，血栓也没有变多。",
  ],
  [
    "12个月时物理治疗改善功能优于手术（低质量证据）。",
    "一年以后，做物理治疗的人活动能力可能比做手术的更好。",
  ],
  [
    "中重度肝功能损害、QT间期延长或明显电解质紊乱者禁用多潘立酮。",
    "肝功能受损到中度或重度、心电图QT间期变长，或者血里的盐分明显失衡的人，都不能吃多潘立酮。",
  ],
  [
    "失眠障碍患者首选认知行为治疗，无效时再考虑催眠药物。",
    "老是睡不好的人，先做认知行为治疗；做了没用，再考虑吃安眠药。",
  ],
  [
    "他汀治疗每年每1000人减少13例心肌梗死，增加15例肌肉症状。",
    "1000个人吃他汀，一年里得心梗的少13个，肌肉酸痛没劲的多15个。",
  ],
  ["急性腰痛患者卧床休息的效果不如保持活动。", "腰刚疼起来的时候，老躺着不如照常活动管用。"],
  [
    "中心静脉导管相关血栓少于外周置入导管（中等质量证据）。",
    "放在中心静脉的管子引起血栓的，很可能比从胳膊上放的管子少。",
  ],
  ["早产儿应在出院前接受听力筛查。", "早产的宝宝出院之前，要查一查听力。"],
  ["哮喘控制良好3个月以上者可考虑降级治疗。", "哮喘稳住3个月以上了，可以考虑把药减一减。"],
];

function blocks([printed, said]: Pair): boolean {
  const language = languageOfExample(said);
  return findingsOn(directions, { language, printed, said, author: "person" }).some((found) =>
    found.startsWith("hard"),
  );
}

test.each(WRONG)("%s: blocks %s", (...pair) => {
  expect(blocks(pair)).toBe(true);
});

test.each(FAITHFUL)("%s: lets pass %s", (...pair) => {
  expect(blocks(pair)).toBe(false);
});
