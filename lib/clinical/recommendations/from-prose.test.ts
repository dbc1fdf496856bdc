import { expect, test } from "vitest";

import { buildClinicalGraph } from "@/lib/clinical/build-graph";
import { compareUnmarked } from "@/lib/clinical/recommendations/unmarked-guidelines";
import { sourceOf } from "@/lib/clinical/source-of";
import { structureDocument } from "@/lib/clinical/structure-document";
import type { Language } from "@/lib/documents/schema";

function statementsIn(lines: string[], language: Language = "zh"): string[] {
  const source = sourceOf(lines, language);
  const { recommendations } = buildClinicalGraph(source, structureDocument(source));
  return recommendations.map(({ text }) => text);
}

test.each([
  ["zh-hand-foot-mouth.txt", "zh"],
  ["zh-copd-primary-care.txt", "zh"],
  ["zh-stroke-rehab.txt", "zh"],
  ["en-dengue-handbook.txt", "en"],
  ["en-wound-care-clinic.txt", "en"],
  ["en-measles-outbreak.txt", "en"],
] as const)("the sentences of %s that direct care are found, and no others", (file, language) => {
  const { missed, extra, turned } = compareUnmarked(file, language);
  expect({ missed, extra, turned }).toEqual({ missed: [], extra: [], turned: [] });
});

test("numbered items of one paragraph are statements of their own, an alternative is not", () => {
  expect(
    statementsIn([
      "# 治疗",
      "注意事项：1.应监测血压；2.首选甲药，每日1次；或乙药，每日2次；3.本药口味较苦。",
    ]),
  ).toEqual(["应监测血压", "首选甲药，每日1次；或乙药，每日2次"]);
});

test("a lead that directs care makes one statement with the cases it lists", () => {
  const expected = "出现以下情况之一者应立即转诊：①意识障碍；②呼吸困难；③血压下降。";
  expect(statementsIn(["# 治疗", `患者多数预后良好。${expected}`])).toEqual([expected]);
  expect(
    statementsIn(["# 治疗", "出现以下情况之一者应立即转诊：", "1. 意识障碍", "2. 呼吸困难"]),
  ).toEqual(["出现以下情况之一者应立即转诊： 意识障碍 呼吸困难"]);
  expect(
    statementsIn(
      ["# Treatment", "Refer the patient if there is:", "- severe pain", "- bleeding"],
      "en",
    ),
  ).toEqual(["Refer the patient if there is: severe pain bleeding"]);
});

test("the items of a list of criteria are no statements", () => {
  expect(
    statementsIn(["# 诊断", "符合以下情况之一者：", "1. 需ICU监护治疗", "2. 应用两种以上升压药"]),
  ).toEqual([]);
});

test("a sentence set as a heading is read, a title is not", () => {
  expect(
    statementsIn(["# 预防", "## 应重视手卫生", "## 如有不适应立即就医，并告知行程。"]),
  ).toEqual(["如有不适应立即就医，并告知行程。"]);
});

test("where nothing is graded, whole sentences in a table kept as a picture are read", () => {
  const source = sourceOf(
    ["# Treatment", "Teach patients.", "Assessment", "Refer if severe"],
    "en",
  );
  source.passages.slice(1).forEach((passage) => (passage.pictureTableId = "t1"));
  const { recommendations } = buildClinicalGraph(source, structureDocument(source));

  expect(recommendations.map(({ text }) => text)).toEqual(["Teach patients."]);
});
