import { expect, test } from "vitest";

import { buildClinicalGraph } from "@/lib/clinical/build-graph";
import { findSafety } from "@/lib/clinical/safety/find-safety";
import { sourceOf } from "@/lib/clinical/source-of";
import { structureDocument } from "@/lib/clinical/structure-document";
import { indexPassages, quoteOf } from "@/lib/documents/quote";
import type { Language } from "@/lib/documents/schema";

function found(lines: Parameters<typeof sourceOf>[0], language: Language = "en"): string[] {
  const source = sourceOf(lines, language);
  const passages = indexPassages(source);
  return findSafety(source.passages, language).map(({ kind, text, context }) =>
    [kind, ...context.map((anchor) => quoteOf(passages, anchor)), text].join(" / "),
  );
}

test("a cell under a column of warnings carries the drug of its row and the head of its column", () => {
  expect(
    found([
      {
        cells: ["Medicine", "Dose", "Contraindications", "Side effects", "Monitoring"],
        header: true,
      },
      {
        cells: [
          "Lithium",
          "400 mg daily",
          "Severe kidney disease",
          "Tremor, thirst",
          "Blood level every 3 months",
        ],
      },
      { cells: ["Warfarin", "5 mg daily", "Pregnancy", "Bleeding", "–"] },
    ]),
  ).toEqual([
    "contraindication / Lithium / Contraindications / Severe kidney disease",
    "adverse_effect / Lithium / Side effects / Tremor, thirst",
    "monitoring / Lithium / Monitoring / Blood level every 3 months",
    "contraindication / Warfarin / Contraindications / Pregnancy",
    "adverse_effect / Warfarin / Side effects / Bleeding",
  ]);
});

test("a Chinese table is read the same way, its first row being a head even where the file does not mark it", () => {
  expect(
    found(
      [
        { cells: ["药物", "用法用量", "禁忌证", "主要不良反应"] },
        { cells: ["二甲双胍", "0.5 g，每日2次", "严重肾功能不全", "恶心、腹泻"] },
      ],
      "zh",
    ),
  ).toEqual([
    "contraindication / 二甲双胍 / 禁忌证 / 严重肾功能不全",
    "adverse_effect / 二甲双胍 / 主要不良反应 / 恶心、腹泻",
  ]);
});

test("a column that names two kinds leaves it to the cell which it is", () => {
  expect(
    found(
      [
        { cells: ["药物", "禁忌证和注意事项"], header: true },
        { cells: ["吡格列酮", "心力衰竭者禁用"] },
        { cells: ["西格列汀", "胰腺炎史者慎用"] },
      ],
      "zh",
    ).map((line) => line.split(" / ")[0]),
  ).toEqual(["contraindication", "caution"]);
});

test("counts of a study and empty cells warn of nothing", () => {
  expect(
    found([
      { cells: ["Trial", "Adverse events"], header: true },
      { cells: ["Smith 2019", "12 (3.4%)"] },
      { cells: ["Lee 2020", "None reported"] },
    ]),
  ).toEqual([]);
});

test("items under a lead carry it, and the lead alone is no warning", () => {
  expect(found(["Contraindications:", "- severe liver disease", "- pregnancy"])).toEqual([
    "contraindication / Contraindications / severe liver disease",
    "contraindication / Contraindications / pregnancy",
  ]);
  expect(found(["以下情况禁用：", "- 严重肾功能不全", "- 妊娠期"], "zh")).toEqual([
    "contraindication / 以下情况禁用 / 严重肾功能不全",
    "contraindication / 以下情况禁用 / 妊娠期",
  ]);
  expect(found(["### 转诊指征", "- 血压持续高于180/110 mmHg", "Text."], "zh")).toEqual([
    "referral / 转诊指征 / 血压持续高于180/110 mmHg",
  ]);
});

test("signs of danger keep their lead, which says what to do", () => {
  expect(found(["Call 911 if any of these occur:", "- chest pain", "- fainting"])).toEqual([
    "urgent_sign / Call 911 if any of these occur:",
    "urgent_sign / Call 911 if any of these occur / chest pain",
    "urgent_sign / Call 911 if any of these occur / fainting",
  ]);
});

test("a list of anything else is no list of warnings", () => {
  expect(found(["Treatment options include:", "- diet", "- exercise"])).toEqual([]);
});

test("a note behind a caption's title warns", () => {
  expect(
    found([
      "Table 3. Usual doses of inhaled medicines. Do not use formoterol without a corticosteroid.",
    ]),
  ).toEqual(["contraindication / Do not use formoterol without a corticosteroid."]);
});

test("a warning is tied to the drug of its row, and so to the recommendation of that drug", () => {
  const source = sourceOf([
    "# Treatment",
    "We recommend metformin for adults (1B).",
    "We suggest insulin for adults (2C).",
    "# Medicines",
    { cells: ["Medicine", "Contraindications"], header: true },
    { cells: ["Metformin", "eGFR below 30 mL/min"] },
  ]);
  const { safety } = buildClinicalGraph(source, structureDocument(source));
  expect(safety.map(({ drugs, recommendationIds }) => [drugs, recommendationIds])).toEqual([
    [["metformin"], ["r1"]],
  ]);
});

test.each([
  ["Integrate education into all interactions with patients.", "en"],
  ["Training should be repeated annually and when policies change.", "en"],
  ["Some comments expressed concerns about harms of screening.", "en"],
  ["Adverse events were similar in both groups.", "en"],
  ["Patients at increased risk of bleeding were excluded.", "en"],
  ["特异性细胞免疫主要有细胞毒性T淋巴细胞反应。", "zh"],
  ["对于选择终止妊娠的孕妇，应给予安全的服务。", "zh"],
  ["长期高血糖可引起肾衰竭。", "zh"],
] as const)("no warning is read into %s", (text, language) => {
  expect(found([text], language)).toEqual([]);
});
