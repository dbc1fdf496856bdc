import { expect, test } from "vitest";

import type { Actor } from "@/lib/clinical/schema";
import type { Language } from "@/lib/documents/schema";
import { fixedClaim } from "@/lib/pvgs/templates/fixed-claim";
import { checkInput } from "@/lib/quality/check";
import { actors } from "@/lib/quality/checks/actors";
import { exampleDraft, restOn } from "@/lib/quality/example-draft";
import { findingsOn } from "@/lib/quality/example-sentence";

type Pair = [language: Language, actor: Actor, printed: string, said: string];

const CHANGED: Pair[] = [
  [
    "en",
    "clinician",
    "Clinicians should titrate the insulin dose every 3 days.",
    "You should titrate the insulin dose every 3 days.",
  ],
  [
    "en",
    "clinician",
    "Prescribe a loop diuretic for oedema.",
    "You should prescribe a loop diuretic for swelling.",
  ],
  [
    "en",
    "clinician",
    "Opioids should be tapered slowly.",
    "You can taper opioids slowly on your own.",
  ],
  ["en", "clinician", "We recommend starting a statin.", "By yourself, start a statin."],
  [
    "en",
    "clinician",
    "Physicians should refer adults with haematuria to urology.",
    "Adults with blood in the urine should refer to urology: you should refer yourself.",
  ],
  [
    "en",
    "patient",
    "People with gout should drink plenty of water.",
    "Your care team should drink plenty of water.",
  ],
  [
    "en",
    "patient",
    "Patients should rinse the mouth after each puff.",
    "Your doctor should rinse the mouth after each puff.",
  ],
  [
    "en",
    "patient",
    "Adults with sleep apnoea should avoid alcohol before sleep.",
    "Doctors should avoid alcohol before sleep.",
  ],
  [
    "en",
    "clinician",
    "The pharmacist should review all medicines at discharge.",
    "The nurse should review all medicines at discharge.",
  ],
  [
    "en",
    "clinician",
    "Caregivers should be taught to use the feeding tube.",
    "Nurses should be taught to use the feeding tube.",
  ],
  [
    "en",
    "clinician",
    "Nurses should monitor the infusion site hourly.",
    "Your family should monitor the infusion site hourly.",
  ],
  [
    "en",
    "clinician",
    "Methotrexate should be started under specialist supervision.",
    "Methotrexate is started in small steps.",
  ],
  [
    "en",
    "clinician",
    "Clinicians should adjust the dose in renal impairment.",
    "You should adjust the dose if your kidneys are weak.",
  ],
  [
    "en",
    "clinician",
    "Antidepressants should be stopped gradually.",
    "Antidepressants are stopped gradually, without asking your doctor.",
  ],
  [
    "en",
    "clinician",
    "Surgeons should mark the site before the operation.",
    "Patients should mark the site before the operation.",
  ],
  ["zh", "clinician", "医生应根据血糖调整胰岛素剂量。", "您应根据血糖自行调整胰岛素剂量。"],
  ["zh", "clinician", "推荐使用他汀类药物。", "您自己就可以使用他汀类药物。"],
  ["zh", "clinician", "应在专科医生指导下停用激素。", "可以停用激素。"],
  ["zh", "clinician", "医生应评估出血风险。", "患者应评估出血风险。"],
  ["zh", "patient", "患者应戒烟。", "医生应戒烟。"],
  ["zh", "patient", "痛风患者应多喝水。", "医生应多喝水。"],
  ["zh", "clinician", "药师应核对出院带药。", "护士应核对出院带药。"],
  ["zh", "clinician", "护士应观察穿刺部位。", "家属应观察穿刺部位。"],
  ["zh", "clinician", "建议启动抗凝治疗。", "您需要启动抗凝治疗。"],
  ["zh", "clinician", "抗癫痫药应缓慢减量。", "抗癫痫药不用问医生，可慢慢减少。"],
  ["zh", "clinician", "临床医师应开具短效药物。", "您应开具短效药物。"],
];

