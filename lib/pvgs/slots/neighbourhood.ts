import type { ClinicalGraph, Recommendation, StructuredDocument } from "@/lib/clinical/schema";
import type { Passage, SourceDocument } from "@/lib/documents/schema";
import { headingTopic } from "@/lib/pvgs/slots/text-topic";

export type Surroundings = {
  source: SourceDocument;
  structured: StructuredDocument;
  graph: ClinicalGraph;
};

/** Where a statement is printed: in a box of the summary, again in the chapter that explains it. */
type Site = { recommendation: Recommendation; first: number; last: number };

const MOST_PASSAGES = 80;
/** Parts of a document that explain it, not its recommendations. */
const ASIDE = new Set(["methods", "references", "back_matter", "research_gaps", "identity"]);
/** So much of a statement is enough to know it again, unless another one opens with the same words. */
const KNOWN_BY = 60;

/**
 * The passages that explain a recommendation: from the statement to the next one, within its section,
 * at the place that explains it most. Statements printed right behind each other share the text that
 * follows the last of them.
 */
export function neighbourhoods(surroundings: Surroundings): Map<string, Passage[]> {
  const { source, structured } = surroundings;
  const aside = new Set(
    structured.sections.filter(({ kind }) => ASIDE.has(kind)).map(({ sectionId }) => sectionId),
  );
  const sites = findSites(surroundings);
  const result = new Map<string, Passage[]>();
  let following: Passage[] = [];
  for (const [index, site] of [...sites.entries()].reverse()) {
    const next = sites[index + 1];
    const to = next?.first ?? source.passages.length;
    const own = windowAfter(source, { site, to, aside });
    const isShared = next !== undefined && own.reachedEnd && !hasContent(own.passages);
    if (!isShared) following = own.passages;
    const best = result.get(site.recommendation.id) ?? [];
    if (size(following) > size(best)) result.set(site.recommendation.id, following);
  }
  return result;
}

function findSites({ source, graph }: Surroundings): Site[] {
  const order = new Map(source.passages.map(({ id }, index) => [id, index]));
  const texts = source.passages.map(({ text }) => comparable(text));
  const statements = graph.recommendations.map(({ text }) => comparable(text));
  return graph.recommendations
    .flatMap((recommendation, index): Site[] => {
      const own = ownSite(recommendation, order);
      const start = ownOpening(index, statements);
      const again = start.length < KNOWN_BY / 2 ? [] : [...texts.entries()];
      return [
        own,
        ...again
          .filter(
            ([place, text]) => (place < own.first || place > own.last) && text.includes(start),
          )
          .map(([place]) => ({ recommendation, first: place, last: place })),
      ];
    })
    .sort((a, b) => a.first - b.first);
}

/** "For adults with hypertension requiring …" may open two statements; what follows tells them apart. */
function ownOpening(index: number, statements: string[]): string {
  const own = statements[index] ?? "";
  const shared = statements
    .filter((other, at) => at !== index && other !== own)
    .map((other) => sharedOpening(own, other));
  return own.slice(0, Math.max(KNOWN_BY, ...shared.map((length) => length + 10)));
}

function sharedOpening(one: string, other: string): number {
  const end = [...one].findIndex((char, at) => char !== other[at]);
  return end === -1 ? one.length : end;
}

function ownSite(recommendation: Recommendation, order: Map<string, number>): Site {
  const { passageIds, labelAnchor } = recommendation;
  const ids = labelAnchor ? [...passageIds, labelAnchor.passageId] : passageIds;
  const indexes = ids.map((id) => order.get(id) ?? 0);
  return { recommendation, first: Math.min(...indexes), last: Math.max(...indexes) };
}

type Window = { site: Site; to: number; aside: Set<string> };

function windowAfter(
  source: SourceDocument,
  { site, to, aside }: Window,
): { passages: Passage[]; reachedEnd: boolean } {
  const levels = new Map(source.sections.map(({ id, level }) => [id, level]));
  const homeId = source.passages[site.first]?.sectionId ?? null;
  const home = homeId === null ? undefined : levels.get(homeId);
  const passages: Passage[] = [];
  for (const passage of source.passages.slice(site.last + 1, to)) {
    const leaves = leavesHome(passage, { homeId, home, levels });
    const isAside = passage.sectionId !== null && aside.has(passage.sectionId);
    if (leaves || isAside || passages.length >= MOST_PASSAGES)
      return { passages, reachedEnd: false };
    passages.push(passage);
  }
  return { passages, reachedEnd: true };
}

type Home = { homeId: string | null; home: number | undefined; levels: Map<string, number> };

/** A heading of the same rank ends the text of a recommendation, unless it announces its rationale or the like. */
function leavesHome({ kind, sectionId, text }: Passage, { homeId, home, levels }: Home): boolean {
  if (kind !== "heading" || sectionId === homeId || headingTopic(text) !== null) return false;
  return home === undefined || (levels.get(sectionId ?? "") ?? 1) <= home;
}

/** Between two statements of one box stand at most headings, labels and table heads. */
function hasContent(passages: Passage[]): boolean {
  return passages.some(
    ({ kind, text }) =>
      (kind === "paragraph" || kind === "list_item") &&
      (/[a-z].{60,}[.;]/i.test(text) || /\p{Script=Han}.{15,}[。；]/u.test(text)),
  );
}

function size(passages: Passage[]): number {
  return passages
    .filter(({ kind }) => kind === "paragraph" || kind === "list_item")
    .reduce((sum, { text }) => sum + text.length, 0);
}

function comparable(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}
