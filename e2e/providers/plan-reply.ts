import { type Asked, answerFromRequest } from "@/e2e/providers/answer-from-request";
import type { Call } from "@/e2e/providers/call-log";
import { type Exchange, ProblemError, refuse, untilGone } from "@/e2e/providers/exchange";
import { type TransportFault, TransportFaultSchema } from "@/e2e/providers/fault-plan";
import type { Provider } from "@/e2e/providers/provider";
import { isAnswerFault, type Reply, spoil } from "@/e2e/providers/spoil-answer";
import { countTokens, firstTokens } from "@/e2e/providers/tokens";

/** What will be answered, before anything is sent. */
export type PlannedReply = Reply & {
  outputTokens: number;
  /** What happens on the way. */
  fault: TransportFault | null;
};

type Request = { asked: Asked; body: string; maxTokens: number };

export function planReply(provider: Provider, call: Call, request: Request): PlannedReply {
  const made = answerFromRequest(request.asked);
  if ("problem" in made) refuse("invalid_request", made.problem);
  call.prompt = made.prompt;
  call.fault = provider.faults.take(
    request.body,
    (fault) => !isAnswerFault(fault) || spoil(made.answer, fault) !== null,
  );
  const { fault } = call;
  const spoilt = fault && isAnswerFault(fault) ? spoil(made.answer, fault) : null;
  const reply = spoilt ?? { text: JSON.stringify(made.answer), stop: "end" };
  const text = firstTokens(reply.text, request.maxTokens);
  return {
    text,
    stop: text === reply.text ? reply.stop : "cut",
    // Even an empty answer has an end, which is one token.
    outputTokens: Math.max(1, countTokens(text)),
    fault: TransportFaultSchema.safeParse(fault).data ?? null,
  };
}

/** Throws what the fault or the limits say instead of an answer. */
export async function passOrFail(
  provider: Provider,
  exchange: Exchange,
  {
    fault,
    inputTokens,
    stream,
  }: { fault: TransportFault | null; inputTokens: number; stream: boolean },
): Promise<void> {
  if (fault === "timeout") return untilGone(exchange);
  failFor(provider, fault === "stream_error" && !stream ? "overloaded" : fault);
  const refusal = provider.limitsOf(exchange.call.model ?? "").take(inputTokens);
  if (!refusal) return;
  const { limit, retryAfterSeconds } = refusal;
  throw new ProblemError({
    kind: "rate_limit",
    message: `This request would exceed the limit of ${limit.replace("-", " ")} per minute.`,
    retryAfterSeconds,
  });
}

export function failFor(provider: Provider, fault: TransportFault | null): void {
  const busy = "Number of requests has exceeded your rate limit.";
  if (fault === "rate_limit") {
    const retryAfterSeconds = provider.faults.retryAfterSeconds();
    throw new ProblemError({ kind: "rate_limit", message: busy, retryAfterSeconds });
  }
  if (fault === "rate_limit_without_retry_after") refuse("rate_limit", busy);
  if (fault === "overloaded") refuse("overloaded", "Overloaded");
  if (fault === "server_error") refuse("server_error", "Internal server error");
}
