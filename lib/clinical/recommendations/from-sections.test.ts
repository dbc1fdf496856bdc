import { expect, test } from "vitest";

import { buildClinicalGraph } from "@/lib/clinical/build-graph";
import { sourceOf } from "@/lib/clinical/source-of";
import { structureDocument } from "@/lib/clinical/structure-document";

test("under a title of recommendations the parts of a statement are not found a second time", () => {
  const source = sourceOf([
    "# Key recommendations",
    "Key recommendations for injections:",
    "1. Use aseptic technique.",
    "a. Do not reuse syringes.",
    "2. Wear gloves.",
    "3. Discard sharps at once.",
  ]);
  const found = buildClinicalGraph(source, structureDocument(source)).recommendations;
  expect(found.map(({ text }) => text)).toEqual([
    "Use aseptic technique. a. Do not reuse syringes.",
    "Wear gloves.",
    "Discard sharps at once.",
  ]);
});
