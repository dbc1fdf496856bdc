import { readFileSync } from "node:fs";

import { expect, test } from "vitest";

import { readKnownAnswers } from "@/scripts/bench/known-answers";

const ALL = readKnownAnswers();

test("known answers name every document once, and every recommendation of a document once", () => {
  expect(ALL.length).toBeGreaterThanOrEqual(9);
  expect(new Set(ALL.map(({ id }) => id)).size).toBe(ALL.length);
  for (const { recommendations } of ALL) {
    expect(new Set(recommendations.map(({ id }) => id)).size).toBe(recommendations.length);
    expect(new Set(recommendations.map(({ text }) => text)).size).toBe(recommendations.length);
  }
});

test.each(ALL)("known answers of $id list at least ten look-alikes or border cases", (known) => {
  expect(known.notRecommendations.length + known.borderline.length).toBeGreaterThanOrEqual(10);
});

test.each(ALL.filter(({ id }) => !id.startsWith("zh-")))(
  "every statement known of the sample $id stands in its Markdown word for word",
  ({ files, recommendations, notRecommendations }) => {
    const markdown = readFileSync(files.find((file) => file.endsWith(".md")) ?? "", "utf8");
    for (const { text } of [...recommendations, ...notRecommendations])
      expect(markdown).toContain(text);
  },
);
