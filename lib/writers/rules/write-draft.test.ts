import { expect, test } from "vitest";

import type { ClinicalGraph, Recommendation, StructuredDocument } from "@/lib/clinical/schema";
import { indexPassages, quoteOf } from "@/lib/documents/quote";
import type { Anchor, Passage, SourceDocument } from "@/lib/documents/schema";
import { claimsOf } from "@/lib/pvgs/claims";
import { type PvgDocument, PvgDocumentSchema } from "@/lib/pvgs/document";
import { fillSlots } from "@/lib/pvgs/fill-slots";
import { OUTLINE } from "@/lib/pvgs/outline";
import { planPvg } from "@/lib/pvgs/plan-pvg";
import { bareQuotationShare } from "@/lib/pvgs/quotation-share";
import { TaskOptionsSchema } from "@/lib/tasks/options";
import { writeDraft } from "@/lib/writers/rules/write-draft";

const TEXTS = {
  p1: "In adults with mild asthma, we recommend budesonide 200 micrograms twice daily, unless they are allergic to it.",
  p2: "Rationale. Budesonide reduces attacks because it treats the inflammation in the airways.",
  p3: "Benefits and harms. About 100 of 1,000 adults have an attack without budesonide and about 50 of 1,000 with it: 50 fewer. Hoarseness occurs in a few people.",
  p4: "Budesonide is contraindicated in people with untreated fungal lung infection.",
  p5: "Vitamin D pills for asthma should be used only in research studies.",
};
const source = sourceOf(TEXTS);
const structured: StructuredDocument = { sections: [], blocks: [] };
const graph = graphOf();
const options = TaskOptionsSchema.parse({});
const plan = planPvg({ source, structured, graph, options });
const slots = fillSlots({ source, structured, graph, plan });
const draft = writeDraft({ source, graph, plan, slots });

test("the draft keeps its contract and has every section of the outline", () => {
  expect(PvgDocumentSchema.parse(draft).sections.map(({ kind }) => kind)).toEqual(
    OUTLINE.map(({ kind }) => kind),
  );
});

test("the same input gives the same draft", () => {
  expect(writeDraft({ source, graph, plan, slots })).toEqual(draft);
});

test("a statement is shown as who, what and exception, tied to each other", () => {
  const slotsShown = cardOf(draft, "r1").slots.map(({ slot }) => slot);
  const [who, what, unless] = cardOf(draft, "r1").slots.flatMap(({ claims }) => claims);

  expect(slotsShown.slice(0, 3)).toEqual(["who", "what", "unless"]);
  expect(what?.text).toMatch(/^The guideline recommends budesonide/);
  expect(what?.keepWith).toEqual(expect.arrayContaining([who?.id, unless?.id]));
});

test("strength and certainty come from the fields and not from the verb", () => {
  expect(cardOf(draft, "r1").gradeClaims.map(({ template }) => template?.id)).toEqual([
    "strength.conditional.for",
    "certainty.range",
  ]);
});

test("a benefit stands with its harm, and a contraindication in its box", () => {
  const card = cardOf(draft, "r1");
  const claimsIn = (slot: string) => card.slots.find((one) => one.slot === slot)?.claims ?? [];

  expect(claimsIn("benefits")[0]?.keepWith).toContain(claimsIn("harms")[0]?.id);
  expect(card.slots.flatMap(({ claims }) => claims).map(({ safetyId }) => safetyId)).toContain(
    "s1",
  );
});

test("a recommendation that is left out is named with its reason and its words", () => {
  expect(draft.notIncluded).toEqual([{ recommendationId: "r2", reason: "research_only" }]);
  expect(
    claimsOf(draft).find(
      ({ kind, recommendationId }) => kind === "quote" && recommendationId === "r2",
    )?.text,
  ).toBe(TEXTS.p5);
});

test("quotations are exact, and no claim but a fixed one is without its source", () => {
  const passages = indexPassages(source);
  for (const claim of claimsOf(draft)) {
    const quoted = claim.anchors.map((anchor) => quoteOf(passages, anchor));
    if (claim.kind === "quote") expect(claim.text).toBe(quoted[0]);
    if (claim.kind === "background") expect(claim.sources).not.toEqual([]);
    if (["recommendation", "safety", "evidence"].includes(claim.kind))
      expect(quoted).not.toEqual([]);
  }
});

