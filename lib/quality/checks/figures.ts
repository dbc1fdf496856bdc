import { drawFigures } from "@/lib/figures/draw-figures";
import type { Figure } from "@/lib/pvgs/document";
import { type CheckInput, finding } from "@/lib/quality/check";
import type { Finding } from "@/lib/quality/schema";

/** A figure says in picture, title and alternative text exactly what the extracted structures draw, and it is shown. */
export function judgeFigures(input: CheckInput): Finding[] {
  const { source, graph, document } = input;
  const drawn = new Map(
    drawFigures({ source, graph, document }).map((figure) => [figure.id, figure]),
  );
  const shown = new Set(
    document.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.type === "figure" ? [block.figureId] : [])),
    ),
  );
  const known = new Set(document.figures.map(({ id }) => id));
  return [
    ...document.figures
      .filter((figure) => !isSame(figure, drawn.get(figure.id)))
      .map((figure) => report("figure_changed", figure.title, figure)),
    ...[...shown].filter((id) => !known.has(id)).map((id) => report("figure_missing", id)),
  ];
}

function isSame(figure: Figure, drawn: Figure | undefined): boolean {
  return (
    drawn !== undefined &&
    figure.kind === drawn.kind &&
    figure.title === drawn.title &&
    figure.alt === drawn.alt &&
    contentOf(figure) === contentOf(drawn)
  );
}

/** Every word of the picture, and how many shapes of each colour: dots are people. Where they stand says nothing. */
function contentOf({ svg }: Figure): string {
  const words = [...svg.matchAll(/>([^<]+)</gu)].map(([, text = ""]) => text).join("");
  const shapes = [...svg.matchAll(/<(circle|rect|path|line|polygon)\b[^>]*/gu)]
    .map(([shape, name]) => `${name} ${/\bfill="([^"]*)"/u.exec(shape)?.[1] ?? ""}`)
    .toSorted();
  return [words.replaceAll(/\s+/gu, ""), ...shapes].join("\n");
}

function report(code: string, name: string, figure?: Figure): Finding {
  return finding({
    check: "F13",
    severity: "hard",
    code,
    params: { name },
    quote: figure?.alt ?? name,
    anchors: figure?.anchors ?? [],
  });
}
