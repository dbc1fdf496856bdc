import { expect, test } from "vitest";

import type { Language } from "@/lib/documents/schema";
import { exampleDraft } from "@/lib/quality/example-draft";
import { unexplainedTerms } from "@/lib/quality/readability/unexplained-terms";

function unexplained(language: Language, texts: string[], glossary: string[] = []) {
  const { document } = exampleDraft();
  const definition = document.stamps[0];
  if (!definition) throw new Error("the example has no stamp");
  return unexplainedTerms(
    {
      ...document,
      language,
      glossary: glossary.map((term) => ({ term, definition, expansion: null })),
    },
    texts.map((text, index) => ({
      sectionId: "s1",
      claimId: `c${index + 1}`,
      kind: "evidence",
      text,
    })),
  );
}

test.each([
  ["en", "Hypertension often has no symptoms.", "Hypertension"],
  ["en", "Your eGFR will be measured each year.", "eGFR"],
  ["en", "HbA1c should stay below 7%.", "HbA1c"],
  ["en", "People with dyspnoea should call for help.", "dyspnoea"],
  ["en", "The surgeon may offer a cholangiopancreatography.", "cholangiopancreatography"],
  ["en", "You may get corticosteroids (40 mg a day).", "corticosteroids"],
  ["en", "Use anticoagulants (such as warfarin) each day.", "anticoagulants"],
  ["zh", "少吃含嘌呤的食物。", "嘌呤"],
  ["zh", "每年查一次HbA1c。", "HbA1c"],
  ["zh", "心肌梗死后要尽快就医。", "心肌梗死"],
] as const)("nobody says what it means (%s): %s", (language, text, term) => {
  expect(unexplained(language, [text]).map((found) => found.term)).toContain(term);
});

test.each([
  ["en", "Hypertension (high blood pressure) often has no symptoms."],
  ["en", "High blood pressure (hypertension) often has no symptoms."],
  ["en", "This is called hypertension."],
  ["en", "Hypertension means that the blood presses too hard on the vessels."],
  ["en", "Your eGFR (how well your kidneys clean the blood) will be measured."],
  ["en", "Take one tablet of metformin each morning."],
  ["en", "Stay in bed and drink enough water."],
  ["en", "The WHO and the US agree; grade II burns heal."],
  ["en", "Diabetes and stroke are common."],
  ["zh", "嘌呤（食物里会变成尿酸的东西）要少吃。"],
  ["zh", "心肌梗死（心梗）后要尽快就医。"],
  ["zh", "心肌梗死，也就是心脏的血管堵住了。"],
  ["zh", "请每天散步，多喝水。"],
  ["zh", "高血压和糖尿病很常见。"],
  ["zh", "每天吃一次二甲双胍。"],
] as const)("nothing is left to explain (%s): %s", (language, text) => {
  expect(unexplained(language, [text])).toEqual([]);
});

test("an explanation anywhere in the booklet is enough, in its glossary too", () => {
  const texts = ["Hypertension is common.", "Hypertension (high blood pressure) can be treated."];

  expect(unexplained("en", texts)).toEqual([]);
  expect(unexplained("en", ["Your eGFR is measured."], ["eGFR"])).toEqual([]);
  expect(unexplained("zh", ["少吃含嘌呤的食物。"], ["嘌呤"])).toEqual([]);
});

test("the most used come first, with every sentence that uses them and the everyday words known", () => {
  const texts = ["Your LVOT is measured.", "Hypertension is common.", "Treat hypertension early."];

  const [first, second] = unexplained("en", texts);

  expect(first).toEqual({
    term: "Hypertension",
    plain: "high blood pressure",
    claimIds: ["c2", "c3"],
  });
  expect(second).toEqual({ term: "LVOT", plain: null, claimIds: ["c1"] });
});
