import { expect, test } from "vitest";

import type { Language } from "@/lib/documents/schema";
import { checkInput } from "@/lib/quality/check";
import { promises } from "@/lib/quality/checks/promises";
import { draftSaying, languageOfExample } from "@/lib/quality/example-claim";
import { findPromises } from "@/lib/quality/language/promises";
import { glossary } from "@/lib/writers/glossary/glossary";

function judge(printed: string, said: string, from?: Language) {
  const language = languageOfExample(said);
  const draft = draftSaying({ printed, said }, language, from ?? languageOfExample(printed));
  return promises.run(checkInput(draft)).findings.map(({ severity }) => severity);
}

test.each([
  ["Metformin lowers blood glucose.", "Metformin cures diabetes."],
  [
    "There is no cure for COPD; inhalers ease breathlessness.",
    "Inhalers cure COPD and ease breathlessness.",
  ],
  [
    "The vaccine protects against severe influenza.",
    "The vaccine is 100% effective against severe flu.",
  ],
  ["Statins are generally well tolerated.", "Statins have no side effects."],
  ["Paracetamol is safe at the recommended dose.", "Paracetamol is completely safe."],
  [
    "Levothyroxine relieves the symptoms of hypothyroidism.",
    "Levothyroxine is a miracle drug for an underactive thyroid.",
  ],
  ["Surgery relieves symptoms in most patients.", "Surgery is guaranteed to relieve symptoms."],
  ["Triptans are effective for acute migraine.", "Triptans always work for migraine."],
  [
    "Amlodipine is a first-line treatment.",
    "Amlodipine is the best medicine for high blood pressure.",
  ],
  ["Physiotherapy reduces back pain.", "Physiotherapy is a permanent cure for back pain."],
  ["Isotretinoin clears most acne.", "After isotretinoin, spots will never come back."],
  ["Colonoscopy is a safe procedure.", "Colonoscopy is risk-free."],
  ["Biologics improve psoriasis in most people.", "Biologics work for everyone with psoriasis."],
  ["Antidepressants help many people.", "Antidepressants will definitely help you."],
  ["The device fails in 2 of 100 women.", "This method never fails."],
  [
    "Nicotine replacement helps smokers to quit.",
    "Nicotine patches do not have any side effects and help you quit.",
  ],
  ["二甲双胍可控制血糖。", "二甲双胍可以根治糖尿病。"],
  ["目前高血压不能治愈，需长期服药控制。", "坚持服药，高血压能够治愈。"],
  ["接种疫苗可预防重症。", "接种疫苗百分之百有效，可预防重症。"],
  ["该药耐受性良好。", "这种药没有任何副作用。"],
  ["在医生指导下使用较为安全。", "这种药绝对安全。"],
  ["该药为一线用药。", "这种药是最有效的药。"],
  ["抗病毒治疗可抑制病毒复制。", "这是抗病毒的神药。"],
  ["手术可缓解症状。", "手术保证治好，不会复发。"],
  ["规范治疗可减少哮喘发作。", "规范治疗后哮喘永不复发。"],
  ["根除幽门螺杆菌可降低复发率。", "吃这个药，药到病除。"],
  ["针灸可缓解疼痛。", "针灸无副作用，可以止痛。"],
  ["治愈率为90%。", "治愈率高达100%。"],
])("%s → %s is found", (printed, said) => {
  expect(judge(printed, said)).toContain("hard");
});

test.each([
  ["There is no cure for type 1 diabetes.", "Type 1 diabetes cannot be cured."],
  ["The cure rate was 90% after 12 weeks.", "About 90 in 100 people are cured after 12 weeks."],
  [
    "Sustained virologic response is achieved in over 95% of patients.",
    "More than 95 in 100 people are cured of hepatitis C.",
  ],
  [
    "H. pylori eradication reduces ulcer recurrence.",
    "Curing the infection makes it less likely that the ulcer comes back.",
  ],
  [
    "No vaccine is fully effective.",
    "No vaccine is 100% effective, so some people may still fall ill.",
  ],
  [
    "Statins have few adverse effects.",
    "No medicine is completely safe, and statins can have side effects.",
  ],
  ["The test has no known adverse effects.", "The test has no known side effects."],
  ["Antibiotics are not effective against viruses.", "Antibiotics do not cure a cold."],
  [
    "ICS are the most effective controller therapy.",
    "Steroid inhalers are the most effective treatment to keep asthma under control.",
  ],
  [
    "Patients without adverse effects may continue.",
    "People with no side effects may go on with the medicine.",
  ],
  [
    "Screening does not guarantee early detection.",
    "Screening cannot guarantee that cancer is found early.",
  ],
  ["Discuss treatment preferences.", "Ask your doctor which is the best treatment for you."],
  ["Beware of unproven therapies.", "Be wary of products that promise a miracle cure."],
  ["Curative resection is possible in stage I.", "In stage I, an operation may cure the cancer."],
  ["Treatment failure occurs in some patients.", "Treatment does not always work."],
  ["Take the medicine daily at the same time.", "Always take the tablet at the same time of day."],
  ["The goal of therapy is cure.", "The goal is to cure the infection."],
  ["Permanent damage can occur.", "The joints can be damaged for good."],
  ["Protection develops after 14 days.", "The vaccine becomes fully effective after 14 days."],
  ["目前尚无特效治疗，不能根治。", "这种病目前无法根治。"],
  ["结核病规范治疗的治愈率在90%以上。", "规范治疗后，100个人里有90多个可以治愈。"],
  ["丙型肝炎治疗后95%以上可获得持续病毒学应答。", "95%以上的丙肝患者可以治好。"],
  ["未见明显不良反应。", "没有看到明显的副作用。"],
  ["任何药物均有不良反应。", "没有绝对安全的药，任何药都可能有副作用。"],
  ["接种疫苗是最有效的预防手段。", "打疫苗是预防这种病最有效的办法。"],
  ["可行根治性切除术。", "有些人可以做根治性手术。"],
  ["警惕虚假宣传。", "不要轻信能根治糖尿病的广告。"],
  ["治疗目标为治愈。", "治疗的目标是治愈。"],
  ["无不良反应者可继续用药。", "没有不良反应的人可以继续用药。"],
  ["痊愈后2周复查。", "痊愈后2周要复查。"],
  ["症状消失不代表痊愈。", "症状没有了，不等于痊愈。"],
])("%s → %s stays silent", (printed, said) => {
  expect(judge(printed, said)).toEqual([]);
});

test("across languages the source's own promise may be kept, and none may be added", () => {
  expect(judge("治愈率在90%以上。", "More than 90% are cured.", "zh")).toEqual([]);
  expect(judge("可改善症状。", "It cures the illness.", "zh")).toEqual(["hard"]);
});

test("no explanation of the word list makes a promise", () => {
  for (const language of ["en", "zh"] as const) {
    for (const { definition } of glossary(language)) {
      expect(findPromises(definition, language)).toEqual([]);
    }
  }
});

test.each([
  "诊断需结合流行病学史（包括不安全的性生活史）。",
  "选择人工授精可以完全避免传播的风险。",
  "The vaccine prevents measles completely.",
])("what the source itself says in these words is no promise of ours: %s", (printed) => {
  expect(judge(printed, printed)).toEqual([]);
});
