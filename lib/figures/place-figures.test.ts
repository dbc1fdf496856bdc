import { expect, test } from "vitest";

import { placeFigures } from "@/lib/figures/place-figures";
import { claimsOf } from "@/lib/pvgs/claims";
import type { Block, Figure, PvgDocument, PvgSectionKind } from "@/lib/pvgs/document";
import { exampleRequest } from "@/lib/pvgs/exports/example-request";

test("the legend stands in its section, a flowchart among the options, an icon array behind its card", () => {
  const placed = placeFigures(documentWith(["options", "legend"]), [
    figure("strength_legend", "l"),
    figure("flowchart", "f"),
    figure("icon_array", "i"),
  ]);
  expect(figuresBySection(placed)).toEqual({
    recommendations: ["i"],
    glossary: [],
    options: ["f"],
    legend: ["l"],
  });
  const blocks = placed.sections[0]?.blocks.map(({ type }) => type) ?? [];
  expect(blocks[blocks.indexOf("recommendation_card") + 1]).toBe("figure");
});

test("without their own sections figures go to the recommendations", () => {
  const placed = placeFigures(documentWith([]), [
    figure("strength_legend", "l"),
    figure("flowchart", "f"),
  ]);
  expect(figuresBySection(placed)).toEqual({ recommendations: ["l", "f"], glossary: [] });
});

test("a legend told by a table is not drawn into the text a second time, but stays a figure of the document", () => {
  const document = documentWith(["legend"]);
  const tables = document.sections.flatMap(({ blocks }) => blocks.filter(isTable));
  expect(tables).toHaveLength(1);
  const sections = document.sections.map((section) =>
    section.kind === "legend" ? { ...section, blocks: tables } : section,
  );
  const placed = placeFigures({ ...document, sections }, [figure("strength_legend", "l")]);
  expect(figuresBySection(placed)).toEqual({ recommendations: [], glossary: [], legend: [] });
  expect(placed.figures.map(({ id }) => id)).toEqual(["l"]);
});

test("claims are numbered anew in reading order and companions follow", () => {
  const document = documentWith(["legend"]);
  const [companion] = claimsOf(document).slice(-1);
  const first = document.stamps[0];
  if (!first || !companion) throw new Error("the example has claims");
  const placed = placeFigures({ ...document, stamps: [{ ...first, keepWith: [companion.id] }] }, [
    figure("strength_legend", "l"),
  ]);
  const claims = claimsOf(placed);
  expect(claims.map(({ id }) => id)).toEqual(claims.map((_, index) => `c${index + 1}`));
  const followed = claims.find(({ id }) => id === placed.stamps[0]?.keepWith[0]);
  expect(followed?.text).toBe(companion.text);
});

test("a caption is a registered text that leads to what the figure rests on", () => {
  const placed = placeFigures(documentWith(["legend"]), [figure("flowchart", "f")]);
  const caption = claimsOf(placed).find(({ template }) => template?.id === "figure.flowchart");
  expect(caption).toMatchObject({
    kind: "fixed",
    text: "Steps as the guideline gives them: Title f",
    anchors: [{ passageId: "p1", start: 3, end: 6 }],
  });
});

function isTable({ type }: Block): boolean {
  return type === "table";
}

function figure(kind: Figure["kind"], id: string): Figure {
  return {
    id,
    kind,
    title: `Title ${id}`,
    svg: "<svg/>",
    alt: "words",
    anchors: [{ passageId: "p1", start: 3, end: 6 }],
  };
}

/** The example without its own figure, with more sections behind. */
function documentWith(kinds: PvgSectionKind[]): PvgDocument {
  const { document } = exampleRequest("en").draft;
  const more = kinds.map((kind) => ({ id: kind, kind, heading: kind, blocks: [] }));
  const sections = document.sections.map((section) => ({
    ...section,
    blocks: section.blocks.filter(({ type }) => type !== "figure"),
  }));
  return { ...document, figures: [], sections: [...sections, ...more] };
}

function figuresBySection({ sections }: PvgDocument): Record<string, string[]> {
  return Object.fromEntries(
    sections.map(({ kind, blocks }) => [
      kind,
      blocks.flatMap((block) => (block.type === "figure" ? [block.figureId] : [])),
    ]),
  );
}
