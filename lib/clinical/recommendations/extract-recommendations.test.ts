import { expect, test } from "vitest";

import { buildClinicalGraph } from "@/lib/clinical/build-graph";
import type { Recommendation } from "@/lib/clinical/schema";
import { sourceOf } from "@/lib/clinical/source-of";
import { structureDocument } from "@/lib/clinical/structure-document";
import { indexPassages, quoteOf } from "@/lib/documents/quote";
import type { Language } from "@/lib/documents/schema";

type Lines = Parameters<typeof sourceOf>[0];

function recommendationsOf(lines: Lines, language: Language = "en"): Recommendation[] {
  const source = sourceOf(lines, language);
  return buildClinicalGraph(source, structureDocument(source)).recommendations;
}

const GRADE_METHODS = ["# Methods", "We used the GRADE approach."];

test("the text is the anchored words, without number and label", () => {
  const lines = [
    "# Recommendations",
    "1. We recommend drug A for adults (1B).",
    "2. We suggest drug B (2C).",
  ];
  const source = sourceOf([...GRADE_METHODS, ...lines]);
  const [first] = buildClinicalGraph(source, structureDocument(source)).recommendations;
  const passages = indexPassages(source);
  expect(first).toMatchObject({
    number: "1",
    text: "We recommend drug A for adults",
    label: "(1B)",
    strength: "strong",
    direction: "for",
    certainty: ["moderate"],
    gradeStatus: "graded",
  });
  expect(first?.anchors.map((anchor) => quoteOf(passages, anchor)).join(" ")).toBe(first?.text);
  expect(first?.labelAnchor && quoteOf(passages, first.labelAnchor)).toBe("(1B)");
});

test("a label on the line below belongs to the statement above it, and a range keeps both ends", () => {
  const found = recommendationsOf([
    "# Recommendations",
    "WHO recommends drug A.",
    "Strong recommendation, moderate- to high-certainty evidence",
    "WHO suggests drug B.",
    "Conditional recommendation, low-certainty evidence",
  ]);
  expect(found.map(({ text, strength, certainty }) => [text, strength, certainty])).toEqual([
    ["WHO recommends drug A.", "strong", ["high", "moderate"]],
    ["WHO suggests drug B.", "conditional", ["low"]],
  ]);
});

test("a label printed as a heading grades the statement under it", () => {
  const [found] = recommendationsOf([
    "# Recommendations",
    "## Conditional recommendation, low certainty evidence",
    "Adults should limit the time spent sitting.",
  ]);
  expect(found).toMatchObject({
    text: "Adults should limit the time spent sitting.",
    strength: "conditional",
  });
});

test("a list belongs to the sentence that opens it", () => {
  const [found] = recommendationsOf([
    ...GRADE_METHODS,
    "# Treatment",
    "WHO recommends any of the following drugs:",
    "1. diuretics",
    "2. calcium channel blockers.",
    "Strong recommendation, high-certainty evidence",
  ]);
  expect(found?.text).toBe(
    "WHO recommends any of the following drugs: diuretics calcium channel blockers.",
  );
});

test("a recommendation printed in summary and body appears once, at its first place", () => {
  const found = recommendationsOf([
    ...GRADE_METHODS,
    "# Summary",
    "1. We recommend drug A for adults with asthma (1B).",
    "# Treatment",
    "Recommendation 1: We recommend drug A for adults with asthma (1B).",
    "Remarks: Start with a low dose.",
  ]);
  expect(found).toHaveLength(1);
  expect(found[0]?.remarks).toHaveLength(1);
});

test("statements that differ in one figure stay two recommendations", () => {
  const found = recommendationsOf([
    "# Recommendations",
    "We recommend a target of <140 mmHg in all patients with hypertension (1B).",
    "We recommend a target of <130 mmHg in all patients with hypertension (1B).",
  ]);
  expect(found).toHaveLength(2);
});

test("evidence graded in the rationale makes no recommendation", () => {
  const found = recommendationsOf([
    ...GRADE_METHODS,
    "# Recommendations",
    "We recommend drug A (strong recommendation, low certainty).",
    "## Rationale",
    "We suggest that trials should go on (low-certainty evidence).",
  ]);
  expect(found).toHaveLength(1);
});

test("the strength never comes from the verb", () => {
  const [found] = recommendationsOf([
    "# Recommendations",
    "Recommendation 1: Clinicians must offer drug A.",
    "Recommendation 2: Clinicians should offer drug B.",
    "Recommendation 3: Offer drug C.",
  ]);
  expect(found).toMatchObject({
    strength: null,
    label: null,
    gradeStatus: "not_reported",
    direction: "for",
  });
});

test("a condition printed behind the label is part of the statement", () => {
  const [found] = recommendationsOf([
    ...GRADE_METHODS,
    "# Treatment",
    "We suggest drug A (2C), unless the patient is pregnant.",
  ]);
  expect(found?.text).toBe("We suggest drug A unless the patient is pregnant");
  expect(found?.exceptions).toHaveLength(1);
});

