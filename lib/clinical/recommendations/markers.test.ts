import { expect, test } from "vitest";

import { readMarker } from "@/lib/clinical/recommendations/markers";

test.each([
  ["Recommendation 1", "1", ""],
  ["Recommendation 3.2: Offer X", "3.2", "Offer X"],
  ["RECOMMENDATION 4. Offer X", "4", "Offer X"],
  ["Recommendation 1 (strong recommendation): Offer X", "1", "(strong recommendation): Offer X"],
  ["Good practice statement: Offer X", null, "Offer X"],
  ["R2.1 Offer X", "2.1", "Offer X"],
  ["推荐意见1：推荐使用 X", "推荐意见1", "推荐使用 X"],
  ["【推荐意见1】推荐使用 X", "推荐意见1", "推荐使用 X"],
  ["推荐意见 12", "推荐意见12", ""],
  ["推荐意见：使用 X", null, "使用 X"],
  ["推荐3：使用 X", "推荐3", "使用 X"],
  ["共识1：使用 X", "共识1", "使用 X"],
  ["［推荐意见一］使用 X", "推荐意见一", "使用 X"],
  ["推荐意见首选大环内酯类药物（推荐强度：强）。", null, "首选大环内酯类药物（推荐强度：强）。"],
])("the marker of %j is read", (text, number, rest) => {
  const marker = readMarker(text);
  expect(marker?.number).toBe(number);
  expect(text.slice(marker?.end).trim()).toBe(rest);
});

test.each([
  "Recommendation 1 was based on three trials.",
  "Recommendations",
  "Recommendation category A applies to all persons.",
  "推荐2种药物联合治疗",
  "推荐在各个阶段使用长效针剂",
  "建议患者戒烟",
  "推荐意见的形成采用德尔菲法（推荐强度分强、弱）。",
  "推荐意见首选大环内酯类药物者居多。",
  "Statements by patients were collected.",
])("%j starts no recommendation by its first words", (text) => {
  expect(readMarker(text)).toBeNull();
});
