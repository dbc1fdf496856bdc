import { existsSync } from "node:fs";
import path from "node:path";

import { expect, test } from "vitest";

import { buildClinicalGraph } from "@/lib/clinical/build-graph";
import { structureDocument } from "@/lib/clinical/structure-document";
import { indexPassages, quoteOf } from "@/lib/documents/quote";
import { readDocument } from "@/lib/documents/read-document";
import { claimsOf } from "@/lib/pvgs/claims";
import { fillSlots } from "@/lib/pvgs/fill-slots";
import { planPvg } from "@/lib/pvgs/plan-pvg";
import { bareQuotationShare } from "@/lib/pvgs/quotation-share";
import { TaskOptionsSchema } from "@/lib/tasks/options";
import { writeDraft } from "@/lib/writers/rules/write-draft";

const root = path.join(import.meta.dirname, "../../..");
const corpus = path.resolve(root, process.env.CORPUS_DIR ?? "../shared/corpus");
const SAMPLES = ["samples/asthma-adults-en.md", "samples/type-2-diabetes-zh.md"];
const CDC = path.join(corpus, "en/cdc-opioid-2022/guideline.pdf");

test.each(SAMPLES)(
  "%s: at most 30 % of the box is bare quotation, and nobody is left out",
  async (file) => {
    await expectGoodDraft(path.join(root, file));
  },
);

test.skipIf(!existsSync(CDC))(
  "the same holds for a guideline of 100 pages (needs CORPUS_DIR)",
  async () => {
    await expectGoodDraft(CDC);
  },
);

async function expectGoodDraft(file: string): Promise<void> {
  const source = await readDocument({ path: file, fileName: path.basename(file) });
  const structured = structureDocument(source);
  const graph = buildClinicalGraph(source, structured);
  const plan = planPvg({ source, structured, graph, options: TaskOptionsSchema.parse({}) });
  const slots = fillSlots({ source, structured, graph, plan });

  const draft = writeDraft({ source, graph, plan, slots });

  const passages = indexPassages(source);
  const cards = draft.sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.type === "recommendation_card" ? block.recommendationIds : []));
  const accounted = [...cards, ...draft.notIncluded.map((one) => one.recommendationId)];
  const quotes = claimsOf(draft).filter(({ kind }) => kind === "quote");
  expect(bareQuotationShare(draft)).toBeLessThanOrEqual(0.3);
  expect(accounted.toSorted()).toEqual(graph.recommendations.map(({ id }) => id).toSorted());
  expect(quotes.map(({ text }) => text)).toEqual(
    quotes.map(({ anchors }) => anchors.map((anchor) => quoteOf(passages, anchor)).join("")),
  );
}
