import { expect, test } from "vitest";

import { directionOf, hasDirective } from "@/lib/clinical/recommendations/directives";

test.each([
  ["推荐使用甲药。", "for"],
  ["不推荐使用甲药。", "against"],
  ["不常规推荐甲药。", "against"],
  ["患者不应自行停药。", "against"],
  ["不得与乙药合用。", "against"],
  ["避免使用甲药。", "against"],
  ["推荐甲药，不推荐乙药。", "for"],
  ["如检测不可及，建议使用甲药。", "for"],
] as const)("%s is %s", (text, direction) => {
  expect(directionOf(text, "zh")).toBe(direction);
});

test.each([
  ["We recommend drug A.", "for"],
  ["The USPSTF recommends against screening.", "against"],
  ["We do not recommend drug A.", "against"],
  ["Do not offer drug A.", "against"],
  ["WHO recommends that drug A not be used.", "against"],
  ["Drug A should not be stopped abruptly.", "against"],
  ["Offer drug A. It should not be stopped abruptly.", "for"],
  ["We recommend not obtaining cultures.", "against"],
] as const)("%s is %s", (text, direction) => {
  expect(directionOf(text, "en")).toBe(direction);
});

test.each(["药物反应良好。", "本药的适应证很广。", "经济效应明显。", "推荐人已签字。"])(
  "%s gives no advice",
  (text) => {
    expect(hasDirective(text, "zh")).toBe(false);
  },
);
