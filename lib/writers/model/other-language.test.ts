import path from "node:path";

import { beforeAll, describe, expect, test } from "vitest";

import { answerFromRequest } from "@/e2e/providers/answer-from-request";
import { buildClinicalGraph } from "@/lib/clinical/build-graph";
import { structureDocument } from "@/lib/clinical/structure-document";
import { NOTHING_CORRECTED } from "@/lib/confirmation/corrections";
import { readDocument } from "@/lib/documents/read-document";
import { drawFigures } from "@/lib/figures/draw-figures";
import { placeFigures } from "@/lib/figures/place-figures";
import { claimsOf } from "@/lib/pvgs/claims";
import type { PvgDocument } from "@/lib/pvgs/document";
import { composeBooklet } from "@/lib/pvgs/exports/compose-booklet";
import { renderHtml } from "@/lib/pvgs/exports/html/render-html";
import { fillSlots } from "@/lib/pvgs/fill-slots";
import { planPvg } from "@/lib/pvgs/plan-pvg";
import { leftInOtherLanguage } from "@/lib/quality/language/left-in-other-language";
import { verifyDraft } from "@/lib/quality/verify-draft";
import { TaskOptionsSchema } from "@/lib/tasks/options";
import { finishInOtherLanguage } from "@/lib/writers/model/finish-in-other-language";
import { NO_MEMORY } from "@/lib/writers/model/text-memory";
import { type AskModel, writeWithModel } from "@/lib/writers/model/write-with-model";
import { writeDraft } from "@/lib/writers/rules/write-draft";

const root = path.join(import.meta.dirname, "../../..");

/** The stand-in for a provider, which answers from the request itself; what it says has to pass the check of answers. */
const ask: AskModel = async (request, { check }) => {
  const made = answerFromRequest({ system: "", user: [request.instruction] });
  if ("problem" in made) throw new Error(made.problem);
  const value = request.prompt.answer.parse(made.answer);
  expect(check(value)).toBeNull();
  return { value };
};

async function read(file: string) {
  const source = await readDocument({ path: path.join(root, file), fileName: path.basename(file) });
  const structured = structureDocument(source);
  return { source, structured, graph: buildClinicalGraph(source, structured) };
}

type Guideline = Awaited<ReturnType<typeof read>>;

async function convert(
  guideline: Guideline,
  language: "source" | "en" | "zh",
  confirmed = NOTHING_CORRECTED,
) {
  const { source, graph } = guideline;
  const options = TaskOptionsSchema.parse({ writer: "claude", language });
  const writer = { kind: "claude" as const, models: ["m"], promptVersion: "1" };
  const plan = planPvg({ ...guideline, options, writer, confirmed });
  const draft = writeDraft({ ...guideline, plan, slots: fillSlots({ ...guideline, plan }) });
  const worded = await writeWithModel({
    ...{ draft, plan, source, ask, most: 4, memory: NO_MEMORY },
    signal: new AbortController().signal,
    live: () => ({ show: () => undefined, done: () => undefined }),
    onWritten: async () => undefined,
  });
  const isOther = plan.language !== source.language;
  const finished = isOther ? finishInOtherLanguage(worded, { graph, source }) : worded;
  const figures = drawFigures({ source, graph, document: finished });
  return { plan, document: placeFigures(finished, figures) };
}

/** What no language may change: which recommendations, in which order, with which grades, labels and sources. */
function lockedFacts({ sections, notIncluded }: PvgDocument) {
  const cards = sections
    .flatMap(({ blocks }) => blocks)
    .filter((block) => block.type === "recommendation_card")
    .map(({ recommendationIds, strength, direction, certainty, label, gradeClaims, slots }) => ({
      ...{ recommendationIds, strength, direction, certainty },
      label: label && { text: label.text, anchors: label.anchors },
      grades: gradeClaims.map(({ template }) => template?.id),
      slots: slots.map(({ slot, claims }) => [
        slot,
        // The words around an order to professionals follow the source's grammar alike.
        claims.map(({ kind, anchors, actor, safetyId, template }) => ({
          ...{ fixed: template?.id, anchors, actor, safetyId },
          kind: kind === "quote" ? "recommendation" : kind,
        })),
      ]),
    }));
  return { kinds: sections.map(({ kind }) => kind), cards, notIncluded };
}

describe.each([
  ["samples/asthma-adults-en.md", "zh"],
  ["samples/type-2-diabetes-zh.md", "en"],
  ["samples/type-2-diabetes-zh.pdf", "en"],
] as const)("%s in %s", (file, language) => {
  let guideline: Guideline;
  let own: Awaited<ReturnType<typeof convert>>;
  let other: Awaited<ReturnType<typeof convert>>;

  beforeAll(async () => {
    guideline = await read(file);
    own = await convert(guideline, "source");
    other = await convert(guideline, language);
  }, 120_000);

  test("both languages carry the same recommendations, grades, labels, sources and order", () => {
    const facts = lockedFacts(own.document);
    expect(facts.cards.length).toBeGreaterThan(15);
    expect(lockedFacts(other.document)).toEqual(facts);
    expect(other.document.language).toBe(language);
  });

  test("no words of the source's language stand unmarked", () => {
    const unmarked = claimsOf(other.document)
      .filter(({ kind }) => kind !== "quote" && kind !== "fixed")
      .filter(({ text }) => leftInOtherLanguage(text, language) !== null);
    expect(unmarked.map(({ text }) => text)).toEqual([]);
    for (const { heading } of other.document.sections)
      expect(leftInOtherLanguage(heading, language)).toBeNull();
    expect(leftInOtherLanguage(other.document.title, language)).toBeNull();
  });

  test("every check runs across languages, and what the stand-in says right has no blocking finding", () => {
    const { source, graph } = guideline;
    const verified = verifyDraft({ source, graph, ...other, enabled: true });
    const hard = verified.findings.filter(({ severity }) => severity === "hard");
    expect(hard.map(({ code, quote, sourceQuote }) => ({ code, quote, sourceQuote }))).toEqual([]);
    expect(verified.checks.filter(({ status }) => status === "not_assessed")).toEqual([]);
    expect(verified.readability.language).toBe(language);
  });

  test("a title that a person has corrected stands on the patient version, and the checks accept it", async () => {
    const title = "A title nobody printed";
    const confirmed = { ...NOTHING_CORRECTED, metadata: { title } };
    const corrected = await convert(guideline, language, confirmed);
    const { findings } = verifyDraft({ ...guideline, ...corrected, enabled: true });

    expect(corrected.document.title).toContain(title);
    expect(findings.filter(({ severity }) => severity === "hard")).toEqual([]);
  });

  test("the file is in the language it says, and quotations are marked as the original", () => {
    const { source, graph } = guideline;
    const verified = verifyDraft({ source, graph, ...other, enabled: true });
    const booklet = composeBooklet(verified, source);
    const html = renderHtml(booklet);
    const tag = { en: "en", zh: "zh-CN" }[source.language];
    expect(html).toContain(`<html lang="${language === "zh" ? "zh-CN" : "en"}">`);
    expect(html).toContain(`<q lang="${tag}">`);
    expect(html).toContain(language === "zh" ? "原文为英文" : "original: Chinese");
  });
});
