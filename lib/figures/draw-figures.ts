import type { ClinicalGraph } from "@/lib/clinical/schema";
import type { SourceDocument } from "@/lib/documents/schema";
import { drawFlowcharts } from "@/lib/figures/flowchart";
import { drawIconArray } from "@/lib/figures/icon-array";
import { drawStrengthLegend } from "@/lib/figures/strength-legend";
import type { Figure, PvgDocument } from "@/lib/pvgs/document";

/** Node `illustrate`: pictures of what was extracted, each element anchored. No data, no figure. */
export function drawFigures({
  source,
  graph,
  document,
}: {
  source: SourceDocument;
  graph: ClinicalGraph;
  document: PvgDocument;
}): Figure[] {
  const legend = drawStrengthLegend(graph, document);
  // The words of the other figures are cut from the source; in another language nobody could read them.
  if (source.language !== document.language) return legend ? [legend] : [];
  const figures = [
    legend,
    ...graph.algorithms.flatMap((algorithm) => drawFlowcharts(algorithm, source, document)),
    ...graph.effects.map((effect) => drawIconArray(effect, source, document.language)),
  ];
  return figures.filter((figure) => figure !== null);
}
