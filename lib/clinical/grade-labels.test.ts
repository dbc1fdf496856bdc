import { expect, test } from "vitest";

import { findLabels, wholeLabel } from "@/lib/clinical/grade-labels";

function printed(text: string): string[] {
  return findLabels(text)
    .filter((label) => label.trust !== "weak")
    .map((label) => text.slice(label.start, label.end));
}

test.each([
  [
    "Clinicians should do X (recommendation category: B; evidence type: 3).",
    "(recommendation category: B; evidence type: 3)",
  ],
  ["We recommend X (1A).", "(1A)"],
  ["We suggest X [2C].", "[2C]"],
  [
    "We recommend X (strong recommendation, low-quality evidence).",
    "(strong recommendation, low-quality evidence)",
  ],
  [
    "We suggest X (conditional recommendation against, very low certainty of evidence ⊕○○○).",
    "(conditional recommendation against, very low certainty of evidence ⊕○○○)",
  ],
  ["Monitor X (ungraded good practice statement).", "(ungraded good practice statement)"],
  ["We recommend X (Grade 1B).", "(Grade 1B)"],
  [
    "Use X (Strength of recommendation: strong; quality of evidence: moderate).",
    "(Strength of recommendation: strong; quality of evidence: moderate)",
  ],
  ["Use X (COR 2a, LOE B-NR).", "(COR 2a, LOE B-NR)"],
  ["推荐使用 X（推荐强度：强，证据等级：B）。", "（推荐强度：强，证据等级：B）"],
  ["推荐使用 X（强推荐，证据质量：中等）。", "（强推荐，证据质量：中等）"],
  ["推荐使用 X（Ⅰ类推荐，A级证据）。", "（Ⅰ类推荐，A级证据）"],
  ["建议使用 X（弱推荐，低质量证据，共识度 95.5%）。", "（弱推荐，低质量证据，共识度 95.5%）"],
  ["建议 X（1B）。", "（1B）"],
  ["X。证据等级：中；推荐强度：弱。", "证据等级：中；推荐强度：弱"],
  ["X（GPS）", "（GPS）"],
  ["推荐使用 X（Ⅰ 级推荐，1A 类证据）。", "（Ⅰ 级推荐，1A 类证据）"],
  ["推荐使用 X（Ⅰ级专家推荐，2A类证据）。", "（Ⅰ级专家推荐，2A类证据）"],
  [
    "We suggest X (Conditional recommendation††, Very low certainty of evidence).",
    "(Conditional recommendation††, Very low certainty of evidence)",
  ],
  ["X【推荐级别：Ⅱa；证据水平：B】", "【推荐级别：Ⅱa；证据水平：B】"],
])("the label of %j is found as printed", (text, label) => {
  expect(printed(text)).toEqual([label]);
});

test.each([
  "Patients with heart failure (NYHA class II) should rest.",
  "心功能Ⅱ级（NYHA Ⅱ级）患者应休息。",
  "2级高血压患者应尽快启动药物治疗。",
  "Patients with cirrhosis (Child-Pugh B) need a lower dose.",
  "Transfer to a Level 1 trauma centre.",
  "Give vitamin B12 (1 mg).",
  "输出电流 1A 的设备。",
  "动脉内给药（IA）可能更有效。",
  "反应良好，适应证（见附录 1A）。",
  "Three options (1), (2) and (A) exist.",
  "Tumours (grade 3) need surgery.",
  "A strong recommendation is one that most people would want.",
  "See the text (Recommendation 8) for details.",
  "The strong smell of low tide.",
  "高血压（高）与低血压（低）。",
])("no label is read into %j", (text) => {
  expect(printed(text)).toEqual([]);
});

test("a label printed in two neighbouring brackets is one label", () => {
  expect(printed("Use X (strong recommendation) (low certainty).")).toEqual([
    "(strong recommendation) (low certainty)",
  ]);
});

test("a label after the last sentence of a paragraph is found without brackets", () => {
  expect(printed("WHO suggests X. Conditional recommendation, low-certainty evidence")).toEqual([
    "Conditional recommendation, low-certainty evidence",
  ]);
});

test("a line that says nothing but a grade is a label as a whole", () => {
  expect(wholeLabel("Strong recommendation, moderate- to high-certainty evidence")?.trust).toBe(
    "sure",
  );
  expect(wholeLabel("We make a strong recommendation")).toBeNull();
});

test("evidence in brackets without a strength is marked as certainty only", () => {
  expect(findLabels("X reduces pain (low-certainty evidence).")[0]?.trust).toBe("certainty_only");
});
