import { expect, test } from "vitest";

import { examplePdf, show, showLines } from "@/lib/documents/pdf/example-pdf";
import {
  arrowDown,
  arrowRight,
  bentArrow,
  box,
  headDown,
} from "@/lib/documents/pdf/figures/example-drawing";
import { readPdf } from "@/lib/documents/pdf/read-pdf";
import { typstPdf } from "@/lib/documents/pdf/tables/example-typst";

const CAPTION = show("Figure 1. Steps of care", { x: 72, y: 360 });
const [FIRST, SECOND, THIRD] = [
  box(100, 600, "Measure the pressure"),
  box(100, 500, "Is it above 140/90?"),
  box(100, 400, "Measure again"),
];
const ASIDE = box(340, 500, "Start a medicine");
const label = (text: string, x: number, y: number) => show(text, { x, y, size: 9 });

async function read(parts: string[]) {
  const { figures = [], passages } = await readPdf(
    examplePdf([{ content: [...parts, CAPTION].join("\n") }]),
  );
  const flow = figures[0]?.flow;
  const textOf = (id: string | null | undefined) =>
    passages.find((passage) => passage.id === id)?.text ?? null;
  const nameOf = (id: string) => textOf(flow?.nodes.find((node) => node.id === id)?.passageIds[0]);
  return {
    figures,
    inside: passages.filter(({ figureId }) => figureId).map(({ text }) => text),
    edges: flow?.edges.map(({ from, to, labelPassageId }) => [
      nameOf(from),
      textOf(labelPassageId),
      nameOf(to),
    ]),
  };
}

test("an arrow leads to the box it points at, also where it stops short of it", async () => {
  const { edges } = await read([
    FIRST,
    SECOND,
    THIRD,
    arrowDown(160, 590, 546),
    arrowDown(160, 484, 446),
  ]);
  expect(edges).toEqual([
    ["Measure the pressure", null, "Is it above 140/90?"],
    ["Is it above 140/90?", null, "Measure again"],
  ]);
});

test("an arrow may be an outline that goes round a corner", async () => {
  const { edges } = await read([
    FIRST,
    box(180, 530, "Is it above 140/90?"),
    box(260, 460, "Start a medicine"),
    bentArrow(150, 598, { x: 174, y: 545 }),
    bentArrow(230, 528, { x: 254, y: 475 }),
  ]);
  expect(edges).toEqual([
    ["Measure the pressure", null, "Is it above 140/90?"],
    ["Is it above 140/90?", null, "Start a medicine"],
  ]);
});

test("a head may be two strokes that meet in a point", async () => {
  const open = (x: number, y: number) =>
    `${x - 4} ${y + 8} m ${x} ${y} l ${x + 4} ${y + 8} l S ${x} ${y} m ${x} ${y + 70} l S`;
  const { edges } = await read([FIRST, SECOND, THIRD, open(160, 530), open(160, 430)]);
  expect(edges).toEqual([
    ["Measure the pressure", null, "Is it above 140/90?"],
    ["Is it above 140/90?", null, "Measure again"],
  ]);
});

test("a line that forks leads from one box to each of its heads", async () => {
  const { edges } = await read([
    box(220, 600, "Measure the pressure"),
    box(100, 500, "Below 140/90"),
    box(340, 500, "140/90 or more"),
    `280 600 m 280 565 l S 160 565 m 400 565 l S`,
    `160 565 m 160 536 l S ${headDown(160, 530)} 400 565 m 400 536 l S ${headDown(400, 530)}`,
  ]);
  expect(edges).toEqual([
    ["Measure the pressure", null, "Below 140/90"],
    ["Measure the pressure", null, "140/90 or more"],
  ]);
});

test("whatever words stand at an arrow are its condition, in one line or two", async () => {
  const { edges } = await read([
    FIRST,
    SECOND,
    THIRD,
    ASIDE,
    arrowDown(160, 600, 530),
    arrowDown(160, 500, 430),
    arrowRight(220, 515, 340),
    label("No: advice on salt and weight", 166, 462),
    showLines(["pressure still", "high"], { x: 240, y: 532, size: 9 }),
  ]);
  expect(edges).toEqual([
    ["Measure the pressure", null, "Is it above 140/90?"],
    ["Is it above 140/90?", "pressure still high", "Start a medicine"],
    ["Is it above 140/90?", "No: advice on salt and weight", "Measure again"],
  ]);
});

