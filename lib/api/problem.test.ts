import pino from "pino";
import { expect, test } from "vitest";
import { z } from "zod";

import { fromWire } from "@/lib/api/case-keys";
import { problemResponse } from "@/lib/api/problem";
import { ProblemSchema } from "@/lib/api/problem-schema";
import { AppError, ERROR_CODES, type ErrorCode } from "@/lib/errors";

const log = pino({ level: "silent" });
const answer = (error: unknown, locale: "en" | "zh" = "en") =>
  problemResponse(error, { requestId: "request-1", locale, log });
const read = async (response: Response) =>
  ProblemSchema.parse(fromWire(ProblemSchema, await response.json()));

test("an expected failure keeps its code and says in the caller's language what to do", async () => {
  const response = answer(new AppError("file_empty"), "zh");

  expect(response.status).toBe(422);
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  expect(await read(response)).toMatchObject({
    code: "file_empty",
    requestId: "request-1",
    retryable: false,
    detail: expect.stringContaining("重新上传"),
  });
});

test("an error of our own is a 500 that tells nothing about itself", async () => {
  const response = answer(
    new z.ZodError([{ code: "custom", path: ["secret"], message: "secret" }]),
  );

  expect(response.status).toBe(500);
  expect(await response.text()).not.toContain("secret");
});

test.each([
  Object.assign(new Error("Can't reach database server"), { code: "P1001" }),
  new Error("timeout exceeded when trying to connect"),
  new Error("query failed", {
    cause: Object.assign(new Error("connect"), { code: "ECONNREFUSED" }),
  }),
])("a lost database is a 503 that can be tried again: $message", async (error) => {
  const response = answer(error);

  expect(response.status).toBe(503);
  expect(await read(response)).toMatchObject({ code: "database_unavailable", retryable: true });
});

test("a limit says when to come back", async () => {
  const response = answer(new AppError("rate_limited", { params: { seconds: 40, limit: 10 } }));

  expect(response.status).toBe(429);
  expect(response.headers.get("retry-after")).toBe("40");
  expect(response.headers.get("ratelimit-limit")).toBe("10");
});

test("issues name fields as the caller sent them, in the caller's language", async () => {
  const issues = [{ path: "refreshToken", code: "required" as const }];

  const problem = await read(answer(new AppError("invalid_input", { issues }), "zh"));

  expect(problem.issues).toEqual([
    { path: "refresh_token", code: "required", message: "缺少此项。" },
  ]);
});

test.each(["en", "zh"] as const)("every code can be said in %s", async (locale) => {
  const params = {
    ...{ seconds: 3, limit: 4, megabytes: 100, method: "PUT", allowed: "GET" },
    ...{ writer: "claude", model: "m", status: 401, reason: "authentication_error" },
    ...{ check: "F2", least: 3 },
    ...{
      part: "key_messages",
      problem: "empty",
      cap: 5,
      spent: 4,
      estimate: 9,
      option: "audience",
    },
  };
  for (const code of Object.keys(ERROR_CODES) as ErrorCode[]) {
    const problem = await read(answer(new AppError(code, { params }), locale));

    expect(problem.detail.length, code).toBeGreaterThan(8);
  }
});
