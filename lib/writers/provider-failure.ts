import { AppError, type ErrorCode, type ErrorParams } from "@/lib/errors";
import { SilenceError } from "@/lib/writers/watched-fetch";

export type ProviderFailure = {
  /** Undefined when no answer arrived, or not all of it. */
  status: number | undefined;
  /** The provider's own name of what is wrong. */
  reason: string | undefined;
  model: string;
  headers?: Headers;
  /** A spent budget or quota answers 429 too, but does not come back in minutes. */
  isFinal?: boolean;
  error: unknown;
};

/** Names such as `overloaded_error`; whatever else stands in their place may be words of a document. */
const NAME = /^[\w.-]{1,64}$/;
/** Of the server's state, not of the request: a timeout, a lock, a client the server believed gone. */
const PASSING = new Set([408, 409, 425, 499]);

export function providerError(failure: ProviderFailure): AppError {
  const { status, model, headers, error } = failure;
  const reason = nameOf(failure.reason) ?? (status === undefined ? brokenBy(error) : "unknown");
  const code = codeOf(failure);
  const params: ErrorParams = { reason, model };
  if (status !== undefined) params.status = status;
  const wait = headers && retryAfterMs(headers);
  if (wait !== undefined && code !== "writer_rejected") params.retry_after_ms = wait;
  return new AppError(code, { params, cause: withoutText(error, failure, reason) });
}

function codeOf({ status, isFinal }: ProviderFailure): ErrorCode {
  if (isFinal) return "writer_rejected";
  if (status === 429) return "writer_rate_limited";
  if (status === undefined || status >= 500 || PASSING.has(status)) return "writer_unavailable";
  return "writer_rejected";
}

function nameOf(text: string | undefined): string | undefined {
  return text !== undefined && NAME.test(text) ? text : undefined;
}

/** Such as ECONNREFUSED, which stands somewhere below "fetch failed". */
function brokenBy(error: unknown): string {
  for (let at = error; at instanceof Error; at = at.cause) {
    if (at instanceof SilenceError) return "silent";
    if ("code" in at && typeof at.code === "string" && NAME.test(at.code)) return at.code;
  }
  return "connection_lost";
}

/** Messages of providers and of JSON.parse may quote what was sent or answered, and the cause goes to the log. */
function withoutText(error: unknown, { status, headers }: ProviderFailure, reason: string): Error {
  const name = error instanceof Error ? error.constructor.name : typeof error;
  const request = headers?.get("request-id") ?? headers?.get("x-request-id");
  return new Error(
    [name, status, reason, nameOf(request ?? undefined)].filter((part) => part != null).join(" "),
  );
}

function retryAfterMs(headers: Headers): number | undefined {
  const milliseconds = Number.parseFloat(headers.get("retry-after-ms") ?? "");
  if (milliseconds >= 0) return Math.ceil(milliseconds);
  const after = headers.get("retry-after") ?? "";
  const seconds = Number.parseFloat(after);
  if (seconds >= 0) return Math.ceil(seconds * 1_000);
  const until = Date.parse(after) - Date.now();
  return Number.isNaN(until) ? undefined : Math.max(0, until);
}
