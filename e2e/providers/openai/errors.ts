import type { Problem } from "@/e2e/providers/exchange";
import type { LimitState } from "@/e2e/providers/limits";

type Kind = { status: number; type: string; code: string | null };

const ERRORS: Record<Problem["kind"], Kind> = {
  authentication: { status: 401, type: "invalid_request_error", code: "invalid_api_key" },
  invalid_request: { status: 400, type: "invalid_request_error", code: null },
  not_found: { status: 404, type: "invalid_request_error", code: "model_not_found" },
  rate_limit: { status: 429, type: "requests", code: "rate_limit_exceeded" },
  server_error: { status: 500, type: "server_error", code: null },
  overloaded: { status: 503, type: "server_error", code: "overloaded" },
};

export function openaiError({ kind, message, retryAfterSeconds }: Problem) {
  const { status, type, code } = ERRORS[kind];
  return {
    status,
    headers: retryAfterSeconds === undefined ? {} : { "retry-after": String(retryAfterSeconds) },
    body: { error: { message, type, param: null, code } },
  };
}

/** Requests, and tokens: here the input's. */
export function openaiLimitHeaders(states: LimitState[], now: number): Record<string, string> {
  const names: Partial<Record<LimitState["name"], string>> = {
    requests: "requests",
    "input-tokens": "tokens",
  };
  const headers = states.flatMap(({ name, limit, remaining, fullAt }) => {
    const said = names[name];
    if (!said) return [];
    return [
      [`x-ratelimit-limit-${said}`, String(limit)],
      [`x-ratelimit-remaining-${said}`, String(Math.max(0, Math.floor(remaining)))],
      [`x-ratelimit-reset-${said}`, `${Math.ceil(Math.max(0, fullAt - now))}ms`],
    ];
  });
  return Object.fromEntries(headers) as Record<string, string>;
}
