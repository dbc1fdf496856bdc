import { CertaintySchema, DirectionSchema, StrengthSchema } from "@/lib/clinical/schema";
import ledgerEn from "@/lib/i18n/messages/en/ledger.json";
import ledgerZh from "@/lib/i18n/messages/zh/ledger.json";
import { describeStrength } from "@/lib/pvgs/grade-badges";
import { documentLabels } from "@/lib/pvgs/labels";
import { nameTemplate, recommendationNames } from "@/lib/pvgs/recommendation-names";
import { renderTemplate } from "@/lib/pvgs/templates/render-template";
import type { CheckInput } from "@/lib/quality/check";
import type { ValueRule, ValueRules } from "@/lib/quality/checks/values/value-rule";
import { findTerms } from "@/lib/writers/glossary/glossary";

const REASONS: Record<"en" | "zh", Record<string, string>> = {
  en: ledgerEn.reasons,
  zh: ledgerZh.reasons,
};

/** Values of the fixed texts that explain, count or caption something else of the booklet. */
export const PART_VALUES: ValueRules = {
  "legend.label": ({ label }, { input, claim }) => {
    const meaning = input.companions(claim).find(({ id }) => id !== claim.id)?.template?.id ?? "";
    return legendMeanings(label, input).some(
      (expected) => meaning === expected || meaning.startsWith(`${expected}.`),
    );
  },
  "strength.consensusPercent": ({ percent }, { input, claim }) => {
    const recommendation = input.recommendations.get(claim.recommendationId ?? "");
    return percent === String(recommendation?.consensusPercent ?? "");
  },
  "notKnown.leftOutReason": ({ name, reason }, { input, claim }) => {
    const { language } = input.document;
    const id = claim.recommendationId ?? "";
    const entry = input.plan.ledger.find(({ recommendationId }) => recommendationId === id);
    const own = recommendationNames(input.graph).get(id);
    if (!entry?.reason || !own) return false;
    const title = nameTemplate("title", own);
    return (
      reason === REASONS[language][entry.reason] &&
      name === renderTemplate(title.id, language, title.params)
    );
  },
  "glossary.standsFor": ({ short, long }, { input }) => {
    const { graph, document } = input;
    const printed = graph.abbreviations.filter((one) => one.short === short);
    const term = findTerms(short ?? "", document.language)[0]?.term.term;
    return printed.length > 0 && (printed.some((one) => one.long === long) || term === long);
  },
  "problems.more": ({ count }, { input }) => {
    const shown = new Set(input.claims.flatMap(({ safetyId }) => safetyId ?? []));
    const unshown = input.graph.safety.filter(({ id }) => !shown.has(id));
    return Number(count) > 0 && Number(count) <= unshown.length;
  },
  "figure.flowchart": ({ title }, subject) => isOwnCaption(title, subject),
  "figure.iconArray": ({ outcome }, subject) => isOwnCaption(outcome, subject),
};

/** Templates that may stand behind a label of the legend. */
function legendMeanings(label: string | undefined, { document }: CheckInput): string[] {
  const { language } = document;
  const labels = documentLabels(language);
  const strengths = StrengthSchema.options.flatMap((strength) =>
    [...DirectionSchema.options, null].flatMap((direction) => {
      const { symbol, words } = describeStrength({ strength, direction }, labels);
      if (`${symbol} ${words}` !== label) return [];
      return direction === "either"
        ? ["strength.either"]
        : [`strength.${strength}.${direction ?? "unclear"}`];
    }),
  );
  const certainties = CertaintySchema.options
    .filter((level) => renderTemplate(`certainty.level.${level}`, language) === label)
    .map((level) => `legend.certainty.${level}`);
  return [...strengths, ...certainties];
}

function isOwnCaption(
  title: string | undefined,
  { input, claim }: Parameters<ValueRule>[1],
): boolean {
  const blocks = input.document.sections.flatMap((section) => section.blocks);
  const block = blocks.find((one) => one.type === "figure" && one.caption.id === claim.id);
  if (block?.type !== "figure") return false;
  return input.document.figures.some(
    ({ id, title: own }) => id === block.figureId && own === title,
  );
}
