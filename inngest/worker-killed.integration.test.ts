import { afterEach, beforeEach, expect, test } from "vitest";

import { clearEngine } from "@/inngest/embedded/conformance/bench-engine";
import { type ChildWorker, startChildWorker } from "@/inngest/testing/child-worker";
import { until } from "@/inngest/embedded/conformance/scenarios";
import { createTestTask } from "@/inngest/testing/task-fixture";
import { db } from "@/lib/db/client";
import { readEvents, readProgress } from "@/lib/tasks/log";
import { NODE_IDS } from "@/lib/tasks/nodes";

const databaseUrl = process.env.TEST_DATABASE_URL ?? "";
const workers: ChildWorker[] = [];

beforeEach(async () => {
  await clearEngine(databaseUrl);
  await db().outbox.deleteMany();
});

afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.kill()));
});

test("a worker killed in each of the nine nodes loses no finished work and repeats none", async () => {
  const { taskId } = await createTestTask();
  for (const id of NODE_IDS) {
    const worker = start(id);
    await until(worker, (rows) => rows.some(({ step }) => step === id));
    await worker.kill();
  }
  const last = start("none");
  await until(last, (rows) =>
    rows.some(({ step, phase }) => step === "publish" && phase === "ends"),
  );
  await expect
    .poll(() => readProgress(taskId), { timeout: 10_000 })
    .toMatchObject({
      state: "succeeded",
    });

  const ends = workers.flatMap(({ rows }) => rows).filter(({ phase }) => phase === "ends");
  const finished = (await readEvents(taskId)).flatMap(({ event }) =>
    event.type === "node-finished" ? [event.node] : [],
  );
  expect(ends.map(({ step }) => step)).toEqual(NODE_IDS);
  expect(finished).toEqual(NODE_IDS);
});

test("a worker killed while pages of a scan are read goes on with the page it was at", async () => {
  const { taskId } = await createTestTask();
  for (const page of ["1", "3"]) {
    const worker = start(page, "testing/scan-worker.ts");
    await until(worker, (rows) => rows.some(({ step }) => step === `page ${page}`));
    await worker.kill();
  }
  const last = start("none", "testing/scan-worker.ts");
  await until(last, (rows) => rows.some(({ step }) => step === "parse"));

  const ends = workers.flatMap(({ rows }) => rows).filter(({ phase }) => phase === "ends");
  expect(ends.map(({ step }) => step)).toEqual(["page 1", "page 2", "page 3", "parse"]);
  const progress = (await readEvents(taskId)).flatMap(({ event }) =>
    event.type === "node-progress" ? [event.params.page] : [],
  );
  expect(progress).toEqual([1, 1, 2, 3, 3]);
});

function start(held: string, script = "testing/conversion-worker.ts"): ChildWorker {
  const worker = startChildWorker(script, [held]);
  workers.push(worker);
  return worker;
}
