import type { CardSlotId, Claim } from "@/lib/pvgs/document";

type Slot = { slot: CardSlotId; claims: Claim[] };

/** Ties an action to its conditions and exceptions, and benefits to harms, so that no edit can part them. */
export function keepCompanions(slots: Slot[]): Slot[] {
  const companions = new Map<string, string[]>();
  const tie = (a: Claim, b: Claim) => {
    companions.set(a.id, [...(companions.get(a.id) ?? []), b.id]);
    companions.set(b.id, [...(companions.get(b.id) ?? []), a.id]);
  };
  const parts = slots.flatMap(({ slot, claims }) => claims.map((claim) => ({ slot, claim })));
  for (const [index, { slot, claim }] of parts.entries()) {
    if (!RULE_PARTS.has(slot)) continue;
    const before = parts.slice(0, index).findLast((part) => part.slot === "what");
    const after = parts.slice(index + 1).find((part) => part.slot === "what");
    // A condition may belong to the action before it or after it; tied to both, it is never lost.
    for (const action of [before, after]) if (action) tie(claim, action.claim);
  }
  const benefit = slots.find(({ slot }) => slot === "benefits")?.claims[0];
  const harm = slots.find(({ slot }) => slot === "harms")?.claims[0];
  if (benefit && harm) tie(benefit, harm);
  return slots.map(({ slot, claims }) => ({
    slot,
    claims: claims.map((claim) => ({ ...claim, keepWith: companions.get(claim.id) ?? [] })),
  }));
}

const RULE_PARTS = new Set<CardSlotId>(["who", "when", "unless"]);
