import {
  begin,
  breakOff,
  end,
  type Exchange,
  jsonBody,
  type Problem,
  refuse,
  sendHalf,
  sendJson,
  untilGone,
  write,
} from "@/e2e/providers/exchange";
import { type InputUse, makeAutomaticCache } from "@/e2e/providers/openai/automatic-cache";
import { chunksOf, wholeCompletion } from "@/e2e/providers/openai/completion";
import { openaiError, openaiLimitHeaders } from "@/e2e/providers/openai/errors";
import { askedOf, type ChatRequest, readChatRequest } from "@/e2e/providers/openai/request";
import { pacedPieces, waitForText } from "@/e2e/providers/pace";
import { passOrFail, planReply, type PlannedReply } from "@/e2e/providers/plan-reply";
import type { Provider } from "@/e2e/providers/provider";

type Sending = {
  provider: Provider;
  exchange: Exchange;
  request: ChatRequest;
  reply: PlannedReply;
  input: InputUse;
};

/** The API of OpenAI and of the many services that speak it, as the `openai` package uses it. */
export function makeOpenaiApi(provider: Provider) {
  const cache = makeAutomaticCache(provider.now);

  const answerChat = async (exchange: Exchange): Promise<void> => {
    const { call, body } = exchange;
    const request = readChatRequest(jsonBody(exchange), provider.settings.openaiModels);
    const { model } = request;
    const stream = request.stream ?? false;
    Object.assign(call, { kind: "message", model, stream });
    const maxTokens = request.max_completion_tokens ?? request.max_tokens ?? Infinity;
    const reply = planReply(provider, call, { asked: askedOf(request), body, maxTokens });
    const input = cache.use(request);
    const inputTokens = input.tokens - input.cached;
    await passOrFail(provider, exchange, { fault: reply.fault, inputTokens, stream });
    if (exchange.gone.aborted) return;
    const { outputTokens } = reply;
    call.usage = { inputTokens, cacheReadTokens: input.cached, cacheWriteTokens: 0, outputTokens };
    await (stream ? sendStream : sendWhole)({ provider, exchange, request, reply, input });
    provider.limitsOf(model).takeOutput(call.sentTokens);
  };

  const handle = async (exchange: Exchange): Promise<void> => {
    const { request, path } = exchange;
    if (request.headers.authorization !== `Bearer ${provider.settings.apiKey}`)
      refuse("authentication", "Incorrect API key provided.");
    const route = `${request.method} ${path}`;
    if (route === "POST /v1/chat/completions") return answerChat(exchange);
    if (request.method === "GET" && path.startsWith("/v1/models"))
      return models(provider, exchange);
    refuse("not_found", `Unknown request URL: ${route}.`);
  };

  const fail = (exchange: Exchange, problem: Problem): void => {
    const { status, headers, body } = openaiError(problem);
    sendJson(exchange, status, { ...headersOf(provider, exchange), ...headers }, body);
  };
  return { handle, fail };
}

async function sendWhole({ provider, exchange, reply, input }: Sending): Promise<void> {
  await waitForText(provider, exchange, reply.outputTokens);
  if (exchange.gone.aborted) return;
  input.begin();
  const body = wholeCompletion(partsOf({ provider, exchange, reply, input }));
  const headers = headersOf(provider, exchange);
  if (reply.fault === "cut_stream" || reply.fault === "stalled_stream")
    return sendHalf(exchange, headers, body, reply.fault);
  exchange.call.sentTokens = reply.outputTokens;
  sendJson(exchange, 200, headers, body);
}

async function sendStream({ provider, exchange, request, reply, input }: Sending): Promise<void> {
  const say = (chunk: object) => write(exchange, `data: ${JSON.stringify(chunk)}\n\n`);
  const chunks = chunksOf(partsOf({ provider, exchange, reply, input }));
  await waitForText(provider, exchange, 0);
  if (exchange.gone.aborted) return;
  input.begin();
  const headers = headersOf(provider, exchange);
  begin(exchange, 200, { ...headers, "content-type": "text/event-stream; charset=utf-8" });
  for (const chunk of chunks.before) await say(chunk);
  const { text, fault } = reply;
  const sent = fault ? text.slice(0, Math.floor(text.length / 2)) : text;
  for await (const piece of pacedPieces(provider, exchange, sent)) await say(chunks.piece(piece));
  if (exchange.gone.aborted) return;
  if (fault === "cut_stream") return breakOff(exchange);
  if (fault === "stalled_stream") return untilGone(exchange);
  if (fault === "stream_error") {
    await say(openaiError({ kind: "overloaded", message: "The server is overloaded." }).body);
    return end(exchange);
  }
  for (const chunk of chunks.after) await say(chunk);
  if (request.stream_options?.include_usage) await say(chunks.usage);
  end(exchange, "data: [DONE]\n\n");
}

function partsOf({ provider, exchange, reply, input }: Omit<Sending, "request">) {
  const model = exchange.call.model ?? "";
  return { id: provider.nextId("chatcmpl"), model, reply, input, createdAt: provider.now() };
}

function headersOf(provider: Provider, { call }: Exchange): Record<string, string> {
  const states = call.model ? provider.limitsOf(call.model).states() : [];
  return { "x-request-id": call.id, ...openaiLimitHeaders(states, provider.now()) };
}

function models({ settings, now }: Provider, exchange: Exchange): void {
  const created = Math.floor(now() / 1_000);
  const all = settings.openaiModels.map((id) => ({
    id,
    object: "model",
    created,
    owned_by: "stand-in",
  }));
  const wanted = /^\/v1\/models\/(.+)$/.exec(exchange.path)?.[1];
  const headers = { "x-request-id": exchange.call.id };
  if (wanted === undefined) return sendJson(exchange, 200, headers, { object: "list", data: all });
  const model = all.find(({ id }) => id === decodeURIComponent(wanted));
  if (!model) refuse("not_found", `The model '${wanted}' does not exist.`);
  sendJson(exchange, 200, headers, model);
}
