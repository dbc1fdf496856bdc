import { expect, test } from "vitest";

import { labelMeaning } from "@/lib/clinical/label-meaning";
import { wholeLabel } from "@/lib/clinical/grade-labels";
import type { LabelMeaning } from "@/lib/clinical/label-meaning";
import { readGradingScheme } from "@/lib/clinical/scheme";
import { sourceOf } from "@/lib/clinical/source-of";
import type { Language } from "@/lib/documents/schema";

function meaning(label: string, lines: string[], language: Language = "en"): LabelMeaning | null {
  const rules = readGradingScheme(sourceOf(lines, language));
  const tokens = wholeLabel(label)?.tokens;
  return tokens ? labelMeaning(tokens, rules) : null;
}

test.each([
  ["en", ["We followed the GRADE approach."], "GRADE"],
  [
    "en",
    [
      "Category A recommendations apply to all persons.",
      "Category B: individual decisions.",
      "Type 1 evidence: randomized trials.",
    ],
    "CDC-ACIP",
  ],
  [
    "en",
    ["The USPSTF recommends screening.", "The USPSTF concludes that evidence is insufficient."],
    "USPSTF",
  ],
  ["zh", ["采用GRADE方法对证据质量和推荐强度分级。"], "ZH-GRADE"],
  ["zh", ["Ⅰ类推荐：公认有益。", "Ⅱa类：证据倾向于有益。"], "ZH-CLASS"],
  ["en", ["Patients were followed for two years."], "unknown"],
] as const)("%s document with %j grades by %s", (language, lines, id) => {
  expect(readGradingScheme(sourceOf([...lines], language)).id).toBe(id);
});

test("a guideline without grades has no anchors for its scheme", () => {
  expect(readGradingScheme(sourceOf(["Eat well."])).anchors).toEqual([]);
});

test("a range of certainty keeps both ends, best first", () => {
  const read = meaning("Strong recommendation, moderate- to high-certainty evidence", ["GRADE"]);
  expect(read?.certainty).toEqual(["high", "moderate"]);
});

test("the same letter means another thing in another scheme", () => {
  expect(meaning("证据等级：B", ["采用GRADE方法，推荐强度分为强和弱。"], "zh")?.certainty).toEqual([
    "moderate",
  ]);
  expect(
    meaning("Grade: B", ["The USPSTF recommends A.", "The USPSTF recommends B."]),
  ).toMatchObject({ strength: "strong", direction: "for", certainty: [] });
});

test("a letter that the guideline explains nowhere is unreadable, not guessed", () => {
  expect(meaning("Evidence level: B", ["Patients were followed."])).toMatchObject({
    certainty: [],
    strength: null,
    gradeStatus: "unreadable",
  });
});

test("the guideline's own legend explains its letters", () => {
  const lines = [
    "证据级别与推荐强度：A级（高）：多项随机对照试验；B级（低）：观察性研究，进一步研究可能改变结论。",
  ];
  expect(meaning("证据级别：B", lines, "zh")?.certainty).toEqual(["low"]);
});

test("强推荐 names the strength and leaves the direction to the words of the statement", () => {
  expect(meaning("强推荐", ["GRADE"], "zh")).toMatchObject({ strength: "strong", direction: null });
  expect(meaning("弱反对", ["GRADE"], "zh")).toMatchObject({
    strength: "conditional",
    direction: "against",
  });
});

test("good practice, consensus and ungraded are three kinds without a grade", () => {
  expect(meaning("GPS", ["GRADE"])).toMatchObject({
    kind: "good_practice",
    gradeStatus: "not_graded",
  });
  expect(meaning("expert consensus", ["GRADE"])).toMatchObject({
    kind: "consensus",
    gradeStatus: "not_graded",
  });
  expect(meaning("ungraded", ["GRADE"])).toMatchObject({
    kind: "recommendation",
    gradeStatus: "not_graded",
  });
});
