import type { Recommendation } from "@/lib/clinical/schema";
import type { DraftContext } from "@/lib/writers/rules/draft-context";

/**
 * The recommendations that the ledger puts into the booklet, by their printed numbers. Numbers that no collator knows
 * the order of (一 二 三, I II III) leave them in reading order.
 */
export function includedRecommendations({ input, names }: DraftContext): Recommendation[] {
  const included = new Set(
    input.plan.ledger.filter((entry) => entry.included).map((entry) => entry.recommendationId),
  );
  const shown = input.graph.recommendations.filter(({ id }) => included.has(id));
  const numberOf = ({ id }: Recommendation) => names.get(id)?.number ?? "";
  if (!shown.every((one) => COUNTED.test(numberOf(one)))) return shown;
  const byNumber = new Intl.Collator("en", { numeric: true });
  return shown.toSorted((a, b) => byNumber.compare(numberOf(a), numberOf(b)));
}

const COUNTED = /^[A-Z]?\d/;
