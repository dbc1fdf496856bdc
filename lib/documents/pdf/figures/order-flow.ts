import type { FoundFigure } from "@/lib/documents/pdf/figures/find-figures";
import type { FoundFlow } from "@/lib/documents/pdf/figures/find-flow";
import { isIn } from "@/lib/documents/pdf/figures/is-in";
import type { Box } from "@/lib/documents/pdf/page-geometry";
import type { TextLine } from "@/lib/documents/pdf/text-line";

/** Each box after those that lead to it; programs write boxes in the order they were drawn in. */
export function inArrowOrder({ nodes, edges }: FoundFlow): FoundFlow {
  const ordered: FoundFlow["nodes"] = [];
  const left = [...nodes].sort((a, b) => a.box[1] - b.box[1] || a.box[0] - b.box[0]);
  while (left.length > 0) {
    const waiting = new Set(left.map(({ id }) => id));
    const reached = left.findIndex(({ id }) =>
      edges.every(({ from, to }) => to !== id || from === id || !waiting.has(from)),
    );
    // A circle of boxes begins with the highest.
    ordered.push(...left.splice(Math.max(0, reached), 1));
  }
  const ids = new Map(ordered.map(({ id }, index) => [id, `n${index + 1}`]));
  const idOf = (id: string) => ids.get(id) ?? id;
  return {
    nodes: ordered.map(({ id, box }) => ({ id: idOf(id), box })),
    edges: ordered.flatMap((node) =>
      edges
        .filter(({ to }) => to === node.id)
        .map(({ from, to, label }) => ({ from: idOf(from), to: idOf(to), label })),
    ),
  };
}

/** The lines of a document with those of each flow chart in its order. What is printed beside the chart follows it. */
export function inFlowOrder(lines: TextLine[], figures: FoundFigure[]): TextLine[] {
  return figures.reduce((ordered, { flow, page }) => {
    if (!flow) return ordered;
    const inside = new Set(
      boxesOf(flow).flatMap((box) =>
        ordered.filter((line) => line.page === page && isIn(line, box)),
      ),
    );
    const at = ordered.findIndex((line) => inside.has(line));
    const others = ordered.filter((line) => !inside.has(line));
    return at < 0 ? ordered : [...others.slice(0, at), ...inside, ...others.slice(at)];
  }, lines);
}

/** Boxes, and the words at an arrow before the later of the two boxes it joins. */
function boxesOf({ nodes, edges }: FoundFlow): Box[] {
  const known = new Set<string>();
  return nodes.flatMap(({ id, box }) => {
    known.add(id);
    const joined = edges.filter(({ from, to }) => known.has(from) && known.has(to));
    const labels = joined.filter(({ from, to }) => from === id || to === id);
    return [...labels.flatMap(({ label }) => (label ? [label] : [])), box];
  });
}
