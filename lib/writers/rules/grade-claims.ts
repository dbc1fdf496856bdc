import type { Certainty, Recommendation } from "@/lib/clinical/schema";
import type { Claim } from "@/lib/pvgs/document";
import {
  isTemplateId,
  renderTemplate,
  type TemplateId,
} from "@/lib/pvgs/templates/render-template";
import type { DraftContext } from "@/lib/writers/rules/draft-context";

/** Strength and certainty in registered words, from the recommendation's fields and never from its verb. */
export function gradeClaims(recommendation: Recommendation, context: DraftContext): Claim[] {
  const { consensusPercent, labelAnchor, id } = recommendation;
  const claims = [context.fixed(strengthTemplate(recommendation, context))];
  if (consensusPercent !== null) {
    claims.push(context.fixed("strength.consensusPercent", { percent: String(consensusPercent) }));
  }
  if (isCertaintyExpected(recommendation)) claims.push(certaintyClaim(recommendation, context));
  const anchors = labelAnchor ? [labelAnchor] : [];
  return claims.map((claim) => ({ ...claim, recommendationId: id, anchors }));
}

export function strengthTemplate(
  { kind, strength, direction, gradeStatus }: Recommendation,
  context: DraftContext,
): TemplateId {
  if (kind === "insufficient") return "strength.insufficient";
  if (gradeStatus === "unreadable") return "strength.unreadable";
  if (strength && direction === "either") return "strength.either";
  if (strength) {
    const general: TemplateId = `strength.${strength}.${direction === null || direction === "either" ? "unclear" : direction}`;
    const special = `${general}.${context.graph.scheme.id}`;
    return isTemplateId(special) ? special : general;
  }
  if (kind === "good_practice") return "strength.goodPractice";
  if (kind === "consensus") return "strength.consensus";
  return gradeStatus === "not_graded" ? "strength.notGraded" : "strength.notReported";
}

/** The level, or both ends of a range with the lower one first; null where none is printed. */
export function certaintyWords(certainty: Certainty[], context: DraftContext): string | null {
  const words = certainty.map((level) =>
    renderTemplate(`certainty.level.${level}`, context.pvgLanguage),
  );
  const [higher, lower] = words;
  if (!higher) return null;
  if (!lower) return higher;
  return renderTemplate("certainty.short.range", context.pvgLanguage, { lower, higher });
}

function certaintyClaim({ certainty }: Recommendation, context: DraftContext): Claim {
  const level = (index: number) =>
    renderTemplate(`certainty.level.${certainty[index] ?? "low"}`, context.pvgLanguage);
  if (certainty.length === 0) return context.notReported("certainty.none");
  if (certainty.length === 1) return context.fixed("certainty.one", { level: level(0) });
  return context.fixed("certainty.range", { lower: level(1), higher: level(0) });
}

/** What was never graded needs no line that says its certainty is missing. */
function isCertaintyExpected({ certainty, kind, strength }: Recommendation): boolean {
  return certainty.length > 0 || (strength !== null && kind === "recommendation");
}
