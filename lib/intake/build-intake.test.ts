import { expect, test } from "vitest";

import { buildClinicalGraph } from "@/lib/clinical/build-graph";
import {
  AnswersSchema,
  ConflictSchema,
  SchemeIdSchema,
  type StructuredDocument,
} from "@/lib/clinical/schema";
import { sourceOf } from "@/lib/clinical/source-of";
import { structureDocument } from "@/lib/clinical/structure-document";
import {
  DocumentFormatSchema,
  IntakeReportSchema,
  type SourceDocument,
  TrackedChangeSchema,
} from "@/lib/documents/schema";
import { MESSAGES } from "@/lib/i18n/messages";
import { buildIntake } from "@/lib/intake/build-intake";
import { GuidelineIntakeSchema } from "@/lib/intake/schema";

const GUIDELINE = sourceOf([
  "# Example guideline",
  "# Methods",
  "Recommendations were graded with GRADE as strong or conditional.",
  "# Recommendations",
  "Recommendation 1: We recommend inhaled steroids in adults. (Strong recommendation, low certainty evidence)",
  "Recommendation 2: We suggest daily exercise in adults.",
  "# References",
  "1. Smith J. A trial of steroids. Lancet 2001;1:2-3.",
]);

function intakeOf(source: SourceDocument) {
  const structured: StructuredDocument = structureDocument(source);
  return buildIntake({ source, structured, graph: buildClinicalGraph(source, structured) });
}

function withIntake(change: Partial<SourceDocument["intake"]>): SourceDocument {
  return { ...GUIDELINE, intake: { ...GUIDELINE.intake, ...change } };
}

test("a recommendation without a grade among graded ones is put before a person, with its words", () => {
  const check = intakeOf(GUIDELINE).checks.find(({ code }) => code === "some_ungraded");

  expect(check?.params).toEqual({ count: 1 });
  expect(check?.quotes).toEqual([{ page: 1, text: "We suggest daily exercise in adults." }]);
});

test("what the reader of the file warns of, and tracked changes, are put before a person", () => {
  const { checks } = intakeOf(
    withIntake({
      warnings: [{ code: "hidden_text", params: { count: 2 } }],
      trackedChanges: [{ kind: "deleted", author: "A. Editor", date: null, text: "not" }],
    }),
  );

  expect(checks.map(({ code }) => code)).toEqual(
    expect.arrayContaining(["hidden_text", "tracked_changes"]),
  );
});

test("metadata that was not found is asked for, never guessed", () => {
  const codes = intakeOf(GUIDELINE).checks.map(({ code }) => code);

  expect(codes).toEqual(expect.arrayContaining(["no_title", "no_publisher", "no_year"]));
});

test("sections say whether they are used and why not", () => {
  const { sections } = intakeOf(GUIDELINE);

  expect(sections?.find(({ title }) => title === "References")).toMatchObject({
    keep: false,
    reason: "references",
  });
});

test("text left out is counted by kind, with different examples", () => {
  const head = { kind: "running_head", text: "Journal of Examples" } as const;
  const { dropped } = intakeOf(
    withIntake({ dropped: [1, 2, 3].map((page) => ({ ...head, page })) }),
  );

  expect(dropped).toEqual([
    { kind: "running_head", count: 3, quotes: [{ page: 1, text: "Journal of Examples" }] },
  ]);
});

test("before structure and graph have run, the report says what reading the file found", () => {
  const intake = buildIntake({ source: GUIDELINE, structured: null, graph: null });

  expect(GuidelineIntakeSchema.parse(intake)).toMatchObject({ sections: null, found: null });
});

test("every kind of thing the report can show has its words", () => {
  const words = MESSAGES.en.intakeReport;

  expect(Object.keys(words.answers)).toEqual(
    expect.arrayContaining(Object.keys(AnswersSchema.shape)),
  );
  expect(Object.keys(words.conflicts)).toEqual(
    expect.arrayContaining(ConflictSchema.shape.kind.options),
  );
  expect(Object.keys(words.formats)).toEqual(expect.arrayContaining(DocumentFormatSchema.options));
  expect(Object.keys(words.dropped)).toEqual(
    expect.arrayContaining(IntakeReportSchema.shape.dropped.element.shape.kind.options),
  );
  expect(Object.keys(words.changes)).toEqual(
    expect.arrayContaining(TrackedChangeSchema.shape.kind.options),
  );
  expect(SchemeIdSchema.options).toContain("unknown");
});
