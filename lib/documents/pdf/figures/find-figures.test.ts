import { expect, test } from "vitest";

import { examplePdf, show, showLines } from "@/lib/documents/pdf/example-pdf";
import { arrowDown, arrowRight, box } from "@/lib/documents/pdf/figures/example-drawing";
import { readPdf } from "@/lib/documents/pdf/read-pdf";

const TEXT = showLines(
  [
    "People with high blood pressure are seen again after four weeks, and the dose is raised",
    "step by step until the target is reached or the person feels unwell.",
  ],
  { x: 72, y: 720 },
);
const CAPTION = show("Figure 1. Steps of care", { x: 72, y: 360 });

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
    ["Is it above 140/90?", "Yes", "Start a medicine"],
    ["Is it above 140/90?", "No", "Measure again"],
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

test("small words between a drawing and its caption belong to the drawing, and text below does not", async () => {
  const words = [
    showLines(["Q1: At what pressure?", "Q2: Which tests?", "Q3: Which medicine?"], {
      x: 110,
      y: 672,
      size: 8,
    }),
    ...BOXES,
    ...ARROWS.slice(0, 2),
    "220 515 m 340 515 l S",
    show("Limited importance", { x: 110, y: 390, size: 8 }),
    showLines(
      [
        "The group asked eleven questions, and the answers to all of them were looked for in",
        "studies of adults; each answer was weighed by its benefits and harms.",
      ],
      { x: 72, y: 350 },
    ),
  ];
  const caption = show("Fig. 1 Questions that were asked", { x: 72, y: 690, size: 8 });
  const { figures = [], passages } = await readPdf(
    examplePdf([{ content: [TEXT, caption, ...words].join("\n") }]),
  );
  expect(figures).toHaveLength(1);
  const inside = passages.filter(({ figureId }) => figureId === "f1").map(({ text }) => text);
  expect(inside.join(" ")).toMatch(/Q1: At what pressure\?.*Q3: Which medicine\?/);
  expect(inside.join(" ")).toContain("Limited importance");
  expect(inside.join(" ")).not.toMatch(/People with|The group|Fig\. 1/);
});

test("a chart of bars with a scale is a figure and no table, though a title stands above it", async () => {
  const bars = Array.from({ length: 8 }, (_, at) => {
    const y = 580 - 20 * at;
    const name = show(`Outcome ${at + 1}`, {
      x: 104,
      y: y + 3,
      size: 8,
    });
    return `0.6 g 100 ${y} ${300 - 10 * at} 12 re f 0 g\n${name}\n${show("5", { x: 304, y: y + 3, size: 8 })}\n${show(`8.${at}`, { x: 380, y: y + 3, size: 8 })}`;
  });
  const scale = [100, 200, 300, 420].map((x) => `${x} 600 m ${x} 430 l S`);
  const { figures, tables } = await readPdf(
    examplePdf([
      {
        content: [
          TEXT,
          show("Fig. A3.1 Rating of outcomes", { x: 100, y: 644, size: 8 }),
          show("Importance of outcomes", { x: 100, y: 616, size: 8 }),
          "100 600 m 420 600 l S 100 430 m 420 430 l S 100 515 m 420 515 l S",
          ...scale,
          ...bars,
        ].join("\n"),
      },
    ]),
  );
  expect(tables).toEqual([]);
  expect(figures).toMatchObject([{ kind: "drawing" }]);
});
