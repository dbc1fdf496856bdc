import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

import { makeClaudeApi } from "@/e2e/providers/anthropic/api";
import { type CallLog, makeCallLog } from "@/e2e/providers/call-log";
import { handleControl } from "@/e2e/providers/control";
import { type Exchange, type Problem, ProblemError, watchEnd } from "@/e2e/providers/exchange";
import { type Faults, makeFaults } from "@/e2e/providers/faults";
import { makeRateLimits, type RateLimits } from "@/e2e/providers/limits";
import { makeOpenaiApi } from "@/e2e/providers/openai/api";
import type { Provider } from "@/e2e/providers/provider";
import { type ProviderSettings, SettingsSchema, TuningSchema } from "@/e2e/providers/settings";

/** A stand-in for the providers of writing models, with both of their APIs. */
export type RunningProvider = {
  /** For ANTHROPIC_BASE_URL; OPENAI_BASE_URL ends in /v1. */
  url: string;
  apiKey: string;
  calls: CallLog;
  faults: Pick<Faults, "set" | "clear" | "waiting">;
  close: () => Promise<void>;
};

const LOOPBACK = "127.0.0.1";

export async function startProvider({
  now = Date.now,
  ...given
}: ProviderSettings = {}): Promise<RunningProvider> {
  const provider = makeProvider(given, now);
  const { settings, calls, faults } = provider;
  let url = "";
  const claude = makeClaudeApi(provider, () => url);
  const openai = makeOpenaiApi(provider);
  const server = createServer((request, response) => {
    void answer(provider, { claude, openai }, request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(settings.port, LOOPBACK, resolve);
  });
  url = `http://${LOOPBACK}:${(server.address() as AddressInfo).port}`;
  const close = () =>
    new Promise<void>((resolve) => {
      claude.close();
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url, apiKey: settings.apiKey, calls, faults, close };
}

function makeProvider(given: Omit<ProviderSettings, "now">, now: () => number): Provider {
  const settings = SettingsSchema.parse(given);
  const tuning = TuningSchema.parse(given);
  const limits = new Map<string, RateLimits>();
  let ids = 0;
  return {
    settings,
    tuning,
    faults: makeFaults(settings.seed, given.faults ?? {}),
    calls: makeCallLog(),
    now,
    limitsOf: (model) => {
      const known = limits.get(model) ?? makeRateLimits(() => tuning.limits, now);
      limits.set(model, known);
      return known;
    },
    nextId: (prefix) => `${prefix}_${String((ids += 1)).padStart(8, "0")}`,
  };
}

type Api = {
  handle: (exchange: Exchange) => Promise<void>;
  fail: (exchange: Exchange, problem: Problem) => void;
};

async function answer(
  provider: Provider,
  apis: { claude: Api; openai: Api },
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname: path, searchParams: query } = new URL(request.url ?? "/", "http://localhost");
  const isControl = path.startsWith("/__");
  // The log says what the product asked for, not what its tests did.
  const log = isControl ? makeCallLog() : provider.calls;
  const call = log.start({ id: provider.nextId("req"), kind: "other", path });
  const gone = watchEnd(response, call);
  const api = isForClaude(request, path) ? apis.claude : apis.openai;
  const exchange: Exchange = { request, response, path, query, body: "", call, gone };
  try {
    exchange.body = await text(request);
    if (isControl) handleControl(provider, exchange);
    else await api.handle(exchange);
  } catch (error) {
    // The client may have gone before all of its request was here.
    if (gone.aborted || !request.complete) return;
    const problem = error instanceof ProblemError ? error.problem : unexpected(error);
    if (!response.headersSent) return api.fail(exchange, problem);
    call.endedAt = Date.now();
    response.destroy();
  }
}

function unexpected(error: unknown): Problem {
  console.error(error);
  return { kind: "server_error", message: String(error) };
}

/** Both have models; only one says which version of itself it wants. */
function isForClaude({ headers }: IncomingMessage, path: string): boolean {
  return (
    path.startsWith("/v1/messages") || "anthropic-version" in headers || "x-api-key" in headers
  );
}
