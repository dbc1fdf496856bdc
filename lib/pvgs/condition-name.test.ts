import { expect, test } from "vitest";

import { conditionName } from "@/lib/pvgs/condition-name";

test.each([
  ["Management of asthma in adults and adolescents", "asthma"],
  ["Prostate Cancer", "prostate cancer"],
  ["Prescribing Opioids for Pain", "pain"],
  [
    "Statin Use for the Primary Prevention of Cardiovascular Disease in Adults",
    "cardiovascular disease",
  ],
  ["Folic Acid Supplementation to Prevent Neural Tube Defects", "neural tube defects"],
  ["Eating Disorders in Adolescents and Adults", "eating disorders"],
  ["Guideline for the pharmacological treatment of hypertension in adults", "hypertension"],
])("the topic %s is about %s", (topic, name) => {
  expect(conditionName(topic, "en")).toBe(name);
});

test("成人2型糖尿病管理指南 is about 2型糖尿病", () => {
  expect(conditionName("成人2型糖尿病管理示例指南", "zh")).toBe("2型糖尿病");
});

test("a topic that is no condition gives no heading that would call it one", () => {
  expect(conditionName("Vision in Children Ages 6 Months to 5 Years", "en")).toBeNull();
  expect(conditionName("Infection control in outpatient settings", "en")).toBeNull();
  expect(conditionName("抗精神病药长效针剂社区应用专家共识", "zh")).toBeNull();
});
