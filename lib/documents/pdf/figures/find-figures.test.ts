import { expect, test } from "vitest";

import { examplePdf, show, showLines } from "@/lib/documents/pdf/example-pdf";
import { readPdf } from "@/lib/documents/pdf/read-pdf";

const TEXT = showLines(
  [
    "People with high blood pressure are seen again after four weeks, and the dose is raised",
    "step by step until the target is reached or the person feels unwell.",
  ],
  { x: 72, y: 720 },
);
const CAPTION = show("Figure 1. Steps of care", { x: 72, y: 360 });

function box(x: number, y: number, text: string): string {
  return `${x} ${y} 120 30 re S\n${show(text, { x: x + 8, y: y + 12, size: 9 })}`;
}

/** A line from the first point to the second, which is 6 points before the tip of its head. */
function arrowDown(x: number, fromY: number, toY: number): string {
  return `${x} ${fromY} m ${x} ${toY + 6} l S ${x - 3} ${toY + 6} m ${x + 3} ${toY + 6} l ${x} ${toY} l h f`;
}

function arrowRight(fromX: number, y: number, toX: number): string {
  return `${fromX} ${y} m ${toX - 6} ${y} l S ${toX - 6} ${y - 3} m ${toX - 6} ${y + 3} l ${toX} ${y} l h f`;
}

const BOXES = [
  box(100, 600, "Measure the pressure"),
  box(100, 500, "Is it above 140/90?"),
  box(100, 400, "Measure again"),
  box(340, 500, "Start a medicine"),
];
const ARROWS = [arrowDown(160, 600, 530), arrowDown(160, 500, 430), arrowRight(220, 515, 340)];
const LABELS = [show("No", { x: 166, y: 462, size: 9 }), show("Yes", { x: 268, y: 519, size: 9 })];

function chart(parts: string[]) {
  return readPdf(examplePdf([{ content: [TEXT, ...parts, CAPTION].join("\n") }]));
}

test("boxes and arrows are the steps of a flow chart, with the words at an arrow", async () => {
  const { figures = [], passages } = await chart([...BOXES, ...ARROWS, ...LABELS]);
  const textOf = (id: string | null | undefined) =>
    passages.find((passage) => passage.id === id)?.text;
  expect(figures).toMatchObject([{ id: "f1", kind: "drawing", region: { page: 1 } }]);
  expect(textOf(figures[0]?.captionPassageId)).toBe("Figure 1. Steps of care");
  const { nodes = [], edges = [] } = figures[0]?.flow ?? {};
  const nameOf = (id: string) => textOf(nodes.find((node) => node.id === id)?.passageIds[0]);
  expect(
    edges.map(({ from, to, labelPassageId }) => [
      nameOf(from),
      textOf(labelPassageId) ?? null,
      nameOf(to),
    ]),
  ).toEqual([
    ["Measure the pressure", null, "Is it above 140/90?"],
    ["Is it above 140/90?", "No", "Measure again"],
    ["Is it above 140/90?", "Yes", "Start a medicine"],
  ]);
});

test("lettering of a figure is marked as such; text around it is not", async () => {
  const { passages } = await chart([...BOXES, ...ARROWS, ...LABELS]);
  const inside = passages.filter(({ figureId }) => figureId === "f1").map(({ text }) => text);
  expect(inside).toContain("Start a medicine");
  expect(inside).toHaveLength(6);
  expect(passages.find(({ text }) => text.startsWith("People"))?.figureId).toBeUndefined();
});

test.each([
  ["a line without a head", [...ARROWS.slice(0, 2), "220 515 m 340 515 l S"]],
  ["an arrow that ends at no box", [...ARROWS.slice(0, 2), arrowRight(220, 515, 300)]],
  ["a box no arrow reaches", [...ARROWS, box(228, 600, "Alone")]],
])("%s: the drawing is a figure, and no flow chart is guessed", async (_, arrows) => {
  const { figures = [] } = await chart([...BOXES, ...arrows]);
  expect(figures).toHaveLength(1);
  expect(figures[0]?.flow).toBeUndefined();
});

test("frames around text, and lines, are no figures", async () => {
  const { figures } = await readPdf(
    examplePdf([{ content: [TEXT, "60 700 480 40 re S", "60 690 m 540 690 l S"].join("\n") }]),
  );
  expect(figures).toEqual([]);
});
