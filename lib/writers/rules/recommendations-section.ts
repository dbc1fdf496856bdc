import type { Block } from "@/lib/pvgs/document";
import { recommendationCard } from "@/lib/writers/rules/cards";
import type { DraftContext } from "@/lib/writers/rules/draft-context";
import { includedRecommendations } from "@/lib/writers/rules/included";
import { paragraph } from "@/lib/writers/rules/labelled-list";

export function recommendations(context: DraftContext): Block[] {
  const included = includedRecommendations(context);
  if (included.length === 0) return [paragraph(context.notReported("keyMessages.none"))];
  return [
    paragraph(context.fixed("recommendations.intro")),
    ...included.map((recommendation) => recommendationCard(recommendation, context)),
  ];
}
