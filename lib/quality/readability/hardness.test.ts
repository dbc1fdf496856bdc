import { expect, test } from "vitest";

import type { Language } from "@/lib/documents/schema";
import { readingLimits } from "@/lib/pvgs/audience";
import { hardnessOf } from "@/lib/quality/readability/hardness";
import { examplesIn } from "@/lib/writers/prompts/examples";

function excess(text: string, language: Language, grade: number, terms: string[] = []): number {
  return hardnessOf(text, { language, limits: readingLimits(language, grade), terms }).excess;
}

test.each([
  [
    "en",
    "Take the tablet each day with food and a glass of water, then write the time in your log so that we can look at it with you.",
  ],
  [
    "zh",
    "请每天吃饭时用一杯水服用药片，然后把时间写在本子上，下次来的时候带给医生和护士看一看，这样大家都清楚。",
  ],
] as const)(
  "the same sentence is short enough for grade 7 and too long for 4 (%s)",
  (language, text) => {
    expect(excess(text, language, 7)).toBe(0);
    expect(excess(text, language, 4)).toBeGreaterThan(0);
  },
);

test("a short English sentence of long words is hard", () => {
  const text =
    "Professional organisations recommend comprehensive multidisciplinary rehabilitation for deteriorating individuals.";
  const { longest, hardWords } = hardnessOf(text, {
    ...{ language: "en", limits: readingLimits("en", 7), terms: [] },
  });

  expect(longest).toBeLessThan(15);
  expect(excess(text, "en", 7)).toBeGreaterThan(0);
  expect(hardWords).toContain("multidisciplinary");
});

test("a Chinese sentence of rare words, or with a long clause, is hard", () => {
  expect(
    excess("既往有迟发性运动障碍、癫痫或谵妄的哺乳期妇女慎用并须停药。", "zh", 7),
  ).toBeGreaterThan(0);
  const clause = "医生和护士会在你每次来看病的时候问一问你这段时间在家里吃饭睡觉";
  expect(excess(`${clause}。`, "zh", 5)).toBeGreaterThan(0);
  expect(excess(`${clause.slice(0, 14)}，${clause.slice(14)}。`, "zh", 5)).toBe(0);
});

test.each([
  [
    "en",
    "The doctor may give you amlodipine, atorvastatin, hydrochlorothiazide or metformin 500 mg twice a day.",
  ],
  ["zh", "医生可能会给您用氨氯地平、阿托伐他汀、氢氯噻嗪、二甲双胍、恩格列净或利拉鲁肽500 mg。"],
] as const)("names of medicines and numbers make nothing hard (%s)", (language, text) => {
  expect(excess(text, language, 5)).toBe(0);
});

test("terms that are explained count as easy", () => {
  const text = "People with bronchopulmonary aspergillosis need a check of their lungs each year.";

  expect(excess(text, "en", 4)).toBeGreaterThan(0);
  expect(excess(text, "en", 4, ["bronchopulmonary aspergillosis"])).toBe(0);
});

test.each(["en", "zh"] as const)(
  "what a model is shown as good is not hard itself (%s)",
  (language) => {
    const texts = examplesIn({ language, from: language, audience: "adult" })
      .split("\n")
      .slice(1)
      .map((row) => (JSON.parse(row) as { text: string }).text);

    expect(texts.length).toBeGreaterThan(5);
    expect(texts.filter((text) => excess(text, language, 7) > 0)).toEqual([]);
  },
);
