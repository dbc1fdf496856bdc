import { type Anthropic, AnthropicError } from "@anthropic-ai/sdk";

import {
  bodyOf,
  claudeClient,
  claudeFailure,
  type ClaudeOptions,
  completionOf,
} from "@/lib/writers/claude/claude-messages";
import type {
  Completion,
  ModelWriter,
  Repair,
  Tier,
  WriterRequest,
} from "@/lib/writers/model-writer";

/** Writes with Claude, the shared text cached. Keeps nothing between calls. */
export function createClaudeWriter(options: ClaudeOptions): ModelWriter {
  const { models } = options;
  const client = claudeClient(options);

  async function guarded<Result>(signal: AbortSignal, tier: Tier, work: () => Promise<Result>) {
    signal.throwIfAborted();
    try {
      return await work();
    } catch (error) {
      signal.throwIfAborted();
      // What `onText` throws is not the provider's failure.
      if (error instanceof AnthropicError) throw claudeFailure(error, models[tier]);
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
  return completionOf(await stream.finalMessage());
}
