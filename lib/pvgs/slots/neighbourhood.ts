import type { ClinicalGraph, Recommendation, StructuredDocument } from "@/lib/clinical/schema";
import type { Passage, SourceDocument } from "@/lib/documents/schema";
import { headingTopic } from "@/lib/pvgs/slots/text-topic";

export type Surroundings = {
  source: SourceDocument;
  structured: StructuredDocument;
  graph: ClinicalGraph;
};

const MOST_PASSAGES = 80;
/** Parts of a document that explain it, not its recommendations. */
const ASIDE = new Set(["methods", "references", "back_matter", "research_gaps", "identity"]);

/**
 * The passages that explain a recommendation: from the statement to the next one, within its section.
 * Recommendations printed right behind each other share the text that follows the last of them.
 */
export function neighbourhoods({
  source,
  structured,
  graph,
}: Surroundings): Map<string, Passage[]> {
  const order = new Map(source.passages.map(({ id }, index) => [id, index]));
  const statements = graph.recommendations
    .map((recommendation) => ({ recommendation, ...extent(recommendation, order) }))
    .sort((a, b) => a.first - b.first);
  const asideSections = new Set(
    structured.sections.filter(({ kind }) => ASIDE.has(kind)).map(({ sectionId }) => sectionId),
  );
  const result = new Map<string, Passage[]>();
  let following: Passage[] = [];
  for (const [index, { recommendation, last }] of [...statements.entries()].reverse()) {
    const nextFirst = statements[index + 1]?.first ?? source.passages.length;
    const own = windowAfter(source, {
      recommendation,
      from: last + 1,
      to: nextFirst,
      asideSections,
    });
    const isShared = own.passages.length === 0 && own.reachedNext && index < statements.length - 1;
    if (!isShared) following = own.passages;
    result.set(recommendation.id, following);
  }
  return result;
}

function extent(
  { passageIds, labelAnchor }: Recommendation,
  order: Map<string, number>,
): { first: number; last: number } {
  const ids = labelAnchor ? [...passageIds, labelAnchor.passageId] : passageIds;
  const indexes = ids.map((id) => order.get(id) ?? -1);
  return { first: Math.min(...indexes), last: Math.max(...indexes) };
}

type Window = {
  recommendation: Recommendation;
  from: number;
  to: number;
  asideSections: Set<string>;
};

function windowAfter(
  source: SourceDocument,
  { recommendation, from, to, asideSections }: Window,
): { passages: Passage[]; reachedNext: boolean } {
  const levels = new Map(source.sections.map(({ id, level }) => [id, level]));
  const home = recommendation.sectionId && levels.get(recommendation.sectionId);
  const passages: Passage[] = [];
  for (const passage of source.passages.slice(from, to)) {
    if (passages.length >= MOST_PASSAGES) return { passages, reachedNext: false };
    if (passage.sectionId && asideSections.has(passage.sectionId)) {
      return { passages, reachedNext: false };
    }
    if (passage.kind === "heading" && passage.sectionId !== recommendation.sectionId) {
      const level = levels.get(passage.sectionId ?? "") ?? 1;
      const leavesHome = !home || level <= home;
      if (leavesHome && headingTopic(passage.text) === null) {
        return { passages, reachedNext: false };
      }
    }
    passages.push(passage);
  }
  return { passages: hasContent(passages) ? passages : [], reachedNext: true };
}

/** Between two statements of one box stand at most headings, labels and table heads. */
function hasContent(passages: Passage[]): boolean {
  return passages.some(
    ({ kind, text }) => (kind === "paragraph" || kind === "list_item") && text.length > 90,
  );
}
