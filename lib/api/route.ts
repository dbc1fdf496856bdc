import { randomUUID } from "node:crypto";

import { addressOf, localeOf } from "@/lib/api/caller";
import { toWire } from "@/lib/api/case-keys";
import type { Access, Operation } from "@/lib/api/operation";
import { parseInput, readBody } from "@/lib/api/parse-input";
import { problemResponse } from "@/lib/api/problem";
import { type Budget, spend } from "@/lib/api/rate-limit";
import { admit } from "@/lib/auth/admit";
import type { Identity } from "@/lib/auth/identify";
import type { Locale } from "@/lib/i18n/locale";
import { type Logger, logger } from "@/lib/logger";

type Caller<A extends Access> = A extends "public" ? null : Identity;

export type RouteInput<A extends Access, P, Q, B> = {
  request: Request;
  user: Caller<A>;
  params: P;
  query: Q;
  body: B;
  locale: Locale;
  log: Logger;
};

/** Wraps a use case as a route handler: who may call, what comes in, what goes out. */
export function route<A extends Access, P, Q, B>(
  operation: Operation<A, P, Q, B>,
  handle: (input: RouteInput<A, P, Q, B>) => Promise<unknown>,
) {
  return async (request: Request, context: { params: Promise<unknown> }): Promise<Response> => {
    const requestId = randomUUID();
    const locale = localeOf(request.headers);
    const log = logger().child({ requestId, operation: operation.id });
    try {
      const { access } = operation;
      const user = access === "public" ? null : await admit(request, access);
      const budget = operation.limit
        ? await spend(operation.limit, user?.id ?? addressOf(request.headers))
        : null;
      const { searchParams } = new URL(request.url);
      const { params, query, body } = operation;
      const result = await handle({
        request,
        user: user as Caller<A>,
        params: (params && parseInput(params, await context.params)) as P,
        query: (query && parseInput(query, Object.fromEntries(searchParams))) as Q,
        body: (body && (await readBody(body, request))) as B,
        locale,
        log,
      });
      return answer(operation, result, { "x-request-id": requestId, ...budgetHeaders(budget) });
    } catch (error) {
      return problemResponse(error, { requestId, locale, log });
    }
  };
}

function answer<A extends Access, P, Q, B>(
  { response, status = 200 }: Operation<A, P, Q, B>,
  result: unknown,
  headers: Record<string, string>,
): Response {
  if (result instanceof Response) {
    for (const [name, value] of Object.entries(headers)) result.headers.set(name, value);
    return result;
  }
  const init = { status, headers: { "cache-control": "no-store", ...headers } };
  if (!response) return new Response(null, init);
  return Response.json(toWire(response, response.parse(result)), init);
}

function budgetHeaders(budget: Budget | null): Record<string, string> {
  if (!budget) return {};
  return {
    "ratelimit-limit": String(budget.limit),
    "ratelimit-remaining": String(budget.remaining),
    "ratelimit-reset": String(budget.resetSeconds),
  };
}
