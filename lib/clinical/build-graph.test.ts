import { expect, test } from "vitest";

import { buildClinicalGraph } from "@/lib/clinical/build-graph";
import { sourceOf } from "@/lib/clinical/source-of";
import { structureDocument } from "@/lib/clinical/structure-document";

test("a recommendation knows the doses its statement prints, and no others", () => {
  const source = sourceOf([
    "# Treatment of asthma",
    "Recommendation 1: We recommend budesonide 200 micrograms twice daily in adults. (1B)",
    "Salbutamol 100 micrograms was used in the trials.",
    "Recommendation 2: We suggest a written action plan. (2C)",
  ]);
  const { recommendations } = buildClinicalGraph(source, structureDocument(source));

  expect(
    recommendations.map(({ doses }) =>
      doses.map(({ drug, dose }) => [drug, dose.amount, dose.unit, dose.frequency]),
    ),
  ).toEqual([[["budesonide", "200", "micrograms", "twice daily"]], []]);
});
