import { expect, test } from "vitest";

import { findAbbreviations } from "@/lib/clinical/abbreviations/find-abbreviations";
import { sourceOf } from "@/lib/clinical/source-of";
import type { Language } from "@/lib/documents/schema";

function found(lines: Parameters<typeof sourceOf>[0], language: Language = "en"): string[] {
  return findAbbreviations(sourceOf(lines, language)).map(({ short, long }) => `${short}: ${long}`);
}

test("a short form in brackets is explained by the words before it that spell it", () => {
  expect(found(["Treatment of chronic obstructive pulmonary disease (COPD) is long."])).toEqual([
    "COPD: chronic obstructive pulmonary disease",
  ]);
});

test("Chinese words before the bracket explain it", () => {
  expect(
    found(
      ["其病原体为人类免疫缺陷病毒（human immunodeficiency virus，HIV）。", "高血压(HTN)很常见。"],
      "zh",
    ),
  ).toEqual(["HIV: 人类免疫缺陷病毒", "HTN: 高血压"]);
});

test("notes and lists of abbreviations are read", () => {
  expect(
    found([
      "Abbreviations: AAA, abdominal aortic aneurysm; USPSTF, US Preventive Services Task Force.",
    ]),
  ).toEqual(["AAA: abdominal aortic aneurysm", "USPSTF: US Preventive Services Task Force"]);
  expect(found(["# Acronyms and abbreviations", "SBP", "systolic blood pressure"])).toEqual([
    "SBP: systolic blood pressure",
  ]);
});

test("brackets that spell nothing are not abbreviations", () => {
  expect(found(["Most patients (NSAID users) recovered (see Table 2)."])).toEqual([]);
});

test.each([
  ["Wear personal protective equipment (PPE).", "PPE: personal protective equipment"],
  ["The Office of Personnel Management (OPM) agreed.", "OPM: Office of Personnel Management"],
  ["Reviewed by the American Academy of Pediatrics (AAP).", "AAP: American Academy of Pediatrics"],
  [
    "COPD (chronic obstructive pulmonary disease) is common.",
    "COPD: chronic obstructive pulmonary disease",
  ],
])("a long form is whole: %s", (text, pair) => {
  expect(found([text])).toEqual([pair]);
});

test.each([
  "Mortality fell with open repair (5.37% vs 2.82%; OR, 1.76 [95% CI, 1.35-2.30]).",
  "University of Kansas Medical Center, Kansas (Kansas, USA)",
  "The risk ratio (95% CI) is given.",
  "For Africa, Hind Mamoun (EMRO), Beatriz Champagne (AMRO) took part.",
])("statistics and places are no abbreviations: %s", (text) => {
  expect(found([text])).toEqual([]);
});

test.each([
  ["轻中度患者口服甲氧苄啶（TMP）。", "TMP: 甲氧苄啶"],
  ["则换成拉替拉韦（RAL）治疗。", "RAL: 拉替拉韦"],
  [
    "鉴于免疫重建炎症综合征（immune reconstitution inflammatory syndrome，IRIS）少见。",
    "IRIS: 免疫重建炎症综合征",
  ],
  ["可选洛匹那韦/利托那韦（LPV/r）。", "LPV/r: 洛匹那韦/利托那韦"],
  ["感染鸟胞内分枝杆菌复合体（MAC）。", "MAC: 鸟胞内分枝杆菌复合体"],
  ["检测C反应蛋白（CRP）。", "CRP: C反应蛋白"],
  ["1999年世界卫生组织（WHO）提出。", "WHO: 世界卫生组织"],
  ["与第二代抗精神病药（SGAs）相比。", "SGAs: 第二代抗精神病药"],
])("Chinese long forms hold no words around them: %s", (text, pair) => {
  expect(found([text], "zh")).toEqual([pair]);
});

test.each(["第一受体（CD4，主要受体）", "包含3TC（FTC）的方案", "每毫升国际单位（IU/ml）表示"])(
  "%s explains no abbreviation",
  (text) => {
    expect(found([text], "zh")).toEqual([]);
  },
);

test("a table of three columns and the note under a table are lists too", () => {
  expect(
    found(
      [
        "表1 缩略语",
        { cells: ["缩略语", "英文全称", "中文"], header: true },
        { cells: ["ARB", "angiotensin receptor blocker", "血管紧张素受体拮抗剂"] },
      ],
      "zh",
    ),
  ).toEqual(["ARB: 血管紧张素受体拮抗剂"]);
  expect(found(["EIB, exercise-induced bronchospasm; ICS, inhaled corticosteroid."])).toEqual([
    "EIB: exercise-induced bronchospasm",
    "ICS: inhaled corticosteroid",
  ]);
});
