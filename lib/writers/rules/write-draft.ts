import { aimedGrade } from "@/lib/pvgs/audience";
import type { Block, Claim, PvgDocument, PvgSectionKind } from "@/lib/pvgs/document";
import { confirmedGuideline } from "@/lib/pvgs/confirmed-guideline";
import { pvgCondition } from "@/lib/pvgs/condition-name";
import { pvgTitle } from "@/lib/pvgs/pvg-title";
import { howMade, notKnown } from "@/lib/writers/rules/closing-sections";
import { DraftContext, type WriterInput } from "@/lib/writers/rules/draft-context";
import {
  decide,
  moreHelp,
  questions,
  selfCare,
  specialSituations,
  tests,
} from "@/lib/writers/rules/everyday-sections";
import { glossaryEntries, glossarySection } from "@/lib/writers/rules/glossary-section";
import { keyMessages } from "@/lib/writers/rules/key-messages";
import { legend } from "@/lib/writers/rules/legend";
import { numberClaims } from "@/lib/pvgs/number-claims";
import { condition, titleSection, whoFor } from "@/lib/writers/rules/opening-sections";
import { options } from "@/lib/writers/rules/options";
import { problems } from "@/lib/writers/rules/problems";
import { urgentHelp } from "@/lib/writers/rules/urgent-help";
import { recommendations } from "@/lib/writers/rules/recommendations-section";

/** A structured draft of labelled cards, made by fixed rules: the same input always gives the same draft. */
export function writeDraft(given: WriterInput): PvgDocument {
  const input = confirmedGuideline(given);
  const { source, graph, plan } = input;
  const context = new DraftContext(input);
  const name = pvgCondition(graph.topic, source.language, plan.language);
  const stamps = [context.fixed("stamp.draft"), authorStamp(context)];
  const writers = sectionWriters(context, name);
  // In reading order: a word is explained where a reader first meets it.
  const sections = plan.sections.map(({ kind, heading }) => ({
    id: kind,
    kind,
    heading,
    blocks: writers[kind](),
  }));
  return numberClaims({
    language: plan.language,
    region: null,
    title: titleOf(input),
    condition: name,
    audience: plan.audience,
    readingGrade: aimedGrade(plan),
    source: {
      ...source.metadata,
      sha256: source.sha256,
      fileName: source.fileName,
      status: "unknown",
      rights: null,
    },
    writer: plan.writer,
    stamps,
    sections,
    glossary: glossaryEntries(context),
    figures: [],
    notIncluded: plan.ledger.flatMap(({ included, recommendationId, reason }) =>
      included || reason === null ? [] : [{ recommendationId, reason }],
    ),
    approvals: [],
    changes: [],
  });
}

function sectionWriters(
  context: DraftContext,
  name: string | null,
): Record<PvgSectionKind, () => Block[]> {
  return {
    title: () => titleSection(context),
    key_messages: () => keyMessages(context),
    urgent_help: () => urgentHelp(context),
    who_for: () => whoFor(context),
    condition: () => condition(context),
    tests: () => tests(context),
    options: () => options(context),
    recommendations: () => recommendations(context),
    problems: () => problems(context),
    self_care: () => selfCare(context),
    special_situations: () => specialSituations(context),
    decide: () => decide(context),
    questions: () => questions(context, name),
    not_known: () => notKnown(context),
    legend: () => legend(context),
    glossary: () => glossarySection(context),
    more_help: () => moreHelp(context),
    how_made: () => howMade(context),
  };
}

/** The rules writer lays out every draft; whose words its sentences become, the plan says. */
function authorStamp(context: DraftContext): Claim {
  const { kind, models } = context.input.plan.writer;
  if (kind === "rules") return context.fixed("stamp.structuredDraft");
  return context.fixed("stamp.modelDraft", { models: models.join(", ") });
}

function titleOf({ source, graph, plan }: WriterInput): string {
  const title = source.metadata.title ?? graph.topic ?? source.fileName;
  return pvgTitle({ title, from: source.language, language: plan.language, said: null });
}
