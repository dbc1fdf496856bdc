import { expect, test } from "vitest";

import { buildClinicalGraph } from "@/lib/clinical/build-graph";
import { findSafety } from "@/lib/clinical/safety/find-safety";
import { sourceOf } from "@/lib/clinical/source-of";
import { structureDocument } from "@/lib/clinical/structure-document";

test.each([
  ["Valproate is contraindicated in pregnancy.", "contraindication"],
  ["NSAIDs should be used with caution in older people.", "caution"],
  ["Concurrent use of opioids and benzodiazepines increases the risk of overdose.", "interaction"],
  ["Common adverse effects include nausea.", "adverse_effect"],
  ["Potassium should be monitored within 2 weeks.", "monitoring"],
  ["Refer patients with stage 4 disease to a nephrologist.", "referral"],
  ["Discontinue the drug if a rash appears.", "stop_rule"],
  ["Call 911 if breathing is difficult.", "urgent_sign"],
] as const)("%s → %s", (text, kind) => {
  expect(findSafety(sourceOf([text]).passages, "en").map((statement) => statement.kind)).toEqual([
    kind,
  ]);
});

test.each([
  ["妊娠期禁用丙戊酸钠。", "contraindication"],
  ["老年患者慎用。", "caution"],
  ["与华法林合用可增加出血风险。", "interaction"],
  ["常见不良反应包括恶心、呕吐。", "adverse_effect"],
  ["用药期间应定期监测肝功能。", "monitoring"],
  ["出现肾功能不全时应转诊至上级医院。", "referral"],
  ["出现皮疹应立即停药。", "stop_rule"],
  ["使用碘造影剂检查时停药，检查后48小时再恢复。", "stop_rule"],
  ["如出现呼吸困难，应立即就医。", "urgent_sign"],
] as const)("%s → %s", (text, kind) => {
  expect(
    findSafety(sourceOf([text], "zh").passages, "zh").map((statement) => statement.kind),
  ).toEqual([kind]);
});

test.each([
  [
    "Persons taking aspirin should not discontinue it without asking their clinician.",
    "en",
    "stop_rule",
  ],
  ["治疗过程中监测副作用的存在也很重要。", "zh", "monitoring"],
] as const)("%s (%s) → %s", (text, language, kind) => {
  const found = findSafety(sourceOf([text], language).passages, language);
  expect(found.map((one) => one.kind)).toEqual([kind]);
});

test.each([
  "了解既往治疗用药过程和结果（药物剂量及使用时间、疗效、不良反应和依从性）。",
  "完善社区随访管理制度，落实各部门对患者定期随访的管理职责。",
  "特别是在初诊、年度检查或环境变化时，应及时就诊或咨询。",
  "及时的转诊管理可以减轻家属负担。",
  "注射应缓慢地注入肌肉深部，禁止注射入血管中或皮④ 需一次注射完。",
])("no warning is read into %s", (text) => {
  expect(findSafety(sourceOf([text], "zh").passages, "zh")).toEqual([]);
});

test.each([
  "When not contraindicated, NSAIDs should be used.",
  "Two trials reported adverse events.",
  "长效针剂有哪些不良反应？",
])("no warning is read into %s", (text) => {
  expect(findSafety(sourceOf([text]).passages, "zh")).toEqual([]);
});

test.each([
  "Early warning signs of overdose should be asked about.",
  "Unless there are warning signs of impending overdose, treatment goes on.",
  "Do not use or use with caution",
  "Medicine | Usual dose | Maximum | Do not use or use with caution",
  "the patient has warning signs for an impending event, or",
  "In 2016, these warnings were added to the labels.",
  "Opioids have a role when NSAIDs are contraindicated.",
  "Such risk scores should not take the place of clinical judgment.",
  "Many people stop when they feel well.",
  "Frank JW, Lovejoy TI, et al. Adverse events of dose reduction. Ann Intern Med 2017;167:181.",
  "This guideline aims to reduce avoidable side effects of treatment.",
])("nothing to do at once, and nothing forbidden, is read into %s", (text) => {
  const kinds = findSafety(sourceOf([text]).passages, "en").map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind !== "adverse_effect" || text.startsWith("This"))).toEqual([]);
});

