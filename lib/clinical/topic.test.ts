import { expect, test } from "vitest";

import { topicOf } from "@/lib/clinical/topic";

test.each([
  ["Guideline for the pharmacological treatment of hypertension in adults", "hypertension"],
  ["Abdominal Aortic Aneurysm: Screening", "Abdominal Aortic Aneurysm"],
  ["AGA Clinical Practice Guideline on the Management of Ulcerative Colitis", "Ulcerative Colitis"],
] as const)("%s is about %s", (title, topic) => {
  expect(topicOf(title, "en")).toBe(topic);
});

test.each([
  ["中国艾滋病诊疗指南（2018版）", "艾滋病"],
  ["成人糖尿病食养指南（2023 年版）", "糖尿病"],
  ["抗精神病药长效针剂社区应用专家共识", "抗精神病药长效针剂"],
  ["慢性乙型肝炎防治指南（2022年版）", "慢性乙型肝炎"],
] as const)("%s is about %s", (title, topic) => {
  expect(topicOf(title, "zh")).toBe(topic);
});

test("no title, no topic", () => {
  expect(topicOf(null, "en")).toBeNull();
});

test.each([
  [
    "Cardiology: Venous Thromboembolism (VTE) Prophylaxis Clinical Content White Paper",
    "Venous Thromboembolism",
  ],
  ["Asthma Care Quick Reference", "Asthma"],
  ["Chronic obstructive pulmonary disease guideline", "Chronic obstructive pulmonary disease"],
  ["Evidence-based clinical practice guideline for the management of gout", "gout"],
  ["Gout: diagnosis and management", "Gout"],
] as const)("%s → %s", (title, topic) => {
  expect(topicOf(title, "en")).toBe(topic);
});

test.each([
  ["成人2型糖尿病管理示例指南", "2型糖尿病"],
  ["中国高血压防治指南（2018年修订版）", "高血压"],
  ["慢性阻塞性肺疾病急性加重诊治专家共识", "慢性阻塞性肺疾病急性加重"],
  ["儿童社区获得性肺炎诊疗规范（2019年版）", "社区获得性肺炎"],
] as const)("%s → %s", (title, topic) => {
  expect(topicOf(title, "zh")).toBe(topic);
});
