import type { ClinicalGraph } from "@/lib/clinical/schema";
import type { SourceDocument } from "@/lib/documents/schema";
import { claimsOf, claimsOfBlock } from "@/lib/pvgs/claims";
import type { Block, CardSlotId, Claim, PvgDocument, PvgSectionKind } from "@/lib/pvgs/document";
import { isSourced } from "@/lib/quality/check";
import type { ChecklistItem, Verdict } from "@/lib/quality/checklists/schema";
import type { Finding, Readability } from "@/lib/quality/schema";

export type Judged = {
  document: PvgDocument;
  source: SourceDocument;
  graph: ClinicalGraph;
  findings: Finding[];
  readability: Readability;
};

type Card = Extract<Block, { type: "recommendation_card" }>;

/** What a checklist looks for in a patient version. */
export type Evidence = Judged & {
  claims: Claim[];
  blocks: Block[];
  cards: Card[];
  blocksOf: (kind: PvgSectionKind) => Block[];
  claimsIn: (kind: PvgSectionKind) => Claim[];
  /** Of a section, what the source says. */
  sourcedIn: (kind: PvgSectionKind) => Claim[];
  /** Fixed texts whose id begins so. */
  texts: (...ids: string[]) => Claim[];
  slots: (...slots: CardSlotId[]) => Claim[];
};

export function evidenceOf(judged: Judged): Evidence {
  const { document } = judged;
  const claims = claimsOf(document);
  const blocks = document.sections.flatMap((section) => section.blocks);
  const cards = blocks.filter((block) => block.type === "recommendation_card");
  const blocksOf = (kind: PvgSectionKind) =>
    document.sections.find((section) => section.kind === kind)?.blocks ?? [];
  const claimsIn = (kind: PvgSectionKind) => blocksOf(kind).flatMap(claimsOfBlock);
  return {
    ...{ ...judged, claims, blocks, cards, blocksOf, claimsIn },
    sourcedIn: (kind) => claimsIn(kind).filter(isSourced),
    texts: (...ids) =>
      claims.filter(({ template }) => ids.some((id) => template?.id.startsWith(id))),
    slots: (...wanted) =>
      cards.flatMap((card) =>
        card.slots.filter(({ slot }) => wanted.includes(slot)).flatMap(({ claims }) => claims),
      ),
  };
}

/** More would be no easier to look through. */
const MOST_CLAIMS = 12;

export function item(id: string, verdict: Verdict, shown: Claim[] = []): ChecklistItem {
  return { id, verdict, claimIds: shown.slice(0, MOST_CLAIMS).map((claim) => claim.id) };
}

/** Rules alone decide: it is there or it is not. */
export function present(id: string, shown: Claim[], isMet = shown.length > 0): ChecklistItem {
  return item(id, isMet ? "met" : "not_met", shown);
}

/** Rules find what could show it; whether it does, a person judges. */
export function toJudge(id: string, candidates: Claim[]): ChecklistItem {
  return item(id, candidates.length > 0 ? "needs_person" : "not_met", candidates);
}

export function score(name: string, items: ChecklistItem[]) {
  const count = (verdict: Verdict) => items.filter((one) => one.verdict === verdict).length;
  return {
    ...{ name, points: count("met"), decided: count("met") + count("not_met") },
    undecided: count("needs_person"),
  };
}

const CALCULATION =
  /\b(?:calculat\w+|multipl\w+|subtract\w*|divide (?:it )?by|add up)\b|换算|计算|乘以|除以|相乘|相加/iu;

/** Sentences that leave arithmetic to the reader. */
export function calculations({ claims }: Evidence): Claim[] {
  return claims.filter(({ kind, text }) => kind !== "quote" && CALCULATION.test(text));
}

/** Findings of a check, as the claims they are about. */
export function foundBy({ findings, claims }: Evidence, ...checks: string[]): Claim[] {
  const ids = new Set(
    findings.filter(({ check }) => checks.includes(check)).map(({ claimId }) => claimId),
  );
  return claims.filter(({ id }) => ids.has(id));
}

export function length(text: string, { document }: Evidence): number {
  return document.language === "zh"
    ? (text.match(/\p{Script=Han}/gu)?.length ?? 0)
    : text.split(/\s+/u).filter(Boolean).length;
}
