import { CertaintySchema, type Recommendation } from "@/lib/clinical/schema";
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

/** The guideline's own legend, quoted; a table row cell by cell. */
function schemeOfSource(context: DraftContext): Block[] {
  const items = context.graph.scheme.anchors.slice(0, MOST_SCHEME_ITEMS).map((anchor) => {
    const isRow = context.passages.get(anchor.passageId)?.kind === "table_row";
    return context.quotes(
      isRow ? cellsUnder(anchor, context) : sentencesUnder([anchor], context, 4),
    );
  });
  if (items.length === 0) return [];
  return [paragraph(context.fixed("legend.scheme")), ...bulletList(items)];
}

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
  const labels = documentLabels(context.language);
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
          label: renderTemplate(`certainty.level.${level}`, context.language),
        }),
      ],
      [context.fixed(`legend.certainty.${level}`)],
    ]);
}
