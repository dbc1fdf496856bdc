import type { Language } from "@/lib/documents/schema";
import type { FlowchartExit, FlowchartStep } from "@/lib/figures/flowchart-steps";
import {
  COLOURS,
  element,
  FIGURE_WIDTH,
  FONT_SIZE,
  LINE_HEIGHT,
  svgDocument,
  textLines,
} from "@/lib/figures/svg";
import { wrapText } from "@/lib/figures/wrap-text";
import type { DocumentLabels } from "@/lib/pvgs/labels";

const RAIL_WIDTH = 10;
const RAILS = 4;
const BOX_WIDTH = FIGURE_WIDTH - RAILS * RAIL_WIDTH - 4;
const TEXT_X = 34;
const PADDING = 8;
const ARROW_GAP = 16;

/** `rows` say in words where the step leads; `height` includes the gap below. */
export type MeasuredStep = FlowchartStep & {
  lines: string[];
  rows: string[];
  rowLines: string[];
  height: number;
};

type PlacedStep = MeasuredStep & { top: number; bottom: number };

export function measureStep(step: FlowchartStep, labels: DocumentLabels): MeasuredStep {
  const width = BOX_WIDTH - TEXT_X - PADDING;
  const lines = wrapText(step.text, { width, size: FONT_SIZE });
  const rows = step.exits.length === 0 ? [labels("figures.end")] : exitRows(step, labels);
  const rowLines = rows.flatMap((row) => wrapText(row, { width, size: FONT_SIZE, bold: true }));
  const height = 2 * PADDING + (lines.length + rowLines.length) * LINE_HEIGHT + ARROW_GAP;
  return { ...step, lines, rows, rowLines, height };
}

/** The steps as boxes below each other. Arrows show the way; the words in the boxes say it too. */
export function drawSteps(
  steps: MeasuredStep[],
  { title, language }: { title: string; language: Language },
): string {
  const placed = placeSteps(steps);
  const content = [
    ...placed.map(drawBox),
    ...placed.flatMap((step) => step.exits.map((exit) => drawArrowDown(step, exit, placed))),
    ...drawRails(placed),
  ];
  const height = (placed.at(-1)?.bottom ?? 0) + 4;
  return svgDocument(content.join(""), { height, title, language });
}

function exitRows({ text, exits }: FlowchartStep, labels: DocumentLabels): string[] {
  return exits.flatMap(({ toNumber: number, condition }) => {
    if (condition === null && namesStep(text, number)) return [];
    return condition === null
      ? labels("figures.next", { number })
      : labels("figures.nextIf", { condition, number });
  });
}

/** "go to step 2", 进入步骤2: the step's own words say where it leads. */
function namesStep(text: string, number: string): boolean {
  return new RegExp(`(?:step|步骤|第)\\s*${number}(?![\\da-z])`, "iu").test(text);
}

function placeSteps(steps: MeasuredStep[]): PlacedStep[] {
  let top = 2;
  return steps.map((step) => {
    const placed = { ...step, top, bottom: top + step.height - ARROW_GAP };
    top += step.height;
    return placed;
  });
}

/** A decision, with more than one way on, has a thicker edge than a plain step. */
function drawBox({ number, lines, rowLines, exits, top, bottom }: PlacedStep): string {
  const firstLine = top + PADDING + FONT_SIZE;
  return [
    element("rect", {
      x: 2,
      y: top,
      width: BOX_WIDTH,
      height: bottom - top,
      rx: 6,
      fill: exits.length > 1 ? COLOURS.pale : "#ffffff",
      stroke: COLOURS.brand,
      "stroke-width": exits.length > 1 ? 2 : 1,
    }),
    element("circle", { cx: 18, cy: firstLine - 5, r: 11, fill: COLOURS.brand }),
    textLines([number], {
      x: 18,
      y: firstLine - 1,
      "font-size": FONT_SIZE - 2,
      fill: "#ffffff",
      "font-weight": 700,
      "text-anchor": "middle",
    }),
    textLines(lines, { x: TEXT_X, y: firstLine }),
    textLines(rowLines, {
      x: TEXT_X,
      y: firstLine + lines.length * LINE_HEIGHT,
      "font-weight": 700,
      fill: COLOURS.brand,
    }),
  ].join("");
}

function drawArrowDown(step: PlacedStep, { to }: FlowchartExit, placed: PlacedStep[]): string {
  const target = placed.find(({ index }) => index === to);
  if (to !== step.index + 1 || !target) return "";
  return arrow([
    [BOX_WIDTH / 2, step.bottom],
    [BOX_WIDTH / 2, target.top],
  ]);
}

/** Ways that skip steps or lead back run beside the boxes, each on a rail no other uses there; with all rails taken, the words suffice. */
function drawRails(placed: PlacedStep[]): string[] {
  const taken: [number, number][][] = Array.from({ length: RAILS }, () => []);
  const drawn: string[] = [];
  for (const step of placed) {
    for (const { to } of step.exits) {
      const target = placed.find(({ index }) => index === to);
      if (!target || to === step.index + 1) continue;
      const [from, end] = [step.bottom - PADDING, target.top + PADDING];
      const span: [number, number] = [Math.min(from, end), Math.max(from, end)];
      const rail = taken.find((spans) =>
        spans.every(([a, b]) => span[1] < a - 8 || span[0] > b + 8),
      );
      if (!rail) continue;
      rail.push(span);
      const x = BOX_WIDTH + 2 + (taken.indexOf(rail) + 0.9) * RAIL_WIDTH;
      drawn.push(
        arrow([
          [BOX_WIDTH + 2, from],
          [x, from],
          [x, end],
          [BOX_WIDTH + 2, end],
        ]),
      );
    }
  }
  return drawn;
}

/** A line through the points, with a head at the last. */
function arrow(points: [number, number][]): string {
  const [tip, before] = [points.at(-1), points.at(-2)];
  if (!tip || !before) return "";
  const path = points.map((point) => point.join(",")).join(" ");
  const head =
    before[1] === tip[1]
      ? [tip, [tip[0] + 7, tip[1] - 4], [tip[0] + 7, tip[1] + 4]]
      : [tip, [tip[0] - 4, tip[1] - 7], [tip[0] + 4, tip[1] - 7]];
  return (
    element("polyline", {
      points: path,
      fill: "none",
      stroke: COLOURS.brand,
      "stroke-width": 1.2,
    }) +
    element("polygon", {
      points: head.map((point) => point.join(",")).join(" "),
      fill: COLOURS.brand,
    })
  );
}
