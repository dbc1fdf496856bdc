import { createHash } from "node:crypto";

import { z } from "zod";

import type { NewEvent } from "@/inngest/embedded/finish";
import { CheckpointSchema, EMBEDDED_URL, type Op } from "@/inngest/embedded/protocol";
import type { RunSummary } from "@/inngest/embedded/run-store";

/** What the engine answers to the SDK and to the application. */
export type EngineApi = {
  send(events: NewEvent[]): Promise<string[]>;
  checkpoint(runId: string, report: { claim: string; ops: Op[] }): Promise<boolean>;
  cancel(runId: string): Promise<void>;
  findRunsOfEvent(eventId: string): Promise<RunSummary[]>;
};

export type Gateway = {
  /** For `new Inngest({ fetch, baseUrl })`: the slice of the server's HTTP API that is used, answered in process. */
  fetch: typeof fetch;
  /** From here on the engine answers; null when it has stopped. */
  attach(engine: EngineApi | null): void;
};

const EventSchema = z.looseObject({
  id: z.string().nullish(),
  name: z.string().min(1),
  data: z.record(z.string(), z.unknown()).nullish(),
  ts: z.number().nullish(),
});

export function createGateway(): Gateway {
  let engine: EngineApi | null = null;
  return {
    attach(started) {
      engine = started;
    },
    async fetch(input, init) {
      const request = new Request(input, init);
      const url = new URL(request.url);
      if (url.origin !== EMBEDDED_URL) return fetch(request);
      if (!engine) return answer({ error: "The embedded workflow engine is not running." }, 503);
      return route(engine, request, url.pathname.split("/").filter(Boolean));
    },
  };
}

async function route(engine: EngineApi, request: Request, path: string[]): Promise<Response> {
  const [first, second, third = "", fourth] = path;
  const { method } = request;
  if (method === "POST" && first === "e") return receiveEvents(engine, request);
  if (method === "POST" && second === "checkpoint" && fourth === "async") {
    return receiveCheckpoint(engine, third, await request.json());
  }
  if (method === "DELETE" && second === "runs") {
    await engine.cancel(third);
    return answer({});
  }
  if (method === "GET" && second === "events" && fourth === "runs") {
    return answer({ data: await engine.findRunsOfEvent(decodeURIComponent(third)) });
  }
  return answer({ error: "Not available in the embedded workflow engine." }, 404);
}

async function receiveEvents(engine: EngineApi, request: Request): Promise<Response> {
  const body: unknown = await request.json();
  const parsed = z.array(EventSchema).safeParse(Array.isArray(body) ? body : [body]);
  if (!parsed.success) return answer({ error: z.prettifyError(parsed.error), status: 400 }, 400);
  const seed = request.headers.get("x-inngest-event-id-seed");
  const events = parsed.data.map(({ id, data, ts, ...rest }, index) => ({
    ...rest,
    id: id || seededId(seed, index),
    data: data ?? {},
    ts: ts ?? Date.now(),
  }));
  return answer({ ids: await engine.send(events), status: 200 });
}

async function receiveCheckpoint(
  engine: EngineApi,
  runId: string,
  body: unknown,
): Promise<Response> {
  const { qi_id, steps } = CheckpointSchema.parse(body);
  // Anything but a finished step makes the SDK fall back to returning its steps when the call ends.
  const isPlain = steps.every(({ op }) => op === "StepRun" || op === "Step");
  if (!isPlain) return answer({ error: "Only finished steps can be checkpointed." }, 400);
  const isOurs = await engine.checkpoint(runId, { claim: qi_id, ops: steps });
  return answer({}, isOurs ? 200 : 409);
}

/** The same for every try of one `send`, so that a repeated try does not start a second run. */
function seededId(seed: string | null, index: number): string {
  if (!seed) return crypto.randomUUID();
  return createHash("sha256").update(`${seed},${index}`).digest("hex").slice(0, 32);
}

function answer(body: unknown, status = 200): Response {
  return Response.json(body, { status });
}
