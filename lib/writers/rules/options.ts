import type { Recommendation } from "@/lib/clinical/schema";
import { quoteOf } from "@/lib/documents/quote";
import type { Anchor } from "@/lib/documents/schema";
import type { Block, CardSlotId, Claim } from "@/lib/pvgs/document";
import { renderName } from "@/lib/pvgs/recommendation-names";
import { splitStatement, type StatementSlot } from "@/lib/pvgs/statement/split-statement";
import type { TemplateId } from "@/lib/pvgs/templates/render-template";
import type { DraftContext } from "@/lib/writers/rules/draft-context";
import { certaintyWords } from "@/lib/writers/rules/grade-claims";
import { includedRecommendations } from "@/lib/writers/rules/included";
import { paragraph } from "@/lib/writers/rules/labelled-list";
import { namesOf } from "@/lib/writers/rules/names-of";
import { noTreatment } from "@/lib/writers/rules/no-treatment";
import { isTeamwork } from "@/lib/writers/rules/teamwork";

/** More rows than this are no overview any more; the boxes hold the rest. */
const MOST_ROWS = 15;
/** A longer action is read in its box, where nothing is cut away from it. */
const LONGEST_ACTION = { en: 170, zh: 60 };

/** One row per recommendation that a person can choose, so that options can be compared at a glance (RIGHT-PVG 4.2). */
export function options(context: DraftContext): Block[] {
  const included = includedRecommendations(context);
  const chosen = included
    .filter((recommendation) => isOption(recommendation, context))
    .slice(0, MOST_ROWS);
  const rows = chosen.flatMap((recommendation) => optionRow(recommendation, context));
  const others = namesOf(
    included.filter((recommendation) => !chosen.includes(recommendation)),
    context,
  );
  const more = others ? [paragraph(context.fixed("options.more", { names: others }))] : [];
  if (rows.length === 0) {
    return [paragraph(context.notReported("options.none")), ...more, ...noTreatment(context)];
  }
  return [
    paragraph(context.fixed("options.intro")),
    {
      type: "table",
      caption: context.fixed("options.caption"),
      header: [
        context.fixed("options.header.option"),
        context.fixed("options.header.who"),
        context.fixed("options.header.advice"),
        context.fixed("options.header.certainty"),
      ],
      rows,
    },
    ...more,
    ...noTreatment(context),
  ];
}

/** A test, a treatment or a way to prevent, short enough for a cell; not how a team works together. */
function isOption(recommendation: Recommendation, context: DraftContext): boolean {
  const { kind, actor } = recommendation;
  if (kind === "good_practice" || kind === "insufficient" || kind === "research_only") return false;
  if (actor === "system") return false;
  const action = firstAction(splitStatement(recommendation, context))?.action;
  if (!action) return false;
  const words = action.anchors.map((anchor) => quoteOf(context.passages, anchor)).join(" ");
  return (
    words.length <= LONGEST_ACTION[context.language] &&
    !/[:：]\s*$/.test(words) &&
    !isTeamwork(words, context.language)
  );
}

function optionRow(recommendation: Recommendation, context: DraftContext): Claim[][][] {
  const { id, actor } = recommendation;
  const first = firstAction(splitStatement(recommendation, context));
  if (!first) return [];
  const claim = ({ anchors, slot }: StatementSlot) =>
    context.span(anchors, { kind: "recommendation", slot, recommendationId: id, actor });
  const option = context.span(withoutFrame(first.action.anchors, recommendation, context), {
    kind: "recommendation",
    recommendationId: id,
    actor,
  });
  const limits = first.limits.map(claim);
  const kept = limits.map((limit) => ({ ...limit, keepWith: [option.id] }));
  const name = context.names.get(id);
  const see = name
    ? [context.fixed("keyMessages.see", { name: renderName(name, context.pvgLanguage) })]
    : [];
  const certainty = certaintyWords(recommendation.certainty, context);
  return [
    [
      [{ ...option, keepWith: limits.map((limit) => limit.id) }, ...see],
      kept.length > 0 ? kept : [context.fixed("options.asInBox")],
      [graded(context.fixed(adviceTemplate(recommendation)), recommendation)],
      [
        graded(
          certainty
            ? context.fixed("options.certainty.level", { level: certainty })
            : context.fixed("options.certainty.none"),
          recommendation,
        ),
      ],
    ],
  ];
}

const FRAME =
  /^(?:(?:we|(?:the )?[A-Z]{2,8}|the (?:guideline|panel|committee|task force)) )(?:strongly )?(?:recommends?|suggests?) (?!that\b|against\b|not\b|for\b)|^(?:强烈)?(?:推荐(?!意见)|建议)/i;

/** A table names the option itself; "we recommend" stays where the advice is against it. */
function withoutFrame(anchors: Anchor[], { direction }: Recommendation, context: DraftContext) {
  const [first, ...rest] = anchors;
  if (!first || direction !== "for") return anchors;
  const frame = FRAME.exec(quoteOf(context.passages, first))?.[0].length ?? 0;
  return [{ ...first, start: first.start + frame }, ...rest];
}

function graded(claim: Claim, { id, labelAnchor }: Recommendation): Claim {
  return { ...claim, recommendationId: id, anchors: labelAnchor ? [labelAnchor] : [] };
}

/** The first action of a statement with the conditions and exceptions printed in its sentence. */
function firstAction(
  slots: StatementSlot[],
): { action: StatementSlot; limits: StatementSlot[] } | null {
  const action = slots.find(({ slot }) => slot === "what");
  if (!action) return null;
  const limits = slots.filter(
    ({ slot, sentence }) => sentence === action.sentence && LIMITING.has(slot),
  );
  return { action, limits };
}

const LIMITING = new Set<CardSlotId>(["who", "when", "unless"]);

function adviceTemplate({ kind, strength, direction }: Recommendation): TemplateId {
  if (kind === "insufficient") return "options.advice.insufficient";
  if (strength && direction === "either") return "options.advice.either";
  if (strength) {
    return `options.advice.${strength}.${direction === "for" || direction === "against" ? direction : "unclear"}`;
  }
  if (kind === "good_practice") return "options.advice.goodPractice";
  return kind === "consensus" ? "options.advice.consensus" : "options.advice.notReported";
}
