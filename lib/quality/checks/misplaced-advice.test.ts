import { expect, test } from "vitest";

import { claimsOf } from "@/lib/pvgs/claims";
import { checkInput } from "@/lib/quality/check";
import { misplacedAdvice } from "@/lib/quality/checks/misplaced-advice";
import { languageOfExample } from "@/lib/quality/example-claim";
import { exampleDraft, type ExampleDraft } from "@/lib/quality/example-draft";
import { findAdvice } from "@/lib/quality/language/advice";
import { glossary } from "@/lib/writers/glossary/glossary";

function judge(change: (draft: ExampleDraft) => void, language: "en" | "zh" = "en") {
  const draft = exampleDraft();
  change(draft);
  // The example's own fixed texts are English.
  if (language === "zh") draft.document.sections[0]?.blocks.shift();
  draft.document.language = language;
  return misplacedAdvice.run(checkInput(draft)).findings.map(({ severity }) => severity);
}

function heading(text: string) {
  return judge(({ document: { sections } }) => {
    if (sections[0]) sections[0].heading = text;
  }, languageOfExample(text));
}

function definition(text: string) {
  return judge(({ document }) => {
    document.glossary.push({
      term: "statin",
      expansion: null,
      definition: {
        ...{ id: "c20", text, kind: "background", anchors: [], sources: ["glossary:statin"] },
        ...{ keepWith: [], author: "writer", locked: false },
      },
    });
  }, languageOfExample(text));
}

test.each([
  "Take your tablets every day",
  "Stop smoking now",
  "You should have a blood test every year",
  "Avoid grapefruit juice with statins",
  "Ask your doctor for a bone scan",
  "Do not drive after the injection",
  "Metformin 500 mg twice daily",
  "Everyone over 65 must be vaccinated",
  "Aspirin is not recommended",
  "Why you should never stop insulin",
  "Use sunscreen with a high factor every day, start the cream early: apply it twice",
  "每天服用一片阿司匹林",
  "应立即停药",
  "不要喝葡萄柚汁",
  "建议每年检查眼底",
  "孕妇禁用华法林",
  "请按时打胰岛素",
  "二甲双胍0.5 g，每日2次",
  "为什么必须戒烟？",
])("advice in a heading blocks: %s", (text) => {
  expect(heading(text)).toContain("hard");
});

test.each([
  "What does the guideline recommend?",
  "What are my options?",
  "Use of inhalers",
  "Test results and what they mean",
  "Living with type 2 diabetes",
  "Screening for lung cancer in people aged 50 to 80",
  "Should I have the operation?",
  "Exercise and diet",
  "Check-ups after treatment",
  "指南怎么建议？",
  "2型糖尿病是怎么回事？",
  "药物的不良反应",
  "推荐意见3",
  "相应的检查",
  "65岁以上的人",
])("no advice in the heading: %s", (text) => {
  expect(heading(text)).toEqual([]);
});

test.each([
  "A medicine against high cholesterol. You should take it in the evening.",
  "A medicine that lowers cholesterol, taken as 20 mg.",
  "A medicine against cholesterol. Never stop it on your own.",
  "A medicine against cholesterol. Talk to your doctor about it.",
  "A medicine that everybody over 40 needs to take.",
  "降胆固醇的药，应在晚上服用。",
  "降胆固醇的药。请勿自行停药。",
  "降胆固醇的药，每天20毫克。",
  "降胆固醇的药，建议长期服用。",
])("advice or an amount in an explanation blocks: %s", (text) => {
  expect(definition(text)).toContain("hard");
});

test.each([
  "Medicine you take by mouth against high cholesterol.",
  "A medicine that lowers the fat in the blood.",
  "Care given when an illness cannot be healed.",
  "A check of how well the lungs work.",
  "降低胆固醇的药。",
  "身体对药物的反应。",
  "口服的降脂药。",
  "医生建议的治疗没有照做。",
])("a plain explanation stays silent: %s", (text) => {
  expect(definition(text)).toEqual([]);
});

test("a recommendation moved into a card's title or a caption blocks", () => {
  const moved = judge((draft) => {
    const claim = claimsOf(draft.document).find(({ id }) => id === "c3");
    const card = draft.document.sections[0]?.blocks[0];
    if (claim && card?.type === "recommendation_card") card.title = { ...claim, id: "c30" };
  });
  expect(moved).toEqual(["hard"]);
});

test("every explanation of the word list is free of advice", () => {
  for (const language of ["en", "zh"] as const) {
    const advising = glossary(language).filter(
      ({ definition: text }) => findAdvice(text, language).length > 0,
    );
    expect(advising.map(({ definition: text }) => text)).toEqual([]);
  }
});
