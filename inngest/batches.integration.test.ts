import path from "node:path";

import Anthropic from "@anthropic-ai/sdk";
import { build } from "esbuild";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";

import { type RunningProvider, startProvider } from "@/e2e/providers/start-provider";
import { clearEngine } from "@/inngest/embedded/conformance/bench-engine";
import { until } from "@/inngest/embedded/conformance/scenarios";
import { type ChildWorker, startChildWorker } from "@/inngest/testing/child-worker";
import { createTestTask } from "@/inngest/testing/task-fixture";
import { db } from "@/lib/db/client";
import { readEvents, readProgress } from "@/lib/tasks/log";
import { type TaskOptions, TaskOptionsSchema } from "@/lib/tasks/options";
import { cancelTask } from "@/lib/tasks/queries";
import { batchRows } from "@/lib/writers/claude/batch-rows";

/** Bundled as the product is: one of its catalogues cannot be loaded otherwise. */
const WORKER = path.resolve("dist/testing/batch-worker.mjs");
const workers: ChildWorker[] = [];
let provider: RunningProvider;

beforeAll(async () => {
  await build({
    ...{ entryPoints: ["e2e/batches/batch-worker.ts"], outfile: WORKER },
    ...{ bundle: true, format: "esm", platform: "node", packages: "external" },
    loader: { ".typ": "text" },
  });
  provider = await startProvider();
  Object.assign(process.env, {
    ANTHROPIC_API_KEY: provider.apiKey,
    ANTHROPIC_BASE_URL: provider.url,
  });
});
beforeEach(async () => {
  await clearEngine(process.env.TEST_DATABASE_URL ?? "");
  await db().outbox.deleteMany();
  provider.calls.clear();
});
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.kill()));
});
afterAll(async () => {
  await provider.close();
  await db().$disconnect();
});

test("a worker killed while its batch is open leaves it to the next, and everything is paid once, at half the price", async () => {
  await answerBatchesIn(4_000);
  const { taskId } = await startTask({ timeoutPerNode: 10 });
  const first = startWorker();
  await expect.poll(() => openBatches(taskId), { timeout: 60_000 }).toBe(1);
  await first.kill();
  const second = startWorker();
  await until(second, (rows) => rows.some(({ step }) => step === "write"));
  await second.kill();

  const made = await db().modelBatch.findMany({ where: { taskId } });
  const calls = await db().modelCall.findMany({ where: { taskId } });
  const items = provider.calls.list().filter(({ kind }) => kind === "batch_item");
  expect(made.every(({ endedAt }) => endedAt !== null)).toBe(true);
  expect(items).toHaveLength(made.flatMap(({ itemIds }) => itemIds).length);
  expect(calls).toHaveLength(items.length);
  expect(calls.every(({ batch, outcome }) => batch && outcome === "answered")).toBe(true);
  const events = (await readEvents(taskId)).map(({ event }) => event);
  const waiting = events.flatMap((event) =>
    event.type === "node-progress" && event.code === "batch_waiting" ? [event] : [],
  );
  // What is written depends on what was found: each of the two nodes has batches of its own.
  expect(new Set(waiting.map(({ node }) => node))).toEqual(new Set(["analyse", "write"]));
  const plan = (await readProgress(taskId)).nodes.find(({ id }) => id === "plan");
  const { estimatedCents = 0, liveCents = 0 } = plan?.facts ?? {};
  expect(plan?.facts.batchSeconds).toBe(3_600);
  expect(estimatedCents).toBeLessThan(liveCents);
});

test("a task that is cancelled cancels its batch at the provider", async () => {
  await answerBatchesIn(3_600_000);
  const { taskId, ownerId } = await startTask({});
  startWorker();
  await expect.poll(() => openBatches(taskId), { timeout: 60_000 }).toBe(1);

  await cancelTask(ownerId, taskId);

  const { providerId } = await db().modelBatch.findFirstOrThrow({ where: { taskId } });
  const { apiKey, url: baseURL } = provider;
  const { batches } = new Anthropic({ apiKey, baseURL }).messages;
  await expect
    .poll(async () => (await batches.retrieve(providerId ?? "")).cancel_initiated_at, {
      timeout: 60_000,
    })
    .not.toBeNull();
  expect(provider.calls.list().filter(({ kind }) => kind === "message")).toEqual([]);
});

test("an attempt began with the first batch of whichever node, and nodes keep their batches apart", async () => {
  const { taskId } = await createTestTask();
  const rowsOf = (node: "analyse" | "write", attempt: number) =>
    batchRows({ taskId, node, attempt });
  await rowsOf("analyse", 1).open(["a"]);
  const first = await rowsOf("analyse", 2).open(["b"]);
  await rowsOf("write", 2).open(["c"]);

  expect(await rowsOf("write", 2).begun()).toEqual(first.createdAt);
  expect(await rowsOf("write", 3).begun()).toBeNull();
  expect((await rowsOf("write", 2).list()).map(({ itemIds }) => itemIds)).toEqual([["c"]]);
});

function startWorker(): ChildWorker {
  const worker = startChildWorker(WORKER, []);
  workers.push(worker);
  return worker;
}

async function startTask(changes: Partial<TaskOptions>) {
  const task = await createTestTask();
  const options = TaskOptionsSchema.parse({ writer: "claude", priority: "batch", ...changes });
  await db().task.update({
    where: { id: task.taskId },
    data: { options: JSON.stringify(options) },
  });
  return task;
}

/** At the provider already. */
function openBatches(taskId: string): Promise<number> {
  return db().modelBatch.count({ where: { taskId, providerId: { not: null }, endedAt: null } });
}

async function answerBatchesIn(batchMs: number): Promise<void> {
  const init = { method: "POST", body: JSON.stringify({ batchMs }) };
  expect((await fetch(`${provider.url}/__settings`, init)).ok).toBe(true);
}
