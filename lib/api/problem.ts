import { randomUUID } from "node:crypto";

import { localeOf } from "@/lib/api/caller";
import { snakeCase, toWire } from "@/lib/api/case-keys";
import { type Problem, ProblemSchema } from "@/lib/api/problem-schema";
import { isConnectionLoss } from "@/lib/db/connection-loss";
import { AppError, type ErrorCode } from "@/lib/errors";
import type { Locale } from "@/lib/i18n/locale";
import { errorSentence, translate } from "@/lib/i18n/translate";
import { type Logger, logger } from "@/lib/logger";

type Context = { requestId: string; locale: Locale; log: Logger };

/** The answer to a request that no route takes on. */
export function refuse(request: Request, error: AppError): Response {
  const requestId = randomUUID();
  return problemResponse(error, {
    requestId,
    locale: localeOf(request.headers),
    log: logger().child({ requestId }),
  });
}

export function problemResponse(error: unknown, { requestId, locale, log }: Context): Response {
  const failure = asAppError(error);
  log[failure.status >= 500 ? "error" : "info"](
    { err: failure.status >= 500 ? error : undefined, code: failure.code },
    "request refused",
  );
  const problem: Problem = { ...describe(failure, locale), requestId };
  return Response.json(toWire(ProblemSchema, problem), {
    status: failure.status,
    headers: {
      "content-type": "application/problem+json",
      "cache-control": "no-store",
      "x-request-id": requestId,
      ...limitHeaders(failure),
    },
  });
}

/** Anything that is not an expected failure is a lost database or our own bug. */
export function asAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  return new AppError(isConnectionLoss(error) ? "database_unavailable" : "internal", {
    cause: error,
  });
}

function describe(failure: AppError, locale: Locale): Omit<Problem, "requestId"> {
  const { code, status, params, retryable, issues } = failure;
  return {
    title: titleOf(code),
    status,
    detail: errorSentence(locale, code, params),
    code,
    params,
    retryable,
    // Fields are named as the caller sends them.
    issues: issues?.map((issue) => ({
      path: snakeCase(issue.path),
      code: issue.code,
      message: translate(locale, `input.${issue.code}`, issue.params),
    })),
  };
}

function titleOf(code: ErrorCode): string {
  const words = code.replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function limitHeaders({ code, params }: AppError): Record<string, string> {
  if (code !== "rate_limited") return {};
  return {
    "retry-after": String(params.seconds),
    "ratelimit-limit": String(params.limit),
    "ratelimit-remaining": "0",
    "ratelimit-reset": String(params.seconds),
  };
}
