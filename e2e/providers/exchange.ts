import { once } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";

import type { Call } from "@/e2e/providers/call-log";

/** One request and its answer, with what the log says about it. */
export type Exchange = {
  request: IncomingMessage;
  response: ServerResponse;
  path: string;
  query: URLSearchParams;
  body: string;
  call: Call;
  /** Aborts when the client has gone. */
  gone: AbortSignal;
};

/** An answer that is an error, before either API puts it into its own words. */
export type Problem = {
  kind:
    | "authentication"
    | "invalid_request"
    | "not_found"
    | "rate_limit"
    | "server_error"
    | "overloaded";
  message: string;
  retryAfterSeconds?: number;
};

export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.message);
  }
}

export function refuse(kind: Problem["kind"], message: string): never {
  throw new ProblemError({ kind, message });
}

/** Watches how the exchange ends; a connection that this side breaks is no abort. */
export function watchEnd(response: ServerResponse, call: Call): AbortSignal {
  const controller = new AbortController();
  response.once("close", () => {
    if (call.endedAt === null) {
      call.abortedAt = Date.now();
      call.endedAt = call.abortedAt;
    }
    controller.abort();
  });
  return controller.signal;
}

export function begin({ response, call }: Exchange, status: number, headers: object): void {
  call.status = status;
  call.firstByteAt = Date.now();
  response.writeHead(status, { ...headers });
}

export async function write({ response, gone }: Exchange, text: string): Promise<void> {
  if (gone.aborted || response.write(text)) return;
  await once(response, "drain", { signal: gone }).catch(() => undefined);
}

export function end({ response, call, gone }: Exchange, text = ""): void {
  if (gone.aborted) return;
  call.endedAt = Date.now();
  response.end(text);
}

/** Breaks the connection when what was written so far has left. */
export async function breakOff({ response, call }: Exchange): Promise<void> {
  call.endedAt ??= Date.now();
  await new Promise<void>((resolve) => response.write(" ", () => resolve()));
  response.destroy();
}

export function untilGone({ gone }: Exchange): Promise<void> {
  return new Promise((resolve) => {
    if (gone.aborted) resolve();
    else gone.addEventListener("abort", () => resolve(), { once: true });
  });
}

export function sendJson(exchange: Exchange, status: number, headers: object, body: unknown): void {
  if (exchange.gone.aborted) return;
  const text = JSON.stringify(body);
  const length = { "content-length": Buffer.byteLength(text) };
  begin(exchange, status, { "content-type": "application/json", ...length, ...headers });
  end(exchange, text);
}

/** The first half of a body that says it is longer. */
export async function sendHalf(
  exchange: Exchange,
  headers: object,
  body: unknown,
  fault: "cut_stream" | "stalled_stream",
): Promise<void> {
  const text = JSON.stringify(body);
  const length = { "content-length": Buffer.byteLength(text) };
  begin(exchange, 200, { "content-type": "application/json", ...length, ...headers });
  await write(exchange, text.slice(0, Math.floor(text.length / 2)));
  await (fault === "cut_stream" ? breakOff(exchange) : untilGone(exchange));
}

export function jsonBody({ body }: Exchange): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return refuse("invalid_request", "The body of the request is not valid JSON.");
  }
}