const SAME: Pair[] = [
  [
    "en",
    "clinician",
    "Clinicians should offer statins to adults with diabetes.",
    "You should be offered a statin if you have diabetes.",
  ],
  [
    "en",
    "clinician",
    "Clinicians should prescribe the lowest effective dose.",
    "Your care team should prescribe the lowest dose that works.",
  ],
  [
    "en",
    "clinician",
    "Offer an eye examination every year.",
    "Ask your doctor to arrange an eye check every year.",
  ],
  [
    "en",
    "clinician",
    "We suggest bisphosphonates in women with osteoporosis.",
    "Your team may suggest bisphosphonates if you have weak bones.",
  ],
  [
    "en",
    "clinician",
    "Discuss the options with the patient.",
    "You should discuss the options with your care team.",
  ],
  ["en", "clinician", "Screen adults for depression.", "Adults should be screened for depression."],
  ["en", "clinician", "Screen adults for depression.", "You should have a check for depression."],
  ["en", "patient", "Patients should not smoke.", "You should not smoke."],
  [
    "en",
    "patient",
    "People with diabetes should inspect their feet daily.",
    "Look at your feet every day.",
  ],
  [
    "en",
    "patient",
    "Patients should self-monitor blood pressure at home.",
    "Check your own blood pressure at home, by yourself if you can.",
  ],
  [
    "en",
    "clinician",
    "Therapy should not be discontinued without medical advice.",
    "Do not stop the treatment on your own.",
  ],
  [
    "en",
    "clinician",
    "Dose changes require consultation.",
    "Never change the dose by yourself; ask your doctor.",
  ],
  [
    "en",
    "clinician",
    "Warfarin should be adjusted under medical supervision.",
    "Your doctor guides every change of warfarin.",
  ],
  [
    "en",
    "clinician",
    "Pharmacists should counsel patients.",
    "A health professional should explain your medicines to you.",
  ],
  [
    "en",
    "clinician",
    "Assess pain at each visit.",
    "Your nurse or doctor should ask about pain at each visit.",
  ],
  [
    "en",
    "clinician",
    "Caregivers should be trained in lifting.",
    "Your family and other carers learn how to lift.",
  ],
  [
    "en",
    "shared",
    "Patients and clinicians should decide together on surgery.",
    "You and your doctor should decide together about surgery.",
  ],
  [
    "en",
    "clinician",
    "Patients taking warfarin should have INR measured monthly.",
    "If you take warfarin, you need a blood test every month.",
  ],
  [
    "en",
    "clinician",
    "Patients with a family history of colon cancer should start screening at 40.",
    "If colon cancer runs in your family, you should start screening at 40.",
  ],
  ["zh", "clinician", "推荐成人筛查抑郁。", "医生可能会建议您做抑郁筛查。"],
  ["zh", "clinician", "医生应根据血糖调整胰岛素剂量。", "您的医生会根据血糖调整胰岛素的量。"],
  ["zh", "patient", "患者应戒烟限酒。", "您应该不吸烟、少喝酒。"],
  ["zh", "clinician", "不得擅自停药。", "请不要自行停药。"],
  ["zh", "clinician", "停药须经医生同意。", "不要自行停药，要先问医生。"],
  ["zh", "clinician", "应在医生指导下用药。", "用药要听医生的。"],
  ["zh", "patient", "患者应自我监测血压。", "您可以自己在家量血压。"],
  ["zh", "clinician", "建议每年检查眼底。", "您应每年做一次眼底检查。"],
  ["zh", "clinician", "护士应指导家属照护。", "护士会教家人怎样照顾您。"],
  ["zh", "shared", "医生应与患者共同决策。", "您和医生应一起决定。"],
  ["zh", "clinician", "多数皮疹可自行消退。", "大部分皮疹会自行消退。"],
];

test.each(CHANGED)("%s, %s: %s → %s changes who acts", (language, actor, printed, said) => {
  expect(findingsOn(actors, { language, actor, printed, said }).length).toBeGreaterThan(0);
});

test.each(SAME)(
  "%s, %s: %s → %s leaves the acts where they are",
  (language, actor, printed, said) => {
    expect(findingsOn(actors, { language, actor, printed, said })).toEqual([]);
  },
);

test("an order to professionals needs the line that says whom it addresses", () => {
  const order = "Prescribe amlodipine 5 mg once daily.";
  const codes = (hasLine: boolean) => {
    const draft = exampleDraft();
    const card = draft.document.sections[0]?.blocks[0];
    if (card?.type !== "recommendation_card") throw new RangeError("The example has a card.");
    const what = card.slots.find(({ slot }) => slot === "what");
    const [claim] = what?.claims ?? [];
    if (!what || !claim) throw new RangeError("The card says what to do.");
    claim.text = order;
    restOn(draft, claim, order);
    draft.graph.recommendations = draft.graph.recommendations.map((one) => ({
      ...{ ...one, actor: "clinician" as const },
    }));
    const line = { id: "c90", ...fixedClaim("card.forCareTeam", "en") };
    if (hasLine) what.claims = [line, claim];
    return actors.run(checkInput(draft)).findings.map(({ code }) => code);
  };

  expect(codes(true)).toEqual([]);
  expect(codes(false)).toEqual(["addressee_missing"]);
});
