import type { ClinicalGraph, Recommendation, SafetyStatement } from "@/lib/clinical/schema";
import type { Anchor, Passage, SourceDocument } from "@/lib/documents/schema";
import type { Claim, PvgDocument } from "@/lib/pvgs/document";
import type { Plan } from "@/lib/pvgs/plan-schema";
import { fixedClaim } from "@/lib/pvgs/templates/fixed-claim";

/** A draft small enough to read, for tests of single checks: one recommendation, one warning, one card. */
export type ExampleDraft = {
  source: SourceDocument;
  graph: ClinicalGraph;
  plan: Plan;
  document: PvgDocument;
};

export const STATEMENT =
  "Adults with a blood pressure of 140 mmHg or higher should take amlodipine 5 mg once daily, unless they are pregnant.";
const WARNING = "Amlodipine may cause swelling of the ankles and is contraindicated in shock.";

export function exampleDraft(): ExampleDraft {
  const passages = [passage("p1", STATEMENT), passage("p2", WARNING)];
  const anchor = (part: string): Anchor => {
    const start = STATEMENT.indexOf(part);
    return { passageId: "p1", start, end: start + part.length };
  };
  const who = sourced("c2", "Adults with a blood pressure of 140 mmHg or higher", anchor);
  const what = sourced("c3", "should take amlodipine 5 mg once daily", anchor);
  const unless = sourced("c4", "unless they are pregnant", anchor);
  const warning: Claim = {
    ...sourced("c5", WARNING, () => ({ passageId: "p2", start: 0, end: WARNING.length })),
    kind: "safety",
    safetyId: "s1",
  };
  const document = exampleDocument([who, what, unless], warning);
  return {
    source: exampleSource(passages),
    graph: exampleGraph(anchor),
    plan: examplePlan(),
    document,
  };
}

/** Makes a claim of the example rest on a passage of its own, printed as `text`. */
export function restOn({ source }: ExampleDraft, claim: Claim, text: string): void {
  source.passages.push(passage("p9", text));
  claim.anchors = [{ passageId: "p9", start: 0, end: text.length }];
}

function exampleDocument([who, what, unless]: Claim[], warning: Claim): PvgDocument {
  const fixed = (id: string, ...parts: Parameters<typeof fixedClaim>) => ({
    id,
    ...fixedClaim(...parts),
  });
  if (!who || !what || !unless) throw new RangeError("The example has three parts.");
  return {
    language: "en",
    region: null,
    title: "high blood pressure (version for patients and the public)",
    condition: "high blood pressure",
    audience: "adult",
    readingGrade: null,
    source: {
      ...{ title: null, publisher: null, year: null, doi: null, url: null, rights: null },
      sha256: "0".repeat(64),
      fileName: "example.md",
      status: "unknown",
    },
    writer: { kind: "rules", models: [], promptVersion: null },
    stamps: [fixed("c1", "stamp.draft", "en")],
    sections: [
      {
        id: "s1",
        kind: "recommendations",
        heading: "What does the guideline recommend?",
        blocks: [
          {
            type: "recommendation_card",
            recommendationIds: ["r1"],
            title: { ...fixed("c6", "card.title", "en", { number: "1" }), recommendationId: "r1" },
            slots: [
              { slot: "who", claims: [who] },
              { slot: "what", claims: [what] },
              { slot: "unless", claims: [unless] },
            ],
            strength: "strong",
            direction: "for",
            certainty: ["moderate"],
            gradeClaims: [
              { ...fixed("c7", "strength.strong.for", "en"), recommendationId: "r1" },
              {
                ...fixed("c8", "certainty.one", "en", { level: "moderate" }),
                recommendationId: "r1",
              },
            ],
            label: null,
          },
          { type: "callout", tone: "caution", claims: [warning] },
        ],
      },
    ],
    ...{ glossary: [], figures: [], notIncluded: [], approvals: [], changes: [] },
  };
}

function exampleGraph(anchor: (part: string) => Anchor): ClinicalGraph {
  const recommendation: Recommendation = {
    ...{
      id: "r1",
      number: "1",
      kind: "recommendation",
      text: STATEMENT,
      anchors: [anchor(STATEMENT)],
    },
    ...{
      actor: "patient",
      strength: "strong",
      direction: "for",
      certainty: ["moderate"],
      label: null,
    },
    ...{
      labelAnchor: null,
      gradeStatus: "graded",
      consensusPercent: null,
      population: null,
      action: null,
    },
    ...{ condition: null, exceptions: [], remarks: [], setting: null, sectionId: null, page: 1 },
    ...{ passageIds: ["p1"], repeats: [], doses: [] },
  };
  const warning: SafetyStatement = {
    ...{ id: "s1", kind: "contraindication", text: WARNING, sectionId: null, page: 1 },
    anchor: { passageId: "p2", start: 0, end: WARNING.length },
    ...{ context: [], drugs: [], recommendationIds: ["r1"] },
  };
  return {
    topic: "high blood pressure",
    scheme: { id: "GRADE", anchors: [] },
    recommendations: [recommendation],
    safety: [warning],
    drugs: [{ name: "amlodipine", mentions: [], doses: [] }],
    ...{
      effects: [],
      entities: [],
      relations: [],
      abbreviations: [],
      algorithms: [],
      conflicts: [],
    },
    answers: {
      ...{ conditionDefinition: [], conditionCauses: [], conditionSigns: [], conditionCourse: [] },
      ...{ conditionFrequency: [], purpose: [], population: [], exclusions: [], urgentSigns: [] },
      ...{ tests: [], selfCare: [], researchGaps: [], methods: [], funding: [], interests: [] },
      ...{ patientInvolvement: [], contact: [] },
    },
  };
}

function examplePlan(): Plan {
  return {
    language: "en",
    audience: "adult",
    targetGrade: null,
    metadata: {},
    writer: { kind: "rules", models: [], promptVersion: null },
    sections: [],
    ledger: [
      { recommendationId: "r1", included: true, sectionKind: "recommendations", reason: null },
    ],
    estimate: { calls: 0, inputTokens: 0, outputTokens: 0, costCents: 0, seconds: 0 },
  };
}

function exampleSource(passages: Passage[]): SourceDocument {
  return {
    ...{ format: "markdown", fileName: "example.md", sha256: "0".repeat(64), language: "en" },
    metadata: { title: null, publisher: null, year: null, doi: null, url: null },
    ...{ pages: [], sections: [], passages },
    tables: [],
    figures: [],
    intake: {
      ...{
        pageCount: 1,
        characterCount: 0,
        pagesNeedingOcr: [],
        dropped: [],
        hidden: [],
        trackedChanges: [],
        warnings: [],
      },
    },
  };
}

function passage(id: string, text: string): Passage {
  return { id, kind: "paragraph", text, page: 1, lines: [], sectionId: null };
}

function sourced(id: string, text: string, anchor: (part: string) => Anchor): Claim {
  return {
    ...{ id, text, kind: "recommendation", anchors: [anchor(text)], sources: [], keepWith: [] },
    ...{ recommendationId: "r1", author: "writer", locked: false },
  };
}
