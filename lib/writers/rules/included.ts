import type { Recommendation } from "@/lib/clinical/schema";
import type { DraftContext } from "@/lib/writers/rules/draft-context";

/** The recommendations that the ledger puts into the booklet, in the guideline's order. */
export function includedRecommendations({ input }: DraftContext): Recommendation[] {
  const included = new Set(
    input.plan.ledger.filter((entry) => entry.included).map((entry) => entry.recommendationId),
  );
  return input.graph.recommendations.filter(({ id }) => included.has(id));
}
