import { expect, test } from "vitest";

import { buildClinicalGraph } from "@/lib/clinical/build-graph";
import { sourceOf } from "@/lib/clinical/source-of";
import { structureDocument } from "@/lib/clinical/structure-document";
import type { Answers } from "@/lib/clinical/schema";
import type { Language } from "@/lib/documents/schema";
import { indexPassages, quoteOf } from "@/lib/documents/quote";

function answers(lines: Parameters<typeof sourceOf>[0], language: Language = "en") {
  const bare = sourceOf(lines, language);
  const title = language === "zh" ? "痛风诊疗指南" : "Guideline for the management of gout";
  const source = { ...bare, metadata: { ...bare.metadata, title } };
  const found = buildClinicalGraph(source, structureDocument(source)).answers;
  const passages = indexPassages(source);
  return (key: keyof Answers): string[] => found[key].map((anchor) => quoteOf(passages, anchor));
}

test("the sentences that answer a question are its answer, not their whole paragraph", () => {
  const said = answers([
    "# About this guideline",
    "It was printed in May. This guideline aims to reduce attacks of gout. The recommendations apply to adults with gout. This guideline does not cover children.",
    "# What gout is",
    "Gout is a form of arthritis and a chronic disease of the joints. Surgery is rare.",
  ]);
  expect(said("purpose")).toEqual(["This guideline aims to reduce attacks of gout."]);
  expect(said("population")).toEqual(["The recommendations apply to adults with gout."]);
  expect(said("exclusions")).toEqual(["This guideline does not cover children."]);
  expect(said("conditionDefinition")[0]).toContain("Gout is a form of arthritis");
});

test("Chinese questions are answered the same way", () => {
  const said = answers(
    [
      "# 概述",
      "痛风是一种晶体相关性关节炎，为代谢性疾病。典型症状为关节红肿热痛。",
      "# 适用范围",
      "本指南适用于成人痛风患者。本指南不适用于儿童。",
      "# 资助",
      "本指南由某基金会资助，资助方未参与制订。",
    ],
    "zh",
  );
  expect(said("conditionDefinition")).toEqual(["痛风是一种晶体相关性关节炎，为代谢性疾病。"]);
  expect(said("population")).toEqual(["本指南适用于成人痛风患者。"]);
  expect(said("exclusions")).toEqual(["本指南不适用于儿童。"]);
  expect(said("funding")[0]).toContain("基金会资助");
});

test("a list answers with the lead that opens it", () => {
  const said = answers([
    "# Scope",
    "The objectives of this guideline are to:",
    "- reduce attacks;",
    "- avoid harm.",
  ]);
  expect(said("purpose")).toHaveLength(3);
});

test("a list that the following opens answers for its lead, whatever its words", () => {
  const said = answers([
    "# Research needs and gaps",
    "More research is needed to evaluate the following.",
    "- Patient preferences across the spectrum of risk.",
    "- The distribution of attacks in younger women.",
  ]);
  expect(said("researchGaps")).toHaveLength(3);
});

test("the grade of a recommendation is no method, and GRADE is one", () => {
  const said = answers([
    "# Methods",
    "The group has changed the ages and grades of its recommendation.",
    "The certainty of the evidence was judged with GRADE.",
    "The group commissioned a systematic review on attacks.",
  ]);
  expect(said("methods")).toEqual([
    "The certainty of the evidence was judged with GRADE.",
    "The group commissioned a systematic review on attacks.",
  ]);
});

test("members who stand for patient groups took part", () => {
  const said = answers([
    "# Methods",
    "The group was composed of physicians, nurses and representatives of patient groups. Experts voted.",
  ]);
  expect(said("patientInvolvement")).toHaveLength(1);
});

test("a list of contributors, left out otherwise, still tells that patients took part", () => {
  const said = answers([
    "# Guideline contributors",
    "1. A group of physicians, nurses and representatives of patient groups.",
    "2. A review group of experts, representatives of gout patient groups and ministries.",
  ]);
  expect(said("patientInvolvement")).toHaveLength(2);
});

test("people who may follow the guideline loosely are named with those it is for", () => {
  const said = answers(
    ["# 前言", "本指南主要面向成人痛风患者。儿童及孕妇可参考（但不拘泥于）本指南制定方案。"],
    "zh",
  );
  expect(said("population")).toHaveLength(2);
});

test("what the guideline does not report stays empty; bibliographies and recommendations answer nothing", () => {
  const said = answers([
    "# Treatment",
    "Recommendation 1: We recommend self-management education for adults with gout (1B).",
    "# References",
    "1. Smith J. Funding of gout research was provided by industry. BMJ 2018;360:k12.",
    "2. Lee K. Conflict of interest in gout. BMJ 2019;361:k13.",
    "3. Kim S. Patients were involved. BMJ 2020;362:k14.",
  ]);
  for (const key of [
    "funding",
    "interests",
    "patientInvolvement",
    "selfCare",
    "contact",
  ] as const) {
    expect(said(key)).toEqual([]);
  }
});

test("the signs of a complication are not the signs of the condition", () => {
  const said = answers(
    [
      "# 并发疾病",
      "## 急性胰腺炎",
      "### 临床表现",
      "表现为上腹痛、呕吐。",
      "# 临床表现",
      "关节红肿热痛，夜间发作。",
    ],
    "zh",
  );
  expect(said("conditionSigns")).toEqual(["关节红肿热痛，夜间发作。"]);
});