test("words of a chart are read in the order of its arrows, whatever order they were written in", async () => {
  const { inside } = await read([
    THIRD,
    ASIDE,
    SECOND,
    FIRST,
    label("No", 166, 462),
    arrowDown(160, 500, 430),
    arrowRight(220, 515, 340),
    arrowDown(160, 600, 530),
  ]);
  expect(inside).toEqual([
    "Measure the pressure",
    "Is it above 140/90?",
    "Start a medicine",
    "No",
    "Measure again",
  ]);
});

test("rounded boxes and diamonds are boxes, in a drawing as typesetters make it", async () => {
  const typeset = typstPdf(`
#let at(x, y, body) = place(top + left, dx: x, dy: y, body)
#let rounded(body) = box(width: 150pt, height: 36pt, radius: 6pt, stroke: 0.8pt, inset: 6pt, fill: luma(240), body)
#let head-down = polygon(fill: black, (0pt, 0pt), (6pt, 0pt), (3pt, 6pt))
#let head-right = polygon(fill: black, (0pt, 0pt), (6pt, 3pt), (0pt, 6pt))
#figure(kind: image, supplement: none, caption: [图 1 血糖管理流程], block(width: 400pt, height: 230pt, {
  at(0pt, 0pt, rounded[测量空腹血糖])
  at(75pt, 36pt, line(angle: 90deg, length: 18pt))
  at(72pt, 54pt, head-down)
  at(0pt, 70pt, polygon(stroke: 0.8pt, (75pt, 0pt), (150pt, 40pt), (75pt, 80pt), (0pt, 40pt)))
  at(38pt, 104pt, [≥7.0 mmol/L？])
  at(150pt, 110pt, line(length: 64pt, stroke: (dash: "dashed")))
  at(214pt, 107pt, head-right)
  at(174pt, 94pt, [是])
  at(230pt, 92pt, rounded[开始药物治疗])
  at(75pt, 150pt, line(angle: 90deg, length: 30pt))
  at(72pt, 180pt, head-down)
  at(84pt, 160pt, [否])
  at(0pt, 190pt, rounded[每年复查])
}))
`);
  const { figures = [], passages } = await readPdf(typeset);
  const flow = figures[0]?.flow;
  const textOf = (id: string | null | undefined) =>
    passages.find((passage) => passage.id === id)?.text.replace(/\s/g, "") ?? null;
  expect(flow?.nodes.map(({ passageIds }) => textOf(passageIds[0]))).toEqual([
    "测量空腹血糖",
    "≥7.0mmol/L？",
    "开始药物治疗",
    "每年复查",
  ]);
  expect(
    flow?.edges.map(({ from, to, labelPassageId }) => [from, textOf(labelPassageId), to]),
  ).toEqual([
    ["n1", null, "n2"],
    ["n2", "是", "n3"],
    ["n2", "否", "n4"],
  ]);
});

const CHAIN = [FIRST, SECOND, THIRD, arrowDown(160, 600, 530)];
test.each([
  [
    "an arrow with words between its tip and the box",
    [arrowDown(160, 500, 450), label("after a month", 130, 436)],
  ],
  ["an arrow that stops half-way", [arrowDown(160, 500, 464)]],
  [
    "a line with heads at both ends",
    [`160 494 m 160 436 l S ${headDown(160, 430)} 157 494 m 163 494 l 160 500 l h f`],
  ],
  [
    "an arrow that begins at the side of another",
    [arrowDown(160, 500, 430), ASIDE, arrowRight(166, 560, 340)],
  ],
  [
    "a line from two boxes to two boxes",
    [
      ASIDE,
      "160 500 m 160 470 l 400 470 l 400 500 l S",
      "130 470 m 130 436 l S",
      headDown(130, 430),
      "130 470 m 160 470 l S",
      box(340, 400, "Refer"),
      "400 470 m 400 436 l S",
      headDown(400, 430),
    ],
  ],
  [
    "words that two arrows could claim",
    [ASIDE, arrowDown(160, 500, 430), arrowDown(186, 500, 430), label("No", 167, 462)],
  ],
  ["two arrows between the same boxes", [arrowDown(130, 500, 430), arrowDown(190, 500, 430)]],
  [
    "two boxes an arrow ends at",
    [arrowDown(160, 500, 430), ASIDE, box(340, 465, "Refer"), arrowRight(220, 498, 340)],
  ],
  [
    "a line of words that leaves its box",
    [arrowDown(160, 500, 430), label("Measure again and once more in the evening", 150, 404)],
  ],
])("%s: no flow chart is guessed", async (_, parts) => {
  const { figures, edges } = await read([...CHAIN, ...parts]);
  expect(figures.length).toBeLessThanOrEqual(1);
  expect(edges).toBeUndefined();
});
