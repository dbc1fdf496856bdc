import type { Block, Claim, Figure, PvgDocument, PvgSection } from "@/lib/pvgs/document";
import { claimsOfBlock } from "@/lib/pvgs/claims";
import { numberClaims } from "@/lib/pvgs/number-claims";
import { fixedClaim } from "@/lib/pvgs/templates/fixed-claim";
import type { TemplateId, TemplateParams } from "@/lib/pvgs/templates/render-template";

/** Puts every figure where it belongs and numbers the claims anew, captions included. */
export function placeFigures(document: PvgDocument, figures: Figure[]): PvgDocument {
  const sections = figures.reduce(
    (placed, figure) => placeFigure(placed, figure, document),
    document.sections,
  );
  return numberClaims({ ...document, sections, figures });
}

function placeFigure(sections: PvgSection[], figure: Figure, document: PvgDocument): PvgSection[] {
  if (figure.kind === "strength_legend" && hasLegendTable(sections)) return sections;
  const block: Block = {
    type: "figure",
    figureId: figure.id,
    caption: captionOf(figure, document),
  };
  const home = homeOf(figure, sections);
  return sections.map((section) =>
    section === home ? { ...section, blocks: insertBlock(section.blocks, block, figure) } : section,
  );
}

/** The table says all the drawing does, and its words can be read aloud, enlarged and searched; so the text shows one of them. */
function hasLegendTable(sections: PvgSection[]): boolean {
  return sections.some(
    ({ kind, blocks }) => kind === "legend" && blocks.some(({ type }) => type === "table"),
  );
}

/** An icon array goes to the card it is about, the legend to its own section, everything else to the options. */
function homeOf(figure: Figure, sections: PvgSection[]): PvgSection | undefined {
  const withCard = sections.find(({ blocks }) => blocks.some((block) => isAbout(block, figure)));
  if (figure.kind === "icon_array" && withCard) return withCard;
  const kind = figure.kind === "strength_legend" ? "legend" : "options";
  return (
    sections.find((section) => section.kind === kind) ??
    sections.find((section) => section.kind === "recommendations") ??
    sections.at(-1)
  );
}

/** Behind its card and the card's other figures; the legend behind the section's first sentence; else at the end. */
function insertBlock(blocks: Block[], block: Block, figure: Figure): Block[] {
  if (figure.kind === "strength_legend") return blocks.toSpliced(1, 0, block);
  const card = blocks.findIndex((candidate) => isAbout(candidate, figure));
  if (card === -1) return [...blocks, block];
  const next = blocks.findIndex(({ type }, index) => index > card && type !== "figure");
  return blocks.toSpliced(next === -1 ? blocks.length : next, 0, block);
}

function isAbout(block: Block, { anchors }: Figure): boolean {
  if (block.type !== "recommendation_card") return false;
  const passages = new Set(anchors.map(({ passageId }) => passageId));
  return claimsOfBlock(block).some((claim) =>
    claim.anchors.some(({ passageId }) => passages.has(passageId)),
  );
}

/** The number is given when the document is numbered; until then the figure's id keeps the claim apart. */
function captionOf(figure: Figure, { language, audience }: PvgDocument): Claim {
  const { title, anchors } = figure;
  const caption = (id: TemplateId, params: TemplateParams = {}): Claim => ({
    ...fixedClaim(id, language, params, audience),
    id: `caption-${figure.id}`,
    anchors,
  });
  switch (figure.kind) {
    case "strength_legend":
      return caption("figure.strengthLegend");
    case "flowchart":
      return caption("figure.flowchart", { title });
    case "icon_array":
      return caption("figure.iconArray", { outcome: title });
    case "option_table":
      return caption("options.caption");
  }
}
