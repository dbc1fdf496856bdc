import type { Block, Claim } from "@/lib/pvgs/document";
import { languageName, titleAnchor } from "@/lib/pvgs/pvg-title";
import { renderTemplate } from "@/lib/pvgs/templates/render-template";
import type { DraftContext } from "@/lib/writers/rules/draft-context";
import { labelledAnswer, paragraph } from "@/lib/writers/rules/labelled-list";

/** What this is, what it rests on, and what a reader must not do with it. */
export function titleSection(context: DraftContext): Block[] {
  const { metadata } = context.input.source;
  const missing = renderTemplate("value.notReported", context.pvgLanguage);
  const value = (id: "value.notPublished" | "value.draftVersion" | "value.reviewNotSet") =>
    renderTemplate(id, context.pvgLanguage);
  const year = metadata.year === null ? missing : String(metadata.year);
  return [
    {
      type: "callout",
      tone: "caution",
      claims: [context.fixed("title.notSubstitute"), context.fixed("title.doNotChange")],
    },
    paragraph(context.fixed("title.whatThisIs")),
    ...otherLanguage(context),
    paragraph(sourceClaim(context, year, missing)),
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

/** Names and titles stay as printed, so in another language they are marked. */
function sourceClaim(context: DraftContext, year: string, missing: string): Claim {
  const { metadata } = context.input.source;
  const values = {
    title: metadata.title ?? missing,
    publisher: metadata.publisher ?? missing,
    year,
    link: metadata.doi ?? metadata.url ?? missing,
  };
  if (!context.isOtherLanguage) return context.fixed("title.source", values);
  const from = languageName(context.language, context.pvgLanguage);
  return context.fixed("title.sourceOriginal", { ...values, from });
}

/** That the guideline is in another language, and what its title means. */
function otherLanguage(context: DraftContext): Block[] {
  if (!context.isOtherLanguage) return [];
  const from = languageName(context.language, context.pvgLanguage);
  const anchor = titleAnchor(context.input.source);
  return [
    paragraph(context.fixed("title.otherLanguage", { from })),
    ...(anchor
      ? [paragraph(context.fixed("title.titleLabel"), context.span([anchor], { kind: "evidence" }))]
      : []),
  ];
}

export function whoFor(context: DraftContext): Block[] {
  return [
    paragraph(
      context.fixed("whoFor.readers"),
      context.fixed("whoFor.whatIsGuideline"),
      context.fixed("whoFor.howToUse"),
    ),
    ...labelledAnswer(
      { label: "whoFor.label.population", topic: "population", kind: "evidence", most: 3 },
      context,
    ),
    ...labelledAnswer(
      { label: "whoFor.label.exclusions", topic: "exclusions", kind: "evidence", most: 3 },
      context,
    ),
    ...labelledAnswer(
      { label: "whoFor.label.purpose", topic: "purpose", kind: "evidence", most: 2 },
      context,
    ),
    paragraph(context.fixed("whoFor.onlyGuideline")),
  ];
}

const PARTS = ["definition", "causes", "signs", "course", "frequency"] as const;

const TOPICS = {
  definition: "conditionDefinition",
  causes: "conditionCauses",
  signs: "conditionSigns",
  course: "conditionCourse",
  frequency: "conditionFrequency",
} as const;

/** What the condition is, in the guideline's words, and which of its sides the guideline leaves out (RIGHT-PVG 4.1). */
export function condition(context: DraftContext): Block[] {
  const told = PARTS.map((part) =>
    labelledAnswer(
      { label: `condition.label.${part}`, topic: TOPICS[part], kind: "evidence", most: 3 },
      context,
    ),
  );
  const missing = PARTS.filter((_, index) => told[index]?.length === 0).map((part) =>
    renderTemplate(`condition.part.${part}`, context.pvgLanguage),
  );
  if (missing.length === PARTS.length)
    return [paragraph(context.notReported("condition.notCovered"))];
  const gap = missing.join(context.pvgLanguage === "zh" ? "、" : ", ");
  return [
    ...told.flat(),
    ...(gap ? [paragraph(context.notReported("condition.missing", { parts: gap }))] : []),
  ];
}
