import { expect, test } from "vitest";

import type { Claim } from "@/lib/pvgs/document";
import { checkInput } from "@/lib/quality/check";
import { stigma } from "@/lib/quality/checks/stigma";
import { draftSaying, languageOfExample } from "@/lib/quality/example-claim";

function judge(printed: string, said: string, kind?: Claim["kind"]) {
  const draft = draftSaying(
    { printed, said, kind },
    languageOfExample(said),
    languageOfExample(printed),
  );
  return stigma.run(checkInput(draft)).findings.map(({ severity }) => severity);
}

test.each([
  ["Offer naloxone to people with opioid use disorder.", "Addicts should be offered naloxone."],
  ["People with alcohol use disorder need monitoring.", "Alcoholics should be monitored."],
  ["Adults with diabetes need foot checks.", "A diabetic should have foot checks."],
  ["Adults with diabetes need foot checks.", "Diabetics need foot checks."],
  ["Persons with obesity may benefit from surgery.", "Obese people may benefit from surgery."],
  [
    "Adults with asthma should carry a reliever.",
    "Anyone who suffers from asthma should carry a reliever.",
  ],
  ["Survivors of stroke need rehabilitation.", "Stroke victims need rehabilitation."],
  ["Non-adherence is common.", "Non-compliant patients are common."],
  [
    "If treatment is not effective, change it.",
    "Change the treatment if the patient has failed therapy because of a lack of willpower.",
  ],
  ["Smoking causes COPD.", "COPD is your own fault if you smoke."],
  ["Assess the risk of suicide.", "Ask about plans to commit suicide."],
  ["Patients with schizophrenia need support.", "Schizophrenics need support."],
  ["Older adults are at higher risk of falls.", "The elderly fall more often."],
  ["阿片类药物使用障碍者应接受治疗。", "瘾君子应接受治疗。"],
  ["精神障碍患者需要家人支持。", "精神病人需要家人支持。"],
  ["应提高患者的依从性。", "依从性差的患者要多督促。"],
  ["认知障碍老年人需有人照护。", "痴呆老人要有人看护。"],
  ["超重或肥胖的成人应减重。", "胖子要减肥。"],
  ["肢体残疾者可做康复训练。", "残废的人可以做康复训练。"],
  ["规律服药可减少复发。", "不听话的患者容易复发。"],
  ["缺乏运动增加糖尿病风险。", "得糖尿病都怪自己太懒惰。"],
])("%s → %s is remarked on", (printed, said) => {
  expect(judge(printed, said)).not.toEqual([]);
});

test.each([
  ["Take anticoagulants as prescribed.", "You will die if you stop your blood thinner."],
  ["Smoking cessation is recommended.", "Quit smoking or you will regret it."],
  ["Statins lower cardiovascular risk.", "Order now: statins lower your risk."],
  ["Rehabilitation is recommended.", "Our hospital offers the rehabilitation you need."],
  ["Insulin glargine is an option.", "Insulin glargine is the leading brand."],
  ["Biologics may be considered.", "This revolutionary medicine may be considered."],
  ["Use sunscreen.", "Buy our sunscreen online today."],
  ["规范治疗可控制血压。", "不治就会死，要控制血压。"],
  ["建议戒烟。", "再不戒烟就等死。"],
  ["可使用二甲双胍。", "二甲双胍是治糖尿病的特效药。"],
  ["可使用阿托伐他汀。", "阿托伐他汀是首选品牌。"],
  ["建议接种疫苗。", "欢迎来我院接种疫苗。"],
  ["可使用益生菌。", "独家益生菌，现在购买有优惠。"],
  ["可行针灸治疗。", "本院针灸疗效第一。"],
])("%s → %s blocks", (printed, said) => {
  expect(judge(printed, said)).toContain("hard");
});

test.each([
  [
    "Adults with diabetes should have annual eye examinations.",
    "If you have diabetes, have your eyes checked once a year.",
  ],
  [
    "Alcoholic hepatitis requires abstinence.",
    "People with alcoholic hepatitis should not drink alcohol at all.",
  ],
  [
    "Mutual-help groups such as Alcoholics Anonymous may help.",
    "Groups such as Alcoholics Anonymous may help you.",
  ],
  ["Avoid alcoholic beverages.", "Do not have alcoholic drinks."],
  ["Diabetic foot ulcers need urgent referral.", "A diabetic foot ulcer must be seen quickly."],
  ["Diabetic retinopathy screening.", "Diabetic eye disease is found by photographs of the eye."],
  ["Untreated sepsis can be fatal.", "Without treatment, sepsis can lead to death."],
  [
    "The medicine is available without prescription.",
    "You can buy this medicine without a prescription.",
  ],
  ["Visit the emergency department.", "Go to the nearest emergency department."],
  ["Treatment failure occurs in 10%.", "The treatment does not work in 10 of 100 people."],
  ["Obesity increases risk.", "People with obesity have a higher risk."],
  ["Provide sterile needles and syringes.", "Clean needles protect you from infection."],
  [
    "Nonadherence should prompt a discussion.",
    "If it is hard to take the medicine every day, talk about it.",
  ],
  ["Choose generic products.", "Medicines with other brand names hold the same substance."],
  ["Order laboratory tests.", "Your doctor may order blood tests."],
  ["酒精性肝病患者应戒酒。", "得了酒精性肝病要戒酒。"],
  ["目前尚无特效药。", "目前没有特效药。"],
  ["精神疾病患者需长期治疗。", "有精神疾病的人需要长期治疗。"],
  ["神经病变可致足部麻木。", "神经病变会让脚发麻。"],
  ["未经治疗可危及生命。", "不治疗可能危及生命。"],
  ["二甲双胍为首选药物。", "首选药物是二甲双胍。"],
  ["肥胖患者应减重。", "有肥胖问题的人要减重。"],
  ["可在药店购买。", "可以在药店买到。"],
  ["提高治疗依从性。", "尽量按医生说的坚持用药。"],
  ["如出现胸痛应立即就医。", "胸口疼时要马上去医院。"],
  ["听力残疾者可配戴助听器。", "听力有残疾的人可以戴助听器。"],
])("%s → %s stays silent", (printed, said) => {
  expect(judge(printed, said)).toEqual([]);
});

test("what the source says itself does not block, and a marked quotation is not touched", () => {
  expect(judge("Untreated, the disease is fatal.", "If it is not treated, you could die.")).toEqual(
    ["soft"],
  );
  expect(
    judge("Noncompliant patients need support.", "Noncompliant patients need support.", "quote"),
  ).toEqual([]);
});
