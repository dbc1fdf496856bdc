import { performance } from "node:perf_hooks";

import { Inngest } from "inngest";
import { serve } from "inngest/edge";

import { startEmbeddedEngine } from "@/inngest/embedded/engine";
import { createGateway } from "@/inngest/embedded/gateway";
import { EMBEDDED_URL } from "@/inngest/embedded/protocol";

export type Overhead = {
  /** Milliseconds from sending the event to the first step; the median of all runs. */
  eventToFirstStepMs: number;
  /** Milliseconds which the engine adds to one step. */
  perStepMs: number;
};

const STEPS = 9;

type Settings = { databaseUrl: string; runs: number; onError: (error: unknown) => void };

/** Runs nine steps that do nothing, one run after the other, on an engine of its own in this database. */
export async function measureOverhead(settings: Settings): Promise<Overhead> {
  const { databaseUrl, runs, onError } = settings;
  const gateway = createGateway();
  const client = new Inngest({
    id: "overhead",
    isDev: true,
    baseUrl: EMBEDDED_URL,
    fetch: gateway.fetch,
  });
  let report: (times: number[]) => void = () => {};
  const nine = client.createFunction(
    { id: "nine", retries: 0, triggers: [{ event: "overhead/nine" }] },
    async ({ step }) => {
      const times: number[] = [];
      for (let i = 0; i < STEPS; i++) times.push(await step.run(`n${i}`, () => performance.now()));
      report(times);
    },
  );
  const handler = serve({ client, functions: [nine] });
  const engine = await startEmbeddedEngine({ databaseUrl, handler, gateway, onError });
  const results: { first: number; step: number }[] = [];
  try {
    for (let i = 0; i < runs; i++) {
      const sent = performance.now();
      const done = new Promise<number[]>((resolve) => (report = resolve));
      await client.send({ name: "overhead/nine", data: {} });
      const times = await done;
      const [first = sent, last = first] = [times[0], times.at(-1)];
      results.push({ first: first - sent, step: (last - first) / (STEPS - 1) });
    }
  } finally {
    await engine.stop();
  }
  return {
    eventToFirstStepMs: median(results.map(({ first }) => first)),
    perStepMs: median(results.map(({ step }) => step)),
  };
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
