import type { InputUse } from "@/e2e/providers/openai/automatic-cache";
import type { PlannedReply } from "@/e2e/providers/plan-reply";

type Parts = { id: string; model: string; reply: PlannedReply; input: InputUse; createdAt: number };

const REFUSAL = "I'm sorry, I cannot help with that.";

export function wholeCompletion(parts: Parts) {
  const { reply } = parts;
  const isRefused = reply.stop === "refused";
  const message = {
    role: "assistant",
    content: isRefused ? null : reply.text,
    refusal: isRefused ? REFUSAL : null,
    annotations: [],
  };
  const choice = { index: 0, message, logprobs: null, finish_reason: finishReason(reply) };
  return { ...frameOf(parts, "chat.completion"), choices: [choice], usage: usageOf(parts) };
}

/** What a stream says before and after the pieces of its text. */
export function chunksOf(parts: Parts) {
  const chunk = (delta: object, reason: string | null = null) => ({
    ...frameOf(parts, "chat.completion.chunk"),
    choices: [{ index: 0, delta, logprobs: null, finish_reason: reason }],
  });
  const refusal = parts.reply.stop === "refused" ? [chunk({ refusal: REFUSAL })] : [];
  return {
    before: [chunk({ role: "assistant", content: "", refusal: null }), ...refusal],
    piece: (content: string) => chunk({ content }),
    after: [chunk({}, finishReason(parts.reply))],
    usage: { ...frameOf(parts, "chat.completion.chunk"), choices: [], usage: usageOf(parts) },
  };
}

function frameOf({ id, model, createdAt }: Parts, object: string) {
  const created = Math.floor(createdAt / 1_000);
  return { id, object, created, model, service_tier: "default", system_fingerprint: null };
}

function finishReason({ stop }: PlannedReply): string {
  return stop === "cut" ? "length" : "stop";
}

/** Cached tokens are part of the prompt's tokens here. */
function usageOf({ input, reply }: Parts) {
  return {
    prompt_tokens: input.tokens,
    completion_tokens: reply.outputTokens,
    total_tokens: input.tokens + reply.outputTokens,
    prompt_tokens_details: { cached_tokens: input.cached, audio_tokens: 0 },
    completion_tokens_details: { reasoning_tokens: 0, audio_tokens: 0 },
  };
}
