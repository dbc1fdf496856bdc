import type { ClinicalGraph, Recommendation, StructuredDocument } from "@/lib/clinical/schema";
import { indexPassages } from "@/lib/documents/quote";
import type { Anchor, SourceDocument } from "@/lib/documents/schema";
import type { CardSlotId } from "@/lib/pvgs/document";
import type { Plan } from "@/lib/pvgs/plan-schema";
import { classifyExplanation } from "@/lib/pvgs/slots/classify";
import { type Explanation, explanations } from "@/lib/pvgs/slots/explanations";
import { neighbourhoods } from "@/lib/pvgs/slots/neighbourhood";
import { isReadable, readingCost } from "@/lib/pvgs/slots/readable";
import type { FilledSlots, RecommendationSlots } from "@/lib/pvgs/slots-schema";
import { splitStatement } from "@/lib/pvgs/statement/split-statement";

type Input = {
  source: SourceDocument;
  structured: StructuredDocument;
  graph: ClinicalGraph;
  plan: Plan;
};

/** Sentences per field; a booklet shows the few that say most, the source shows the rest. */
const MOST: Partial<Record<CardSlotId, number>> = {
  dose: 2,
  why: 2,
  benefits: 2,
  harms: 3,
  ifProblems: 3,
  remarks: 3,
};
const EXPLAINING = Object.keys(MOST) as CardSlotId[];

/** What the source says for each field of each included recommendation, from its statement and the text around it. */
export function fillSlots({ source, structured, graph, plan }: Input): FilledSlots {
  const included = new Set(
    plan.ledger.filter((entry) => entry.included).map((entry) => entry.recommendationId),
  );
  const around = neighbourhoods({ source, structured, graph });
  const text = { passages: indexPassages(source), language: source.language };
  const recommendations = graph.recommendations
    .filter(({ id }) => included.has(id))
    .map((recommendation): RecommendationSlots => {
      const near = explanations(around.get(recommendation.id) ?? [], source.language);
      return {
        recommendationId: recommendation.id,
        slots: [
          ...splitStatement(recommendation, text).map(({ slot, anchors }) => ({ slot, anchors })),
          ...settingSlot(recommendation),
          ...explainingSlots(near, { source, graph }),
        ],
        safetyIds: safetyOf(recommendation, graph),
        effectIds: effectsIn(near, graph),
      };
    });
  return { recommendations };
}

function settingSlot({ setting, anchors }: Recommendation): RecommendationSlots["slots"] {
  if (!setting || anchors.some((anchor) => overlaps(anchor, setting))) return [];
  return [{ slot: "where", anchors: [setting] }];
}

function explainingSlots(
  near: Explanation[],
  { source, graph }: { source: SourceDocument; graph: ClinicalGraph },
): RecommendationSlots["slots"] {
  const { language } = source;
  const doses = graph.drugs.flatMap((drug) => drug.doses.map(({ anchor }) => anchor));
  const readable = near.filter(({ text }) => isReadable(text, language));
  const sorted = readable.map((explanation) => ({
    ...explanation,
    slot: doses.some((dose) => overlaps(dose, explanation.anchor))
      ? "dose"
      : classifyExplanation(explanation),
  }));
  return EXPLAINING.map((slot) => {
    const best = sorted
      .filter((explanation) => explanation.slot === slot)
      .toSorted((a, b) => readingCost(a.text, language) - readingCost(b.text, language))
      .slice(0, MOST[slot]);
    const anchors = sorted.filter((one) => best.includes(one)).map(({ anchor }) => anchor);
    return { slot, anchors };
  });
}

function safetyOf({ id }: Recommendation, graph: ClinicalGraph): string[] {
  return graph.safety
    .filter(({ recommendationIds }) => recommendationIds.includes(id))
    .map((statement) => statement.id);
}

function effectsIn(near: Explanation[], graph: ClinicalGraph): string[] {
  return graph.effects
    .filter((effect) => near.some(({ anchor }) => overlaps(anchor, effect.anchor)))
    .map(({ id }) => id);
}

function overlaps(a: Anchor, b: Anchor): boolean {
  return a.passageId === b.passageId && a.start < b.end && b.start < a.end;
}
