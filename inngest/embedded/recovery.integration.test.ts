import pg from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";

import {
  type BenchEngine,
  clearEngine,
  startBenchEngine,
} from "@/inngest/embedded/conformance/bench-engine";
import {
  createCrashFunction,
  HELD_STEP,
  holdThirdStep,
} from "@/inngest/embedded/conformance/crash-functions";
import type { Row } from "@/inngest/embedded/conformance/observers";
import { until } from "@/inngest/embedded/conformance/scenarios";
import { type ChildWorker, startChildWorker } from "@/inngest/testing/child-worker";

const databaseUrl = process.env.TEST_DATABASE_URL ?? "";
const cleanUp: (() => unknown)[] = [];

beforeEach(() => clearEngine(databaseUrl));

afterEach(async () => {
  for (const task of cleanUp.splice(0).reverse()) await task();
});

test.each([{ checkpointing: true }, { checkpointing: false }])(
  "a worker that starts after a kill -9 finishes the run and repeats no finished step, checkpointing $checkpointing",
  async ({ checkpointing }) => {
    const killed = await killInHeldStep(checkpointing);
    const { rows } = await startWorker({ checkpointing });
    await until({ rows }, hasEnded);

    expect(killed).toEqual(["k1 begins", "k1 ends", "k2 begins", "k2 ends", "k3 begins"]);
    expect(rows.map(describe)).toEqual([
      "k3 begins",
      "k3 ends",
      "k4 begins",
      "k4 ends",
      "run ends",
    ]);
    // Handed on at start; not found again after its lease had lapsed.
    await expect(count("retry_count > 0")).resolves.toBe(0);
  },
);

test("a worker that was there before takes over from one that is killed", async () => {
  const other = startChild({ checkpointing: true });
  await until(other, (rows) => rows.some(({ step }) => step === HELD_STEP));
  const { rows } = await startWorker({ checkpointing: true });
  await other.kill();
  await until({ rows }, hasEnded);

  expect(rows.map(describe)).toEqual(["k3 begins", "k3 ends", "k4 begins", "k4 ends", "run ends"]);
});

test("stopping hands a running step to the next worker without using up its only attempt", async () => {
  const first = await startWorker({ checkpointing: true, retries: 0, during: holdThirdStep });
  await first.engine.client.send({ name: "t/crash", data: {} });
  await until(first, (rows) => rows.some(({ step }) => step === HELD_STEP));
  await first.engine.stop(0);
  const { rows } = await startWorker({ checkpointing: true, retries: 0 });
  await until({ rows }, hasEnded);

  expect(rows.map(describe)[0]).toBe("k3 begins");
});

test("a call that lost its run is halted and does not start the next step a second time", async () => {
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  let times = 0;
  const during = (step: string) => {
    if (step === "k4") return released;
    return step === HELD_STEP && ++times === 1 ? released : undefined;
  };
  const { engine, rows } = await startWorker({ checkpointing: true, during });
  await engine.client.send({ name: "t/crash", data: {} });
  await until({ rows }, (all) => all.some(({ step }) => step === HELD_STEP));
  await takeJobsAway();
  await until({ rows }, (all) => all.some(({ step }) => step === "k4"));
  release();
  await until({ rows }, hasEnded);
  await engine.stop(2_000);

  const all = rows.map(describe);
  expect(all.filter((row) => row === "k3 ends")).toHaveLength(2);
  expect(all.filter((row) => row === "k4 begins")).toHaveLength(1);
});

test("a run goes on after every connection to the database was cut", async () => {
  const { engine, rows } = await startWorker({ checkpointing: true });
  await cutConnections();
  await engine.client.send({ name: "t/crash", data: {} });
  await until({ rows }, (all) => all.length > 1);
  await cutConnections();
  await until({ rows }, hasEnded);

  expect(rows.map(describe)).toContain("run ends");
});

type Options = {
  checkpointing: boolean;
  retries?: 0 | 4;
  during?: (step: string) => unknown;
};

async function startWorker({ checkpointing, retries = 4, during }: Options) {
  const rows: Row[] = [];
  const record = (row: Row) => void rows.push(row);
  const engine: BenchEngine = await startBenchEngine({
    databaseUrl,
    functions: (client) => [
      createCrashFunction({ client, checkpointing, retries, during, record }),
    ],
  });
  let isStopped = false;
  const stop = async (graceMs?: number) => {
    if (isStopped) return;
    isStopped = true;
    await engine.stop(graceMs);
  };
  cleanUp.push(() => stop(0));
  return { engine: { ...engine, stop }, rows };
}

function startChild({ checkpointing }: { checkpointing: boolean }): ChildWorker {
  const mode = checkpointing ? "checkpointing" : "plain";
  const child = startChildWorker("embedded/conformance/crash-worker.ts", [databaseUrl, mode]);
  cleanUp.push(() => child.kill());
  return child;
}

async function killInHeldStep(checkpointing: boolean): Promise<string[]> {
  const { kill, rows } = startChild({ checkpointing });
  await until({ rows }, (all) => all.some(({ step }) => step === HELD_STEP));
  await kill();
  return rows.map(describe);
}

async function cutConnections(): Promise<void> {
  await query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
  );
}

/** As after a lease that lapsed: the job is handed out again, though its worker still works. */
async function takeJobsAway(): Promise<void> {
  await query(
    "UPDATE flow_queue.job SET state = 'retry', start_after = now() WHERE state = 'active' AND data ? 'kind'",
  );
}

async function count(condition: string): Promise<number> {
  return (await query(`SELECT 1 FROM flow_queue.job WHERE ${condition}`)).length;
}

async function query(sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query<object>(sql);
  await client.end();
  return rows;
}

function hasEnded(rows: readonly Row[]): boolean {
  return rows.some(({ step, phase }) => step === "run" && phase === "ends");
}

function describe({ step, phase }: Row): string {
  return `${String(step)} ${String(phase)}`;
}
