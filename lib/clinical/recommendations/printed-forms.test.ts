import { expect, test } from "vitest";

import { buildClinicalGraph } from "@/lib/clinical/build-graph";
import type { Recommendation } from "@/lib/clinical/schema";
import { sourceOf } from "@/lib/clinical/source-of";
import { structureDocument } from "@/lib/clinical/structure-document";
import type { Language } from "@/lib/documents/schema";

type Lines = Parameters<typeof sourceOf>[0];

function recommendationsOf(lines: Lines, language: Language = "en"): Recommendation[] {
  const source = sourceOf(lines, language);
  return buildClinicalGraph(source, structureDocument(source)).recommendations;
}

test("a level as the title over a list grades its items, whatever stands before the first title", () => {
  const found = recommendationsOf([
    "# Recommendations",
    "Levels follow good and consistent scientific evidence (Level A) or consensus (Level C).",
    "## Level A",
    "- Corticosteroids should be given before 34 weeks.",
    "- Tocolysis is not recommended for longer.",
    "## Level C",
    "- Bed rest should not be prescribed.",
  ]);
  expect(found.map(({ text, label }) => [text, label])).toEqual([
    ["Corticosteroids should be given before 34 weeks.", "Level A"],
    ["Tocolysis is not recommended for longer.", "Level A"],
    ["Bed rest should not be prescribed.", "Level C"],
  ]);
});

test("a tick as the marker of an item makes it a practice point where the guideline explains ticks", () => {
  const source = sourceOf([
    "# Key to evidence statements and grades of recommendations",
    "1++ High quality meta-analyses",
    "3 Non-analytic studies, eg case reports",
    "4 Expert opinion",
    "- Good practice points",
    "# Treatment",
    "A Exercise should be offered to all patients with pain.",
    "- Patients on opioids should be reviewed every year.",
  ]);
  for (const passage of source.passages) {
    if (passage.list) passage.list = { ...passage.list, marker: "✓" };
  }
  const found = buildClinicalGraph(source, structureDocument(source)).recommendations;
  expect(found.map(({ text, kind }) => [text, kind])).toEqual([
    ["Exercise should be offered to all patients with pain.", "recommendation"],
    ["Patients on opioids should be reviewed every year.", "good_practice"],
  ]);
});

test("a title that ends in a colon over whole sentences is no part of them", () => {
  const found = recommendationsOf(
    [
      "# 推荐类别",
      "Ⅰ类：有效；Ⅱa类：倾向有效；Ⅲ类：无效。",
      "# 治疗",
      "急性期治疗推荐：",
      "- 所有患者应立即口服阿司匹林（Ⅰ类推荐，A级证据）。",
      "- 可优先选用替格瑞洛（Ⅱa类推荐，B级证据）。",
    ],
    "zh",
  );
  expect(found.map(({ text }) => text)).toEqual([
    "所有患者应立即口服阿司匹林",
    "可优先选用替格瑞洛",
  ]);
});

test("a reason glued to its title starts no recommendation", () => {
  const found = recommendationsOf(
    [
      "# 推荐意见及说明",
      "采用GRADE：证据质量高、中、低、极低；推荐强度强、弱。",
      "推荐意见首选大环内酯类药物。（证据质量：中；推荐强度：强）",
      "推荐说明纳入8项RCT，推荐阿奇霉素10 mg/(kg·d)，疗程3 d（低质量证据）。",
    ],
    "zh",
  );
  expect(found.map(({ text }) => text)).toEqual(["首选大环内酯类药物。"]);
});

test("a name of the kind in place of the grade tells consensus and practice points in a table of grades", () => {
  const found = recommendationsOf([
    "# Diagnosis",
    { cells: ["No.", "Recommendation", "Grade"], header: true },
    { cells: ["1.1", "Every patient should be asked about pain.", "A"] },
    { cells: ["1.2", "The family should be included in planning.", "EC"] },
    { cells: ["PP 1", "Women should be told about dense breasts.", ""] },
  ]);
  expect(found.map(({ kind }) => kind)).toEqual(["recommendation", "consensus", "good_practice"]);
});

test("the title of the grades printed again in a table opens rows of evidence, not of advice", () => {
  const found = recommendationsOf([
    "# Recommendations",
    { cells: ["Recommendations", "LE", "Strength rating"], header: true },
    { cells: ["Offer surveillance to men with low-risk disease.", "2a", "Strong"] },
    { cells: ["Do not use finasteride in T2b disease.", "4", "Weak"] },
    { cells: ["Summary of evidence", "LE", ""] },
    { cells: ["Surveillance lowers the risk of overtreatment.", "2a", ""] },
  ]);
  expect(found.map(({ text }) => text)).toEqual([
    "Offer surveillance to men with low-risk disease.",
    "Do not use finasteride in T2b disease.",
  ]);
});
