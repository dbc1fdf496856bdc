import type { Answers, Recommendation } from "@/lib/clinical/schema";
import ledgerEn from "@/lib/i18n/messages/en/ledger.json";
import ledgerZh from "@/lib/i18n/messages/zh/ledger.json";
import type { Block, Claim } from "@/lib/pvgs/document";
import { nameTemplate } from "@/lib/pvgs/recommendation-names";
import { renderTemplate } from "@/lib/pvgs/templates/render-template";
import { AppError } from "@/lib/errors";
import { answerSentences } from "@/lib/writers/rules/answers";
import type { DraftContext } from "@/lib/writers/rules/draft-context";
import { includedRecommendations } from "@/lib/writers/rules/included";
import { namesOf } from "@/lib/writers/rules/names-of";
import { bulletList, labelledAnswer, paragraph } from "@/lib/writers/rules/labelled-list";

const REASONS: Record<"en" | "zh", Record<string, string>> = {
  en: ledgerEn.reasons,
  zh: ledgerZh.reasons,
};
const MOST_GAPS = 8;

/** What is unknown, and every recommendation that was left out with its reason (GIN Public Toolkit). */
export function notKnown(context: DraftContext): Block[] {
  const included = includedRecommendations(context);
  const gaps = answerSentences("researchGaps", context, MOST_GAPS).map((anchor) => [
    context.span([anchor], { kind: "evidence" }),
  ]);
  return [
    paragraph(context.fixed("notKnown.intro")),
    ...(gaps.length > 0
      ? [paragraph(context.fixed("notKnown.gaps")), ...bulletList(gaps)]
      : [paragraph(context.notReported("notKnown.gapsNotReported"))]),
    ...named("notKnown.insufficient", included.filter(isInsufficient), context),
    ...named("notKnown.lowCertainty", included.filter(isUncertain), context),
    ...leftOut(context),
    paragraph(context.fixed("notKnown.scope")),
  ];
}

function isInsufficient({ kind }: Recommendation): boolean {
  return kind === "insufficient";
}

function isUncertain({ certainty }: Recommendation): boolean {
  return certainty.includes("low") || certainty.includes("very_low");
}

function named(
  id: "notKnown.insufficient" | "notKnown.lowCertainty",
  recommendations: Recommendation[],
  context: DraftContext,
): Block[] {
  const names = namesOf(recommendations, context);
  return names === null ? [] : [paragraph(context.fixed(id, { names }))];
}

function leftOut(context: DraftContext): Block[] {
  const items = context.input.plan.ledger.flatMap(({ included, reason, recommendationId }) =>
    included ? [] : [leftOutItem(recommendationId, reason, context)],
  );
  if (items.length === 0) return [paragraph(context.fixed("notKnown.nothingLeftOut"))];
  return [paragraph(context.fixed("notKnown.leftOut")), ...bulletList(items)];
}

function leftOutItem(id: string, code: string | null, context: DraftContext): Claim[] {
  const recommendation = context.graph.recommendations.find((one) => one.id === id);
  const name = context.names.get(id);
  const reason = REASONS[context.pvgLanguage][code ?? ""];
  if (!recommendation || !name || !reason) {
    throw new AppError("internal", { params: { recommendation: id, reason: code ?? "" } });
  }
  const title = nameTemplate("title", name);
  const why = context.fixed("notKnown.leftOutReason", {
    name: renderTemplate(title.id, context.pvgLanguage, title.params),
    reason,
  });
  const quotes = context.quotes(recommendation.anchors, { recommendationId: id });
  return [{ ...why, recommendationId: id }, ...quotes];
}

/** Methods, money, interests and people: what the source reports, and plainly what nobody reported (RIGHT-PVG 6, 11, 12). */
export function howMade(context: DraftContext): Block[] {
  const { ledger, writer } = context.input.plan;
  const included = ledger.filter((entry) => entry.included).length;
  return [
    paragraph(
      writer.kind === "rules"
        ? context.fixed("howMade.howMade")
        : context.fixed("howMade.byModel", { models: writer.models.join(", ") }),
      context.fixed("howMade.notReviewed"),
    ),
    paragraph(
      context.fixed("howMade.selection", {
        included: String(included),
        total: String(ledger.length),
      }),
    ),
    ...reported("howMade.label.methods", "methods", context),
    ...reported("howMade.label.funding", "funding", context),
    ...reported("howMade.label.interests", "interests", context),
    ...reported("howMade.label.involvement", "patientInvolvement", context),
    ...reported("howMade.label.contact", "contact", context),
    paragraph(
      context.notReported("howMade.fundingThis"),
      context.notReported("howMade.interestsThis"),
      context.fixed("howMade.noInvolvement"),
      context.fixed("howMade.contactThis"),
    ),
  ];
}

type Reported = "methods" | "funding" | "interests" | "involvement" | "contact";

function reported(
  label: `howMade.label.${Reported}`,
  topic: keyof Answers,
  context: DraftContext,
): Block[] {
  const found = labelledAnswer({ label, topic, kind: "quote", most: 3 }, context);
  if (found.length > 0) return found;
  return [paragraph(context.fixed(label), context.notReported("value.notReportedSentence"))];
}
