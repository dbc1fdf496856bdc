import type { GradingRules } from "@/lib/clinical/scheme";
import type { LabelToken } from "@/lib/clinical/label-tokens";
import type {
  Certainty,
  Direction,
  Recommendation,
  RecommendationKind,
  Strength,
} from "@/lib/clinical/schema";

export type LabelMeaning = {
  kind: RecommendationKind;
  strength: Strength | null;
  direction: Direction | null;
  certainty: Certainty[];
  consensusPercent: number | null;
  gradeStatus: Recommendation["gradeStatus"];
};

type Reading = {
  kind: RecommendationKind | null;
  strength: Strength | null;
  direction: Direction | null;
  levels: Set<Certainty>;
  consensusPercent: number | null;
  /** A code or letter was printed, whether or not the scheme explains it. */
  hasValue: boolean;
};

/** What a label says inside the scheme of its guideline; nothing is taken from the wording of the statement. */
export function labelMeaning(tokens: LabelToken[], rules: GradingRules): LabelMeaning {
  const reading: Reading = {
    kind: null,
    strength: null,
    direction: null,
    levels: new Set(),
    consensusPercent: null,
    hasValue: false,
  };
  let head: "strength" | "evidence" | "any" = "any";
  for (const token of tokens) {
    if (token.type === "head") head = token.of;
    else readToken(reading, token, { head, rules });
  }
  return conclude(reading);
}

type Context = { head: "strength" | "evidence" | "any"; rules: GradingRules };

function readToken(reading: Reading, token: LabelToken, { head, rules }: Context): void {
  if (token.type === "strength") {
    reading.strength = token.strength;
    reading.direction = token.direction ?? reading.direction;
  } else if (token.type === "direction") reading.direction = token.direction;
  else if (token.type === "certainty") readLevels(reading, token, head);
  else if (token.type === "consensus") reading.consensusPercent = token.percent;
  else if (token.type === "kind") reading.kind = token.kind;
  else if (token.type === "ungraded") reading.kind ??= "recommendation";
  else if (token.type === "code") {
    readStrength(reading, token.strength, rules);
    readEvidence(reading, token.evidence, rules);
  } else if (token.type === "value") readValue(reading, token, { head, rules });
}

/** "Strength of recommendation: moderate" (ASCO) is no certainty, and no strength of ours either. */
function readLevels(
  reading: Reading,
  { levels, named }: Extract<LabelToken, { type: "certainty" }>,
  head: Context["head"],
): void {
  if (head === "strength" && !named) reading.hasValue = true;
  else levels.forEach((level) => reading.levels.add(level));
}

function readValue(
  reading: Reading,
  token: Extract<LabelToken, { type: "value" }>,
  { head, rules }: Context,
): void {
  const of = token.of ?? (head === "any" ? null : head);
  if (of === "strength") return readStrength(reading, token.value, rules);
  if (of === "evidence" || token.to) {
    readEvidence(reading, token.value, rules);
    if (token.to) readEvidence(reading, token.to, rules);
    return;
  }
  const isStrength = rules.strengthOf.has(token.value) && !reading.hasValue;
  if (isStrength || token.value === rules.insufficient) readStrength(reading, token.value, rules);
  else readEvidence(reading, token.value, rules);
}

function readStrength(reading: Reading, value: string, rules: GradingRules): void {
  reading.hasValue = true;
  if (value === rules.insufficient) reading.kind = "insufficient";
  const known = rules.strengthOf.get(value);
  if (!known) return;
  reading.strength = known.strength;
  reading.direction = known.direction ?? reading.direction;
}

function readEvidence(reading: Reading, value: string, rules: GradingRules): void {
  reading.hasValue = true;
  const level = rules.certaintyOf.get(value);
  if (level) reading.levels.add(level);
}

const BEST_FIRST: Certainty[] = ["high", "moderate", "low", "very_low"];

function conclude(reading: Reading): LabelMeaning {
  const levels = BEST_FIRST.filter((level) => reading.levels.has(level));
  const first = levels[0];
  const last = levels.at(-1);
  const certainty = first && last ? [...new Set([first, last])] : [];
  const isGraded = reading.strength !== null || certainty.length > 0;
  const onlyConsensus = reading.consensusPercent !== null && !isGraded && !reading.hasValue;
  // "Strong recommendation, strong consensus" reports agreement on a graded statement.
  const named =
    reading.kind === "consensus" && (isGraded || reading.hasValue) ? null : reading.kind;
  const kind = named ?? (onlyConsensus ? "consensus" : "recommendation");
  const { strength, direction, consensusPercent } = reading;
  const base = { kind, strength, direction, certainty, consensusPercent };
  if (kind === "insufficient") {
    return { ...base, strength: null, direction: null, gradeStatus: "graded" };
  }
  if (isGraded) return { ...base, gradeStatus: "graded" };
  return { ...base, gradeStatus: reading.hasValue ? "unreadable" : "not_graded" };
}
