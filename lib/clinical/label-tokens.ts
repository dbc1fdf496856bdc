import { TOKEN_RULES } from "@/lib/clinical/label-token-rules";
import type { Certainty, Direction, RecommendationKind, Strength } from "@/lib/clinical/schema";

/** One word, code or symbol of a grade label. `value` tokens mean something only under a head and a scheme. */
export type LabelToken =
  | { type: "head"; of: "strength" | "evidence" | "any" }
  | { type: "strength"; strength: Strength; direction: Direction | null; named: boolean }
  | { type: "direction"; direction: Direction }
  | { type: "certainty"; levels: Certainty[]; named: boolean }
  | { type: "code"; strength: string; evidence: string; reversed: boolean }
  | { type: "value"; value: string; to?: string; of: "strength" | "evidence" | null }
  | { type: "kind"; kind: RecommendationKind }
  | { type: "ungraded" }
  | { type: "consensus"; percent: number }
  | { type: "filler" };

/** The tokens of a stretch that says nothing but a grade; null if any other word stands in it. */
export function tokeniseLabel(text: string): LabelToken[] | null {
  const tokens: LabelToken[] = [];
  let at = 0;
  while (at < text.length) {
    const found = matchRule(text, at);
    if (!found) return null;
    if (found.token.type !== "filler") tokens.push(found.token);
    at = found.end;
  }
  return tokens;
}

function matchRule(text: string, at: number): { token: LabelToken; end: number } | null {
  for (const { pattern, read } of TOKEN_RULES) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match && match[0].length > 0) return { token: read(match), end: pattern.lastIndex };
  }
  return null;
}
