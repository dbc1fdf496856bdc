import { expect, test } from "vitest";

import { passiveIn } from "@/lib/quality/readability/passives";

test.each([
  "The dose is increased every two weeks.",
  "Your blood will be tested before surgery.",
  "The drain should not be removed at home.",
  "The wound was not properly cleaned.",
  "Antibiotics are often given before the operation.",
  "The stent has been put in through the wrist.",
  "Children are being vaccinated at school.",
  "Some people get prescribed too many tablets.",
])("somebody unnamed acts: %s", (sentence) => {
  expect(passiveIn(sentence, "en")).not.toBeNull();
});

test.each([
  "Take one tablet each morning.",
  "You may feel tired after chemotherapy.",
  "You are tired and your heart races.",
  "She is worried about side effects.",
  "You need to stay in bed for an hour.",
  "They are in need of dialysis.",
  "Your doctor has increased the dose.",
  "The risk is related to smoking.",
  "There are hundreds of such trials.",
  "It is red and sore around the wound.",
  "Her cancer is advanced.",
])("no passive: %s", (sentence) => {
  expect(passiveIn(sentence, "en")).toBeNull();
});

test.each([
  "患者被建议戒烟。",
  "伤口可能被细菌感染。",
  "该药由肝脏所代谢。",
  "这种病由病毒所引起。",
  "这一方法为多数患者所接受。",
])("被 and 由…所: %s", (sentence) => {
  expect(passiveIn(sentence, "zh")).not.toBeNull();
});

test.each([
  "请每天吃一片药。",
  "睡觉时盖好被子。",
  "晒一晒棉被可以减少螨虫。",
  "由研究所的医生给您检查。",
  "被动吸烟也伤肺。",
  "为了您的健康，请到诊所复查。",
  "由医生决定要不要手术。",
])("没有被动: %s", (sentence) => {
  expect(passiveIn(sentence, "zh")).toBeNull();
});