test.each(["二甲双胍一线用药，除非有禁忌证或不能耐受。", "禁忌证和注意事项"])(
  "%s names no contraindication",
  (text) => {
    expect(findSafety(sourceOf([text], "zh").passages, "zh")).toEqual([]);
  },
);

test("a list of warning signs is an urgent sign, and so is an order not to stop a medicine a stop rule", () => {
  const kindOf = (text: string) => findSafety(sourceOf([text]).passages, "en")[0]?.kind;

  expect(kindOf("Warning signs include confusion and slurred speech.")).toBe("urgent_sign");
  expect(kindOf("Opioid therapy should not be discontinued abruptly.")).toBe("stop_rule");
});

test("a warning given twice in almost the same words is one warning, with other figures it is two", () => {
  const warn = (rest: string) =>
    `Patients with chronic renal failure or bleeding should use these medicines with caution ${rest}.`;
  const count = (texts: string[]) => findSafety(sourceOf(texts).passages, "en").length;

  expect(count([warn("and care"), warn("and great care")])).toBe(1);
  expect(count([warn("above 5 mg"), warn("above 10 mg")])).toBe(2);
});

test.each([
  "More details about the adverse effects of surgery are provided in the Discussion section.",
  "The decision should involve a discussion of the benefits, limitations, and harms of screening.",
  "Persons referred for screening to a clinic should receive counselling there.",
  "Testing can also identify patients who develop certain adverse events after treatment.",
  "The combination had fewer side effects.",
  "The test is quick and has no known side effects.",
])("%s names no harm", (text) => {
  expect(findSafety(sourceOf([text]).passages, "en")).toEqual([]);
});

test("a warning is tied to the recommendation that names the same drug, wherever it stands", () => {
  const source = sourceOf([
    "# Treatment",
    "We recommend metformin for adults (1B).",
    "We suggest insulin for adults (2C).",
    "# Warnings",
    "Metformin is contraindicated in severe kidney disease.",
  ]);
  const { safety } = buildClinicalGraph(source, structureDocument(source));
  expect(safety.map(({ recommendationIds }) => recommendationIds)).toEqual([["r1"]]);
});

test("a chapter ties only its first remarks of a kind to its recommendation, but every warning", () => {
  const source = sourceOf([
    "# Treatment",
    "We recommend metformin for adults (1B).",
    ...["one", "two", "three", "four", "five"].map(
      (day) => `Potassium should be monitored on day ${day}.`,
    ),
    ...["heart", "liver", "kidney", "lung", "gut"].map(
      (organ) => `Use with caution in ${organ} disease.`,
    ),
  ]);
  const { safety } = buildClinicalGraph(source, structureDocument(source));
  const tied = (kind: string) =>
    safety.filter((one) => one.kind === kind && one.recommendationIds.includes("r1")).length;

  expect([tied("monitoring"), tied("caution")]).toEqual([4, 5]);
});

test("all items of a list belong to the recommendation of its chapter, however many they are", () => {
  const source = sourceOf([
    "# Referral",
    "We recommend referral of people who get worse (1B).",
    "Refer people to a specialist hospital if:",
    "- fever lasts;",
    "- pain grows;",
    "- breath is short;",
    "- weight falls;",
    "- sight fails;",
    "- speech slurs.",
  ]);
  const { safety, recommendations } = buildClinicalGraph(source, structureDocument(source));
  const items = safety.filter(({ kind }) => kind === "referral");

  expect(items).toHaveLength(6);
  expect(items.every((one) => one.recommendationIds.includes(recommendations[0]?.id ?? ""))).toBe(
    true,
  );
});

test("a chapter about the guideline warns of nothing but what readers must not stop", () => {
  const source = sourceOf([
    "# Treatment",
    "We recommend aspirin for adults at high risk (1B).",
    "# Methods",
    "Aspirin is contraindicated in ulcers, said one reviewer.",
    "People who take aspirin should not discontinue it without asking their clinician.",
  ]);
  const { safety } = buildClinicalGraph(source, structureDocument(source));

  expect(safety.map(({ kind }) => kind)).toEqual(["stop_rule"]);
});
