import type { ClinicalGraph, Recommendation, SafetyStatement } from "@/lib/clinical/schema";
import type { Passage } from "@/lib/documents/schema";

type Around = Map<string, Passage[]>;

/**
 * The one recommendation each warning stands with: it is part of its statement or of the text around
 * it, else it names the same medicine. Without such a place it stands with none.
 */
export function placeSafety(graph: ClinicalGraph, around: Around): Map<string, string> {
  const names = graph.drugs.map(({ name }) => name.toLowerCase());
  return new Map(
    graph.safety.flatMap((statement): [string, string][] => {
      const home = homeOf(statement, { graph, around, names });
      return home === null ? [] : [[statement.id, home.id]];
    }),
  );
}

type Context = { graph: ClinicalGraph; around: Around; names: string[] };

function homeOf(
  statement: SafetyStatement,
  { graph, around, names }: Context,
): Recommendation | null {
  const { passageId } = statement.anchor;
  const linked = graph.recommendations.filter(({ id }) => statement.recommendationIds.includes(id));
  const sameDrug = (recommendation: Recommendation) =>
    names.some(
      (name) =>
        (mentions(statement.text, name) || statement.drugs.includes(name)) &&
        mentions(recommendation.text, name),
    );
  const own = linked.find(({ passageIds }) => passageIds.includes(passageId));
  const near = linked.filter(({ id }) =>
    around.get(id)?.some((passage) => passage.id === passageId),
  );
  return own ?? near.find(sameDrug) ?? near.at(-1) ?? linked.find(sameDrug) ?? null;
}

function mentions(text: string, name: string): boolean {
  return text.toLowerCase().includes(name);
}
