import { expect, test } from "vitest";

import { buildClinicalGraph } from "@/lib/clinical/build-graph";
import { sourceOf } from "@/lib/clinical/source-of";
import { structureDocument } from "@/lib/clinical/structure-document";
import type { ClinicalGraph } from "@/lib/clinical/schema";
import type { Language } from "@/lib/documents/schema";

function graphOf(lines: string[], language: Language = "en"): ClinicalGraph {
  const source = sourceOf(["# Treatment", ...lines], language);
  return buildClinicalGraph(source, structureDocument(source));
}

function relations(lines: string[], language: Language = "en"): string[] {
  const { entities, relations: found } = graphOf(lines, language);
  const name = (id: string): string => entities.find((one) => one.id === id)?.name ?? "";
  return found.map(({ kind, from, to }) => `${name(from)} ${kind} ${name(to)}`);
}

test("a thing printed in several ways is one entity with its other names and mentions", () => {
  const { entities } = graphOf([
    "Chronic obstructive pulmonary disease (COPD) is common.",
    "COPD needs spirometry. Spirometry is simple.",
  ]);
  expect(
    entities.map(({ kind, name, otherNames, mentionCount }) => [
      kind,
      name,
      otherNames,
      mentionCount,
    ]),
  ).toEqual([
    ["condition", "Chronic obstructive pulmonary disease", ["COPD"], 3],
    ["test", "spirometry", [], 2],
  ]);
});

test("names of illnesses are built, not only listed; words that end like one are none", () => {
  const { entities } = graphOf([
    "Bacterial vaginosis, cholangiocarcinoma and hepatic encephalopathy need care; a diagnosis or prognosis is no illness.",
  ]);
  expect(entities.map(({ name }) => name)).toEqual([
    "Bacterial vaginosis",
    "cholangiocarcinoma",
    "hepatic encephalopathy",
  ]);
});

test("Chinese terms end where the term ends", () => {
  const { entities } = graphOf(
    ["老年人使用二甲双胍前应检查肾功能，糖尿病足患者需注意急性胰腺炎。"],
    "zh",
  );
  expect(entities.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
    "population 老年人",
    "drug 二甲双胍",
    "test 肾功能",
    "condition 糖尿病足",
    "condition 急性胰腺炎",
  ]);
});

test("a drug carries its doses", () => {
  const { entities } = graphOf(["Give amoxicillin 500 mg three times daily for otitis media."]);
  expect(entities.find(({ kind }) => kind === "drug")?.doses[0]).toMatchObject({
    amount: "500",
    frequency: "three times daily",
  });
});

test.each([
  ["Methotrexate is contraindicated in pregnancy.", "Methotrexate contraindicated_in pregnancy"],
  [
    "Do not use ibuprofen in patients with heart failure.",
    "ibuprofen contraindicated_in heart failure",
  ],
  ["Colchicine is effective for gout.", "Colchicine treats gout"],
  ["Migraine should be treated with sumatriptan.", "sumatriptan treats Migraine"],
  ["Aspirin reduces the risk of stroke.", "Aspirin prevents stroke"],
  ["Spirometry is used to diagnose asthma.", "Spirometry diagnoses asthma"],
  ["Check serum creatinine before starting lithium.", "serum creatinine monitors lithium"],
  [
    "Clarithromycin increases the levels of simvastatin.",
    "Clarithromycin interacts_with simvastatin",
  ],
  ["Prednisolone can cause osteoporosis.", "Prednisolone causes osteoporosis"],
  ["Losartan is an alternative to lisinopril.", "Losartan alternative_to lisinopril"],
  [
    "Pain intensity is measured with the numeric rating scale.",
    "Pain intensity measured_by numeric rating scale",
  ],
])("%s → %s", (text, relation) => {
  expect(relations([text])).toContain(relation);
});

test.each([
  ["妊娠期禁用丙戊酸钠。", "丙戊酸钠 contraindicated_in 妊娠期"],
  ["高血压患者首选氨氯地平。", "氨氯地平 treats 高血压"],
  ["秋水仙碱可预防痛风。", "秋水仙碱 prevents 痛风"],
  ["胃镜可明确诊断胃癌。", "胃镜 diagnoses 胃癌"],
  ["华法林与阿司匹林合用增加出血风险。", "华法林 interacts_with 阿司匹林"],
  ["糖皮质激素可引起骨质疏松。", "糖皮质激素 causes 骨质疏松"],
])("%s → %s", (text, relation) => {
  expect(relations([text], "zh")).toContain(relation);
});

test.each([
  ["We recommend against oral corticosteroids to control asthma.", "en"],
  ["Aspirin and stroke are discussed in Chapter 4.", "en"],
  ["In one trial, aspirin reduced the risk of stroke.", "en"],
  ["不建议常规服用阿司匹林预防脑卒中。", "zh"],
] as const)("no relation is read into %s", (text, language) => {
  expect(relations([text], language)).toEqual([]);
});

test("a dose is tied to what it is for", () => {
  expect(relations(["Give amoxicillin 500 mg three times daily for otitis media."])).toContain(
    "amoxicillin dose_of otitis media",
  );
});

test("a relation stated by a recommendation names it", () => {
  const { relations: found } = graphOf(["We recommend that colchicine is used for gout (1B)."]);
  expect(found[0]?.recommendationIds).toEqual(["r1"]);
});
