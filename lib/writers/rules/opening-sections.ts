import type { Block } from "@/lib/pvgs/document";
import { renderTemplate } from "@/lib/pvgs/templates/render-template";
import { sentencesUnder, unsaid } from "@/lib/writers/rules/anchored-sentences";
import type { DraftContext } from "@/lib/writers/rules/draft-context";
import { bulletList, labelledParagraph, paragraph } from "@/lib/writers/rules/labelled-list";

/** What this is, what it rests on, and what a reader must not do with it. */
export function titleSection(context: DraftContext): Block[] {
  const { metadata } = context.input.source;
  const missing = renderTemplate("value.notReported", context.language);
  const value = (id: "value.notPublished" | "value.draftVersion" | "value.reviewNotSet") =>
    renderTemplate(id, context.language);
  const year = metadata.year === null ? missing : String(metadata.year);
  return [
    {
      type: "callout",
      tone: "caution",
      claims: [context.fixed("title.notSubstitute"), context.fixed("title.doNotChange")],
    },
    paragraph(context.fixed("title.whatThisIs")),
    paragraph(
      context.fixed("title.source", {
        title: metadata.title ?? missing,
        publisher: metadata.publisher ?? missing,
        year,
        link: metadata.doi ?? metadata.url ?? missing,
      }),
    ),
    paragraph(
      context.fixed("title.date", {
        published: value("value.notPublished"),
        version: value("value.draftVersion"),
        year,
        review: value("value.reviewNotSet"),
      }),
    ),
  ];
}

/** The guideline's own warning signs; without any, a generic text and no list. */
export function urgentHelp(context: DraftContext): Block[] {
  const { graph, language } = context;
  const number = renderTemplate("value.emergencyNumber", language);
  const fromSafety = graph.safety.filter(({ kind }) => kind === "urgent_sign");
  const signs = [
    ...unsaid(
      fromSafety.map(({ anchor }) => anchor),
      context,
    ).map((anchor) => ({
      anchor,
      safetyId: fromSafety.find((statement) => statement.anchor === anchor)?.id,
    })),
    ...unsaid(sentencesUnder(graph.answers.urgentSigns, context), context).map((anchor) => ({
      anchor,
      safetyId: undefined,
    })),
  ];
  if (signs.length === 0) {
    const claims = [
      context.fixed("urgent.generic", { number }),
      context.notReported("urgent.noList"),
    ];
    return [{ type: "callout", tone: "urgent", claims }];
  }
  return [
    { type: "callout", tone: "urgent", claims: [context.fixed("urgent.withSigns", { number })] },
    ...bulletList(
      signs.map(({ anchor, safetyId }) => [
        context.span([anchor], { kind: "safety", ...(safetyId && { safetyId }) }),
      ]),
    ),
  ];
}

export function whoFor(context: DraftContext): Block[] {
  const { population, exclusions, purpose } = context.graph.answers;
  return [
    paragraph(
      context.fixed("whoFor.readers"),
      context.fixed("whoFor.whatIsGuideline"),
      context.fixed("whoFor.howToUse"),
    ),
    ...labelledParagraph(
      { label: "whoFor.label.population", anchors: population, kind: "evidence", most: 3 },
      context,
    ),
    ...labelledParagraph(
      { label: "whoFor.label.exclusions", anchors: exclusions, kind: "evidence", most: 3 },
      context,
    ),
    ...labelledParagraph(
      { label: "whoFor.label.purpose", anchors: purpose, kind: "evidence", most: 2 },
      context,
    ),
    paragraph(context.fixed("whoFor.onlyGuideline")),
  ];
}

const PARTS = ["definition", "causes", "signs", "course", "frequency"] as const;

/** What the condition is, in the guideline's words, and which of its sides the guideline leaves out (RIGHT-PVG 4.1). */
export function condition(context: DraftContext): Block[] {
  const { answers } = context.graph;
  const anchors = {
    definition: answers.conditionDefinition,
    causes: answers.conditionCauses,
    signs: answers.conditionSigns,
    course: answers.conditionCourse,
    frequency: answers.conditionFrequency,
  };
  const told = PARTS.map((part) =>
    labelledParagraph(
      { label: `condition.label.${part}`, anchors: anchors[part], kind: "evidence", most: 3 },
      context,
    ),
  );
  const missing = PARTS.filter((_, index) => told[index]?.length === 0).map((part) =>
    renderTemplate(`condition.part.${part}`, context.language),
  );
  if (missing.length === PARTS.length)
    return [paragraph(context.notReported("condition.notCovered"))];
  const gap = missing.join(context.language === "zh" ? "、" : ", ");
  return [
    ...told.flat(),
    ...(gap ? [paragraph(context.notReported("condition.missing", { parts: gap }))] : []),
  ];
}
