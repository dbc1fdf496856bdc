import { findAbbreviations } from "@/lib/clinical/abbreviations/find-abbreviations";
import { findAlgorithms } from "@/lib/clinical/algorithms";
import { findAnswers } from "@/lib/clinical/answers";
import { findConflicts } from "@/lib/clinical/conflicts";
import { findDrugs } from "@/lib/clinical/drugs";
import { findEffects } from "@/lib/clinical/effects/find-effects";
import { extractRecommendations } from "@/lib/clinical/recommendations/extract-recommendations";
import { readGuideline } from "@/lib/clinical/recommendations/read-guideline";
import { findSafety } from "@/lib/clinical/safety/find-safety";
import { linkSafety } from "@/lib/clinical/safety/link-safety";
import type { ClinicalGraph, SectionKind, StructuredDocument } from "@/lib/clinical/schema";
import { readGradingScheme } from "@/lib/clinical/scheme";
import { topicOf } from "@/lib/clinical/topic";
import type { SourceDocument } from "@/lib/documents/schema";

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
  const found = extractRecommendations(reading);
  const recommendations = found.map(({ recommendation }) => recommendation);
  const clinical = source.passages.filter((passage) => {
    const { keep, kind } = reading.sectionOf(passage);
    return keep && !NOT_CLINICAL.includes(kind);
  });
  const safety = linkSafety(findSafety(clinical, language), recommendations, reading);
  return {
    topic: topicOf(source.metadata.title, language),
    scheme: { id: rules.id, anchors: rules.anchors },
    recommendations,
    safety,
    effects: findEffects(clinical, language),
    drugs: findDrugs(clinical, language),
    entities: [],
    relations: [],
    abbreviations: findAbbreviations(source),
    algorithms: findAlgorithms(source),
    answers: {
      ...findAnswers(source, structured.sections),
      urgentSigns: safety.filter(({ kind }) => kind === "urgent_sign").map(({ anchor }) => anchor),
    },
    conflicts: findConflicts(found, reading),
  };
}
