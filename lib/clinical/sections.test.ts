import { expect, test } from "vitest";

import { classifySections } from "@/lib/clinical/sections";
import { sourceOf } from "@/lib/clinical/source-of";
import type { Language } from "@/lib/documents/schema";

function decisions(lines: Parameters<typeof sourceOf>[0], language: Language = "en"): string[] {
  const source = sourceOf([language === "zh" ? "# 指南" : "# Guideline", ...lines], language);
  return classifySections(source)
    .slice(2)
    .map(({ kind, keep }) => `${keep ? "+" : "-"}${kind}`);
}

test.each([
  ["Reference ranges", "+diagnosis"],
  ["Metabolic panel", "+other"],
  ["HIV disclosure", "+other"],
  ["Unlicensed use of medicines", "+treatment"],
  ["Contributors to pain", "+other"],
  ["Grading of asthma severity", "+other"],
  ["Pain assessment panel tests", "+diagnosis"],
  ["References", "-references"],
  ["Contributors", "-back_matter"],
  ["Guideline panel members", "-back_matter"],
  ["Search strategy", "-methods"],
  ["Disclosures", "+back_matter"],
  ["Grading of recommendations", "+methods"],
])("a word in an English heading drops nothing by itself: %s", (title, expected) => {
  expect(decisions([`## ${title}`, "Short text."])).toEqual([expected]);
});

test.each([
  ["治疗方法", "+treatment"],
  ["用药指南", "+treatment"],
  ["专家组推荐意见", "+recommendations"],
  ["监测要点", "+follow_up"],
  ["参考值范围", "+diagnosis"],
  ["给药方法", "+treatment"],
  ["检查方法", "+diagnosis"],
  ["参考文献", "-references"],
  ["编写组成员", "-back_matter"],
  ["指南制订工作组名单", "-back_matter"],
  ["共识专家名单（按姓氏拼音排序）", "-back_matter"],
  ["制订方法", "+methods"],
  ["证据检索", "+methods"],
])("a word in a Chinese heading drops nothing by itself: %s", (title, expected) => {
  expect(decisions([`## ${title}`, "正文。"], "zh")).toEqual([expected]);
});

test("advice under a heading that sounds like back matter is kept", () => {
  expect(
    decisions([
      "## Contributors",
      "Patients should be tested for vitamin B12 deficiency.",
      "Clinicians should offer physical therapy before drug treatment.",
    ]),
  ).toEqual(["+treatment"].map(() => expect.stringMatching(/^\+/u)));
});

test("a heading that says nothing is decided by what stands under it", () => {
  expect(
    decisions([
      "## Notes",
      "1. Smith J, Lee K. Treatment of gout. Ann Intern Med 2017;167:181.",
      "2. Brown A, et al. Diet and gout. BMJ 2018;360:k12.",
      "3. Green B. Urate. Lancet 2019;393:2039.",
    ]),
  ).toEqual(["-references"]);
  expect(
    decisions([
      "## Appendix C",
      "Jane Smith, MD, University of Oslo, Norway",
      "John Brown, PhD, Karolinska Institute, Sweden",
      "Mary Jones, MPH, World Health Organization, Geneva",
    ]),
  ).toEqual(["-back_matter"]);
  expect(
    decisions(
      ["## 第二部分", "阿莫西林每次0.5 g，每日3次口服。", "重症者静脉滴注头孢曲松2 g。"],
      "zh",
    ),
  ).toEqual(["+treatment"]);
  expect(
    decisions(["## 说在前面", "典型症状为发热、咳嗽。", "体征可见肺部啰音，发病急。"], "zh"),
  ).toEqual(["+condition"]);
});

test("the patients of the title are no special group", () => {
  const source = sourceOf(["# 儿童哮喘诊治指南", "## 儿童哮喘的治疗", "吸入激素。"], "zh");
  const { metadata } = source;
  const sections = classifySections({
    ...source,
    metadata: { ...metadata, title: "儿童哮喘诊治指南" },
  });
  expect(sections.map(({ kind }) => kind)).toEqual(["identity", "identity", "treatment"]);
});
