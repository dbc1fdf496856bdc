import type { Problem } from "@/e2e/providers/exchange";
import type { LimitState } from "@/e2e/providers/limits";

const ERRORS: Record<Problem["kind"], { status: number; type: string }> = {
  authentication: { status: 401, type: "authentication_error" },
  invalid_request: { status: 400, type: "invalid_request_error" },
  not_found: { status: 404, type: "not_found_error" },
  rate_limit: { status: 429, type: "rate_limit_error" },
  server_error: { status: 500, type: "api_error" },
  overloaded: { status: 529, type: "overloaded_error" },
};

/** Status, headers and body with which the Messages API says what went wrong. */
export function claudeError({ kind, message, retryAfterSeconds }: Problem, requestId: string) {
  const { status, type } = ERRORS[kind];
  return {
    status,
    headers: retryAfterSeconds === undefined ? {} : { "retry-after": String(retryAfterSeconds) },
    body: { type: "error", error: { type, message }, request_id: requestId },
  };
}

export function claudeLimitHeaders(states: LimitState[]): Record<string, string> {
  const headers = states.flatMap(({ name, limit, remaining, fullAt }) => [
    [`anthropic-ratelimit-${name}-limit`, String(limit)],
    [`anthropic-ratelimit-${name}-remaining`, String(Math.max(0, Math.floor(remaining)))],
    [`anthropic-ratelimit-${name}-reset`, new Date(fullAt).toISOString()],
  ]);
  return Object.fromEntries(headers) as Record<string, string>;
}
