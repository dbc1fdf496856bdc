import { expect, test } from "vitest";

import { buildClinicalGraph } from "@/lib/clinical/build-graph";
import { sourceOf } from "@/lib/clinical/source-of";
import { structureDocument } from "@/lib/clinical/structure-document";

test("a cell of a pictured table takes no grade from beside it; one that bears its own is stated", () => {
  const source = sourceOf([
    "# Methods",
    "We used the GRADE approach.",
    "# Recommendations",
    "We recommend drug A for adults (1B).",
    "Clinicians should use the lowest number of puffs.",
    "(2C)",
    "We suggest drug B for children (2C).",
  ]);
  source.passages.slice(4).forEach((passage) => (passage.pictureTableId = "t1"));
  const { recommendations } = buildClinicalGraph(source, structureDocument(source));
  expect(recommendations.map(({ text }) => text)).toEqual([
    "We recommend drug A for adults",
    "We suggest drug B for children",
  ]);
});
