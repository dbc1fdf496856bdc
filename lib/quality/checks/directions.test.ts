import { expect, test } from "vitest";

import type { Language } from "@/lib/documents/schema";
import { directions } from "@/lib/quality/checks/directions";
import { findingsOn } from "@/lib/quality/example-sentence";

type Pair = [language: Language, printed: string, said: string];

const TURNED: Pair[] = [
  [
    "en",
    "Statins reduce the risk of stroke in adults with diabetes.",
    "Statins raise the risk of stroke if you have diabetes.",
  ],
  [
    "en",
    "Increase the dose of levothyroxine in pregnancy.",
    "The dose of levothyroxine goes down in pregnancy.",
  ],
  [
    "en",
    "Take alendronate before breakfast with a full glass of water.",
    "Take alendronate after breakfast with a full glass of water.",
  ],
  [
    "en",
    "Measure blood pressure before starting the pill.",
    "Your blood pressure is measured after starting the pill.",
  ],
  [
    "en",
    "Early mobilisation after hip fracture surgery is recommended.",
    "Late mobilisation after hip fracture surgery is recommended.",
  ],
  ["en", "Beta-blockers may worsen psoriasis.", "Beta-blockers may improve psoriasis."],
  ["en", "Reduce opioids gradually.", "Reduce opioids abruptly."],
  [
    "en",
    "Insulin may cause hypoglycaemia during exercise.",
    "Insulin may cause high blood sugar during exercise.",
  ],
  ["en", "Digoxin can cause bradycardia.", "Digoxin can cause a fast heartbeat."],
  [
    "en",
    "Methotrexate is the first-line treatment for rheumatoid arthritis.",
    "Methotrexate is the second-line treatment for rheumatoid arthritis.",
  ],
  ["en", "Salbutamol relaxes and dilates the airways.", "Salbutamol narrows the airways."],
  [
    "en",
    "Do not increase the dose of paracetamol in liver disease.",
    "Do not lower the dose of paracetamol if you have liver disease.",
  ],
  [
    "en",
    "Fasting glucose is measured at 24 weeks.",
    "Glucose is measured after a meal at 24 weeks.",
  ],
  ["en", "Olanzapine leads to weight gain.", "Olanzapine leads to weight loss."],
  [
    "en",
    "Compared with usual care, therapy led to fewer admissions.",
    "Therapy led to more admissions than usual care.",
  ],
  [
    "en",
    "Bisphosphonates lower fracture risk but raise the risk of jaw problems.",
    "Bisphosphonates raise fracture risk but lower the risk of jaw problems.",
  ],
  [
    "en",
    "Offer surgery for the left carotid artery, left side first.",
    "Surgery may be offered for the carotid artery, right side first.",
  ],
  [
    "en",
    "Diastolic pressure above 110 mmHg needs same-day review.",
    "A top number above 110 mmHg needs same-day review.",
  ],
  [
    "en",
    "Treat acute bronchitis without antibiotics.",
    "Chronic bronchitis is treated without antibiotics.",
  ],
  ["en", "Take tamsulosin at bedtime.", "Take tamsulosin in the morning."],
  [
    "en",
    "Antibiotics shorten the illness by one day.",
    "Antibiotics prolong the illness by one day.",
  ],
  [
    "en",
    "Tell people with severe depression about both treatments.",
    "People with mild depression hear about both treatments.",
  ],
  ["zh", "二甲双胍应在餐后服用。", "二甲双胍应在饭前吃。"],
  ["zh", "利尿剂可使血钾降低。", "利尿剂会让血钾升高。"],
  ["zh", "症状好转后逐渐减少激素用量。", "症状好转后逐渐增加激素用量。"],
  ["zh", "术前应停用华法林。", "术前应继续用华法林。"],
  ["zh", "β受体阻滞剂可加重哮喘。", "β受体阻滞剂能改善哮喘。"],
  ["zh", "建议卒中患者尽早开始康复训练。", "建议卒中患者推迟开始康复训练。"],
  ["zh", "收缩压应控制在合适范围。", "舒张压应控制在合适范围。"],
  ["zh", "该药可引起低血糖。", "这种药会引起高血糖。"],
  ["zh", "急性胰腺炎患者应住院治疗。", "慢性胰腺炎患者应住院治疗。"],
  ["zh", "首选一线药物为甲氨蝶呤。", "二线药物为甲氨蝶呤。"],
  ["zh", "支气管舒张剂可扩张气道。", "支气管舒张剂会收缩气道。"],
  ["zh", "乙肝表面抗原阳性者应转诊。", "乙肝表面抗原阴性的人应转诊。"],
  ["zh", "治疗可减少骨折，但增加血栓。", "治疗可增加骨折，但减少血栓。"],
  ["zh", "他汀类药物宜睡前服用。", "他汀类药物最好早上吃。"],
];

