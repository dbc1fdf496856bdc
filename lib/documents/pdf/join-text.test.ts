import { expect, test } from "vitest";

import { mendChinese } from "@/lib/documents/pdf/join-text";

test.each([
  ["空腹血糖 8. 5 mmol/L", "空腹血糖 8.5 mmol/L"],
  ["尚 无 严 重 心 、脑 疾 病", "尚无严重心、脑疾病"],
  ["每日 2 次，共 13. 9 g", "每日 2 次，共 13.9 g"],
  ["1. 5 岁以下儿童", "1. 5 岁以下儿童"],
])("justified Chinese %j is read as %j", (printed, text) => {
  expect(mendChinese(printed)).toBe(text);
});
