import { expect, test } from "vitest";

import { buildClinicalGraph } from "@/lib/clinical/build-graph";
import { sourceOf } from "@/lib/clinical/source-of";
import { structureDocument } from "@/lib/clinical/structure-document";
import { planPvg } from "@/lib/pvgs/plan-pvg";
import { TaskOptionsSchema } from "@/lib/tasks/options";
import { estimateWriting } from "@/lib/writers/model/estimate-writing";
import { NO_MEMORY } from "@/lib/writers/model/text-memory";

const WRITER = { kind: "claude" as const, models: ["small-1", "large-1"], promptVersion: "1" };

type Foreseen = {
  targetGrade?: number;
  looksAround?: boolean;
  isThorough?: boolean;
  batchSeconds?: number;
};

/** The calls foreseen for a guideline of these lines, and what they would ask. */
async function foresee(
  lines: string[],
  { targetGrade = 7, looksAround = true, isThorough = false, batchSeconds }: Foreseen = {},
) {
  const source = sourceOf(["# Recommendations", ...lines], "en");
  const structured = structureDocument(source);
  const graph = buildClinicalGraph(source, structured);
  const options = TaskOptionsSchema.parse({ writer: "claude", targetGrade });
  const plan = planPvg({ source, structured, graph, options, writer: WRITER });
  const asked: string[] = [];
  const isBatched = batchSeconds !== undefined;
  let live = 0;
  const estimate = await estimateWriting({
    ...{ source, structured, graph, plan, looksAround, isThorough },
    ...{ most: 2, signal: new AbortController().signal },
    desk: {
      stamp: WRITER,
      ask: () => Promise.reject(new Error("An estimate asks for nothing.")),
      memory: NO_MEMORY,
      choices: NO_MEMORY,
      atOnce: 2,
      countTokens: async ({ prompt, instruction }) => {
        asked.push(`${prompt.id} ${instruction}`);
        return 1_000;
      },
      expectedCents: (_tier, _usage, { batch }) => {
        if (!batch) live += 1;
        return 0.1;
      },
      batchSeconds,
    },
  });
  // Where questions wait for batches, they are priced a second time: as if all were asked live.
  const liveCalls = isBatched ? live - estimate.calls : live;
  expect(estimate.costCents).toBe(estimate.calls / 10);
  return { calls: estimate.calls, liveCalls, asked };
}

/** A recommendation of so many words. */
async function callsFor(count: number, targetGrade: number): Promise<number> {
  const more = Array.from({ length: count - 8 }, () => "go").join(" ");
  const lines = [`We recommend yoga for adults with asthma who ${more} (1B).`];
  return (await foresee(lines, { targetGrade })).calls;
}

test("rewriting is foreseen by the readers' limits, and a second round where one cannot be enough", async () => {
  const once = await callsFor(20, 7);
  const again = await callsFor(20, 4);
  const twice = await callsFor(70, 7);

  expect(again).toBeGreaterThan(once);
  expect(twice).toBeGreaterThan(again);
});

test("where nobody looks around, nothing that stands there is foreseen to be written", async () => {
  const around = "Yoga improves breathing because it trains the muscles of the chest.";
  const lines = ["We recommend yoga for adults with asthma (1B).", around];
  const isAskedFor = (asked: string[], prompt: string) =>
    asked.some((one) => one.startsWith(prompt) && one.includes(around));

  const slow = await foresee(lines);
  const fast = await foresee(lines, { looksAround: false });

  expect(isAskedFor(slow.asked, "choose-sentences")).toBe(true);
  expect(isAskedFor(slow.asked, "write-section")).toBe(true);
  expect(fast.asked.length).toBeGreaterThan(0);
  expect(fast.asked.filter((one) => one.includes(around))).toEqual([]);
});

test("a thorough task foresees a second reading of every sentence, questions and some corrections", async () => {
  const lines = ["We recommend yoga for adults with asthma aged 18 years or older (1B)."];
  const usual = await foresee(lines);
  const thorough = await foresee(lines, { isThorough: true });
  const promptsOf = (asked: string[]) => new Set(asked.map((one) => one.split(" ")[0]));
  const known = promptsOf(usual.asked);
  const added = [...promptsOf(thorough.asked)].filter((prompt) => !known.has(prompt));

  expect(added.sort()).toEqual(["answer-questions", "judge-sentences", "repair-sentences"]);
  expect(thorough.calls).toBeGreaterThan(usual.calls);
});

test("of a task that waits for batches, only what verifies the text is priced as asked live", async () => {
  const lines = ["We recommend yoga for adults with asthma aged 18 years or older (1B)."];
  const usual = await foresee(lines, { batchSeconds: 3_600 });
  const thorough = await foresee(lines, { batchSeconds: 3_600, isThorough: true });

  expect(usual.liveCalls).toBe(0);
  expect(thorough.liveCalls).toBe(thorough.calls - usual.calls);
});
