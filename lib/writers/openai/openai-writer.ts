import OpenAI, { APIError } from "openai";
import { zodResponseFormat } from "openai/helpers/zod";

import { conversation, systemText } from "@/lib/writers/conversation";
import { estimateTokens } from "@/lib/writers/count-tokens";
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

type OpenAiWriterOptions = {
  /** Servers of one's own mostly ask for none. */
  apiKey?: string;
  /** With its /v1: a server that speaks this protocol, such as vLLM or Ollama. */
  baseUrl?: string;
  models: Record<Tier, string>;
  /** Long, because a small server may read a whole guideline before its first word; Node ends a fetch after 300 s. */
  silenceMs?: number;
};

type Chunk = OpenAI.ChatCompletionChunk;
type Call = OpenAI.ChatCompletionCreateParamsStreaming;

/** Writes with a model behind the chat completions of OpenAI. Keeps nothing between calls. */
export function createOpenAiWriter(options: OpenAiWriterOptions): ModelWriter {
  const { apiKey = "none", baseUrl, models, silenceMs = 280_000 } = options;
  const client = new OpenAI({
    apiKey,
    // Null, not undefined: the SDK would look for a variable itself.
    baseURL: baseUrl ?? null,
    maxRetries: 0,
    fetch: watchedFetch(silenceMs),
    logLevel: "off",
  });

  return {
    kind: "openai",
    modelOf: (tier) => models[tier],
    async complete(request, repair) {
      const call = bodyOf(models[request.tier], request, isOfOpenAi(client), repair);
      const read = new ReadAnswer();
      for await (const chunk of stream(client, call, request.signal)) {
        const piece = read.add(chunk);
        if (piece) request.onText?.(piece);
      }
      return {
        text: read.text,
        stop: read.stop(),
        model: read.model ?? call.model,
        usage: read.usage ?? estimatedUsage(call, read.text),
      };
    },
    async countTokens(request) {
      request.signal.throwIfAborted();
      return countCall(bodyOf(models[request.tier], request, isOfOpenAi(client)));
    },
  };
}

/** Throws AppError; what the reader of the pieces throws passes through. */
async function* stream(client: OpenAI, call: Call, signal: AbortSignal): AsyncGenerator<Chunk> {
  signal.throwIfAborted();
  let isFinished = false;
  try {
    for await (const chunk of await client.chat.completions.create(call, { signal })) {
      isFinished ||= chunk.choices.some((choice) => choice.finish_reason);
      yield chunk;
    }
  } catch (error) {
    signal.throwIfAborted();
    throw toAppError(error, call.model);
  }
  if (isFinished) return;
  // The SDK ends an aborted stream, and one the server cut, as if it were whole.
  signal.throwIfAborted();
  const error = new Error("The stream ended before the answer.");
  throw providerError({ status: undefined, reason: "connection_lost", model: call.model, error });
}

class ReadAnswer {
  text = "";
  model: string | undefined;
  usage: Usage | undefined;
  private hasRefused = false;
  private reason: string | null = null;

  /** Returns the new piece of text. */
  add(chunk: Chunk): string {
    this.model = chunk.model || this.model;
    if (chunk.usage) this.usage = usageOf(chunk.usage);
    const choice = chunk.choices[0];
    if (choice?.delta.refusal) this.hasRefused = true;
    this.reason = choice?.finish_reason ?? this.reason;
    const piece = choice?.delta.content ?? "";
    this.text += piece;
    return piece;
  }

  stop(): Completion["stop"] {
    if (this.hasRefused || this.reason === "content_filter") return "refused";
    return this.reason === "stop" ? "end" : "cut";
  }
}

function bodyOf<Answer>(
  model: string,
  request: WriterRequest<Answer>,
  isOpenAi: boolean,
  repair?: Repair,
): Call {
  const { prompt, shared, maxOutputTokens } = request;
  // One message: templates of open models allow a system message only at the beginning.
  const system = [systemText(prompt), shared].filter(Boolean).join("\n\n");
  return {
    model,
    messages: [{ role: "system", content: system }, ...conversation(request, repair)],
    response_format: zodResponseFormat(prompt.answer, prompt.id),
    stream: true,
    stream_options: { include_usage: true },
    // OpenAI's newer models refuse the old name of the limit; Ollama ignores the new one.
    ...(isOpenAi ? { max_completion_tokens: maxOutputTokens } : { max_tokens: maxOutputTokens }),
  };
}

function isOfOpenAi({ baseURL }: OpenAI): boolean {
  return /(^|\.)openai\.(azure\.)?com$/.test(new URL(baseURL).hostname);
}

/** The prompt's count holds what was read from the cache and what was written to it. */
function usageOf(usage: OpenAI.CompletionUsage): Usage {
  const cacheReadTokens = usage.prompt_tokens_details?.cached_tokens ?? 0;
  const cacheWriteTokens = usage.prompt_tokens_details?.cache_write_tokens ?? 0;
  return {
    inputTokens: Math.max(0, usage.prompt_tokens - cacheReadTokens - cacheWriteTokens),
    cacheReadTokens,
    cacheWriteTokens,
    outputTokens: usage.completion_tokens,
  };
}

/** Some servers ignore `include_usage`; a call that counts as nothing would escape every limit of cost. */
function estimatedUsage(call: Call, text: string): Usage {
  return {
    inputTokens: countCall(call),
    cacheReadTokens: 0,
    cacheWriteTokens: 0,
    outputTokens: estimateTokens(text),
  };
}

function countCall({ messages, response_format }: Call): number {
  const contents = messages.map(({ content }) => (typeof content === "string" ? content : ""));
  return estimateTokens([...contents, JSON.stringify(response_format)].join("\n"));
}

function toAppError(error: unknown, model: string) {
  if (!(error instanceof APIError)) {
    return providerError({ status: undefined, reason: undefined, model, error });
  }
  const { headers, code, type } = error;
  return providerError({
    status: statusOf(error),
    reason: namesResponseFormat(error) ? "response_format" : nameOf(code, type),
    model,
    headers,
    isFinal: hasName(error, "insufficient_quota"),
    error,
  });
}

/** An error in the middle of a stream has no status of its own; some servers give it as their code. */
function statusOf(error: APIError): number | undefined {
  if (error.status !== undefined) return error.status;
  const code = Number(error.code);
  if (code >= 400) return code;
  return hasName(error, "rate_limit") || hasName(error, "insufficient_quota") ? 429 : undefined;
}

/** Servers of one's own give the status as the code; the type says more. */
function nameOf(...names: unknown[]): string | undefined {
  return names.find((name): name is string => typeof name === "string" && !/^\d*$/.test(name));
}

function hasName({ code, type }: APIError, start: string): boolean {
  return [code, type].some((name) => typeof name === "string" && name.startsWith(start));
}

/** A model or server that cannot keep to a schema says so in a 400; answers without one would not be the product's. */
function namesResponseFormat({ status, param, message }: APIError): boolean {
  if (status !== 400) return false;
  return param?.startsWith("response_format") || /response_format|json_schema/.test(message);
}
