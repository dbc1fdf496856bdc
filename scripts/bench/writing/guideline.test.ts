import { expect, test } from "vitest";

import { buildClinicalGraph } from "@/lib/clinical/build-graph";
import { structureDocument } from "@/lib/clinical/structure-document";
import { makeGuideline } from "@/scripts/bench/writing/guideline";

test.each(["en", "zh"] as const)(
  "every recommendation of a made-up guideline is read (%s)",
  (language) => {
    const source = makeGuideline({ pages: 30, language, seed: 7 });
    const { recommendations } = buildClinicalGraph(source, structureDocument(source));

    expect(recommendations).toHaveLength(20);
    expect(recommendations.every(({ gradeStatus }) => gradeStatus === "graded")).toBe(true);
  },
);

test("a seed gives the same guideline, and a revision changes about every tenth passage of it", () => {
  const size = { pages: 60, language: "en", seed: 7 } as const;
  const texts = makeGuideline(size).passages.map(({ text }) => text);
  expect(makeGuideline(size).passages.map(({ text }) => text)).toEqual(texts);

  const revised = makeGuideline(size, "passages").passages;
  const changed = revised.filter(({ text }) => !texts.includes(text)).length;
  expect(changed / texts.length).toBeGreaterThan(0.05);
  expect(changed / texts.length).toBeLessThan(0.15);
});
