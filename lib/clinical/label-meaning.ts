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
  /** A value was printed for the strength, whether or not the scheme explains it. */
  hasStrength: boolean;
  /** A value was printed that nothing in the guideline or its scheme explains. */
  hasUnknown: boolean;
  /** A value was printed that names the kind of evidence, but not how sure it is. */
  hasKindOfEvidence: boolean;
};

/** What a label says inside the scheme of its guideline; nothing is taken from the wording of the statement. */
export function labelMeaning(tokens: LabelToken[], rules: GradingRules): LabelMeaning {
  const reading: Reading = {
    kind: null,
    strength: null,
    direction: null,
    levels: new Set(),
    consensusPercent: null,
    hasStrength: false,
    hasUnknown: false,
    hasKindOfEvidence: false,
  };
  const namesStrength = tokens.some((token) => token.type === "value" && token.of === "strength");
  let head: "strength" | "evidence" | "any" = "any";
  for (const token of tokens) {
    if (token.type === "head") head = token.of;
    else readToken(reading, token, { head, rules, namesStrength });
  }
  return conclude(reading);
}

type Context = {
  head: "strength" | "evidence" | "any";
  rules: GradingRules;
  /** One value is called the strength ("A级推荐"); any other rates the evidence. */
  namesStrength: boolean;
};

function readToken(reading: Reading, token: LabelToken, context: Context): void {
  const { head, rules } = context;
  if (token.type === "strength") {
    reading.strength = token.strength;
    reading.direction = token.direction ?? reading.direction;
  } else if (token.type === "direction") reading.direction = token.direction;
  else if (token.type === "certainty") readLevels(reading, token, head);
  else if (token.type === "consensus") reading.consensusPercent = token.percent;
  else if (token.type === "kind") readKind(reading, token.kind, head);
  else if (token.type === "ungraded") reading.kind ??= "recommendation";
  else if (token.type === "code") readCode(reading, token, rules);
  else if (token.type === "value") readValue(reading, token, context);
}

/** "Evidence quality: insufficient" (ASCO) speaks of the evidence; the advice is made all the same. */
function readKind(reading: Reading, kind: RecommendationKind, head: Context["head"]): void {
  if (kind === "insufficient" && head === "evidence") reading.hasKindOfEvidence = true;
  // "GPP, strong consensus": the consensus is on the practice point.
  else if (kind !== "consensus" || reading.kind === null) reading.kind = kind;
}

/** "1A" is strength and certainty in GRADE, evidence in CSCO and agreement in NCCN. */
function readCode(
  reading: Reading,
  { strength, evidence }: Extract<LabelToken, { type: "code" }>,
  rules: GradingRules,
): void {
  if (rules.code === "strength") readStrength(reading, `${strength}${evidence}`, rules);
  else if (rules.code === "evidence") readEvidence(reading, `${strength}${evidence}`, rules);
  else {
    readStrength(reading, strength, rules);
    readEvidence(reading, evidence, rules);
  }
}

/** "Strength of recommendation: moderate" (ASCO) is no certainty, and no strength of ours either. */
function readLevels(
  reading: Reading,
  { levels, named }: Extract<LabelToken, { type: "certainty" }>,
  head: Context["head"],
): void {
  if (head === "strength" && !named) {
    reading.hasStrength = true;
    reading.hasUnknown = true;
  } else levels.forEach((level) => reading.levels.add(level));
}

function readValue(
  reading: Reading,
  token: Extract<LabelToken, { type: "value" }>,
  { head, rules, namesStrength }: Context,
): void {
  const of = token.of ?? (head === "any" ? null : head);
  if (of === "strength") return readStrength(reading, token.value, rules);
  if (of === "evidence" || token.to || namesStrength) {
    readEvidence(reading, token.value, rules);
    if (token.to) readEvidence(reading, token.to, rules);
    return;
  }
  const isStrength =
    rules.strengthOf.has(token.value) ||
    token.value === rules.insufficient ||
    (rules.strengthValues?.test(token.value) ?? false);
  if (isStrength && !reading.hasStrength) readStrength(reading, token.value, rules);
  else readEvidence(reading, token.value, rules);
}

function readStrength(reading: Reading, value: string, rules: GradingRules): void {
  reading.hasStrength = true;
  if (value === rules.insufficient) reading.kind = "insufficient";
  const known = rules.strengthOf.get(value);
  if (!known) {
    if (rules.evidenceValues?.test(value)) reading.hasKindOfEvidence = true;
    else reading.hasUnknown = true;
    return;
  }
  reading.strength = known.strength;
  reading.direction = known.direction ?? reading.direction;
}

function readEvidence(reading: Reading, value: string, rules: GradingRules): void {
  const levels = rules.certaintyOf.get(value);
  if (levels) levels.forEach((level) => reading.levels.add(level));
  else if (rules.evidenceValues?.test(value)) reading.hasKindOfEvidence = true;
  else reading.hasUnknown = true;
}

const BEST_FIRST: Certainty[] = ["high", "moderate", "low", "very_low"];

function conclude(reading: Reading): LabelMeaning {
  const levels = BEST_FIRST.filter((level) => reading.levels.has(level));
  const first = levels[0];
  const last = levels.at(-1);
  const certainty = first && last ? [...new Set([first, last])] : [];
  const isGraded = reading.strength !== null || certainty.length > 0;
  const hasValue = reading.hasUnknown || reading.hasKindOfEvidence;
  const onlyConsensus = reading.consensusPercent !== null && !isGraded && !hasValue;
  // "Strong recommendation, strong consensus" and "Grade B, consensus (97%)" report agreement on a graded statement.
  const isVoted = isGraded || (hasValue && reading.consensusPercent !== null);
  const named = reading.kind === "consensus" && isVoted ? null : reading.kind;
  const kind = named ?? (onlyConsensus ? "consensus" : "recommendation");
  const { strength, direction, consensusPercent } = reading;
  const base = { kind, strength, direction, certainty, consensusPercent };
  if (kind === "insufficient") {
    return { ...base, strength: null, direction: null, gradeStatus: "graded" };
  }
  return { ...base, gradeStatus: statusOf(reading, isGraded) };
}

/** A value of an unexplained strength asks for a person's eye; the kind of evidence needs no more than its own words. */
function statusOf(reading: Reading, isGraded: boolean): Recommendation["gradeStatus"] {
  const lacksStrength = reading.hasStrength && reading.strength === null;
  if (reading.hasUnknown && (lacksStrength || !isGraded)) return "unreadable";
  return isGraded || reading.hasKindOfEvidence ? "graded" : "not_graded";
}
