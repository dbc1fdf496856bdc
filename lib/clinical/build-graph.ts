import { findAbbreviations } from "@/lib/clinical/abbreviations/find-abbreviations";
import { findAlgorithms } from "@/lib/clinical/algorithms";
import { findAnswers } from "@/lib/clinical/answers/find-answers";
import { findConflicts } from "@/lib/clinical/conflicts";
import { drugMentionsIn, findDrugs } from "@/lib/clinical/drugs";
import { findEntities } from "@/lib/clinical/entities/find-entities";
import type { Drug, Entity } from "@/lib/clinical/entities/schema";
import { findEffects } from "@/lib/clinical/effects/find-effects";
import { extractRecommendations } from "@/lib/clinical/recommendations/extract-recommendations";
import { findRelations } from "@/lib/clinical/relations/find-relations";
import { readGuideline } from "@/lib/clinical/recommendations/read-guideline";
import { findFlowAlgorithms } from "@/lib/clinical/flow-algorithms";
import type { FoundSafety } from "@/lib/clinical/safety/context";
import { findSafety } from "@/lib/clinical/safety/find-safety";
import { linkSafety } from "@/lib/clinical/safety/link-safety";
import type {
  Algorithm,
  ClinicalGraph,
  Recommendation,
  SafetyKind,
  SectionKind,
  StructuredDocument,
  StructuredSection,
} from "@/lib/clinical/schema";
import { readGradingScheme } from "@/lib/clinical/scheme";
import { isReferenceEntry } from "@/lib/clinical/section-content";
import { topicOf } from "@/lib/clinical/topic";
import type { Anchor, SourceDocument } from "@/lib/documents/schema";

/** Parts that speak about the guideline, not about care. */
const NOT_CLINICAL: SectionKind[] = ["methods", "references", "back_matter"];

/** What the guideline says, each item with the place it says it. The grading scheme is read before any grade. */
export function buildClinicalGraph(
  source: SourceDocument,
  structured: StructuredDocument,
): ClinicalGraph {
  const { language } = source;
  const rules = readGradingScheme(source);
  const reading = readGuideline(source, structured, rules);
  const extracted = extractRecommendations(reading);
  const stated = extracted.map(({ recommendation }) => recommendation);
  const clinical = source.passages.filter((passage) => {
    const { keep, kind } = reading.sectionOf(passage);
    return keep && !NOT_CLINICAL.includes(kind) && !isReferenceEntry(passage);
  });
  // What is not known yet warns of nothing.
  const advice = clinical.filter((passage) => reading.sectionOf(passage).kind !== "research_gaps");
  const algorithms = [...findAlgorithms(source), ...findFlowAlgorithms(source)];
  const aside = source.passages.filter(
    (passage) => !clinical.includes(passage) && reading.sectionOf(passage).keep,
  );
  const warnings = [
    ...withoutBranches(findSafety(advice, language), algorithms),
    ...findSafety(aside, language).filter(tellsReaders),
  ];
  const safety = linkSafety(warnings, stated, reading);
  const abbreviations = findAbbreviations(source, (passage) =>
    isLeftOut(reading.sectionOf(passage)),
  );
  const drugMentions = drugMentionsIn(clinical, language);
  const drugs = findDrugs(clinical, language, drugMentions);
  const recommendations = stated.map((one) => ({ ...one, doses: dosesIn(one.anchors, drugs) }));
  const found = findEntities({ passages: clinical, language, drugs, drugMentions, abbreviations });
  const topic = topicOf(source.metadata.title, language);
  const { sections } = structured;
  const names = conditionNames(topic, found.entities);
  return {
    topic,
    scheme: { id: rules.id, anchors: rules.anchors },
    recommendations,
    safety,
    effects: findEffects(clinical, language),
    drugs,
    entities: found.entities,
    relations: findRelations({ passages: advice, language, found, drugs, recommendations }),
    abbreviations,
    algorithms,
    answers: {
      ...findAnswers({ source, sections, recommendations, names }),
      urgentSigns: safety.filter(({ kind }) => kind === "urgent_sign").map(({ anchor }) => anchor),
    },
    conflicts: findConflicts(extracted, reading),
  };
}

/** "If not at goal, refer" is one way out of a chart: alone it would send everybody, so the chart tells it. */
function withoutBranches(safety: FoundSafety[], algorithms: Algorithm[]): FoundSafety[] {
  const steps = new Set(
    algorithms.flatMap((algorithm) => algorithm.steps.map(({ anchor }) => anchor.passageId)),
  );
  return safety.filter(({ kind, anchor }) => !BRANCHES.has(kind) || !steps.has(anchor.passageId));
}

/** "People who take it should not stop without asking" concerns readers, even in a chapter about comments. */
function tellsReaders({ kind, text }: FoundSafety): boolean {
  return kind === "stop_rule" && READERS_FIRST.test(text);
}

const READERS_FIRST =
  /^(?:patients|people|persons|individuals|anyone|those)\b|^(?:患者|病人|服用者)/iu;
const BRANCHES = new Set<SafetyKind>(["referral", "monitoring", "stop_rule"]);

function dosesIn(anchors: Anchor[], drugs: Drug[]): Recommendation["doses"] {
  const isWithin = (dose: Anchor): boolean =>
    anchors.some(
      ({ passageId, start, end }) =>
        dose.passageId === passageId && dose.start >= start && dose.end <= end,
    );
  return drugs.flatMap(({ name, doses }) =>
    doses.filter(({ anchor }) => isWithin(anchor)).map((dose) => ({ drug: name, dose })),
  );
}

function isLeftOut({ keep, kind }: StructuredSection): boolean {
  return !keep && kind !== "methods";
}

/** The topic's own words, its parts, and the condition the guideline names most, under all its names. */
function conditionNames(topic: string | null, entities: Entity[]): string[] {
  const parts = topic ? [topic, ...topic.split(/ and | with |[、和与]/u)] : [];
  const most = entities
    .filter(({ kind }) => kind === "condition")
    .reduce<Entity | null>(
      (best, one) => (one.mentionCount > (best?.mentionCount ?? 0) ? one : best),
      null,
    );
  const named = entities.filter(
    ({ kind, name }) => kind === "condition" && topic?.toLowerCase().includes(name.toLowerCase()),
  );
  const names = [
    ...parts,
    ...[...named, ...(most ? [most] : [])].flatMap(({ name, otherNames }) => [name, ...otherNames]),
  ];
  return [...new Set(names.filter((name) => name.length > 1))];
}
