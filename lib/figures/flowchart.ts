import type { Algorithm } from "@/lib/clinical/schema";
import type { SourceDocument } from "@/lib/documents/schema";
import { drawSteps, measureStep, type MeasuredStep } from "@/lib/figures/draw-steps";
import { flowchartSteps } from "@/lib/figures/flowchart-steps";
import type { Figure, PvgDocument } from "@/lib/pvgs/document";
import { documentLabels, type DocumentLabels } from "@/lib/pvgs/labels";
import { renderTemplate } from "@/lib/pvgs/templates/render-template";

/** About half a printed page, so that a row of two parts fills the room that the text leaves. */
const PART_HEIGHT = 470;

/** One figure per part of the steps; a step says by number where it leads, so parts can be read one after the other. */
export function drawFlowcharts(
  algorithm: Algorithm,
  source: SourceDocument,
  { language }: PvgDocument,
): Figure[] {
  const labels = documentLabels(language);
  const steps = flowchartSteps(algorithm, source);
  if (steps.length < 2) return [];
  const parts = splitParts(steps.map((step) => measureStep(step, labels)));
  return parts.map((part, index) => {
    const title = titleOf(part, { algorithm, isWhole: parts.length === 1, labels });
    return {
      id: `flowchart-${algorithm.id}-${index + 1}`,
      kind: "flowchart",
      title,
      svg: drawSteps(part, {
        title: renderTemplate("figure.flowchart", language, { title }),
        language,
      }),
      alt: part.map((step) => stepInWords(step, labels)).join(" "),
      anchors: part.flatMap(({ anchors }) => anchors),
    };
  });
}

function splitParts(steps: MeasuredStep[]): MeasuredStep[][] {
  const parts: MeasuredStep[][] = [];
  let height = PART_HEIGHT;
  for (const step of steps) {
    if (height + step.height > PART_HEIGHT) {
      parts.push([]);
      height = 0;
    }
    parts.at(-1)?.push(step);
    height += step.height;
  }
  return parts;
}

function titleOf(
  part: MeasuredStep[],
  {
    algorithm,
    isWhole,
    labels,
  }: { algorithm: Algorithm; isWhole: boolean; labels: DocumentLabels },
): string {
  const [first, last] = [part[0]?.number ?? "", part.at(-1)?.number ?? ""];
  const range =
    first === last
      ? labels("figures.oneStep", { number: first })
      : labels("figures.stepRange", { first, last });
  if (algorithm.title === null) return range;
  return isWhole ? algorithm.title : `${algorithm.title} (${range})`;
}

function stepInWords({ number, text, rows }: MeasuredStep, labels: DocumentLabels): string {
  return [labels("figures.step", { number, text }), ...rows].join(" ");
}
