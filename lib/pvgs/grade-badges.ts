import type { Certainty, Direction, Strength } from "@/lib/clinical/schema";
import type { DocumentLabels } from "@/lib/pvgs/labels";

/** GRADE's own symbols: arrows for strength and direction, filled circles for certainty (GRADE handbook). */
const ARROWS: Record<Direction, Record<Strength, string>> = {
  for: { strong: "↑↑", conditional: "↑" },
  against: { strong: "↓↓", conditional: "↓" },
  either: { strong: "↔", conditional: "↔" },
};
const CIRCLES: Record<Certainty, string> = {
  high: "⊕⊕⊕⊕",
  moderate: "⊕⊕⊕○",
  low: "⊕⊕○○",
  very_low: "⊕○○○",
};

type Grade = { symbol: string; words: string };

/** Strength with its direction; without a printed direction there is no arrow, because an arrow would claim one. */
export function describeStrength(
  { strength, direction }: { strength: Strength; direction: Direction | null },
  labels: DocumentLabels,
): Grade {
  const key = direction ? (`${strength}_${direction}` as const) : strength;
  return {
    symbol: direction ? ARROWS[direction][strength] : strength === "strong" ? "●" : "○",
    words: labels(`strengths.${key}`),
  };
}

export function describeCertainty(certainty: Certainty, labels: DocumentLabels): Grade {
  return { symbol: CIRCLES[certainty], words: labels(`certainties.${certainty}`) };
}

/** Both ends of a range are kept; null if the guideline prints no certainty. */
export function describeCertaintyRange(
  certainty: Certainty[],
  labels: DocumentLabels,
): Grade | null {
  const levels = certainty.map((level) => describeCertainty(level, labels));
  const [first, last] = [levels[0], levels.at(-1)];
  if (!first || !last) return null;
  if (levels.length === 1) return first;
  return {
    symbol: `${first.symbol} – ${last.symbol}`,
    words: labels("certaintyRange", { from: first.words, to: last.words }),
  };
}
