import { Inngest } from "inngest";
import { serve } from "inngest/edge";
import pg from "pg";
import { beforeEach, expect, test } from "vitest";

import type { Row } from "@/inngest/embedded/conformance/observers";
import realServerRows from "@/inngest/embedded/conformance/real-server-rows.json";
import { createSampleFunctions } from "@/inngest/embedded/conformance/sample-functions";
import { playScenarios } from "@/inngest/embedded/conformance/scenarios";
import { startEmbeddedEngine } from "@/inngest/embedded/engine";
import { createGateway } from "@/inngest/embedded/gateway";
import { EMBEDDED_URL } from "@/inngest/embedded/protocol";

const databaseUrl = process.env.TEST_DATABASE_URL ?? "";

beforeEach(async () => {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query("DROP SCHEMA IF EXISTS flow, flow_queue CASCADE");
  await client.end();
});

test.each([{ checkpointing: true }, { checkpointing: false }])(
  "gives the rows that the real server gave, with checkpointing $checkpointing",
  async ({ checkpointing }) => {
    const { rows, errors } = await playAll(checkpointing);

    expect(errors).toEqual([]);
    expect(rows.map(comparable).sort()).toEqual(realServerRows.map(comparable).sort());
    expect(mostAtOnce(rows.filter(isLimited))).toBeLessThanOrEqual(3);
    for (const user of ["u0", "u1", "u2", "u3"]) {
      const own = rows.filter((row) => isLimited(row) && row.user === user);
      expect(mostAtOnce(own)).toBe(1);
    }
  },
);

// Failures are part of the scenarios; the SDK would print every one of them.
const silent = () => undefined;
const SILENT = { info: silent, warn: silent, error: silent, debug: silent };

async function playAll(checkpointing: boolean) {
  const rows: Row[] = [];
  const errors: unknown[] = [];
  const gateway = createGateway();
  const client = new Inngest({
    id: "sample",
    isDev: true,
    baseUrl: EMBEDDED_URL,
    fetch: gateway.fetch,
    logger: SILENT,
  });
  const record = (row: Row) => void rows.push(row);
  const functions = createSampleFunctions({ client, checkpointing, record });
  const engine = await startEmbeddedEngine({
    databaseUrl,
    handler: serve({ client, functions }),
    gateway,
    slots: 10,
    onError: (error) => errors.push(error),
  });
  try {
    await playScenarios({ client, fetch: engine.fetch, rows });
  } finally {
    await engine.stop(5_000);
  }
  return { rows, errors };
}

/** A row without what differs from run to run: times and stacks. Keys in order, so that equal rows are equal text. */
function comparable(row: Row): string {
  return JSON.stringify(row, (key, value: unknown) => {
    if (["start", "end", "stack"].includes(key)) return undefined;
    return isPlainObject(value) ? Object.fromEntries(Object.entries(value).sort()) : value;
  });
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isLimited({ fn }: Row): boolean {
  return fn === "limited";
}

function mostAtOnce(rows: Row[]): number {
  const counts = rows.map(
    ({ start }) =>
      rows.filter(
        (other) => Number(other.start) <= Number(start) && Number(start) < Number(other.end),
      ).length,
  );
  return Math.max(...counts);
}