test("claims are numbered in reading order and companions exist", () => {
  const ids = claimsOf(draft).map(({ id }) => id);

  expect(ids).toEqual(ids.map((_, index) => `c${index + 1}`));
  expect(
    claimsOf(draft)
      .flatMap(({ keepWith }) => keepWith)
      .every((id) => ids.includes(id)),
  ).toBe(true);
});

test("nobody is said to have reviewed, paid or taken part where the input is silent", () => {
  const said = claimsOf(draft).map(({ template }) => template?.id);

  expect(said).toEqual(
    expect.arrayContaining([
      "stamp.draft",
      "howMade.notReviewed",
      "howMade.noInvolvement",
      "urgent.generic",
    ]),
  );
});

test("without filled slots the statement and its warnings still stand in the box", () => {
  const fast = cardOf(writeDraft({ source, graph, plan, slots: null }), "r1");

  expect(fast.slots.map(({ slot }) => slot)).toEqual(["who", "what", "unless"]);
  expect(fast.slots.at(-1)?.claims.map(({ kind }) => kind)).toEqual(["recommendation", "safety"]);
});

test("a statement that cannot be taken apart counts as a bare quotation", () => {
  const whole = {
    ...graph,
    recommendations: [recommendation({ id: "r1", passageId: "p4", kind: "insufficient" })],
    safety: [],
  };
  const planned = planPvg({ source, structured, graph: whole, options });

  expect(bareQuotationShare(draft)).toBe(0);
  expect(bareQuotationShare(writeDraft({ source, graph: whole, plan: planned, slots: null }))).toBe(
    1,
  );
});

function cardOf({ sections }: PvgDocument, id: string) {
  const card = sections
    .flatMap(({ blocks }) => blocks)
    .find((block) => block.type === "recommendation_card" && block.recommendationIds.includes(id));
  if (card?.type !== "recommendation_card") throw new Error(`No card for ${id}`);
  return card;
}

function sourceOf(texts: Record<string, string>): SourceDocument {
  const passages = Object.entries(texts).map(([id, text]): Passage => ({
    id,
    kind: "paragraph",
    text,
    page: 1,
    lines: [],
    sectionId: null,
  }));
  return {
    format: "text",
    fileName: "asthma.txt",
    sha256: "0".repeat(64),
    language: "en",
    metadata: { title: "Management of asthma", publisher: null, year: 2026, doi: null, url: null },
    pages: [],
    sections: [],
    passages,
    tables: [],
    figures: [],
    intake: {
      pageCount: 1,
      characterCount: 1,
      pagesNeedingOcr: [],
      dropped: [],
      hidden: [],
      trackedChanges: [],
      warnings: [],
    },
  };
}

function graphOf(): ClinicalGraph {
  return {
    topic: "Management of asthma",
    scheme: { id: "GRADE", anchors: [] },
    recommendations: [
      recommendation({ id: "r1", passageId: "p1" }),
      recommendation({ id: "r2", passageId: "p5", kind: "research_only" }),
    ],
    safety: [
      {
        id: "s1",
        kind: "contraindication",
        text: TEXTS.p4,
        anchor: whole("p4"),
        sectionId: null,
        page: 1,
        ...{ context: [], drugs: [], recommendationIds: ["r1"] },
      },
    ],
    effects: [],
    drugs: [{ name: "budesonide", mentions: [], doses: [] }],
    ...{ abbreviations: [], entities: [], relations: [] },
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

function whole(passageId: string): Anchor {
  return { passageId, start: 0, end: TEXTS[passageId as keyof typeof TEXTS].length };
}

type Fields = { id: string; passageId: string; kind?: Recommendation["kind"] };

function recommendation({ id, passageId, kind = "recommendation" }: Fields): Recommendation {
  return {
    id,
    number: id.slice(1),
    kind,
    text: TEXTS[passageId as keyof typeof TEXTS],
    anchors: [whole(passageId)],
    actor: "clinician",
    strength: "conditional",
    direction: "for",
    certainty: ["moderate", "low"],
    label: null,
    labelAnchor: null,
    gradeStatus: "graded",
    consensusPercent: null,
    population: null,
    action: null,
    condition: null,
    exceptions: [],
    remarks: [],
    setting: null,
    sectionId: null,
    page: 1,
    repeats: [],
    doses: [],
    passageIds: [passageId],
  };
}
