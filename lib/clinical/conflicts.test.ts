import { expect, test } from "vitest";

import { buildClinicalGraph } from "@/lib/clinical/build-graph";
import type { ClinicalGraph } from "@/lib/clinical/schema";
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

type Lines = Parameters<typeof sourceOf>[0];

function graphOf(lines: Lines): ClinicalGraph {
  const source = sourceOf(lines);
  return buildClinicalGraph(source, structureDocument(source));
}

const LABELLED =
  "Recommendation 1: We recommend drug A (strong recommendation, moderate certainty).";

test("reasons that name another strength than the label are a conflict with both places", () => {
  const { conflicts } = graphOf([
    "# Recommendations",
    LABELLED,
    "## Rationale",
    "The panel therefore made a conditional recommendation because of cost.",
  ]);
  expect(conflicts.map(({ kind, anchors }) => [kind, anchors.length])).toEqual([["rationale", 2]]);
});

test("reasons that name another certainty are a conflict, a single outcome's certainty is none", () => {
  const reasons = (text: string): string[] =>
    graphOf(["# Recommendations", LABELLED, "## Rationale", text]).conflicts.map(
      ({ kind }) => kind,
    );
  expect(reasons("The overall certainty of the evidence was low.")).toEqual(["rationale"]);
  expect(reasons("We downgraded mortality to low certainty.")).toEqual([]);
});

test("a verb contradicts its label only where the guideline ties verbs to strengths", () => {
  const kinds = (methods: string): string[] =>
    graphOf([
      "# Methods",
      methods,
      "# Recommendations",
      "Recommendation 1: We suggest drug A (strong recommendation, low certainty).",
    ]).conflicts.map(({ kind }) => kind);
  expect(
    kinds('GRADE: "we recommend" marks strong and "we suggest" marks weak recommendations.'),
  ).toEqual(["verb"]);
  expect(kinds("We used GRADE.")).toEqual([]);
});

test("a grade that nothing explains is shown to a person with its own label", () => {
  const { conflicts, recommendations } = graphOf([
    "# Recommendations",
    "Recommendation 1: Give drug A (Evidence level: B).",
  ]);
  expect(conflicts.map(({ kind }) => kind)).toEqual(["unknown_grade"]);
  expect(recommendations[0]).toMatchObject({ gradeStatus: "unreadable", strength: null });
});

test("the summary's print of a recommendation is kept as its repeat", () => {
  const { recommendations } = graphOf([
    "# Summary",
    `${RECOMMENDATION} (1B).`,
    "# Treatment",
    `${RECOMMENDATION} (1B).`,
  ]);
  expect(recommendations).toHaveLength(1);
  expect(recommendations[0]?.repeats).toHaveLength(1);
});