const FAITHFUL: Pair[] = [
  [
    "en",
    "Antihypertensive treatment reduces the incidence of stroke.",
    "Treating high blood pressure makes a stroke less likely.",
  ],
  [
    "en",
    "Increase physical activity to reduce cardiovascular risk.",
    "Being more active lowers the risk of heart disease.",
  ],
  [
    "en",
    "Before starting lithium, measure renal function.",
    "Your kidneys are checked first. Lithium is started after that.",
  ],
  [
    "en",
    "Discontinue metformin prior to contrast imaging.",
    "Stop metformin before a scan with contrast dye.",
  ],
  [
    "en",
    "Do not increase the dose without review.",
    "The dose should never be raised unless it has been reviewed.",
  ],
  [
    "en",
    "Treatment does not improve survival.",
    "People do not live longer, and treatment does not make things better.",
  ],
  [
    "en",
    "Therapy should not be stopped abruptly.",
    "Keep taking the medicine: do not stop it suddenly.",
  ],
  [
    "en",
    "Corticosteroids may lead to hyperglycaemia and hypertension.",
    "Steroids may cause high blood sugar and high blood pressure.",
  ],
  [
    "en",
    "A decrease in mortality was seen, with an increase in bleeding.",
    "More people had bleeding, but fewer people died.",
  ],
  [
    "en",
    "Individuals at elevated risk of fracture benefit most.",
    "People with a higher risk of broken bones gain the most.",
  ],
  ["en", "Exercise alleviates low back pain.", "Exercise eases pain in the lower back."],
  [
    "en",
    "Salt restriction lowers blood pressure in hypertension.",
    "Eating less salt brings down high blood pressure.",
  ],
  ["en", "Initiate treatment early after diagnosis.", "Start treatment soon after the diagnosis."],
  [
    "en",
    "Severe reactions are rare; mild swelling is common.",
    "Mild swelling is common. Serious reactions are rare.",
  ],
  [
    "en",
    "Bronchodilators relieve acute dyspnoea.",
    "These inhalers open the airways and ease sudden shortness of breath.",
  ],
  [
    "en",
    "Long-term use increases fracture risk.",
    "Using it for a long time makes fractures more likely.",
  ],
  [
    "en",
    "Warfarin should be withheld 5 days before surgery and resumed after.",
    "Stop warfarin 5 days before the operation and start it again after.",
  ],
  ["en", "Postprandial glucose should be recorded.", "Write down your sugar level after meals."],
  ["en", "The benefits outweigh the harms.", "The good it does is greater than the harm."],
  ["en", "Weight loss improves sleep apnoea.", "Losing weight makes sleep apnoea better."],
  ["en", "Delayed treatment worsens outcome.", "When treatment comes late, things get worse."],
  [
    "en",
    "An inhaled corticosteroid is preferred in chronic asthma.",
    "A steroid that you breathe in is best for long-lasting asthma.",
  ],
  ["zh", "降压治疗可降低卒中风险。", "治疗高血压能减少中风的可能。"],
  ["zh", "该药可致血糖升高。", "这种药会让血糖变高。"],
  ["zh", "餐前30分钟皮下注射。", "饭前30分钟打在皮下。"],
  ["zh", "不得突然停药。", "不要一下子停用，要坚持用药。"],
  ["zh", "治疗后症状缓解。", "治疗之后症状会减轻。"],
  ["zh", "先行肾功能评估，再开始用药。", "开始用药之前要先查肾功能。"],
  ["zh", "减重有助于改善血脂。", "体重下降对血脂有好处，能让血脂变好。"],
  ["zh", "不应增加剂量。", "不要加量。"],
  ["zh", "重度抑郁者应转诊。", "抑郁很严重的人要转诊。"],
  ["zh", "术后早期下床活动可减少并发症。", "手术后尽早下床，并发症会更少。"],
  ["zh", "长期应用可增加骨折风险。", "长期用药会让骨折的风险升高。"],
  ["zh", "空腹血糖和餐后血糖均应监测。", "饭前空腹和饭后的血糖都要测。"],
  ["zh", "出现黄疸立即停药并及时就医。", "一旦眼睛皮肤发黄，马上停用并尽快看医生。"],
];

test.each(TURNED)("%s: %s ≠ %s", (language, printed, said) => {
  expect(findingsOn(directions, { language, printed, said })).toContain("hard direction_turned");
});

test.each(FAITHFUL)("%s: %s = %s", (language, printed, said) => {
  expect(findingsOn(directions, { language, printed, said })).toEqual([]);
});

test("a turned word that shares no other word with the source is for a person to look at", () => {
  expect(
    findingsOn(directions, {
      ...{ language: "en", printed: "Mortality decreased." },
      said: "Deaths rose.",
    }),
  ).toEqual(["soft direction_turned"]);
});
