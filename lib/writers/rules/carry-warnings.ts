import type { Recommendation, SafetyStatement } from "@/lib/clinical/schema";
import type { Anchor } from "@/lib/documents/schema";
import type { CardSlotId, Claim } from "@/lib/pvgs/document";
import { comparable } from "@/lib/writers/rules/anchored-sentences";
import type { DraftContext } from "@/lib/writers/rules/draft-context";

type Slot = { slot: CardSlotId; claims: Claim[] };

/** A warning that is the statement itself, or part of it, is carried by the statement's claims and not printed again. */
export function carryWarnings(
  slots: Slot[],
  { anchors }: Recommendation,
  context: DraftContext,
): Slot[] {
  const warnings = context.graph.safety.filter(({ anchor }) => liesWithin(anchor, anchors));
  const carried = new Map<string, SafetyStatement>();
  for (const warning of warnings) {
    const free = slots
      .toSorted((a, b) => Number(b.slot === "unless") - Number(a.slot === "unless"))
      .flatMap(({ claims }) => claims)
      .find((claim) => !carried.has(claim.id) && sharedLength(warning.anchor, claim.anchors) > 0);
    if (!free) continue;
    carried.set(free.id, warning);
    context.said.add(comparable(warning.text));
  }
  return slots.map(({ slot, claims }) => ({
    slot,
    claims: claims.map((claim) => {
      const warning = carried.get(claim.id);
      return warning ? { ...claim, safetyId: warning.id } : claim;
    }),
  }));
}

/** As "推荐意见4：" and "（2D）" are around a short statement. */
const NUMBER_AND_LABEL = 24;

/** A printed number and label around the statement may lie outside it. */
export function liesWithin(anchor: Anchor, anchors: Anchor[]): boolean {
  const length = anchor.end - anchor.start;
  const shared = sharedLength(anchor, anchors);
  const isWhole =
    shared > 0 && shared === anchors.reduce((sum, one) => sum + one.end - one.start, 0);
  return shared > 0.6 * length || (isWhole && length - shared < NUMBER_AND_LABEL);
}

function sharedLength(anchor: Anchor, anchors: Anchor[]): number {
  return anchors
    .filter(({ passageId }) => passageId === anchor.passageId)
    .reduce(
      (sum, { start, end }) =>
        sum + Math.max(0, Math.min(end, anchor.end) - Math.max(start, anchor.start)),
      0,
    );
}
