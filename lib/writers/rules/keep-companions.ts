import type { CardSlotId, Claim } from "@/lib/pvgs/document";

type Slot = { slot: CardSlotId; claims: Claim[] };

/** Ties an action to its conditions and exceptions, and benefits to harms, so that no edit can part them. */
export function keepCompanions(slots: Slot[]): Slot[] {
  const companions = new Map<string, string[]>();
  const tie = (a: Claim, b: Claim) => {
    companions.set(a.id, [...(companions.get(a.id) ?? []), b.id]);
    companions.set(b.id, [...(companions.get(b.id) ?? []), a.id]);
  };
  let leading: Claim[] = [];
  let action: Claim | null = null;
  for (const { slot, claims } of slots) {
    if (slot === "what") {
      action = claims[0] ?? null;
      for (const claim of leading) if (action) tie(action, claim);
      leading = [];
    } else if (RULE_PARTS.has(slot)) {
      if (action && slot !== "when") for (const claim of claims) tie(action, claim);
      else leading.push(...claims);
    }
  }
  if (action) for (const claim of leading) tie(action, claim);
  const benefit = slots.find(({ slot }) => slot === "benefits")?.claims[0];
  const harm = slots.find(({ slot }) => slot === "harms")?.claims[0];
  if (benefit && harm) tie(benefit, harm);
  return slots.map(({ slot, claims }) => ({
    slot,
    claims: claims.map((claim) => ({ ...claim, keepWith: companions.get(claim.id) ?? [] })),
  }));
}

const RULE_PARTS = new Set<CardSlotId>(["who", "when", "unless"]);
