import type { ClinicalGraph, Recommendation, StructuredDocument } from "@/lib/clinical/schema";
import { indexPassages } from "@/lib/documents/quote";
import type { Anchor, SourceDocument } from "@/lib/documents/schema";
import type { CardSlotId } from "@/lib/pvgs/document";
import type { Plan } from "@/lib/pvgs/plan-schema";
import { classifyExplanation } from "@/lib/pvgs/slots/classify";
import { chooseSentences } from "@/lib/pvgs/slots/choose-sentences";
import { type Explanation, explanations } from "@/lib/pvgs/slots/explanations";
import { neighbourhoods } from "@/lib/pvgs/slots/neighbourhood";
import { isReadable } from "@/lib/pvgs/slots/readable";
import { placeSafety } from "@/lib/pvgs/slots/safety-home";
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
  harms: 2,
  ifProblems: 3,
  remarks: 2,
};
const EXPLAINING = Object.keys(MOST) as CardSlotId[];

/** What the source says for each field of each included recommendation, from its statement and the text around it. */
export function fillSlots({ source, structured, graph, plan }: Input): FilledSlots {
  const included = new Set(
    plan.ledger.filter((entry) => entry.included).map((entry) => entry.recommendationId),
  );
  const around = neighbourhoods({ source, structured, graph });
  const homes = placeSafety(graph, around);
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
          ...explainingSlots(near, { source, graph, statement: recommendation.text }),
        ],
        safetyIds: graph.safety
          .filter(({ id }) => homes.get(id) === recommendation.id)
          .map(({ id }) => id),
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
  { source, graph, statement }: Near,
): RecommendationSlots["slots"] {
  const { language } = source;
  const doses = graph.drugs.flatMap((drug) => drug.doses.map(({ anchor }) => anchor));
  const sorted = near
    .filter(({ text }) => isReadable(text, language))
    .map((explanation) => {
      const isDose = doses.some((dose) => overlaps(dose, explanation.anchor));
      return { ...explanation, slot: isDose ? "dose" : classifyExplanation(explanation) };
    });
  return EXPLAINING.map((slot) => {
    const candidates = sorted.filter((explanation) => explanation.slot === slot);
    const chosen = chooseSentences(candidates, { statement, language, most: MOST[slot] ?? 0 });
    return { slot, anchors: chosen.map(({ anchor }) => anchor) };
  });
}

type Near = { source: SourceDocument; graph: ClinicalGraph; statement: string };

function effectsIn(near: Explanation[], graph: ClinicalGraph): string[] {
  return graph.effects
    .filter((effect) =>
      near.some(({ anchor }) => effect.anchors.some((own) => overlaps(anchor, own))),
    )
    .map(({ id }) => id);
}

function overlaps(a: Anchor, b: Anchor): boolean {
  return a.passageId === b.passageId && a.start < b.end && b.start < a.end;
}
