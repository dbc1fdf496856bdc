import type { Recommendation } from "@/lib/clinical/schema";
import type { Claim } from "@/lib/pvgs/document";
import { isTemplateId, renderTemplate } from "@/lib/pvgs/templates/render-template";
import { type CheckInput, claimFinding } from "@/lib/quality/check";
import type { Finding } from "@/lib/quality/schema";

const STRENGTH = /^(?:strength|options\.advice)\.(?!consensusPercent)(.+)$/;
const CERTAINTY = /^(?:certainty\.(?:one|range|none)|options\.certainty\.(?:level|none))$/;

/** A fixed sentence about strength, wherever it stands, must be one that the recommendation's fields allow. */
export function judgeStrengthWords(input: CheckInput, claim: Claim): Finding[] {
  const id = claim.template?.id ?? "";
  const said = STRENGTH.exec(id)?.[1];
  if (!said || isInLegend(input, claim)) return [];
  const recommendation = input.recommendations.get(claim.recommendationId ?? "");
  const isRight =
    recommendation !== undefined &&
    allows(said, recommendation) &&
    isOfScheme(id, input.graph.scheme.id);
  return isRight ? [] : [wordsFinding(input, claim, { recommendation, check: "F6" })];
}

/** A fixed sentence about certainty says the printed level, or both ends of the printed range. */
export function judgeCertaintyWords(input: CheckInput, claim: Claim): Finding[] {
  const { id = "", params = {} } = claim.template ?? {};
  if (!CERTAINTY.test(id)) return [];
  const recommendation = input.recommendations.get(claim.recommendationId ?? "");
  if (!recommendation) return [wordsFinding(input, claim, { recommendation, check: "F7" })];
  const [higher, lower] = recommendation.certainty.map((level) =>
    renderTemplate(`certainty.level.${level}`, input.document.language),
  );
  const expected = {
    "certainty.one": lower ? null : { level: higher },
    "certainty.range": lower ? { lower, higher } : null,
    "options.certainty.level": {
      level: lower && higher ? rangeWords(input, lower, higher) : higher,
    },
  }[id];
  const isRight =
    expected === undefined
      ? recommendation.certainty.length === 0
      : expected !== null &&
        Object.entries(expected).every(([key, value]) => params[key] === value);
  return isRight ? [] : [wordsFinding(input, claim, { recommendation, check: "F7" })];
}

function rangeWords({ document }: CheckInput, lower: string, higher: string): string {
  return renderTemplate("certainty.short.range", document.language, { lower, higher });
}

/** The legend explains labels of the whole booklet; its pairs are check F13's to judge. */
function isInLegend({ companions }: CheckInput, claim: Claim): boolean {
  return companions(claim).some(({ template }) => template?.id === "legend.label");
}

/** Some schemes give a grade a meaning of their own; then only that wording is right. */
function isOfScheme(id: string, scheme: string): boolean {
  const [family, strength, direction, own] = id.split(".");
  if (family !== "strength") return true;
  if (own) return own === scheme;
  return !isTemplateId(`strength.${strength}.${direction}.${scheme}`);
}

function allows(
  said: string,
  { kind, strength: printed, direction, gradeStatus }: Recommendation,
): boolean {
  const [first, second] = said.split(".");
  switch (first) {
    case "strong":
    case "conditional":
      return printed === first && second === (direction ?? "unclear");
    case "either":
      return direction === "either";
    case "goodPractice":
      return kind === "good_practice" && printed === null;
    case "consensus":
      return kind === "consensus" && printed === null;
    case "insufficient":
      return kind === "insufficient" || kind === "research_only";
    case "notGraded":
      return gradeStatus === "not_graded" && printed === null;
    case "notReported":
      return printed === null;
    case "unreadable":
      return gradeStatus === "unreadable";
    default:
      return false;
  }
}

function wordsFinding(
  input: CheckInput,
  claim: Claim,
  { recommendation, check }: { recommendation: Recommendation | undefined; check: "F6" | "F7" },
): Finding {
  return claimFinding(input, claim, {
    check,
    severity: "hard",
    code: check === "F6" ? "strength_words_changed" : "certainty_words_changed",
    params: { printed: recommendation?.certainty.join(" – ") || "–" },
    sourceQuote: recommendation?.label ?? recommendation?.text ?? null,
    anchors: recommendation?.anchors ?? [],
  });
}
