import type { ClinicalGraph, Recommendation, StructuredDocument } from "@/lib/clinical/schema";
import { indexPassages } from "@/lib/documents/quote";
import type { Anchor, Language, SourceDocument } from "@/lib/documents/schema";
import type { CardSlotId } from "@/lib/pvgs/document";
import type { Plan } from "@/lib/pvgs/plan-schema";
import { classifyExplanation } from "@/lib/pvgs/slots/classify";
import { chooseSentences } from "@/lib/pvgs/slots/choose-sentences";
import { type Explanation, explanations } from "@/lib/pvgs/slots/explanations";
import { neighbourhoods } from "@/lib/pvgs/slots/neighbourhood";
import { sharedOut } from "@/lib/pvgs/slots/share-out";
import { isReadable } from "@/lib/pvgs/slots/readable";
import { placeSafety } from "@/lib/pvgs/slots/safety-home";
import type { FilledSlots, RecommendationSlots } from "@/lib/pvgs/slots-schema";
import { splitStatement } from "@/lib/pvgs/statement/split-statement";

export type SlotsInput = {
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

/** A recommendation with all that could explain it. */
export type SlotCandidates = {
  recommendation: Recommendation;
  /** Sentences that can be read alone; doses are told by the clinical graph. */
  sentences: (Explanation & { isDose: boolean })[];
  /** Fields that need no choice: of its own statement, its setting, safety and effects. */
  settled: RecommendationSlots;
};

/** Which sentences explain a recommendation, field by field. */
export type ChosenSlots = Map<CardSlotId, Anchor[]>;

/** What the source says for each field of each included recommendation, from its statement and the text around it. */
export function fillSlots(input: SlotsInput): FilledSlots {
  const candidates = sharedOut(slotCandidates(input), input.source.language);
  return withChosen(candidates, (one) => chooseByRules(one, input.source.language));
}

export function withChosen(
  candidates: SlotCandidates[],
  choose: (one: SlotCandidates) => ChosenSlots,
): FilledSlots {
  return {
    recommendations: candidates.map((one) => {
      const chosen = choose(one);
      const explaining = EXPLAINING.map((slot) => ({ slot, anchors: chosen.get(slot) ?? [] }));
      return { ...one.settled, slots: [...one.settled.slots, ...explaining] };
    }),
  };
}

export function slotCandidates({ source, structured, graph, plan }: SlotsInput): SlotCandidates[] {
  const included = new Set(
    plan.ledger.filter((entry) => entry.included).map((entry) => entry.recommendationId),
  );
  const around = neighbourhoods({ source, structured, graph });
  const homes = placeSafety(graph, around);
  const text = { passages: indexPassages(source), language: source.language };
  const doses = graph.drugs.flatMap((drug) => drug.doses.map(({ anchor }) => anchor));
  return graph.recommendations
    .filter(({ id }) => included.has(id))
    .map((recommendation) => {
      const near = explanations(around.get(recommendation.id) ?? [], source.language);
      const statement = splitStatement(recommendation, text);
      return {
        recommendation,
        sentences: near
          .filter((one) => isReadable(one.text, source.language))
          .map((one) => ({ ...one, isDose: doses.some((dose) => overlaps(dose, one.anchor)) })),
        settled: {
          recommendationId: recommendation.id,
          slots: [
            ...statement.map(({ slot, anchors }) => ({ slot, anchors })),
            ...settingSlot(recommendation),
          ],
          safetyIds: graph.safety
            .filter(({ id }) => homes.get(id) === recommendation.id)
            .map(({ id }) => id),
          effectIds: effectsIn(near, graph),
        },
      };
    });
}

export function chooseByRules(
  { recommendation, sentences }: SlotCandidates,
  language: Language,
): ChosenSlots {
  const sorted = sentences.map((one) => ({
    ...one,
    slot: one.isDose ? "dose" : classifyExplanation(one),
  }));
  return new Map(
    EXPLAINING.map((slot) => {
      const candidates = sorted.filter((one) => one.slot === slot);
      const { text: statement } = recommendation;
      const chosen = chooseSentences(candidates, { statement, language, most: MOST[slot] ?? 0 });
      return [slot, chosen.map(({ anchor }) => anchor)];
    }),
  );
}

function settingSlot({ setting, anchors }: Recommendation): RecommendationSlots["slots"] {
  if (!setting || anchors.some((anchor) => overlaps(anchor, setting))) return [];
  return [{ slot: "where", anchors: [setting] }];
}

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
