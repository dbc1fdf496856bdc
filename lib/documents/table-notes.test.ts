import { expect, test } from "vitest";

import { isTableNote } from "@/lib/documents/table-notes";

test.each([
  "注：空腹血糖受损和糖耐量减低统称为糖调节受损。",
  "引自世界卫生组织 1999 年，中国 2 型糖尿病防治指南（2017 年版）",
  "（改编自 WHO 2020）",
  "数据来源：国家卫生健康委",
  "Reproduced with permission from the WHO guideline of 2021",
  "* P < 0.05",
])("%s is a note of the table above it", (text) => {
  expect(isTableNote(text)).toBe(true);
});

test.each([
  "来自世界卫生组织的专家参加了会议。",
  "People with diabetes are seen again.",
  "空腹血糖≥7.0mmol/L",
])("%s is text", (text) => {
  expect(isTableNote(text)).toBe(false);
});
