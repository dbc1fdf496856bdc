import type { ClinicalGraph, Recommendation } from "@/lib/clinical/schema";
import { indexPassages, quoteOf } from "@/lib/documents/quote";
import type { Anchor, Language, Passage, SourceDocument } from "@/lib/documents/schema";
import { claimsOf, claimsOfBlock } from "@/lib/pvgs/claims";
import type { Block, Claim, PvgDocument } from "@/lib/pvgs/document";
import type { Plan } from "@/lib/pvgs/plan-schema";
import type { CheckId, Finding } from "@/lib/quality/schema";

export type Card = Extract<Block, { type: "recommendation_card" }>;

/** What a check may look at. Nothing here was made by the writer but the document itself. */
export type CheckInput = {
  source: SourceDocument;
  graph: ClinicalGraph;
  plan: Plan;
  document: PvgDocument;
  passages: Map<string, Passage>;
  recommendations: Map<string, Recommendation>;
  claims: Claim[];
  cards: Card[];
  /** Claims a reader sees together with this one: its card, list item or paragraph, and what it is kept with. */
  companions: (claim: Claim) => Claim[];
};

export type CheckResult = {
  /** Claims or recommendations it looked at. */
  examined: number;
  findings: Finding[];
  /** Of those, how many it could not judge: then it has not assessed the document. */
  unjudged?: number;
};

/** One rule. It throws when it cannot judge; it never passes what it did not look at. */
export type Check = { id: CheckId; run: (input: CheckInput) => CheckResult };

type Subject = Pick<CheckInput, "source" | "graph" | "plan" | "document">;

export function checkInput({ source, graph, plan, document }: Subject): CheckInput {
  const claims = claimsOf(document);
  const blocks = document.sections.flatMap((section) => section.blocks);
  return {
    source,
    graph,
    plan,
    document,
    passages: indexPassages(source),
    recommendations: new Map(graph.recommendations.map((item) => [item.id, item])),
    claims,
    cards: blocks.filter((block) => block.type === "recommendation_card"),
    companions: companionsIn(blocks, claims),
  };
}

/** Claims that state something of the source: all but fixed texts, silence and background. */
export function isSourced(claim: Claim): boolean {
  return claim.kind !== "fixed" && claim.kind !== "notReported" && claim.kind !== "background";
}

/** Whether the patient version is in another language than its source. */
export function isOtherLanguage({ source, document }: CheckInput): boolean {
  return source.language !== document.language;
}

/** A quotation keeps the source's language; every other claim has the document's. */
export function languageOf({ source, document }: CheckInput, { kind }: Claim): Language {
  return kind === "quote" ? source.language : document.language;
}

/** Whether a claim says in another language what its anchors say, so that only values can be compared. */
export function isAcross(input: CheckInput, claim: Claim): boolean {
  return languageOf(input, claim) !== input.source.language;
}

/**
 * Whether somebody said the source in words of their own, in whichever language: then meanings are compared. The rules
 * writer's sentences hold the source's words, and their words are compared.
 */
export function isReworded(input: CheckInput, claim: Claim): boolean {
  if (claim.kind === "quote") return false;
  const isFree = input.plan.writer.kind !== "rules" || claim.author === "person";
  // What was left word for word as it stands in the source is compared word by word.
  return (isFree && claim.text !== sourceText(input, claim)) || isAcross(input, claim);
}

/** The source text a claim rests on. An anchor outside the source is check F11's to report. */
export function sourceText(input: CheckInput, claim: Claim): string {
  return claim.anchors
    .filter((anchor) => fits(input, anchor))
    .map((anchor) => quoteOf(input.passages, anchor))
    .join(" ");
}

export function fits({ passages }: CheckInput, { passageId, start, end }: Anchor): boolean {
  const passage = passages.get(passageId);
  return passage !== undefined && start < end && end <= passage.text.length;
}

type FindingParts = Pick<Finding, "check" | "severity" | "code"> & Partial<Finding>;

export function finding(parts: FindingParts): Finding {
  return {
    params: {},
    claimId: null,
    recommendationId: null,
    quote: null,
    sourceQuote: null,
    anchors: [],
    ...parts,
  };
}

/** A finding about a claim, with what both texts say. */
export function claimFinding(input: CheckInput, claim: Claim, parts: FindingParts): Finding {
  return finding({
    claimId: claim.id,
    recommendationId: claim.recommendationId ?? null,
    quote: claim.text,
    sourceQuote: sourceText(input, claim) || null,
    anchors: claim.anchors,
    ...parts,
  });
}

function companionsIn(blocks: Block[], claims: Claim[]): (claim: Claim) => Claim[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const groups = new Map<string, Claim[]>();
  for (const group of blocks.flatMap(groupsOf)) {
    for (const claim of group) groups.set(claim.id, group);
  }
  return (claim) => {
    const kept = claim.keepWith.flatMap((id) => byId.get(id) ?? []);
    return [...(groups.get(claim.id) ?? [claim]), ...kept];
  };
}

function groupsOf(block: Block): Claim[][] {
  switch (block.type) {
    case "list":
      return block.items;
    case "table":
      return block.rows.map((row) => row.flat());
    default:
      return [claimsOfBlock(block)];
  }
}
