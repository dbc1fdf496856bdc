import pg from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";

import { clearEngine } from "@/inngest/embedded/conformance/bench-engine";
import { createPgBossQueue } from "@/inngest/embedded/pg-boss-queue";
import { DEAD_LETTERS, type Job, type JobData, type Queue } from "@/inngest/embedded/queue";
import { inTransaction, type Tx } from "@/inngest/embedded/transaction";

const databaseUrl = process.env.TEST_DATABASE_URL ?? "";
const QUEUE = "jobs";
const data: JobData = { kind: "timer", runId: "run-1", stepId: "step-1" };

let pool: pg.Pool;
let queue: Queue;
let errors: unknown[];

beforeEach(async () => {
  await clearEngine(databaseUrl);
  errors = [];
  pool = new pg.Pool({ connectionString: databaseUrl });
  queue = createPgBossQueue({ pool, databaseUrl, onError: (error) => errors.push(error) });
  await queue.start([QUEUE]);
});

afterEach(async () => {
  await queue.stop();
  await pool.end();
  expect(errors).toEqual([]);
});

test("a job is sent with the transaction, or not at all", async () => {
  const sent = inTransaction(pool, async (tx) => {
    await queue.send(tx, { queue: QUEUE, data });
    throw new Error("rolled back");
  });

  await expect(sent).rejects.toThrow("rolled back");
  await expect(queue.fetch(QUEUE, { slots: 1 })).resolves.toEqual([]);
});

test("whoever lost a job to another delivery can neither complete it nor keep its lease", async () => {
  await send();
  const lost = await fetchOne();
  await queue.fail(lost);
  await hurry();
  const held = await fetchOne();

  expect(held).toMatchObject({ id: lost.id, delivery: 1, data });
  await expect(queue.touch(lost)).resolves.toBe(false);
  await expect(complete(lost)).resolves.toBe(false);
  await expect(complete(held)).resolves.toBe(true);
});

test("a job for later is not handed out before", async () => {
  await inTransaction(pool, (tx) =>
    queue.send(tx, { queue: QUEUE, data, at: new Date(Date.now() + 60_000) }),
  );

  await expect(queue.fetch(QUEUE, { slots: 1 })).resolves.toEqual([]);
});

test("the limits of a queue hold for all who fetch at the same time", async () => {
  await send(...Array.from({ length: 10 }, (_, i) => `group-${i % 5}`));
  const limits = { slots: 10, total: 4, perGroup: 1 };
  const fetched = await Promise.all([1, 2, 3].map(() => queue.fetch(QUEUE, limits)));

  expect(fetched.flat()).toHaveLength(4);
});

test("jobs of one group are handed out one at a time where that is the limit", async () => {
  await send("a", "a", "a");
  const fetched = await Promise.all(
    [1, 2].map(() => queue.fetch(QUEUE, { slots: 3, perGroup: 1 })),
  );

  expect(fetched.flat()).toHaveLength(1);
});

test("a job whose handling fails every time ends among the dead letters", async () => {
  await send();
  let deliveries = 0;
  for (let jobs = [await fetchOne()]; jobs[0]; jobs = await queue.fetch(QUEUE, { slots: 1 })) {
    deliveries++;
    await queue.fail(jobs[0]);
    await hurry();
  }

  expect(deliveries).toBe(11);
  await expect(queue.fetch(DEAD_LETTERS, { slots: 1 })).resolves.toMatchObject([{ data }]);
});

test("jobs that are under way are listed, whoever has them", async () => {
  await send();
  const job = await fetchOne();

  await expect(queue.listActive()).resolves.toEqual([job]);
});

async function send(...groups: string[]): Promise<void> {
  await inTransaction(pool, async (tx: Tx) => {
    if (groups.length === 0) await queue.send(tx, { queue: QUEUE, data });
    for (const group of groups) await queue.send(tx, { queue: QUEUE, data, group });
  });
}

async function fetchOne(): Promise<Job> {
  const [job] = await queue.fetch(QUEUE, { slots: 1 });
  if (!job) throw new Error("There is no job.");
  return job;
}

function complete(job: Job): Promise<boolean> {
  return inTransaction(pool, (tx) => queue.complete(tx, job));
}

/** Instead of waiting out the pause after a failure. */
async function hurry(): Promise<void> {
  await pool.query("UPDATE flow_queue.job SET start_after = now() WHERE state = 'retry'");
}
