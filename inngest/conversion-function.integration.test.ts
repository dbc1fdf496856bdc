import { setTimeout as sleep } from "node:timers/promises";

import { serve } from "inngest/edge";
import { afterEach, beforeEach, expect, test } from "vitest";
import { z } from "zod";

import { embeddedGateway, inngest } from "@/inngest/client";
import { conversionFunction } from "@/inngest/conversion-function";
import { clearEngine } from "@/inngest/embedded/conformance/bench-engine";
import { createTestTask } from "@/inngest/testing/task-fixture";
import { type EmbeddedEngine, startEmbeddedEngine } from "@/inngest/embedded/engine";
import { defineNode, type NodeContext, type RunNode } from "@/inngest/node";
import { describeFailure, finalFailure } from "@/inngest/node-failure";
import { startOutbox } from "@/inngest/outbox";
import { recordCancellation } from "@/inngest/record-cancellation";
import { recordFailure } from "@/inngest/record-failure";
import { db } from "@/lib/db/client";
import { closeNotifications } from "@/lib/db/notifications";
import { AppError } from "@/lib/errors";
import { readEvents } from "@/lib/tasks/log";
import type { NodeId } from "@/lib/tasks/nodes";
import { FINAL_STATES } from "@/lib/tasks/progress";
import { cancelTask, retryTask } from "@/lib/tasks/queries";

const databaseUrl = process.env.TEST_DATABASE_URL ?? "";
const PVG_ID = "0198c0de-0000-7000-8000-00000000000a";

type Work = (context: NodeContext) => Promise<Partial<Output>>;
type Output = { pvgId: string; facts: Record<string, number> };

let work: Partial<Record<NodeId, Work>> = {};
const skipped = new Set<NodeId>();
let engine: EmbeddedEngine;
let outbox: { stop: () => Promise<void> };

beforeEach(async () => {
  work = {};
  skipped.clear();
  await clearEngine(databaseUrl);
  await db().outbox.deleteMany();
  await start();
});

afterEach(async () => {
  await stop();
  await closeNotifications();
});

test("a task runs through its nodes and ends with its patient version", async () => {
  work.parse = async ({ report }) => {
    await report("pages_read", { pages: 3 });
    return { facts: { pages: 3 } };
  };
  const { taskId } = await createTestTask();

  await expect(finalEvents(taskId)).resolves.toEqual([{ type: "succeeded", pvgId: PVG_ID }]);
  expect(await log(taskId)).toEqual([
    "queued",
    "node-started parse",
    "node-progress parse",
    "node-finished parse",
    "node-started structure",
    "node-finished structure",
    "node-started publish",
    "node-finished publish",
    "succeeded",
  ]);
});

test("a failure that a retry cannot mend ends the task with node, code and parameters", async () => {
  work.structure = () =>
    Promise.reject(new AppError("file_too_complex", { params: { pages: 4_000 } }));
  const { taskId } = await createTestTask();

  await expect(finalEvents(taskId)).resolves.toEqual([
    { type: "failed", node: "structure", code: "file_too_complex", params: { pages: 4_000 } },
  ]);
  expect(await log(taskId)).not.toContain("node-started publish");
});

test("a failure that passes is announced and tried again", async () => {
  let tries = 0;
  work.structure = async () => {
    if (++tries === 1) throw new AppError("storage_unavailable");
    return {};
  };
  const { taskId } = await createTestTask();

  await expect(finalEvents(taskId)).resolves.toMatchObject([{ type: "succeeded" }]);
  expect(await log(taskId)).toContain("node-retrying structure");
  expect(tries).toBe(2);
});

test("an output over 64 kB fails at once: the node would return it again", async () => {
  const facts = Object.fromEntries(Array.from({ length: 9_000 }, (_, i) => [`fact${i}`, i]));
  work.parse = async () => ({ facts });
  const { taskId } = await createTestTask();

  await expect(finalEvents(taskId)).resolves.toMatchObject([
    { type: "failed", node: "parse", code: "internal" },
  ]);
});

test("a cancelled task interrupts its node within two seconds and starts no other", async () => {
  let interrupted: unknown = null;
  work.parse = async ({ signal }) => {
    await sleep(60_000, null, { signal }).catch(() => {
      interrupted = signal.reason;
    });
    return {};
  };
  const { taskId, ownerId } = await createTestTask();
  await until(async () => (await log(taskId)).includes("node-started parse"));
  await cancelTask(ownerId, taskId);
  await until(async () => interrupted !== null);

  expect(interrupted).toMatchObject({ code: "task_cancelled" });
  await expect(finalEvents(taskId)).resolves.toEqual([{ type: "cancelled" }]);
  expect(await log(taskId)).not.toContain("node-finished parse");
});

