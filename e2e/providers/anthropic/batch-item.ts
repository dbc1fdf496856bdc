import type Anthropic from "@anthropic-ai/sdk";

import { claudeError } from "@/e2e/providers/anthropic/errors";
import { callUsage, wholeMessage } from "@/e2e/providers/anthropic/message";
import { makePromptCache, type PromptCache } from "@/e2e/providers/anthropic/prompt-cache";
import { askedOf, blocksOf, type MessageRequest } from "@/e2e/providers/anthropic/request";
import { ProblemError } from "@/e2e/providers/exchange";
import { failFor, planReply } from "@/e2e/providers/plan-reply";
import type { Provider } from "@/e2e/providers/provider";

type Result = Anthropic.Messages.MessageBatchResult;

/** One item; what would have broken a connection is an error of the server here. */
export function runItem(
  provider: Provider,
  cache: PromptCache,
  params: unknown,
  read: () => MessageRequest,
): Result {
  const call = provider.calls.start({
    id: provider.nextId("req"),
    kind: "batch_item",
    path: "/v1/messages",
  });
  try {
    const request = read();
    const { model, max_tokens: maxTokens } = request;
    call.model = model;
    const body = JSON.stringify(params);
    const reply = planReply(provider, call, { asked: askedOf(request), body, maxTokens });
    failFor(provider, reply.fault);
    if (reply.fault) failFor(provider, "server_error");
    const found = provider.tuning.batchCache ? cache : makePromptCache(provider.now);
    const used = found.use(model, blocksOf(request));
    used.begin();
    call.usage = callUsage({ reply, cache: used });
    call.sentTokens = reply.outputTokens;
    call.status = 200;
    const message = wholeMessage({ id: provider.nextId("msg"), model, reply, cache: used });
    return {
      type: "succeeded",
      message: { ...message, usage: { ...message.usage, service_tier: "batch" } },
    };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const { status, body } = claudeError(error.problem, call.id);
    call.status = status;
    return { type: "errored", error: body as Anthropic.ErrorResponse };
  } finally {
    call.endedAt = Date.now();
  }
}
