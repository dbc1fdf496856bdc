import { expect, test } from "vitest";

import type { ClinicalGraph } from "@/lib/clinical/schema";
import type { Passage } from "@/lib/documents/schema";
import { placeSafety } from "@/lib/pvgs/slots/safety-home";

const graph = {
  drugs: [{ name: "Tiotropium" }, { name: "Montelukast" }],
  recommendations: [
    { id: "r1", text: "We suggest adding tiotropium.", passageIds: ["p1"] },
    { id: "r2", text: "We suggest montelukast.", passageIds: ["p5"] },
  ],
  safety: [
    warning("s1", "p6", "Stop it if nightmares appear."),
    warning("s2", "p9", "Avoid in serious mental illness.", ["montelukast"]),
    warning("s3", "p9", "Check the pulse."),
  ],
} as unknown as ClinicalGraph;

test("a warning stands with the recommendation whose text it is in", () => {
  const around = new Map([["r2", [{ id: "p6" } as Passage]]]);

  expect(placeSafety(graph, around).get("s1")).toBe("r2");
});

test("a warning from elsewhere stands with the recommendation of its medicine, or with none", () => {
  const homes = placeSafety(graph, new Map());

  expect(homes.get("s2")).toBe("r2");
  expect(homes.has("s3")).toBe(false);
});

function warning(id: string, passageId: string, text: string, drugs: string[] = []) {
  const anchor = { passageId, start: 0, end: 1 };
  return { id, text, anchor, drugs, recommendationIds: ["r1", "r2"] };
}
