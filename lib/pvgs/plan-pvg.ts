import type { ClinicalGraph, StructuredDocument } from "@/lib/clinical/schema";
import type { Anchor, SourceDocument } from "@/lib/documents/schema";
import { type Confirmed, NOTHING_CORRECTED } from "@/lib/confirmation/corrections";
import { confirmedGuideline } from "@/lib/pvgs/confirmed-guideline";
import { pvgCondition } from "@/lib/pvgs/condition-name";
import type { PvgSectionKind } from "@/lib/pvgs/document";
import { accountFor } from "@/lib/pvgs/ledger";
import { OUTLINE, outlineHeading } from "@/lib/pvgs/outline";
import type { Plan, PlannedSection } from "@/lib/pvgs/plan-schema";
import { neighbourhoods } from "@/lib/pvgs/slots/neighbourhood";
import type { TaskOptions } from "@/lib/tasks/options";

type Input = {
  source: SourceDocument;
  structured: StructuredDocument;
  graph: ClinicalGraph;
  options: TaskOptions;
  writer?: Plan["writer"];
  /** What a person has corrected of an earlier plan. */
  confirmed?: Confirmed;
};

const RULES: Plan["writer"] = { kind: "rules", models: [], promptVersion: null };
/** Fixed rules call no model. */
const NOTHING: Plan["estimate"] = {
  calls: 0,
  inputTokens: 0,
  outputTokens: 0,
  costCents: 0,
  seconds: 0,
};

/** Lays out the sections and accounts for every recommendation. What a model will cost is estimated from the plan. */
export function planPvg(input: Input): Plan {
  const { structured, options, writer = RULES, confirmed = NOTHING_CORRECTED } = input;
  const plan = { metadata: confirmed.metadata };
  const { source, graph } = confirmedGuideline({ source: input.source, graph: input.graph, plan });
  const ledger = accountFor(graph, confirmed);
  const included = ledger.filter((entry) => entry.included).map((entry) => entry.recommendationId);
  const context = { source, structured, graph, included };
  const language = options.language === "source" ? source.language : options.language;
  const condition = pvgCondition(graph.topic, source.language, language);
  return {
    language,
    audience: options.audience,
    targetGrade: options.targetGrade,
    writer,
    metadata: confirmed.metadata,
    sections: OUTLINE.map(({ kind, mandatory, priority }) => ({
      kind,
      heading: outlineHeading(kind, language, condition, options.audience),
      mandatory,
      priority,
      tier: tierOf(kind, writer, options),
      ...contentOf(kind, context),
    })),
    ledger,
    estimate: NOTHING,
  };
}

/** Sections in which a slip of words could harm, and those a reader meets first. */
const HARD = new Set<PvgSectionKind>([
  "key_messages",
  "urgent_help",
  "options",
  "recommendations",
  "problems",
  "special_situations",
]);

function tierOf(
  kind: PvgSectionKind,
  { kind: writer }: Plan["writer"],
  { mode, enableCostOptimization }: TaskOptions,
): PlannedSection["tier"] {
  if (writer === "rules") return "none";
  if (mode === "fast") return "small";
  return !enableCostOptimization || HARD.has(kind) ? "large" : "small";
}

type Context = Omit<Input, "options" | "writer" | "confirmed"> & { included: string[] };
type Content = Pick<PlannedSection, "recommendationIds" | "safetyIds" | "passageIds">;

function contentOf(kind: PvgSectionKind, context: Context): Content {
  const { graph, included } = context;
  const { answers } = graph;
  const recommendationIds = RECOMMENDING.has(kind) ? included : [];
  const safety = graph.safety.filter((statement) => safetySection(statement.kind) === kind);
  const anchors: Partial<Record<PvgSectionKind, Anchor[]>> = {
    urgent_help: answers.urgentSigns,
    who_for: [...answers.population, ...answers.exclusions, ...answers.purpose],
    condition: [
      ...answers.conditionDefinition,
      ...answers.conditionCauses,
      ...answers.conditionSigns,
      ...answers.conditionCourse,
      ...answers.conditionFrequency,
    ],
    tests: answers.tests,
    self_care: answers.selfCare,
    not_known: answers.researchGaps,
    legend: graph.scheme.anchors,
    how_made: [
      ...answers.methods,
      ...answers.funding,
      ...answers.interests,
      ...answers.patientInvolvement,
      ...answers.contact,
    ],
  };
  const passageIds = [
    ...(anchors[kind] ?? []).map(({ passageId }) => passageId),
    ...safety.map(({ anchor }) => anchor.passageId),
    ...(recommendationIds.length > 0 ? recommendationPassages(kind, context) : []),
  ];
  return {
    recommendationIds,
    safetyIds: safety.map(({ id }) => id),
    passageIds: [...new Set(passageIds)],
  };
}

const RECOMMENDING = new Set<PvgSectionKind>(["key_messages", "options", "recommendations"]);

function safetySection(kind: ClinicalGraph["safety"][number]["kind"]): PvgSectionKind {
  return kind === "urgent_sign" ? "urgent_help" : "problems";
}

/** Only the cards get the text around the statements. */
function recommendationPassages(kind: PvgSectionKind, context: Context): string[] {
  const { graph, included } = context;
  const around = kind === "recommendations" ? neighbourhoods(context) : new Map<string, never[]>();
  return graph.recommendations
    .filter(({ id }) => included.includes(id))
    .flatMap(({ id, passageIds }) => [
      ...passageIds,
      ...(around.get(id) ?? []).map((passage) => passage.id),
    ]);
}
