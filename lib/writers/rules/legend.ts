import { CertaintySchema, type Recommendation } from "@/lib/clinical/schema";
import { quoteOf } from "@/lib/documents/quote";
import type { Anchor } from "@/lib/documents/schema";
import type { Block, Claim } from "@/lib/pvgs/document";
import { describeStrength } from "@/lib/pvgs/grade-badges";
import { documentLabels } from "@/lib/pvgs/labels";
import { renderTemplate } from "@/lib/pvgs/templates/render-template";
import type { DraftContext } from "@/lib/writers/rules/draft-context";
import { strengthTemplate } from "@/lib/writers/rules/grade-claims";
import { includedRecommendations } from "@/lib/writers/rules/included";
import { bulletList, paragraph } from "@/lib/writers/rules/labelled-list";
import { cellsUnder, sentencesUnder } from "@/lib/writers/rules/anchored-sentences";

/** Every label the booklet uses, explained once (RIGHT-PVG 8.1). */
export function legend(context: DraftContext): Block[] {
  const included = includedRecommendations(context);
  const strengths = strengthRows(included, context);
  const certainties = certaintyRows(included, context);
  const scheme = schemeOfSource(context);
  if (strengths.length === 0 && certainties.length === 0) {
    return [paragraph(context.fixed("legend.noGrades")), ...scheme];
  }
  return [
    paragraph(context.fixed("legend.intro")),
    ...legendTable("legend.strengthCaption", strengths, context),
    ...legendTable("legend.certaintyCaption", certainties, context),
    ...scheme,
  ];
}

const MOST_SCHEME_ITEMS = 12;
/** Sentences that say what a grade means, not how it was worked out. */
const MEANING =
  /\b(?:category|strong|conditional|weak|type [1-4]|high|moderate|low|certainty|grade [A-DI])\b|强推荐|弱推荐|推荐强度|证据(?:等级|级别|质量)|[ABCD]（/i;

/** The guideline's own legend, quoted; a table row cell by cell. */
function schemeOfSource(context: DraftContext): Block[] {
  const statements = new Set(context.graph.recommendations.flatMap((one) => one.passageIds));
  const items = context.graph.scheme.anchors
    .filter(({ passageId }) => !statements.has(passageId))
    .map((anchor) => {
      const isRow = context.passages.get(anchor.passageId)?.kind === "table_row";
      return isRow ? cellsUnder(anchor, context) : meaningsUnder(anchor, context);
    })
    .filter((anchors) => anchors.length > 0)
    .slice(0, MOST_SCHEME_ITEMS)
    .map((anchors) => context.quotes(anchors));
  if (items.length === 0) return [];
  return [paragraph(context.fixed("legend.scheme")), ...bulletList(items)];
}

function meaningsUnder(anchor: Anchor, context: DraftContext): Anchor[] {
  const { kind, text } = context.passages.get(anchor.passageId) ?? {};
  if (kind === "heading" || kind === "caption" || (text ?? "").length > LONGEST_LEGEND) return [];
  return sentencesUnder([anchor], context, 3).filter((sentence) => {
    const words = quoteOf(context.passages, sentence);
    return MEANING.test(words) && !isVerdict(words, context);
  });
}

/** What was concluded about one treatment uses the words of the grades and explains none. */
function isVerdict(text: string, { graph }: DraftContext): boolean {
  if (/\bconcludes?\b/i.test(text)) return true;
  const words = text.toLowerCase();
  return graph.drugs.some(({ name }) => words.includes(name.toLowerCase()));
}

/** A longer passage is a chapter about methods, not a line of a legend. */
const LONGEST_LEGEND = 450;

function legendTable(
  caption: "legend.strengthCaption" | "legend.certaintyCaption",
  rows: Claim[][][],
  context: DraftContext,
): Block[] {
  if (rows.length === 0) return [];
  const header = [context.fixed("legend.header.label"), context.fixed("legend.header.meaning")];
  return [{ type: "table", caption: context.fixed(caption), header, rows }];
}

function strengthRows(included: Recommendation[], context: DraftContext): Claim[][][] {
  const labels = documentLabels(context.pvgLanguage);
  const used = new Map(
    included.map((recommendation) => {
      const { strength, direction } = recommendation;
      const meaning = strengthTemplate(recommendation, context);
      return [meaning, strength && describeStrength({ strength, direction }, labels)] as const;
    }),
  );
  return [...used].flatMap(([meaning, grade]) => {
    if (!grade) return [];
    const label = `${grade.symbol} ${grade.words}`;
    return [[[context.fixed("legend.label", { label })], [context.fixed(meaning)]]];
  });
}

function certaintyRows(included: Recommendation[], context: DraftContext): Claim[][][] {
  const used = new Set(included.flatMap(({ certainty }) => certainty));
  return CertaintySchema.options
    .filter((level) => used.has(level))
    .map((level) => [
      [
        context.fixed("legend.label", {
          label: renderTemplate(`certainty.level.${level}`, context.pvgLanguage),
        }),
      ],
      [context.fixed(`legend.certainty.${level}`)],
    ]);
}
