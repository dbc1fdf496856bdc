import type { z } from "zod";

import type { ClinicalGraph, Recommendation } from "@/lib/clinical/schema";
import { indexPassages, quoteOf } from "@/lib/documents/quote";
import type { Anchor, SourceDocument } from "@/lib/documents/schema";
import { translate } from "@/lib/i18n/translate";
import type { Block, PvgDocument } from "@/lib/pvgs/document";
import { findNegations } from "@/lib/quality/language/negations";
import { anchorsOverlap } from "@/lib/writers/model/comprehension/anchors-overlap";
import type { QuestionKindSchema } from "@/lib/writers/prompts/answer-questions";

/** A question whose answer the source gives, and where. */
export type SourceQuestion = {
  id: string;
  kind: z.infer<typeof QuestionKindSchema>;
  /** Title of the card it is about, or the medicine. */
  about: string;
  question: string;
  recommendationId: string | null;
  direction: Recommendation["direction"];
  /** What the answer has to hold. */
  expected: Anchor[];
  /** All that the source says of it, in which every amount of an answer has to stand. */
  known: Anchor[];
  /** Warnings of which the answer has to name at least one. */
  safetyIds: string[];
};

type Facts = { document: PvgDocument; graph: ClinicalGraph; source: SourceDocument };
type Asked = Pick<SourceQuestion, "kind" | "about"> & Partial<SourceQuestion>;

/** What, how much, for whom, when not: of every recommendation that has a card, and the warnings of every medicine. */
export function questionsFrom(facts: Facts): SourceQuestion[] {
  const { document, graph } = facts;
  const recommendations = new Map(graph.recommendations.map((one) => [one.id, one]));
  const asked = document.sections
    .flatMap(({ blocks }) => blocks)
    .filter((block) => block.type === "recommendation_card")
    .flatMap((card) => {
      const [only] = card.recommendationIds.flatMap((id) => recommendations.get(id) ?? []);
      // Of several in one card nobody could tell which of them an answer is about.
      return only && card.recommendationIds.length === 1 ? aboutCard(card, only, facts) : [];
    });
  return [...distinct(asked), ...aboutWarnings(facts)].map((one, index) => ({
    ...{ recommendationId: null, direction: null, expected: [], known: [], safetyIds: [] },
    ...one,
    id: `q${index + 1}`,
    question: translate(document.language, `document.comprehension.${one.kind}`, {
      about: one.about,
    }),
  }));
}

type Card = Extract<Block, { type: "recommendation_card" }>;

function aboutCard({ title }: Card, recommendation: Recommendation, facts: Facts): Asked[] {
  const { id, anchors, population, condition, exceptions, remarks, doses, direction } =
    recommendation;
  const isOneWay = saysOneThing(recommendation, facts);
  const doseAnchors = doses.map(({ dose }) => dose.anchor);
  // What a heading says of the people is not the card's to repeat.
  const printedWith =
    population && anchors.some((one) => anchorsOverlap(one, population)) ? [population] : [];
  const fields = [population, condition, ...exceptions, ...remarks, ...doseAnchors];
  const common = {
    ...{ about: title.text, recommendationId: id },
    known: [...anchors, ...fields.filter((one) => one !== null)],
  };
  return [
    ...(isOneWay ? [{ ...common, kind: "direction" as const, direction }] : []),
    { ...common, kind: "advice" as const, expected: doseAnchors },
    ...(population === null ? [] : [{ ...common, kind: "who" as const, expected: printedWith }]),
    ...(exceptions.length === 0
      ? []
      : [{ ...common, kind: "unless" as const, expected: exceptions }]),
  ];
}

/** What tells people to do one thing and not to do another is neither for nor against. */
function saysOneThing({ direction, text }: Recommendation, { graph, source }: Facts): boolean {
  // A name may hold a sign that negates elsewhere, such as 莫 in 阿莫西林.
  const withoutNames = graph.drugs.reduce((words, { name }) => words.replaceAll(name, "·"), text);
  const isNegated = findNegations(withoutNames, source.language).length > 0;
  return (direction === "for" && !isNegated) || (direction === "against" && isNegated);
}

/** A title that several cards bear names none of them. */
function distinct(asked: Asked[]): Asked[] {
  const owners = new Map<string, Set<string | null>>();
  for (const { about, recommendationId = null } of asked) {
    owners.set(about, (owners.get(about) ?? new Set()).add(recommendationId));
  }
  return asked.filter(({ about }) => owners.get(about)?.size === 1);
}

const WARNINGS = new Set(["contraindication", "caution", "interaction", "stop_rule"]);

/** The name of a medicine is the source's, so it is asked about in the source's language only. */
function aboutWarnings({ document, graph, source }: Facts): Asked[] {
  if (document.language !== source.language) return [];
  const passages = indexPassages(source);
  return graph.drugs.flatMap(({ name }) => {
    const own = graph.safety.filter(
      ({ kind, drugs, anchor }) =>
        WARNINGS.has(kind) &&
        drugs.includes(name) &&
        quoteOf(passages, anchor).toLowerCase().includes(name.toLowerCase()),
    );
    if (own.length === 0) return [];
    return [
      {
        kind: "warnings" as const,
        about: name,
        known: own.flatMap(({ anchor, context }) => [anchor, ...context]),
        safetyIds: own.map(({ id }) => id),
      },
    ];
  });
}
