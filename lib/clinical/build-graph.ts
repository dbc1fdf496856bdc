import { extractRecommendations } from "@/lib/clinical/recommendations/extract-recommendations";
import { readGuideline } from "@/lib/clinical/recommendations/read-guideline";
import type { ClinicalGraph, StructuredDocument } from "@/lib/clinical/schema";
import { readGradingScheme } from "@/lib/clinical/scheme";
import type { SourceDocument } from "@/lib/documents/schema";

/** What the guideline says, each item with the place it says it. The grading scheme is read before any grade. */
export function buildClinicalGraph(
  source: SourceDocument,
  structured: StructuredDocument,
): ClinicalGraph {
  const rules = readGradingScheme(source);
  const reading = readGuideline(source, structured, rules);
  const found = extractRecommendations(reading);
  return {
    topic: source.metadata.title,
    scheme: { id: rules.id, anchors: rules.anchors },
    recommendations: found.map(({ recommendation }) => recommendation),
    safety: [],
    effects: [],
    drugs: [],
    abbreviations: [],
    algorithms: [],
    answers: {
      conditionDefinition: [],
      conditionCauses: [],
      conditionSigns: [],
      conditionCourse: [],
      conditionFrequency: [],
      purpose: [],
      population: [],
      exclusions: [],
      urgentSigns: [],
      tests: [],
      selfCare: [],
      researchGaps: [],
      methods: [],
      funding: [],
      interests: [],
      patientInvolvement: [],
      contact: [],
    },
    conflicts: [],
  };
}
