import { beforeEach, expect, test } from "vitest";

import { clearEngine, startBenchEngine } from "@/inngest/embedded/conformance/bench-engine";
import type { Row } from "@/inngest/embedded/conformance/observers";
import realServerRows from "@/inngest/embedded/conformance/real-server-rows.json";
import { createSampleFunctions } from "@/inngest/embedded/conformance/sample-functions";
import { playScenarios } from "@/inngest/embedded/conformance/scenarios";

const databaseUrl = process.env.TEST_DATABASE_URL ?? "";

beforeEach(() => clearEngine(databaseUrl));

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

async function playAll(checkpointing: boolean) {
  const rows: Row[] = [];
  const record = (row: Row) => void rows.push(row);
  const engine = await startBenchEngine({
    databaseUrl,
    functions: (client) => createSampleFunctions({ client, checkpointing, record }),
  });
  try {
    await playScenarios({ client: engine.client, fetch: engine.fetch, rows });
  } finally {
    await engine.stop(5_000);
  }
  return { rows, errors: engine.errors };
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
  const counts = rows.map(({ start }) => {
    const at = Number(start);
    return rows.filter((other) => Number(other.start) <= at && at < Number(other.end)).length;
  });
  return Math.max(...counts);
}
