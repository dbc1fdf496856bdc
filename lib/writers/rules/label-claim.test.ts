import { expect, test } from "vitest";

import type { Recommendation } from "@/lib/clinical/schema";
import type { Anchor, Passage } from "@/lib/documents/schema";
import type { DraftContext } from "@/lib/writers/rules/draft-context";
import { labelClaim } from "@/lib/writers/rules/label-claim";

const passages = new Map([
  ["p1", { text: "Use A. (Strong recommendation," }],
  ["p2", { text: "moderate certainty evidence) Next." }],
]) as unknown as Map<string, Passage>;
const context = {
  passages,
  quotes: ([anchor]: Anchor[]) => [{ text: "(Strong recommendation,", anchors: [anchor] }],
} as unknown as DraftContext;

test("a label that a line break tore apart is quoted whole, with an anchor in each part", () => {
  const claim = labelClaim(
    {
      id: "r1",
      label: "(Strong recommendation, moderate certainty evidence)",
      labelAnchor: { passageId: "p1", start: 7, end: 30 },
      passageIds: ["p1", "p2"],
    } as Recommendation,
    context,
  );

  expect(claim?.text).toBe("(Strong recommendation, moderate certainty evidence)");
  expect(claim?.anchors).toEqual([
    { passageId: "p1", start: 7, end: 30 },
    { passageId: "p2", start: 0, end: 28 },
  ]);
});

test.each([
  ["Class I (Level of Evidence: A)", "Class I", "(Level of Evidence: A)"],
  ["strongly recommended (low certainty)", "is strongly recommended", "(low certainty)"],
])("a label put together from two places quotes both: %s", (label, above, own) => {
  const texts = new Map([
    ["p1", { text: above }],
    ["p2", { text: own }],
  ]) as unknown as Map<string, Passage>;
  const claim = labelClaim(
    {
      ...{ id: "r1", label, passageIds: ["p1", "p2"] },
      labelAnchor: { passageId: "p2", start: 0, end: own.length },
    } as Recommendation,
    { ...context, passages: texts } as unknown as DraftContext,
  );

  expect(claim?.text).toBe(label);
  expect(claim?.anchors.map(({ passageId }) => passageId)).toEqual(["p1", "p2"]);
});
