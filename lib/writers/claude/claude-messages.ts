import Anthropic, { type AnthropicError, APIError } from "@anthropic-ai/sdk";
import { zodOutputFormat } from "@anthropic-ai/sdk/helpers/zod";

import type { AppError } from "@/lib/errors";
import { conversation, systemText } from "@/lib/writers/conversation";
import type { Completion, Repair, Tier, Usage, WriterRequest } from "@/lib/writers/model-writer";
import { providerError } from "@/lib/writers/provider-failure";
import { watchedFetch } from "@/lib/writers/watched-fetch";

export type ClaudeOptions = {
  apiKey: string;
  /** Another address than Anthropic's own. */
  baseUrl?: string;
  models: Record<Tier, string>;
  /** The API sends a ping every few seconds, also while the model thinks. */
  silenceMs?: number;
};

/** An error in the middle of a stream or of a batch has only a name. */
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

export function claudeClient({ apiKey, baseUrl, silenceMs = 120_000 }: ClaudeOptions): Anthropic {
  return new Anthropic({
    apiKey,
    // Null, not undefined: the SDK would look for variables itself.
    baseURL: baseUrl ?? null,
    maxRetries: 0,
    fetch: watchedFetch(silenceMs),
    // Its warnings quote what the model answered.
    logLevel: "off",
  });
}

/** What is sent to be answered, but for the room an answer may take. */
export function bodyOf<Answer>(model: string, request: WriterRequest<Answer>, repair?: Repair) {
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

export function completionOf(message: Anthropic.Message): Completion {
  return {
    text: message.content.map((block) => (block.type === "text" ? block.text : "")).join(""),
    stop: stopOf(message.stop_reason),
    model: message.model,
    usage: usageOf(message.usage),
  };
}

export function claudeFailure(error: AnthropicError, model: string): AppError {
  if (!(error instanceof APIError)) {
    return providerError({ status: undefined, reason: undefined, model, error });
  }
  const reason = error.type ?? undefined;
  return providerError({
    status: error.status ?? (reason === undefined ? undefined : statusOfType(reason)),
    reason: error.errorCode ?? reason,
    model,
    headers: error.headers,
    isFinal: error.errorCode?.includes("spend_limit"),
    error,
  });
}

/** Of one question of a batch: the same error as if it had been asked alone. */
export function itemFailure({ error }: Anthropic.ErrorResponse, model: string): AppError {
  const status = statusOfType(error.type);
  return providerError({ status, reason: error.type, model, error });
}

function statusOfType(type: string): number {
  return STATUS_OF_TYPE[type] ?? 500;
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
