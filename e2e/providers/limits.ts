import type { Limits } from "@/e2e/providers/settings";

const MINUTE_MS = 60_000;

export type LimitName = "requests" | "input-tokens" | "output-tokens";
export type LimitState = { name: LimitName; limit: number; remaining: number; fullAt: number };
export type Refusal = { limit: LimitName; retryAfterSeconds: number };

/** Buckets that refill evenly over a minute, each as large as what is allowed per minute. */
export type RateLimits = {
  /** Takes a request and its input, or takes nothing and says when to come again. */
  take: (inputTokens: number) => Refusal | null;
  /** What was written is known afterwards: the bucket can fall below nothing. */
  takeOutput: (tokens: number) => void;
  states: () => LimitState[];
};

export function makeRateLimits(limits: () => Limits, now: () => number): RateLimits {
  const levels = new Map<LimitName, { level: number; at: number }>();
  const limitOf = (name: LimitName) => {
    const { requestsPerMinute, inputTokensPerMinute, outputTokensPerMinute } = limits();
    if (name === "requests") return requestsPerMinute;
    return name === "input-tokens" ? inputTokensPerMinute : outputTokensPerMinute;
  };
  const states = () => {
    const at = now();
    return (["requests", "input-tokens", "output-tokens"] as const).flatMap((name) => {
      const limit = limitOf(name);
      if (limit === undefined) return [];
      const { level, at: since } = levels.get(name) ?? { level: limit, at };
      const remaining = Math.min(limit, level + ((at - since) / MINUTE_MS) * limit);
      return [{ name, limit, remaining, fullAt: at + ((limit - remaining) / limit) * MINUTE_MS }];
    });
  };
  const pour = (needs: Record<LimitName, number>) => {
    for (const { name, remaining } of states())
      levels.set(name, { level: remaining - needs[name], at: now() });
  };

  return {
    states,
    take: (inputTokens) => {
      const needs = { requests: 1, "input-tokens": inputTokens, "output-tokens": 0 };
      for (const { name, limit, remaining } of states()) {
        // What is larger than a whole bucket passes when the bucket is full; output needs to have some left.
        const need = Math.min(limit, Math.max(1, needs[name]));
        if (remaining >= need) continue;
        const seconds = ((need - remaining) / limit) * (MINUTE_MS / 1_000);
        return { limit: name, retryAfterSeconds: Math.ceil(seconds) };
      }
      pour(needs);
      return null;
    },
    takeOutput: (tokens) => pour({ requests: 0, "input-tokens": 0, "output-tokens": tokens }),
  };
}
