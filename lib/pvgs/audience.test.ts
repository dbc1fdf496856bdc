import { expect, test } from "vitest";

import { aimedGrade, AudienceSchema, limitsOf, readingLimits } from "@/lib/pvgs/audience";

const GRADES = [4, 5, 6, 7, 8, 9];

test("grade 7 has the lengths that health bodies ask for, in each language's own measures", () => {
  expect(readingLimits("en", 7)).toEqual({
    ...{ grade: 7, mean: 15, longest: 30, fleschKincaid: 8, clause: null },
  });
  expect(readingLimits("zh", 7)).toEqual({
    ...{ grade: 7, mean: 25, longest: 50, fleschKincaid: null, clause: 15 },
  });
});

test.each(["en", "zh"] as const)("a lower grade never allows longer sentences (%s)", (language) => {
  const limits = GRADES.map((grade) => readingLimits(language, grade));
  for (const key of ["mean", "longest", "clause"] as const) {
    const lengths = limits.map((limit) => limit[key] ?? 0);
    expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
  }
  expect(limits[0]?.longest).toBeLessThan(limits[3]?.longest ?? 0);
  expect(limits.at(-1)?.longest).toBeLessThanOrEqual(language === "en" ? 30 : 50);
});

test("readers have a usual grade, and a grade that was asked for comes before it", () => {
  const plan = { writer: { kind: "claude" }, targetGrade: null };
  const usual = AudienceSchema.options.map((audience) => aimedGrade({ ...plan, audience }));
  expect(usual).toEqual([7, 5, 7, 5]);
  expect(aimedGrade({ ...plan, audience: "low_literacy", targetGrade: 8 })).toBe(8);
  expect(limitsOf({ language: "en", audience: "adult", readingGrade: 4 }).grade).toBe(4);
});

test("quotations are aimed at no grade", () => {
  expect(
    aimedGrade({ writer: { kind: "rules" }, audience: "adult", targetGrade: null }),
  ).toBeNull();
});
