import { expect, test } from "vitest";

import { findEffects } from "@/lib/clinical/effects/find-effects";
import { sourceOf } from "@/lib/clinical/source-of";
import type { Effect } from "@/lib/clinical/schema";
import type { Language } from "@/lib/documents/schema";

function numbers(text: string, language: Language = "en"): Partial<Effect>[] {
  return findEffects(sourceOf([text], language).passages, language).map(
    ({ without, with: treated, difference, relative, denominator }) => ({
      ...{ without, with: treated, difference, relative, denominator },
    }),
  );
}

const NONE = {
  ...{ without: null, with: null, difference: null, relative: null, denominator: null },
};

test("both arms are kept as printed", () => {
  expect(
    numbers("Stroke occurred in 3.1% of people with aspirin compared with 4.5% with placebo."),
  ).toEqual([
    { without: "4.5%", with: "3.1%", difference: null, relative: null, denominator: null },
  ]);
  expect(numbers("依从性从基线的 34.7% 提高到 71.5%。", "zh")).toEqual([
    { without: "34.7%", with: "71.5%", difference: null, relative: null, denominator: null },
  ]);
});

test("a difference keeps its denominator", () => {
  expect(numbers("Screening prevents 1.3 deaths per 1000 men.")).toEqual([
    { ...NONE, difference: "1.3 deaths", denominator: "1000 men" },
  ]);
});

test("a relative effect is kept with its interval and no arm is invented", () => {
  expect(numbers("Mortality fell (RR, 0.75; 95% CI, 0.60 to 0.95).")).toEqual([
    { ...NONE, relative: "RR, 0.75; 95% CI, 0.60 to 0.95" },
  ]);
});

test("a sentence without a size gives no effect", () => {
  expect(numbers("The drug helps many people aged 65 years.")).toEqual([]);
});

test("which arm did without is read from the words, never from the order", () => {
  expect(numbers("Mortality was higher in women (5.4% vs 2.8%).")).toEqual([
    { ...NONE, difference: "5.4% vs 2.8%" },
  ]);
});

test.each([
  ["Reduce the corticosteroid dose by 25% to 50% at a time.", "en"],
  ["Repeat the ECG or 24-hour monitoring in 4 weeks.", "en"],
  ["Prevalence ranged from 1.2% to 3.3% in population studies.", "en"],
  ["Sensitivity was 94% vs 86% with the older test.", "en"],
  ["MMWR Recomm Rep 2016;65(No. RR-1):1–49.", "en"],
  ["6个月之内体重下降10%以上者应排查肿瘤。", "zh"],
  ["空腹血糖偏低时胰岛素剂量减少10%～20%。", "zh"],
] as const)("no effect is read into %s", (text, language) => {
  expect(numbers(text, language)).toEqual([]);
});

test("time, people, certainty and whether it helps or harms are read where the sentence prints them", () => {
  const [effect] = findEffects(
    sourceOf([
      "Over 5 years, 60 of 1,000 adults with asthma with usual care and 40 of 1,000 adults with asthma with the programme have a severe attack (moderate-certainty evidence).",
    ]).passages,
    "en",
  );
  expect(effect).toMatchObject({
    ...{ without: "60", with: "40", denominator: "1,000", time: "Over 5 years" },
    ...{ population: "adults with asthma", certainty: "moderate", direction: "benefit" },
  });
  const [harm] = findEffects(
    sourceOf(["1年内每1000名糖尿病患者中，不使用者约有20人发生低血糖，使用者约有100人。"], "zh")
      .passages,
    "zh",
  );
  expect(harm).toMatchObject({
    ...{ without: "20", with: "100", time: "1年内", population: "糖尿病患者", direction: "harm" },
  });
});

test("a summary-of-findings table gives both arms, the relative effect and the certainty of each outcome", () => {
  const { passages } = sourceOf([
    "Table 2. Anticoagulant compared with placebo",
    {
      cells: [
        "Outcomes",
        "Risk with placebo",
        "Risk with anticoagulant",
        "Relative effect (95% CI)",
        "Certainty of the evidence (GRADE)",
      ],
      header: true,
    },
    {
      cells: [
        "Stroke (follow-up: 2 years)",
        "59 per 1000",
        "21 per 1000 (15 to 29)",
        "RR 0.36 (0.26 to 0.51)",
        "⊕⊕⊕⊕ High",
      ],
    },
    {
      cells: [
        "Major bleeding",
        "11 per 1000",
        "25 per 1000 (14 to 43)",
        "RR 2.25 (1.30 to 3.90)",
        "⊕⊕⊕○ Moderate",
      ],
    },
  ]);
  expect(findEffects(passages, "en")).toMatchObject([
    {
      outcome: "Stroke",
      without: "59",
      with: "21",
      relative: "RR 0.36 (0.26 to 0.51)",
      denominator: "1000",
      time: "2 years",
      certainty: "high",
      direction: "benefit",
    },
    {
      outcome: "Major bleeding",
      without: "11",
      with: "25",
      certainty: "moderate",
      direction: "harm",
    },
  ]);
});

test("a Chinese summary of findings is read the same way, with the denominator of its head", () => {
  const { passages } = sourceOf(
    [
      {
        cells: [
          "结局指标",
          "对照组风险（每1000人）",
          "治疗组风险（每1000人）",
          "相对效应",
          "证据质量",
        ],
        header: true,
      },
      { cells: ["全因死亡", "180", "130", "RR 0.72（0.60～0.86）", "中等"] },
    ],
    "zh",
  );
  expect(findEffects(passages, "zh")).toMatchObject([
    {
      outcome: "全因死亡",
      without: "180",
      with: "130",
      denominator: "1000",
      certainty: "moderate",
      direction: "benefit",
    },
  ]);
});
