import { makeBatches } from "@/e2e/providers/anthropic/batches";
import { claudeError, claudeLimitHeaders } from "@/e2e/providers/anthropic/errors";
import { callUsage } from "@/e2e/providers/anthropic/message";
import { makePromptCache, type PromptCache } from "@/e2e/providers/anthropic/prompt-cache";
import {
  askedOf,
  blocksOf,
  readCountRequest,
  readMessageRequest,
} from "@/e2e/providers/anthropic/request";
import { sendStream, sendWhole } from "@/e2e/providers/anthropic/send-message";
import { type Exchange, jsonBody, type Problem, refuse, sendJson } from "@/e2e/providers/exchange";
import { passOrFail, planReply } from "@/e2e/providers/plan-reply";
import type { Provider } from "@/e2e/providers/provider";
import { countTokens } from "@/e2e/providers/tokens";

/** The Messages API, as @anthropic-ai/sdk uses it. */
export function makeClaudeApi(provider: Provider, url: () => string) {
  const cache = makePromptCache(provider.now);
  const batches = makeBatches(provider, cache, url);

  const handle = async (exchange: Exchange): Promise<void> => {
    const { request, path } = exchange;
    authenticate(provider, exchange);
    if (!request.headers["anthropic-version"])
      refuse("invalid_request", "anthropic-version: header is required");
    const route = `${request.method} ${path}`;
    if (route === "POST /v1/messages") return answerMessage(provider, cache, exchange);
    if (route === "POST /v1/messages/count_tokens") return countRequest(provider, exchange);
    if (path.startsWith("/v1/messages/batches")) return batches.handle(exchange);
    if (request.method === "GET" && path.startsWith("/v1/models"))
      return models(provider, exchange);
    refuse("not_found", `${route} is not known.`);
  };

  const fail = (exchange: Exchange, problem: Problem): void => {
    const { status, headers, body } = claudeError(problem, exchange.call.id);
    const limits = exchange.call.model ? provider.limitsOf(exchange.call.model).states() : [];
    const all = { "request-id": exchange.call.id, ...claudeLimitHeaders(limits), ...headers };
    sendJson(exchange, status, all, body);
  };
  return { handle, fail, close: batches.close };
}

function authenticate({ settings }: Provider, { request }: Exchange): void {
  const { "x-api-key": key, authorization } = request.headers;
  if (key !== settings.apiKey && authorization !== `Bearer ${settings.apiKey}`)
    refuse(
      "authentication",
      key || authorization ? "invalid x-api-key" : "x-api-key header is required",
    );
}

async function answerMessage(
  provider: Provider,
  cache: PromptCache,
  exchange: Exchange,
): Promise<void> {
  const { call, body } = exchange;
  const request = readMessageRequest(jsonBody(exchange), provider.settings.claudeModels);
  const { model, stream = false } = request;
  Object.assign(call, { kind: "message", model, stream });
  const asked = askedOf(request);
  const reply = planReply(provider, call, { asked, body, maxTokens: request.max_tokens });
  const used = cache.use(model, blocksOf(request));
  const usage = callUsage({ reply, cache: used });
  const inputTokens = usage.inputTokens + usage.cacheWriteTokens;
  await passOrFail(provider, exchange, { fault: reply.fault, inputTokens, stream });
  if (exchange.gone.aborted) return;
  call.usage = usage;
  await (stream ? sendStream : sendWhole)({ provider, exchange, model, reply, cache: used });
  provider.limitsOf(model).takeOutput(call.sentTokens);
}

function countRequest(provider: Provider, exchange: Exchange): void {
  exchange.call.kind = "count_tokens";
  const request = readCountRequest(jsonBody(exchange), provider.settings.claudeModels);
  exchange.call.model = request.model;
  const tokens = blocksOf(request).reduce((sum, { text }) => sum + countTokens(text), 0);
  sendJson(exchange, 200, { "request-id": exchange.call.id }, { input_tokens: tokens });
}

function models({ settings }: Provider, exchange: Exchange): void {
  const all = settings.claudeModels.map((id) => ({
    type: "model",
    id,
    display_name: id,
    created_at: "2026-01-01T00:00:00Z",
    lifecycle: "active",
    line: null,
    capabilities: null,
    deprecated_at: null,
    retires_at: null,
    max_input_tokens: 200_000,
    max_tokens: 64_000,
  }));
  const wanted = /^\/v1\/models\/(.+)$/.exec(exchange.path)?.[1];
  const headers = { "request-id": exchange.call.id };
  if (wanted === undefined) {
    const ends = { first_id: all[0]?.id ?? null, last_id: all.at(-1)?.id ?? null };
    return sendJson(exchange, 200, headers, { data: all, has_more: false, ...ends });
  }
  const model = all.find(({ id }) => id === decodeURIComponent(wanted));
  if (!model) refuse("not_found", `model: ${wanted}`);
  sendJson(exchange, 200, headers, model);
}