test("a node that is switched off does no work, and the log says that it was skipped", async () => {
  skipped.add("structure");
  work.structure = () => Promise.reject(new Error("It must not work."));
  const { taskId } = await createTestTask();

  await expect(finalEvents(taskId)).resolves.toMatchObject([{ type: "succeeded" }]);
  const events = (await readEvents(taskId)).map(({ event }) => event);
  expect(events).toContainEqual(
    expect.objectContaining({ type: "node-finished", node: "structure", skipped: true }),
  );
});

test("a task that ran out of time ends as timed out, once", async () => {
  await stop();
  const { taskId } = await createTestTask();
  const failure = describeFailure("write", new AppError("task_timed_out"));
  await recordFailure({ taskId, attempt: 1 }, finalFailure(failure, null));
  await recordFailure({ taskId, attempt: 1 }, new Error("again"));
  await start();

  await expect(finalEvents(taskId)).resolves.toEqual([{ type: "timed_out" }]);
});

test("a second run of a failed task repeats no finished node", async () => {
  let parsed = 0;
  work.parse = async () => ({ facts: { times: ++parsed } });
  work.structure = () => Promise.reject(new AppError("file_too_complex"));
  const { taskId, ownerId } = await createTestTask();
  await finalEvents(taskId);
  work.structure = async () => ({});
  await retryTask(ownerId, taskId);

  await until(async () => (await log(taskId)).includes("succeeded"));
  expect(parsed).toBe(1);
  expect((await log(taskId)).filter((entry) => entry === "node-finished parse")).toHaveLength(1);
});

test("a node that had finished when its worker was killed is not run again", async () => {
  let parsed = 0;
  work.parse = async () => ({ facts: { times: ++parsed } });
  await stop();
  const { taskId } = await createTestTask();
  const output = JSON.stringify({ pvgId: PVG_ID, facts: {} });
  await db().nodeOutput.create({ data: { taskId, node: "parse", output, durationMs: 1 } });
  await start();

  await expect(finalEvents(taskId)).resolves.toMatchObject([{ type: "succeeded" }]);
  expect(parsed).toBe(0);
});

test("an event that is handed over twice starts one run", async () => {
  const { taskId } = await createTestTask();
  await finalEvents(taskId);
  await db().outbox.updateMany({ data: { sentAt: null } });
  await until(async () => (await db().outbox.count({ where: { sentAt: null } })) === 0);

  expect((await log(taskId)).filter((entry) => entry === "node-started parse")).toHaveLength(1);
});

async function start(): Promise<void> {
  const services = {
    documents: { read: notNeeded, recognise: notNeeded, pictures: notNeeded, render: notNeeded },
    savePvg: notNeeded,
  };
  engine = await startEmbeddedEngine({
    databaseUrl,
    handler: serve({
      client: inngest(),
      functions: [conversionFunction({ services, nodes: threeNodes }), recordCancellation()],
    }),
    gateway: embeddedGateway,
    onError: (error) => console.error(error),
  });
  outbox = startOutbox(async (events) => void (await inngest().send(events)));
}

async function stop(): Promise<void> {
  await outbox.stop();
  await engine.stop();
}

const notNeeded = () => Promise.reject(new Error("Not needed here."));

async function threeNodes(run: RunNode): Promise<{ pvgId: string }> {
  await run(node("parse"), {});
  await run(node("structure"), {});
  return run(node("publish"), {});
}

function node(id: NodeId) {
  return defineNode<object, Output>({
    id,
    output: z.object({ pvgId: z.string(), facts: z.record(z.string(), z.number()) }),
    skip: () => (skipped.has(id) ? { pvgId: PVG_ID, facts: {} } : null),
    run: async (_input, context) => ({ pvgId: PVG_ID, facts: {}, ...(await work[id]?.(context)) }),
  });
}

async function log(taskId: string): Promise<string[]> {
  const events = await readEvents(taskId);
  return events.map(({ event }) => ("node" in event ? `${event.type} ${event.node}` : event.type));
}

/** Once there is one; a moment later, so that a second one would be seen. */
async function finalEvents(taskId: string) {
  const read = async () =>
    (await readEvents(taskId))
      .map(({ event }) => event)
      .filter(({ type }) => FINAL_STATES.some((state) => state === type));
  await until(async () => (await read()).length > 0);
  await sleep(100);
  return read();
}

async function until(isTrue: () => Promise<boolean>): Promise<void> {
  const giveUpAt = Date.now() + 30_000;
  while (!(await isTrue())) {
    if (Date.now() > giveUpAt) throw new Error("Waited too long.");
    await sleep(20);
  }
}
