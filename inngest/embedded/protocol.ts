import { z } from "zod";

import { type FunctionConfig, readFunctionConfig } from "@/inngest/embedded/function-config";

/** Anything that answers a fetch Request: the handler which `serve()` of "inngest/edge" returns. */
export type Handler = (request: Request) => Promise<Response>;

export type EngineEvent = {
  id: string;
  name: string;
  data: Record<string, unknown>;
  user?: Record<string, unknown>;
  ts: number;
  v?: string;
};

export type SerializedError = {
  name?: string;
  message?: string;
  stack?: string;
  [key: string]: unknown;
};

/** What the SDK gets back for a settled step; anything without an envelope (a slept `null`) is taken as it is. */
export type Memo =
  { type: "data"; data: unknown } | { type: "error"; error: SerializedError } | null;

export type Op = {
  id: string;
  op: string;
  name?: string;
  displayName?: string;
  data?: unknown;
  error?: SerializedError;
  opts?: Record<string, unknown>;
};

export type Outcome =
  | { kind: "done"; data: unknown }
  | { kind: "ops"; ops: Op[]; retry: boolean; retryAfter: string | null }
  | { kind: "error"; error: SerializedError; retry: boolean; retryAfter: string | null };

export type Call = {
  functionId: string;
  runId: string;
  /** "step" asks the function to go on; a hash asks for that planned step. */
  stepId: string;
  event: EngineEvent;
  attempt: number;
  maxAttempts: number;
  /** Settled steps by hash, in the order in which they settled. */
  memos: Map<string, Memo>;
  /** Whether planned steps are under way, so that the SDK starts nothing by itself. */
  isParallel: boolean;
  /** Comes back with every checkpoint and proves that the caller still owns the run. */
  claim: string;
};

/** The address of the functions and of the engine itself; nothing listens there. */
export const EMBEDDED_URL = "http://inngest.embedded";
const FUNCTIONS_URL = `${EMBEDDED_URL}/api/inngest`;
const HEADERS = {
  "content-type": "application/json",
  host: new URL(EMBEDDED_URL).host,
  "x-inngest-server-kind": "dev",
};

/** In-band sync: the SDK answers with the whole configuration of every function. */
export async function loadFunctions(handler: Handler): Promise<FunctionConfig[]> {
  const response = await handler(
    new Request(FUNCTIONS_URL, {
      method: "PUT",
      body: JSON.stringify({ url: FUNCTIONS_URL }),
      headers: { ...HEADERS, "x-inngest-sync-kind": "in_band" },
    }),
  );
  const text = await response.text();
  const registration = z.object({ functions: z.array(z.unknown()) }).safeParse(parseJson(text));
  if (!response.ok || !registration.success) {
    throw new Error(`The functions could not be loaded (${response.status}): ${text}`);
  }
  return registration.data.functions.map(readFunctionConfig);
}

export function buildCall(call: Call): Request {
  const url = new URL(FUNCTIONS_URL);
  url.searchParams.set("fnId", call.functionId);
  url.searchParams.set("stepId", call.stepId);
  const order = [...call.memos.keys()];
  const body = {
    version: 2,
    use_api: false,
    event: call.event,
    events: [call.event],
    steps: Object.fromEntries(call.memos),
    ctx: {
      run_id: call.runId,
      fn_id: call.functionId,
      qi_id: call.claim,
      attempt: call.attempt,
      max_attempts: call.maxAttempts,
      step_id: call.stepId,
      env: "",
      use_api: false,
      disable_immediate_execution: call.isParallel,
      stack: { stack: order, current: order.length },
    },
  };
  const headers = { ...HEADERS, "x-run-id": call.runId };
  return new Request(url, { method: "POST", body: JSON.stringify(body), headers });
}

/** Calls the function once. A handler that throws counts as a failed attempt, like a server that cannot be reached. */
export async function callFunction(handler: Handler, call: Call): Promise<Outcome> {
  try {
    const response = await handler(buildCall(call));
    return parseOutcome(response.status, response.headers, await response.text());
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    return { kind: "error", error: { name: "TransportError", message }, ...RETRY_AT_ONCE };
  }
}

const RETRY_AT_ONCE = { retry: true, retryAfter: null };

export function parseOutcome(status: number, headers: Headers, text: string): Outcome {
  if (headers.get("x-inngest-req-version") === "1") {
    const message = "`optimizeParallelism: false` is not supported by the embedded engine.";
    return unretriable({ name: "UnsupportedRequestVersion", message });
  }
  const body = parseJson(text);
  const retry = readRetry(status, headers);
  if (status === 200) return { kind: "done", data: body };
  if (status === 206) return { kind: "ops", ops: z.array(OpSchema).parse(body), ...retry };
  const error = SerializedErrorSchema.safeParse(body).data ?? {
    name: "Error",
    message: `HTTP ${status}: ${text}`,
  };
  return { kind: "error", error, ...retry };
}

const SerializedErrorSchema = z.looseObject({
  name: z.string().optional(),
  message: z.string().optional(),
  stack: z.string().optional(),
});

const OpSchema = z.object({
  id: z.string(),
  op: z.string(),
  name: z.string().optional(),
  displayName: z.string().optional(),
  data: z.unknown().optional(),
  error: SerializedErrorSchema.optional(),
  opts: z
    .record(z.string(), z.unknown())
    .nullish()
    .transform((opts) => opts ?? undefined),
});

/** The steps of a checkpoint, sent while the function goes on. */
export const CheckpointSchema = z.object({ qi_id: z.string(), steps: z.array(OpSchema) });

function readRetry(status: number, headers: Headers) {
  const noRetry = headers.get("x-inngest-no-retry");
  const isClientError = status >= 400 && status < 500;
  return {
    retry: noRetry === null ? !isClientError : noRetry !== "true",
    retryAfter: headers.get("retry-after"),
  };
}

export function unretriable(error: SerializedError): Outcome {
  return { kind: "error", error, retry: false, retryAfter: null };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
