import { expect, test } from "vitest";

import { buildClinicalGraph } from "@/lib/clinical/build-graph";
import { sourceOf } from "@/lib/clinical/source-of";
import { structureDocument } from "@/lib/clinical/structure-document";
import { planPvg } from "@/lib/pvgs/plan-pvg";
import { TaskOptionsSchema } from "@/lib/tasks/options";
import { estimateWriting } from "@/lib/writers/model/estimate-writing";
import { NO_MEMORY } from "@/lib/writers/model/text-memory";

const WRITER = { kind: "claude" as const, models: ["small-1", "large-1"], promptVersion: "1" };

/** A recommendation of so many words. */
async function callsFor(count: number, targetGrade: number): Promise<number> {
  const more = Array.from({ length: count - 8 }, () => "go").join(" ");
  const text = `We recommend yoga for adults with asthma who ${more} (1B).`;
  const source = sourceOf(["# Recommendations", text], "en");
  const structured = structureDocument(source);
  const graph = buildClinicalGraph(source, structured);
  const options = TaskOptionsSchema.parse({ writer: "claude", targetGrade });
  const plan = planPvg({ source, structured, graph, options, writer: WRITER });
  const estimate = await estimateWriting({
    ...{
      source,
      structured,
      graph,
      plan,
      most: 2,
      looksAround: true,
      signal: new AbortController().signal,
    },
    desk: {
      stamp: WRITER,
      ask: () => Promise.reject(new Error("An estimate asks for nothing.")),
      memory: NO_MEMORY,
      choices: NO_MEMORY,
      atOnce: 2,
      countTokens: async () => 1_000,
      expectedCents: () => 1,
    },
  });
  expect(estimate.costCents).toBe(estimate.calls);
  return estimate.calls;
}

test("rewriting is foreseen by the readers' limits, and a second round where one cannot be enough", async () => {
  const once = await callsFor(20, 7);
  const again = await callsFor(20, 4);
  const twice = await callsFor(70, 7);

  expect(again).toBeGreaterThan(once);
  expect(twice).toBeGreaterThan(again);
});
