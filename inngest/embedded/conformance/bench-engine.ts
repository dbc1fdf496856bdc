import { Inngest, type InngestFunction } from "inngest";
import { serve } from "inngest/edge";
import pg from "pg";

import { type EmbeddedEngine, startEmbeddedEngine } from "@/inngest/embedded/engine";
import { createGateway } from "@/inngest/embedded/gateway";
import { EMBEDDED_URL } from "@/inngest/embedded/protocol";

// Failures are part of the scenarios; the SDK would print every one of them.
const silent = () => undefined;
const SILENT = { info: silent, warn: silent, error: silent, debug: silent };

export type BenchEngine = EmbeddedEngine & {
  client: Inngest;
  /** What went wrong in the background. */
  errors: unknown[];
};

type Setup = {
  databaseUrl: string;
  functions: (client: Inngest) => InngestFunction.Any[];
};

/** An engine for functions that are not the product's. */
export async function startBenchEngine({ databaseUrl, functions }: Setup): Promise<BenchEngine> {
  const errors: unknown[] = [];
  const gateway = createGateway();
  const client = new Inngest({
    id: "sample",
    isDev: true,
    baseUrl: EMBEDDED_URL,
    fetch: gateway.fetch,
    logger: SILENT,
  });
  const engine = await startEmbeddedEngine({
    databaseUrl,
    handler: serve({ client, functions: functions(client) }),
    gateway,
    slots: 10,
    onError: (error) => errors.push(error),
  });
  return { ...engine, client, errors };
}

/** Forgets everything that an engine kept in this database. */
export async function clearEngine(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query("SET client_min_messages = warning");
  await client.query("DROP SCHEMA IF EXISTS flow, flow_queue CASCADE");
  await client.end();
}
