import { structureDocument } from "@/lib/clinical/structure-document";
import type { Anchor } from "@/lib/documents/schema";
import type { Plan } from "@/lib/pvgs/plan-schema";
import { chooseByRules, slotCandidates } from "@/lib/pvgs/fill-slots";
import { sharedOut } from "@/lib/pvgs/slots/share-out";
import { classifyExplanation } from "@/lib/pvgs/slots/classify";
import type { CheckInput } from "@/lib/quality/check";

/** What the source says around a recommendation; `chosen` are the sentences that say most, field by field. */
export type Surrounding = {
  recommendationId: string;
  benefits: Anchor[];
  harms: Anchor[];
  chosen: { harms: Anchor[]; others: Anchor[] };
  /** Safety statements that have their place in its card. */
  safetyIds: string[];
};

const known = new WeakMap<Plan, Surrounding[]>();

/** Recomputed from the source: what the document itself says belongs together may have been lost with what it lost. */
export function surroundings({ source, graph, plan }: CheckInput): Surrounding[] {
  const found = known.get(plan);
  if (found) return found;
  const structured = structureDocument(source);
  const candidates = sharedOut(
    slotCandidates({ source, structured, graph, plan }),
    source.language,
  );
  const computed = candidates.map((one): Surrounding => {
    const chosen = chooseByRules(one, source.language);
    const inField = (field: string) =>
      one.sentences
        .filter((sentence) => classifyExplanation(sentence) === field)
        .map(({ anchor }) => anchor);
    return {
      recommendationId: one.recommendation.id,
      benefits: [...inField("benefits"), ...(chosen.get("why") ?? [])],
      harms: inField("harms"),
      chosen: {
        harms: chosen.get("harms") ?? [],
        others: [...chosen].flatMap(([slot, anchors]) => (slot === "harms" ? [] : anchors)),
      },
      safetyIds: one.settled.safetyIds,
    };
  });
  known.set(plan, computed);
  return computed;
}
