import { type PlacedFinding, sortFindings } from "@/components/findings/filter-findings";
import { claimsOfBlock } from "@/lib/pvgs/claims";
import type { PvgDocument } from "@/lib/pvgs/document";
import type { Pvg } from "@/lib/pvgs/schema";

/** The findings as the list shows them: in order, with their section and the guideline's page. */
export function placeFindings({ document, findings, guideline, passages }: Pvg): PlacedFinding[] {
  const sections = sectionsOf(document);
  const cited = new Map(passages.map((passage) => [passage.id, passage]));
  return sortFindings(findings).map((finding, index) => {
    const { claimId, recommendationId } = finding;
    // An anchor that leads nowhere is what check F11 reports: it cannot be shown.
    const anchors = finding.anchors.filter(
      ({ passageId, end }) => end <= (cited.get(passageId)?.text.length ?? 0),
    );
    const page = anchors[0] && cited.get(anchors[0].passageId)?.page;
    return {
      ...finding,
      anchors,
      number: index + 1,
      sectionId:
        sections.get(`claim ${claimId}`) ?? sections.get(`card ${recommendationId}`) ?? null,
      page: guideline.format === "pdf" ? (page ?? null) : null,
    };
  });
}

/** The section of each sentence and of each recommendation's card. */
function sectionsOf({ sections, glossary }: PvgDocument): Map<string, string> {
  const places = new Map<string, string>();
  const glossarySection = sections.find(({ kind }) => kind === "glossary");
  for (const { definition } of glossary) {
    if (glossarySection) places.set(`claim ${definition.id}`, glossarySection.id);
  }
  for (const { id, blocks } of sections) {
    for (const block of blocks) {
      for (const claim of claimsOfBlock(block)) places.set(`claim ${claim.id}`, id);
      if (block.type !== "recommendation_card") continue;
      for (const one of block.recommendationIds) places.set(`card ${one}`, id);
    }
  }
  return places;
}
