import type { LabelToken } from "@/lib/clinical/label-tokens";
import type { Certainty, Direction } from "@/lib/clinical/schema";

export function codeToken(
  strength: string | undefined,
  evidence: string | undefined,
  reversed: boolean,
): LabelToken {
  return { type: "code", strength: strength ?? "", evidence: evidence ?? "", reversed };
}

export function directionEn(word: string | undefined): Direction | null {
  if (!word) return null;
  return /against/i.test(word) ? "against" : "for";
}

export function directionZh(word: string | undefined): Direction | null {
  if (!word) return null;
  // "强推荐" names the strength of advice in either direction.
  return /反对|不/.test(word) ? "against" : null;
}

export function levelEn(word: string | undefined): Certainty | null {
  if (!word) return null;
  if (/very/i.test(word)) return "very_low";
  return word.toLowerCase() as Certainty;
}

export function levelZh(word: string | undefined): Certainty | null {
  if (!word) return null;
  if (/极低|很低|非常低/.test(word)) return "very_low";
  if (word === "低") return "low";
  return word === "高" ? "high" : "moderate";
}

export function byCircles(count: number): Certainty | null {
  return (["very_low", "low", "moderate", "high"] as const)[count - 1] ?? null;
}

const ORDER: Certainty[] = ["high", "moderate", "low", "very_low"];

/** Best first, each level once. */
export function range(levels: (Certainty | null)[]): Certainty[] {
  return ORDER.filter((level) => levels.includes(level));
}

export function valueOf(noun: string | undefined): "strength" | "evidence" | null {
  if (!noun) return null;
  return noun === "证据" ? "evidence" : "strength";
}
