import type Anthropic from "@anthropic-ai/sdk";

import type { CacheUse } from "@/e2e/providers/anthropic/prompt-cache";
import type { CallUsage } from "@/e2e/providers/call-log";
import type { PlannedReply } from "@/e2e/providers/plan-reply";

type Parts = { id: string; model: string; reply: PlannedReply; cache: CacheUse };

const STOP_REASONS = { end: "end_turn", cut: "max_tokens", refused: "refusal" } as const;

export function callUsage({ reply, cache }: Omit<Parts, "id" | "model">): CallUsage {
  return {
    inputTokens: cache.uncached,
    cacheReadTokens: cache.read,
    cacheWriteTokens: cache.written["5m"] + cache.written["1h"],
    outputTokens: reply.outputTokens,
  };
}

export function wholeMessage(parts: Parts): Anthropic.Message {
  const { text } = parts.reply;
  const usage = { ...usageOf(parts.cache), output_tokens: parts.reply.outputTokens };
  const content: Anthropic.TextBlock[] =
    text === "" ? [] : [{ type: "text", text, citations: null }];
  return { ...emptyMessage(parts), content, usage, ...stopOf(parts.reply) };
}

/** As a stream begins: no content, no reason to stop. */
export function startedMessage(parts: Parts): Anthropic.Message {
  return { ...emptyMessage(parts), usage: { ...usageOf(parts.cache), output_tokens: 1 } };
}

/** As a stream ends. */
export function messageDelta({ reply, cache }: Parts): Anthropic.RawMessageDeltaEvent {
  const { uncached, read, written } = cache;
  return {
    type: "message_delta",
    delta: { container: null, ...stopOf(reply) },
    usage: {
      input_tokens: uncached,
      cache_creation_input_tokens: written["5m"] + written["1h"],
      cache_read_input_tokens: read,
      output_tokens: reply.outputTokens,
      output_tokens_details: null,
      server_tool_use: null,
    },
  };
}

function emptyMessage({ id, model }: Parts): Omit<Anthropic.Message, "usage"> {
  return {
    id,
    type: "message",
    role: "assistant",
    model,
    content: [],
    container: null,
    diagnostics: null,
    stop_reason: null,
    stop_sequence: null,
    stop_details: null,
  };
}

function stopOf({ stop }: PlannedReply) {
  const details: Anthropic.RefusalStopDetails | null =
    stop === "refused" ? { type: "refusal", category: null, explanation: null } : null;
  return { stop_reason: STOP_REASONS[stop], stop_sequence: null, stop_details: details };
}

function usageOf({ uncached, read, written }: CacheUse): Omit<Anthropic.Usage, "output_tokens"> {
  return {
    input_tokens: uncached,
    cache_creation_input_tokens: written["5m"] + written["1h"],
    cache_read_input_tokens: read,
    cache_creation: {
      ephemeral_5m_input_tokens: written["5m"],
      ephemeral_1h_input_tokens: written["1h"],
    },
    inference_geo: null,
    output_tokens_details: null,
    server_tool_use: null,
    service_tier: "standard",
    speed: null,
  };
}
