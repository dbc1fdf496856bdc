import { expect, test } from "vitest";

import { buildClinicalGraph } from "@/lib/clinical/build-graph";
import { sourceOf } from "@/lib/clinical/source-of";
import { structureDocument } from "@/lib/clinical/structure-document";

function conflictsOf(summary: string, body: string): string[] {
  const source = sourceOf(["# Summary", summary, "# Treatment", body]);
  return buildClinicalGraph(source, structureDocument(source)).conflicts.map(({ kind }) => kind);
}

const RECOMMENDATION =
  "Recommendation 1: We recommend 20 mg of drug A every day for all adults with asthma";

test("two grades for one recommendation are a conflict", () => {
  expect(conflictsOf(`${RECOMMENDATION} (1B).`, `${RECOMMENDATION} (2B).`)).toEqual(["grade"]);
});

test("two figures in one recommendation are a conflict", () => {
  expect(
    conflictsOf(`${RECOMMENDATION} (1B).`, `${RECOMMENDATION.replace("20", "40")} (1B).`),
  ).toEqual(["number"]);
});

test("the same print twice is no conflict", () => {
  expect(conflictsOf(`${RECOMMENDATION} (1B).`, `${RECOMMENDATION} (1B).`)).toEqual([]);
});
