import { expect, test } from "vitest";

import { isReadable } from "@/lib/pvgs/slots/readable";

test.each([
  "The contraindication in pregnancy of some medicines discussed below should be known to women.",
  "In this case, the current regimen may be continued until delivery.",
  "This protocol is contraindicated for women who are or could become pregnant.",
  "Neither of these meta-analyses was able to account for the high risk of patients.",
  "A retrospective cohort study of family practices in the UK studied 88 756 adults with gout.",
  "The outcome assessed in these studies were blood pressure level and control.",
  "One model used data from randomized trials and found the tablets cheaper than the injection.",
  "More research is needed to evaluate the following.",
  "Such tests are described above and should be repeated every year.",
])("not alone: %s", (text) => {
  expect(isReadable(text, "en")).toBe(false);
});

test.each([
  "Take the tablet with food, and the next one on the following day.",
  "A resting pulse below 50 beats per minute is common in trained people.",
  "Keep the upper number below 140 and call if it stays above 180.",
  "The vaccine protects for at least ten years in most people.",
  "In people with kidney disease the lower dose works as well.",
])("alone: %s", (text) => {
  expect(isReadable(text, "en")).toBe(true);
});

test.each([
  "种类多样的膳食应由五大类食物组成：第一类为谷薯类，包括谷类、薯类与杂豆；",
  "其次应关注睡眠和情绪的变化，必要时请家属协助记录；",
  "专家共识对原因做了以下梳理，建议先查找症状波动的原因。",
  "特别是在初诊和年度检查时，应向医生说明用药情况。",
  "常规负荷剂量方案（第1天150 mg；第8天100 mg，三角肌注射。",
  "若以代谢相关的不良反 应为主要顾虑，可避免选择奥氮 平长效针剂。",
  "上述药物均应在餐后服用，并注意补充水分。",
  "具体用法详见附录，用药前请咨询医生或药师。",
])("不能单独成句：%s", (text) => {
  expect(isReadable(text, "zh")).toBe(false);
});

test.each([
  "每日烹调油使用量宜控制在25g以下，少吃动物脂肪。",
  "LDL-C目标：合并心血管病者低于1.4 mmol/L，其他患者低于1.8 mmol/L；",
  "60岁以下的成人每年测量一次血压即可。",
  "常见下肢水肿，抬高双腿可以减轻不适。",
  "主要包括以下几类食物：全谷物、蔬菜、鱼和豆制品。",
  "如下肢出现红肿疼痛，应避免按摩并尽快告诉医生。",
])("可以单独成句：%s", (text) => {
  expect(isReadable(text, "zh")).toBe(true);
});
