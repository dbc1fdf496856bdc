import { expect, test } from "vitest";

import { isTeamwork } from "@/lib/writers/rules/teamwork";

test.each([
  ["clinicians should evaluate benefits and risks with patients within 1–4 weeks", "en"],
  ["clinicians should use particular caution when prescribing both", "en"],
  ["the care team should watch the person use the inhaler", "en"],
  ["使用长效针剂时应综合考虑精神症状控制情况", "zh"],
  ["及时联系专科医院进行转诊", "zh"],
] as const)("%s is no option to choose", (action, language) => {
  expect(isTeamwork(action, language)).toBe(true);
});

test.each([
  ["clinicians should prescribe immediate-release opioids", "en"],
  ["we suggest yearly influenza vaccination", "en"],
  ["推荐使用SGLT2抑制剂", "zh"],
] as const)("%s is an option", (action, language) => {
  expect(isTeamwork(action, language)).toBe(false);
});
