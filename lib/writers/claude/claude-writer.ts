import Anthropic, { AnthropicError, APIError } from "@anthropic-ai/sdk";
import { zodOutputFormat } from "@anthropic-ai/sdk/helpers/zod";

import { conversation, systemText } from "@/lib/writers/conversation";
import type {
  Completion,
  ModelWriter,
  Repair,
  Tier,
  Usage,
  WriterRequest,
} from "@/lib/writers/model-writer";
import { providerError } from "@/lib/writers/provider-failure";
import { watchedFetch } from "@/lib/writers/watched-fetch";

type ClaudeWriterOptions = {
  apiKey: string;
  /** Another address than Anthropic's own. */
  baseUrl?: string;
  models: Record<Tier, string>;
  /** The API sends a ping every few seconds, also while the model thinks. */
  silenceMs?: number;
};

/** An error in the middle of a stream comes after status 200 and has only a name. */
const STATUS_OF_TYPE: Record<string, number> = {
  invalid_request_error: 400,
  authentication_error: 401,
  billing_error: 402,
  permission_error: 403,
  not_found_error: 404,
  request_too_large: 413,
  rate_limit_error: 429,
  api_error: 500,
  timeout_error: 504,
  overloaded_error: 529,
};

/** Writes with Claude, the shared text cached. Keeps nothing between calls. */
export function createClaudeWriter(options: ClaudeWriterOptions): ModelWriter {
  const { apiKey, baseUrl, models, silenceMs = 120_000 } = options;
  const client = new Anthropic({
    apiKey,
    // Null, not undefined: the SDK would look for variables itself.
    baseURL: baseUrl ?? null,
    maxRetries: 0,
    fetch: watchedFetch(silenceMs),
    // Its warnings quote what the model answered.
    logLevel: "off",
  });

  async function guarded<Result>(signal: AbortSignal, tier: Tier, work: () => Promise<Result>) {
    signal.throwIfAborted();
    try {
      return await work();
    } catch (error) {
      signal.throwIfAborted();
      // What `onText` throws is not the provider's failure.
      if (error instanceof AnthropicError) throw toAppError(error, models[tier]);
      throw error;
    }
  }

  return {
    kind: "claude",
    modelOf: (tier) => models[tier],
    complete: (request, repair) =>
      guarded(request.signal, request.tier, () =>
        complete(client, models[request.tier], request, repair),
      ),
    countTokens: (request) =>
      guarded(request.signal, request.tier, async () => {
        const body = bodyOf(models[request.tier], request);
        const { signal } = request;
        return (await client.messages.countTokens(body, { signal })).input_tokens;
      }),
  };
}

async function complete<Answer>(
  client: Anthropic,
  model: string,
  request: WriterRequest<Answer>,
  repair?: Repair,
): Promise<Completion> {
  const body = { ...bodyOf(model, request, repair), max_tokens: request.maxOutputTokens };
  const stream = client.messages.stream(body, { signal: request.signal });
  for await (const event of stream) {
    if (event.type !== "content_block_delta" || event.delta.type !== "text_delta") continue;
    request.onText?.(event.delta.text);
  }
  // Throws when the stream ended before the message did.
  const message = await stream.finalMessage();
  return {
    text: message.content.map((block) => (block.type === "text" ? block.text : "")).join(""),
    stop: stopOf(message.stop_reason),
    model: message.model,
    usage: usageOf(message.usage),
  };
}

function bodyOf<Answer>(model: string, request: WriterRequest<Answer>, repair?: Repair) {
  const { prompt, shared } = request;
  // Without the SDK's `parse`: whether an answer is good is decided where it can be repaired.
  const { type, schema } = zodOutputFormat(prompt.answer);
  return {
    model,
    system: [
      { type: "text" as const, text: systemText(prompt) },
      // Everything up to here is the cached prefix; empty blocks are refused.
      ...(shared
        ? [{ type: "text" as const, text: shared, cache_control: { type: "ephemeral" as const } }]
        : []),
    ],
    messages: conversation(request, repair),
    output_config: { format: { type, schema } },
  };
}

function stopOf(reason: Anthropic.StopReason | null): Completion["stop"] {
  if (reason === "refusal") return "refused";
  // Besides max_tokens the end of the context window; without tools nothing else is known to happen.
  return reason === "end_turn" || reason === "stop_sequence" ? "end" : "cut";
}

/** Already apart: `input_tokens` holds neither what was read from the cache nor what was written to it. */
function usageOf(usage: Anthropic.Usage): Usage {
  return {
    inputTokens: usage.input_tokens,
    cacheReadTokens: usage.cache_read_input_tokens ?? 0,
    cacheWriteTokens: usage.cache_creation_input_tokens ?? 0,
    outputTokens: usage.output_tokens,
  };
}

function toAppError(error: AnthropicError, model: string) {
  if (!(error instanceof APIError)) {
    return providerError({ status: undefined, reason: undefined, model, error });
  }
  const reason = error.type ?? undefined;
  return providerError({
    status: error.status ?? (reason === undefined ? undefined : (STATUS_OF_TYPE[reason] ?? 500)),
    reason: error.errorCode ?? reason,
    model,
    headers: error.headers,
    isFinal: error.errorCode?.includes("spend_limit"),
    error,
  });
}
