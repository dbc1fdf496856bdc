import { expect, test } from "vitest";

import { buildClinicalGraph } from "@/lib/clinical/build-graph";
import type { Recommendation } from "@/lib/clinical/schema";
import { sourceOf } from "@/lib/clinical/source-of";
import { structureDocument } from "@/lib/clinical/structure-document";
import type { Language } from "@/lib/documents/schema";

type Lines = Parameters<typeof sourceOf>[0];

function recommendationsOf(lines: Lines, language: Language = "en"): Recommendation[] {
  const source = sourceOf(lines, language);
  return buildClinicalGraph(source, structureDocument(source)).recommendations;
}

test("a grade table gives the statement, the grade as printed and the population", () => {
  const [found] = recommendationsOf([
    "# Recommendation",
    { cells: ["Population", "Recommendation", "Grade"], header: true },
    { cells: ["Women under 25", "The USPSTF recommends against screening.", "D"] },
    "# Rationale",
    "The USPSTF recommends that research continues.",
  ]);
  expect(found).toMatchObject({
    text: "The USPSTF recommends against screening.",
    label: "D",
    strength: "strong",
    direction: "against",
  });
  expect(found?.population).not.toBeNull();
});

test("insufficient evidence is neither for nor against", () => {
  const found = recommendationsOf([
    { cells: ["Population", "Recommendation", "Grade"], header: true },
    { cells: ["Adults", "The USPSTF concludes that the current evidence is insufficient.", "I"] },
    { cells: ["Men", "The USPSTF recommends screening.", "B"] },
  ]);
  expect(found[0]).toMatchObject({ kind: "insufficient", strength: null, direction: null });
});

test("a table with one column per level gives one recommendation per cell, with its row", () => {
  const found = recommendationsOf(
    [
      "# 治疗",
      { cells: ["分期", "Ⅰ级推荐", "Ⅱ级推荐"], header: true },
      { cells: ["早期", "手术", "放疗"] },
    ],
    "zh",
  );
  expect(found.map(({ text, label, gradeStatus }) => [text, label, gradeStatus])).toEqual([
    ["早期 手术", "Ⅰ级推荐", "unreadable"],
    ["早期 放疗", "Ⅱ级推荐", "unreadable"],
  ]);
});

test("a table that numbers its recommendations keeps the words of the next column", () => {
  const [found] = recommendationsOf([
    "# Treatment",
    { cells: ["Recommendation", "Content"], header: true },
    { cells: ["14", "We recommend drug A (Strong Recommendation, Low-Quality Evidence)."] },
  ]);
  expect(found).toMatchObject({ number: "14", text: "We recommend drug A", strength: "strong" });
});
