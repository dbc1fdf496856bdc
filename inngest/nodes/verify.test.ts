import { expect, test } from "vitest";

import type { NodeContext } from "@/inngest/node";
import { verify } from "@/inngest/nodes/verify";
import { claimsOf } from "@/lib/pvgs/claims";
import { exampleDraft } from "@/lib/quality/example-draft";
import { VerifiedDraftSchema } from "@/lib/quality/schema";
import { memoryArtifacts } from "@/lib/storage/memory-artifacts";
import { type TaskOptions, TaskOptionsSchema } from "@/lib/tasks/options";
import { AppError } from "@/lib/errors";
import type { ModelDesk } from "@/lib/writers/model/model-desk";
import { NO_MEMORY } from "@/lib/writers/model/text-memory";

const SPOILT = "should take amlodipine 50 mg once daily";

/** A draft with a dose that is not the source's; the model that worded it refuses whatever it is asked. */
async function run(kind: "rules" | "claude", changes: Partial<TaskOptions>) {
  const { source, graph, plan, document } = exampleDraft();
  plan.writer = { kind, models: [], promptVersion: null };
  document.writer = plan.writer;
  plan.sections = [
    {
      ...{ kind: "recommendations", heading: "?", mandatory: true, tier: "large", priority: 1 },
      ...{ recommendationIds: ["r1"], safetyIds: [], passageIds: ["p1"] },
    },
  ];
  const claim = claimsOf(document).find(({ id }) => id === "c3");
  if (!claim) throw new RangeError("The example has a claim c3.");
  claim.text = SPOILT;
  const asked: string[] = [];
  const desk: ModelDesk = {
    stamp: plan.writer,
    ask: async ({ prompt }) => {
      asked.push(prompt.id);
      throw new AppError("writer_refused");
    },
    ...{ memory: NO_MEMORY, choices: NO_MEMORY, atOnce: 2 },
    countTokens: async () => 0,
    expectedCents: () => 0,
  };
  const artifacts = memoryArtifacts();
  const notNeeded = () => Promise.reject(new Error("Not needed here."));
  const context: NodeContext = {
    ...{ taskId: "t", artifacts, model: () => desk, signal: new AbortController().signal },
    ...{ confirmed: notNeeded, guideline: notNeeded, nodeReport: notNeeded, savePvg: notNeeded },
    documents: { read: notNeeded, recognise: notNeeded, pictures: notNeeded, render: notNeeded },
    options: TaskOptionsSchema.parse(changes),
    live: () => ({ show: () => undefined, done: () => undefined }),
    part: (_, work) => work(),
    report: async () => undefined,
  };
  const { verified } = await verify.run(
    {
      source: await artifacts.putJson("source_document", source),
      graph: await artifacts.putJson("clinical_graph", graph),
      plan: await artifacts.putJson("plan", plan),
      draft: await artifacts.putJson("draft", document),
      figures: null,
    },
    context,
  );
  const draft = await artifacts.getJson(verified, VerifiedDraftSchema);
  const judges = draft.checks.filter(({ check }) => check.startsWith("J"));
  return {
    draft,
    asked: [...new Set(asked)].sort(),
    judges: judges.map(({ status }) => status),
  };
}

test.each<[string, "rules" | "claude", Partial<TaskOptions>]>([
  ["the rules writer's words", "rules", { mode: "thorough" }],
  ["a version that is not checked", "claude", { mode: "thorough", enableQualityControl: false }],
])("nobody is asked about %s", async (_, kind, options) => {
  const { asked, draft, judges } = await run(kind, options);
  expect(asked).toEqual([]);
  expect(draft.repair).toBeNull();
  expect(judges).toEqual(["not_asked", "not_asked"]);
  expect(draft.gate.open).toBe(false);
});

test.each(["fast", "slow"] as const)("in %s mode only what failed is asked for", async (mode) => {
  const { asked, draft, judges } = await run("claude", { mode });
  expect(asked).toEqual(["repair-sentences"]);
  const spoilt = claimsOf(draft.document).find(({ text }) => text === SPOILT)?.id;
  expect(draft.repair).toMatchObject({ attempted: [spoilt], repaired: [], remaining: [spoilt] });
  expect(judges).toEqual(["not_asked", "not_asked"]);
});

test("in thorough mode judges are asked, and those that refuse have assessed nothing", async () => {
  const { asked, draft, judges } = await run("claude", { mode: "thorough" });
  expect(asked).toEqual(["answer-questions", "judge-sentences", "repair-sentences"]);
  expect(judges).toEqual(["not_assessed", "not_assessed"]);
  for (const check of ["J1", "J2"])
    expect(draft.gate.blockers).toContainEqual({ code: "check_not_assessed", params: { check } });
});
