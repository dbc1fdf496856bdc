import { indexPassages, quoteOf } from "@/lib/documents/quote";
import type { Anchor, Passage, SourceDocument } from "@/lib/documents/schema";
import type { PvgDocument, PvgSectionKind } from "@/lib/pvgs/document";
import type { Plan } from "@/lib/pvgs/plan-schema";
import { findTerms } from "@/lib/writers/glossary/glossary";
import { inParts } from "@/lib/writers/model/parts";
import { type PlacedClaim, placedClaims } from "@/lib/writers/model/placed-claims";
import type { Tier } from "@/lib/writers/model-writer";
import type { SectionToWrite } from "@/lib/writers/prompts/write-section";

/** One call: sentences of one section with the lines they rest on or refer to, and no other lines. */
export type SectionWork = {
  /** Such as "recommendations 2/3". */
  name: string;
  kind: PvgSectionKind;
  tier: Tier;
  data: SectionToWrite;
  /** Claim of the draft by the id it has in `data`. */
  claimIds: Map<string, string>;
  /** Lines a sentence may refer to, by its id. */
  contexts: Map<string, string[]>;
};

/** In another language only what is fixed, or locked as the guideline's own legend is, stays. */
const NOT_TRANSLATED = new Set<PvgSectionKind>(["legend", "glossary", "more_help"]);
/** These say how the guideline was made or what is not known: quoted or fixed, whoever writes. */
const NOT_REWRITTEN = new Set<PvgSectionKind>([
  "title",
  "not_known",
  "legend",
  "glossary",
  "more_help",
  "how_made",
]);

type Selection = {
  isWanted?: (claimId: string) => boolean;
  /** Claims of one section in portions for one call each. */
  divide?: typeof inParts;
};

/** What a model is to write of the draft, in the order in which a reader wants it. */
export function sectionWork(
  draft: PvgDocument,
  plan: Plan,
  source: SourceDocument,
  { isWanted = () => true, divide = inParts }: Selection = {},
): SectionWork[] {
  const passages = indexPassages(source);
  const isOtherLanguage = source.language !== draft.language;
  const left = isOtherLanguage ? NOT_TRANSLATED : NOT_REWRITTEN;
  const planned = plan.sections.toSorted((a, b) => a.priority - b.priority);
  return planned.flatMap(({ kind, tier }) => {
    const section = draft.sections.find((one) => one.kind === kind);
    if (!section || tier === "none" || left.has(kind)) return [];
    const claims = placedClaims(section, isOtherLanguage).filter(({ claim }) => isWanted(claim.id));
    const parts = divide(claims, passages, source.language);
    return parts.map((claims, index) => ({
      name: parts.length > 1 ? `${kind} ${index + 1}/${parts.length}` : kind,
      kind,
      tier,
      data: asData(claims, { draft, source, passages, section: section.heading }),
      claimIds: new Map(claims.map(({ claim }, at) => [idOf(at), claim.id])),
      contexts: new Map(
        claims.map(({ context }, at) => [
          idOf(at),
          context.map((anchor) => quoteOf(passages, anchor)),
        ]),
      ),
    }));
  });
}

/** Counted within the call, so that the same words ask the same question wherever they stand in a later edition. */
function idOf(index: number): string {
  return `s${index + 1}`;
}

type Surroundings = {
  draft: PvgDocument;
  source: SourceDocument;
  passages: Map<string, Passage>;
  section: string;
};

function asData(
  claims: PlacedClaim[],
  { draft, source, passages, section }: Surroundings,
): SectionToWrite {
  const lines = new Map<string, { id: string; text: string }>();
  const lineOf = (anchor: Anchor): string => {
    const key = `${anchor.passageId}/${anchor.start}/${anchor.end}`;
    const known = lines.get(key) ?? { id: `L${lines.size + 1}`, text: quoteOf(passages, anchor) };
    lines.set(key, known);
    return known.id;
  };
  const sentences = claims.map(({ claim, place }, index) => ({
    id: idOf(index),
    place,
    actor: claim.actor ?? null,
    lines: claim.anchors.map(lineOf),
  }));
  // What is written anew alone has to know what it is about.
  for (const { context } of claims) context.forEach(lineOf);
  const text = [...lines.values()].map((line) => line.text).join("\n");
  const { language } = draft;
  const from = source.language === language ? {} : { from: source.language };
  const terms = termsIn(text, draft, source);
  return { section, language, ...from, terms, lines: [...lines.values()], sentences };
}

/** Of another language only those whose short form is printed in the lines are known before anything is written. */
function termsIn(text: string, { glossary, language }: PvgDocument, source: SourceDocument) {
  if (source.language !== language) {
    const found = findTerms(text, language).map(
      ({ start, end, term }) => [text.slice(start, end), term.definition] as const,
    );
    return [...new Map(found)].map(([term, means]) => ({ term, means }));
  }
  const lower = text.toLowerCase();
  return glossary
    .filter(({ term }) => lower.includes(term.toLowerCase()))
    .map(({ term, definition }) => ({ term, means: definition.text }));
}
