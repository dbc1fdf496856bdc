import type { Actor } from "@/lib/clinical/schema";
import { indexPassages, quoteOf } from "@/lib/documents/quote";
import type { Anchor, Passage, SourceDocument } from "@/lib/documents/schema";
import type { Block, Claim, PvgDocument, PvgSection, PvgSectionKind } from "@/lib/pvgs/document";
import type { Plan } from "@/lib/pvgs/plan-schema";
import type { Tier } from "@/lib/writers/model-writer";
import type { SectionToWrite } from "@/lib/writers/prompts/write-section";

/** One call: sentences of one section with the lines they rest on, and no other lines. */
export type SectionWork = {
  /** Such as "recommendations 2/3". */
  name: string;
  kind: PvgSectionKind;
  tier: Tier;
  priority: number;
  data: SectionToWrite;
};

/** These say how the guideline was made or what is not known: quoted or fixed, whoever writes. */
const NOT_REWRITTEN = new Set<PvgSectionKind>([
  "title",
  "not_known",
  "legend",
  "glossary",
  "more_help",
  "how_made",
]);
const REWRITTEN_KINDS = new Set<Claim["kind"]>(["recommendation", "safety", "evidence", "quote"]);
/** More in one call and a fault costs too much; fewer and the shared part is sent too often. */
const MOST_CHARACTERS = { en: 6_000, zh: 2_400 };

/** Everything a model is to write of the draft, in the order in which a reader wants it. */
export function sectionWork(draft: PvgDocument, plan: Plan, source: SourceDocument): SectionWork[] {
  const passages = indexPassages(source);
  return plan.sections
    .flatMap(({ kind, tier, priority }) => {
      const section = draft.sections.find((one) => one.kind === kind);
      if (!section || tier === "none" || NOT_REWRITTEN.has(kind)) return [];
      const parts = inParts(placedClaims(section), draft, passages);
      return parts.map((claims, index): SectionWork => {
        const count = parts.length > 1 ? ` ${index + 1}/${parts.length}` : "";
        return {
          name: kind + count,
          kind,
          tier,
          priority,
          data: { section: section.heading, language: draft.language, ...asData(claims, passages) },
        };
      });
    })
    .sort((a, b) => a.priority - b.priority);
}

type PlacedClaim = { claim: Claim; place: string };

/** Claims a model may word, with what the reader sees above them. Titles, grades and labels stay as they are. */
export function placedClaims({ heading, blocks }: Pick<PvgSection, "heading" | "blocks">) {
  return blocks.flatMap((block) => placedInBlock(block, heading)).filter(isRewritten);
}

function isRewritten({ claim }: PlacedClaim): boolean {
  return REWRITTEN_KINDS.has(claim.kind) && claim.anchors.length > 0 && !claim.locked;
}

function placedInBlock(block: Block, heading: string): PlacedClaim[] {
  switch (block.type) {
    case "paragraph":
    case "callout":
      return block.claims.map((claim) => ({ claim, place: heading }));
    case "list":
      return block.items.flat().map((claim) => ({ claim, place: heading }));
    case "recommendation_card":
      return block.slots.flatMap(({ slot, claims }) =>
        claims.map((claim) => ({ claim, place: `${block.title.text}: ${slot}` })),
      );
    case "table":
    case "figure":
      return [];
  }
}

/** Cut between cards where possible: the sentences of one recommendation belong together. */
function inParts(
  claims: PlacedClaim[],
  { language }: PvgDocument,
  passages: Map<string, Passage>,
): PlacedClaim[][] {
  const parts: PlacedClaim[][] = [];
  let size = 0;
  let card: string | undefined;
  for (const placed of claims) {
    const length = linesLength(placed.claim, passages);
    const isSameCard = card !== undefined && placed.claim.recommendationId === card;
    const last = parts.at(-1);
    const isFull =
      size + length > MOST_CHARACTERS[language] &&
      !(isSameCard && size < 2 * MOST_CHARACTERS[language]);
    if (last && !isFull) {
      last.push(placed);
      size += length;
    } else {
      parts.push([placed]);
      size = length;
    }
    card = placed.claim.recommendationId;
  }
  return parts;
}

function linesLength({ anchors }: Claim, passages: Map<string, Passage>): number {
  return anchors.reduce((sum, anchor) => sum + quoteOf(passages, anchor).length, 0);
}

function asData(
  claims: PlacedClaim[],
  passages: Map<string, Passage>,
): Pick<SectionToWrite, "lines" | "sentences"> {
  const lines = new Map<string, { id: string; text: string }>();
  const lineOf = (anchor: Anchor): string => {
    const key = `${anchor.passageId}/${anchor.start}/${anchor.end}`;
    const known = lines.get(key) ?? { id: `L${lines.size + 1}`, text: quoteOf(passages, anchor) };
    lines.set(key, known);
    return known.id;
  };
  const sentences = claims.map(({ claim, place }) => ({
    id: claim.id,
    place,
    actor: actorOf(claim),
    lines: claim.anchors.map(lineOf),
  }));
  return { lines: [...lines.values()], sentences };
}

function actorOf({ actor }: Claim): Actor | null {
  return actor ?? null;
}
