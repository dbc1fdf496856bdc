import { expect, test } from "vitest";

import { findFlowAlgorithms } from "@/lib/clinical/flow-algorithms";
import { sourceOf } from "@/lib/clinical/source-of";

const SOURCE = sourceOf(["Is it above 140/90?", "Start a medicine", "Yes"]);
const FIGURE = {
  id: "f1",
  kind: "drawing" as const,
  region: null,
  altText: null,
  captionPassageId: null,
};
const NODES = [
  { id: "n1", passageIds: ["p1"] },
  { id: "n2", passageIds: ["p2"] },
];
const EDGES = [{ from: "n1", to: "n2", labelPassageId: "p3" }];

test("boxes are steps, arrows lead on, and the word at an arrow is its condition", () => {
  const figures = [{ ...FIGURE, flow: { nodes: NODES, edges: EDGES } }];
  expect(findFlowAlgorithms({ ...SOURCE, figures })).toEqual([
    {
      id: "flow-f1",
      title: null,
      steps: [
        {
          id: "f1.n1",
          anchor: { passageId: "p1", start: 0, end: 19 },
          next: [{ stepId: "f1.n2", condition: { passageId: "p3", start: 0, end: 3 } }],
        },
        { id: "f1.n2", anchor: { passageId: "p2", start: 0, end: 16 }, next: [] },
      ],
    },
  ]);
});

test("a drawing whose arrows are not certain gives no algorithm", () => {
  expect(findFlowAlgorithms({ ...SOURCE, figures: [FIGURE] })).toEqual([]);
});
