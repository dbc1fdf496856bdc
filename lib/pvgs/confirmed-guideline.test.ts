import path from "node:path";

import { beforeAll, expect, test } from "vitest";

import { buildClinicalGraph } from "@/lib/clinical/build-graph";
import { structureDocument } from "@/lib/clinical/structure-document";
import type { Confirmed } from "@/lib/confirmation/corrections";
import { readDocument } from "@/lib/documents/read-document";
import type { PvgDocument } from "@/lib/pvgs/document";
import { planPvg } from "@/lib/pvgs/plan-pvg";
import { verifyDraft } from "@/lib/quality/verify-draft";
import { TaskOptionsSchema } from "@/lib/tasks/options";
import { writeDraft } from "@/lib/writers/rules/write-draft";

const CONFIRMED: Confirmed = {
  metadata: { title: "Guideline on tonsillitis", publisher: null, doi: "10.1000/182" },
  selection: new Map([["r4", false]]),
};

let subject: Omit<Parameters<typeof verifyDraft>[0], "enabled">;

beforeAll(async () => {
  const fileName = "small-en.md";
  const file = path.join(import.meta.dirname, "../../e2e/files", fileName);
  const source = await readDocument({ path: file, fileName });
  const structured = structureDocument(source);
  const graph = buildClinicalGraph(source, structured);
  const options = TaskOptionsSchema.parse({});
  const plan = planPvg({ source, structured, graph, options, confirmed: CONFIRMED });
  subject = { source, graph, plan, document: writeDraft({ source, graph, plan, slots: null }) };
});

function hardCodes(document: PvgDocument): string[] {
  const { findings } = verifyDraft({ ...subject, document, enabled: true });
  return findings.filter(({ severity }) => severity === "hard").map(({ code }) => code);
}

test("the booklet prints what a person has confirmed, and the rest as the guideline does", () => {
  const { document } = subject;

  expect(document.source).toMatchObject({ ...CONFIRMED.metadata, year: 2026 });
  expect(document.condition).toBe("tonsillitis");
  expect(document.sections.find(({ kind }) => kind === "condition")?.heading).toContain(
    "tonsillitis",
  );
  expect(subject.source.metadata.title).toContain("sore throat");
});

test("what a person left out is in no card, and listed as left out by the editor", () => {
  const cards = JSON.stringify(subject.document.sections.map(({ blocks }) => blocks)).match(
    /"recommendationIds":\["r\d"\]/g,
  );

  expect(cards?.some((card) => card.includes("r4"))).toBe(false);
  expect(subject.document.notIncluded).toEqual([
    { recommendationId: "r4", reason: "left_out_by_editor" },
  ]);
});

test("the checks accept exactly what was confirmed", () => {
  const { document, source } = subject;
  const { title } = source.metadata;

  expect(hardCodes(document)).toEqual([]);
  expect(hardCodes({ ...document, source: { ...document.source, title } })).toContain(
    "source_record_changed",
  );
  expect(hardCodes({ ...document, notIncluded: [] })).toContain("recommendation_left_out_silently");
  const reason = "research_only";
  expect(hardCodes({ ...document, notIncluded: [{ recommendationId: "r4", reason }] })).toContain(
    "recommendation_left_out_silently",
  );
});
