import type { Recommendation } from "@/lib/clinical/schema";
import type { DraftContext } from "@/lib/writers/rules/draft-context";

/** The recommendations that the ledger puts into the booklet, by their printed numbers, else in reading order. */
export function includedRecommendations({ input, names }: DraftContext): Recommendation[] {
  const included = new Set(
    input.plan.ledger.filter((entry) => entry.included).map((entry) => entry.recommendationId),
  );
  const byNumber = new Intl.Collator("en", { numeric: true });
  const rank = ({ id }: Recommendation) => names.get(id)?.number ?? "";
  return input.graph.recommendations
    .filter(({ id }) => included.has(id))
    .toSorted((a, b) => byNumber.compare(rank(a), rank(b)));
}
