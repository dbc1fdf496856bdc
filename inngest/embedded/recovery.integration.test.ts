import pg from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";

import {
  type BenchEngine,
  clearEngine,
  startBenchEngine,
} from "@/inngest/embedded/conformance/bench-engine";
import { type ChildWorker, startChildWorker } from "@/inngest/testing/child-worker";
import { createCrashFunction, HELD_STEP } from "@/inngest/embedded/conformance/crash-functions";
import type { Row } from "@/inngest/embedded/conformance/observers";
import { until } from "@/inngest/embedded/conformance/scenarios";

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
  const first = await startWorker({ checkpointing: true, retries: 0, holds: true });
  await first.engine.client.send({ name: "t/crash", data: {} });
  await until(first, (rows) => rows.some(({ step }) => step === HELD_STEP));
  await first.engine.stop(0);
  const { rows } = await startWorker({ checkpointing: true, retries: 0 });
  await until({ rows }, hasEnded);

  expect(rows.map(describe)[0]).toBe("k3 begins");
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

type Options = { checkpointing: boolean; retries?: 0 | 4; holds?: boolean };

async function startWorker({ checkpointing, retries = 4, holds = false }: Options) {
  const rows: Row[] = [];
  const record = (row: Row) => void rows.push(row);
  const engine: BenchEngine = await startBenchEngine({
    databaseUrl,
    functions: (client) => [createCrashFunction({ client, checkpointing, retries, holds, record })],
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
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
  );
  await client.end();
}

function hasEnded(rows: readonly Row[]): boolean {
  return rows.some(({ step, phase }) => step === "run" && phase === "ends");
}

function describe({ step, phase }: Row): string {
  return `${String(step)} ${String(phase)}`;
}
