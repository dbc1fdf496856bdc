import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { createClaudeWriter } from "@/lib/writers/claude/claude-writer";
import { claudeEvent, claudeMessage, claudeStart } from "@/lib/writers/testing/claude-events";
import { exampleCall, failureOf } from "@/lib/writers/testing/example-call";
import {
  events,
  json,
  type ProviderServer,
  startProviderServer,
} from "@/lib/writers/testing/provider-server";

const SECRET_TEXT = "Drink water every day";

let server: ProviderServer;
beforeEach(async () => {
  server = await startProviderServer();
});
afterEach(() => server.close());

function claude(silenceMs?: number) {
  const models = { small: "small-model", large: "large-model" };
  return createClaudeWriter({ apiKey: "key", baseUrl: server.url, models, silenceMs });
}

const refusal = (type: string, extra: object = {}) => ({
  type: "error",
  error: { type, message: SECRET_TEXT, ...extra },
});

describe("a refusal of the API", () => {
  it.each([
    [400, "invalid_request_error"],
    [401, "authentication_error"],
    [403, "permission_error"],
    [404, "not_found_error"],
    [413, "request_too_large"],
  ])("rejects on %i without asking again or repeating any text", async (status, type) => {
    server.answerWith(json(status, refusal(type), { "retry-after": "1" }));
    const error = await failureOf(claude().complete(exampleCall()));
    expect(error).toMatchObject({
      code: "writer_rejected",
      params: { status, reason: type, model: "small-model" },
    });
    expect(`${error.message} ${String(error.cause)}`).not.toContain(SECRET_TEXT);
    expect(server.calls).toHaveLength(1);
  });

  it("does not repeat a reason that is no name", async () => {
    server.answerWith(json(400, refusal(SECRET_TEXT)));
    const error = await failureOf(claude().complete(exampleCall()));
    expect(error.params.reason).toBe("unknown");
  });

  it.each([
    [{ "retry-after": "7" }, 7_000],
    [{ "retry-after-ms": "250" }, 250],
    [{ "retry-after": "Thu, 01 Jan 1970 00:00:00 GMT" }, 0],
  ])("says when to come back after %o", async (headers, retry_after_ms) => {
    server.answerWith(json(429, refusal("rate_limit_error"), headers));
    const error = await failureOf(claude().complete(exampleCall()));
    expect(error).toMatchObject({ code: "writer_rate_limited", params: { retry_after_ms } });
    expect(server.calls).toHaveLength(1);
  });

  it("rejects when the budget is spent, which no waiting helps", async () => {
    const details = { error_code: "enforced_spend_limit_reached" };
    server.answerWith(json(429, refusal("rate_limit_error", { details })));
    const error = await failureOf(claude().complete(exampleCall()));
    expect(error).toMatchObject({
      code: "writer_rejected",
      params: { reason: details.error_code },
    });
  });

  it.each([
    [500, "api_error"],
    [529, "overloaded_error"],
  ])("is unavailable on %i", async (status, type) => {
    server.answerWith(json(status, refusal(type), { "retry-after": "2" }));
    expect(await failureOf(claude().complete(exampleCall()))).toMatchObject({
      code: "writer_unavailable",
      params: { status, reason: type, retry_after_ms: 2_000 },
    });
  });
});

describe("an answer that breaks off", () => {
  it.each([
    ["overloaded_error", "writer_unavailable", 529],
    ["rate_limit_error", "writer_rate_limited", 429],
    ["invalid_request_error", "writer_rejected", 400],
  ])("understands %s in the middle of an answer", async (type, code, status) => {
    const lines = [claudeStart({ input_tokens: 1, output_tokens: 1 }), claudeEvent(refusal(type))];
    server.answerWith(events(lines));
    expect(await failureOf(claude().complete(exampleCall()))).toMatchObject({
      code,
      params: { status, reason: type },
    });
  });

  it.each(["cut", "end"] as const)(
    "is unavailable when the stream stops early: %s",
    async (how) => {
      server.answerWith(events(claudeMessage(["{}"]).slice(0, -1), how));
      const error = await failureOf(claude().complete(exampleCall()));
      expect(error.code).toBe("writer_unavailable");
    },
  );

  it("is unavailable when the stream holds no JSON, and does not repeat it", async () => {
    server.answerWith(events([`event: message_start\ndata: ${SECRET_TEXT}`]));
    const error = await failureOf(claude().complete(exampleCall()));
    expect(error.code).toBe("writer_unavailable");
    expect(String(error.cause)).not.toContain(SECRET_TEXT.slice(0, 5));
  });

  it("is unavailable when nobody listens", async () => {
    const lonely = await startProviderServer();
    await lonely.close();
    const models = { small: "s", large: "l" };
    const writer = createClaudeWriter({ apiKey: "key", baseUrl: lonely.url, models });
    expect(await failureOf(writer.complete(exampleCall()))).toMatchObject({
      code: "writer_unavailable",
      params: { reason: "ECONNREFUSED" },
    });
  });

  it("gives up on a server that never answers", async () => {
    server.answerWith(() => undefined);
    const error = await failureOf(claude(50).complete(exampleCall()));
    expect(error).toMatchObject({ code: "writer_unavailable", params: { reason: "silent" } });
    await server.lost;
  });

  it("gives up on a server that falls silent in the middle", async () => {
    server.answerWith(events(claudeMessage(["{}"]).slice(0, 4), "silent"));
    const error = await failureOf(claude(50).complete(exampleCall()));
    expect(error).toMatchObject({ code: "writer_unavailable", params: { reason: "silent" } });
    await server.lost;
  });
});