test.each([
  ["推荐意见1：推荐使用甲药（推荐强度：强，证据等级：B）。", "strong", "for", ["moderate"]],
  ["推荐意见1：不推荐常规使用甲药（强推荐，低质量证据）。", "strong", "against", ["low"]],
  ["推荐意见1：不应自行停药（弱推荐，证据质量：极低）。", "conditional", "against", ["very_low"]],
  ["【推荐意见1】建议使用甲药（2D）。", "conditional", "for", ["very_low"]],
] as const)("%s", (line, strength, direction, certainty) => {
  const [found] = recommendationsOf(["# 推荐意见", "本指南采用GRADE方法。", line], "zh");
  expect(found).toMatchObject({ number: "推荐意见1", strength, direction, certainty });
});

test("a Chinese class of recommendation is read in its own scheme", () => {
  const found = recommendationsOf(
    [
      "# 治疗",
      "应使用甲药（Ⅰ类推荐，A级证据）。",
      "可考虑乙药（Ⅱa类推荐，B级证据）。",
      "不推荐丙药（Ⅲ类推荐，C级证据）。",
    ],
    "zh",
  );
  expect(found.map(({ strength, direction }) => `${strength} ${direction}`)).toEqual([
    "strong for",
    "conditional for",
    "strong against",
  ]);
});

test("agreement among experts is kept in percent", () => {
  const [found] = recommendationsOf(
    [
      "# 共识",
      "共识意见1：建议使用甲药（共识度 95.5%）。",
      "共识意见2：建议使用乙药（共识度 90%）。",
    ],
    "zh",
  );
  expect(found).toMatchObject({
    kind: "consensus",
    consensusPercent: 95.5,
    gradeStatus: "not_graded",
    strength: null,
  });
});

test("principles printed as numbered headings are recommendations with their text as remarks", () => {
  const found = recommendationsOf(
    [
      "# 三、食养原则和建议",
      "## （一）食物多样，养成合理膳食习惯。",
      "应遵循平衡膳食。",
      "## （二）能量适宜，控制超重肥胖。",
      "## （三）积极运动，改善体质。",
      "# 附录",
    ],
    "zh",
  );
  expect(found.map(({ number, text }) => `${number} ${text}`)).toEqual([
    "一 食物多样，养成合理膳食习惯。",
    "二 能量适宜，控制超重肥胖。",
    "三 积极运动，改善体质。",
  ]);
  expect(found[0]?.remarks).toHaveLength(1);
});

test("numbers alone mark statements where the whole guideline prints them so", () => {
  const found = recommendationsOf([
    "# Recommendations",
    "1.1.1 Offer lifestyle advice to everyone. [2019]",
    "1.1.2 Do not offer drug A to people under 40. [2019]",
    "1.1.3 Because devices differ, palpate the pulse before measuring blood pressure.",
    "1.1.4 Consider drug B.",
  ]);
  expect(found.map(({ number, direction }) => `${number} ${direction}`)).toEqual([
    "1.1.1 for",
    "1.1.2 against",
    "1.1.3 for",
    "1.1.4 for",
  ]);
  expect(found[0]?.text).toBe("Offer lifestyle advice to everyone.");
});

test("another guideline quoted in the prose of an ungraded one is not its recommendation", () => {
  const found = recommendationsOf(
    [
      "# 意见",
      "推荐意见1：建议使用甲药。",
      "推荐意见2：建议使用乙药。",
      "推荐意见3：建议使用丙药。",
      "# 讨论",
      "日本指南：复发时需先明确原因（2C）。",
    ],
    "zh",
  );
  expect(found).toHaveLength(3);
});

test("a document without advice has no recommendations", () => {
  expect(recommendationsOf(["# Results", "The trial lasted two years."])).toEqual([]);
});

test("a label that a line break cut in two is read whole", () => {
  const [found] = recommendationsOf(
    ["# 治疗", "采用GRADE方法。", "推荐意见1：建议使用甲药。（推荐强度：强，证", "据等级：A）"],
    "zh",
  );
  expect(found).toMatchObject({
    text: "建议使用甲药。",
    label: "（推荐强度：强，证据等级：A）",
    strength: "strong",
    certainty: ["high"],
  });
});

test("every item under a lead that names recommendations is one, with its lettered parts", () => {
  const found = recommendationsOf([
    "Key recommendations for hand hygiene:",
    "1. Hand hygiene should be performed:",
    "a. before contact with a patient.",
    "2. Cleanse hands with soap and water.",
    "Why this matters.",
  ]);
  expect(found.map(({ number, text }) => [number, text])).toEqual([
    ["1", "Hand hygiene should be performed: a. before contact with a patient."],
    ["2", "Cleanse hands with soap and water."],
  ]);
});
