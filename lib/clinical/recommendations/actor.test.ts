import { expect, test } from "vitest";

import { actorOf } from "@/lib/clinical/recommendations/actor";

test.each([
  ["Clinicians should advise patients to stop smoking.", "clinician"],
  ["WHO suggests a monthly follow up.", "clinician"],
  ["Adults should limit the time spent sitting.", "patient"],
  ["Patients and clinicians should consider the balance of benefits and harms.", "shared"],
  ["Facilities should ensure that equipment is cleaned.", "system"],
  ["Opioid therapy should not be discontinued abruptly.", "clinician"],
] as const)("%s → %s", (text, actor) => {
  expect(actorOf(text, "en")).toBe(actor);
});

test.each([
  ["推荐所有疑似哮喘患者进行肺功能检查。", "clinician"],
  ["建议患者戒烟、限酒。", "patient"],
  ["清淡饮食，限制饮酒。", "patient"],
  ["医生应告知患者戒烟。", "clinician"],
  ["医患共同决策后选择治疗方案。", "shared"],
  ["医疗机构应建立转诊机制。", "system"],
] as const)("%s → %s", (text, actor) => {
  expect(actorOf(text, "zh")).toBe(actor);
});
