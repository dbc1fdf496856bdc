import { expect, test } from "vitest";

import { sourceOf } from "@/lib/clinical/source-of";
import { readVerbRule } from "@/lib/clinical/verb-grades";

test.each([
  ["Offer statins to adults with diabetes.", "strong", "for", "Offer"],
  ["For adults over 85, consider statins.", "conditional", "for", "consider"],
  ["Do not offer ECG to adults under 40.", "strong", "against", "Do not"],
  ["Measure blood pressure in both arms.", "strong", "for", "Measure"],
])("NICE grades %j by its verb", (statement, strength, direction, verb) => {
  const grade = readVerbRule("NICE", sourceOf([]))?.(statement);
  expect(grade).toMatchObject({ strength, direction });
  expect(statement.slice(grade?.start, grade?.end)).toBe(verb);
});

test("a statement without a direct instruction has no grade of its verb", () => {
  expect(readVerbRule("NICE", sourceOf([]))?.("The person may choose.")).toBeNull();
});

test("no other guideline is graded by its verbs unless it says so", () => {
  expect(readVerbRule("GRADE", sourceOf(["We used GRADE."]))).toBeNull();
  expect(readVerbRule("SIGN", sourceOf(["Levels 1++ to 4."]))).toBeNull();
});
