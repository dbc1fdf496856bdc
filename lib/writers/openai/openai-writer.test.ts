import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { createOpenAiWriter } from "@/lib/writers/openai/openai-writer";
import { exampleCall, failureOf } from "@/lib/writers/testing/example-call";
import {
  events,
  json,
  type ProviderServer,
  startProviderServer,
} from "@/lib/writers/testing/provider-server";

const SECRET_TEXT = "Drink water every day";
const MODELS = { small: "small-model", large: "large-model" };
const DONE = "data: [DONE]";
const USAGE = {
  prompt_tokens: 100,
  completion_tokens: 44,
  total_tokens: 144,
  prompt_tokens_details: { cached_tokens: 60, cache_write_tokens: 10 },
};

let server: ProviderServer;
beforeEach(async () => {
  server = await startProviderServer();
});
afterEach(() => server.close());

function openai(silenceMs?: number) {
  return createOpenAiWriter({ baseUrl: `${server.url}/v1`, models: MODELS, silenceMs });
}

const data = (value: unknown) => `data: ${JSON.stringify(value)}`;
const chunk = (delta: object, finish_reason: string | null = null) =>
  data({ id: "c", model: "answered", choices: [{ index: 0, delta, finish_reason }] });
const usage = data({ id: "c", model: "answered", choices: [], usage: USAGE });
const answer = (pieces: string[], finish = "stop") => [
  chunk({ role: "assistant", content: "" }),
  ...pieces.map((content) => chunk({ content })),
  chunk({}, finish),
  usage,
  DONE,
];

describe("what is asked", () => {
  it("sends system and shared text first, the instruction after them and a strict schema", async () => {
    server.answerWith(events(answer(["{}"])));
    await openai().complete(exampleCall({ tier: "large" }));
    expect(server.calls[0]?.path).toBe("/v1/chat/completions");
    expect(server.calls[0]?.body).toMatchObject({
      model: "large-model",
      max_tokens: 500,
      stream: true,
      stream_options: { include_usage: true },
      messages: [
        {
          role: "system",
          content: "Write plainly.\n\nprompt: example\n\nThe guideline says: drink water.",
        },
        { role: "user", content: "Write sentence 1." },
      ],
      response_format: {
        type: "json_schema",
        json_schema: {
          name: "example",
          strict: true,
          schema: { required: ["sentences"], additionalProperties: false },
        },
      },
    });
  });

  it("sends the key it was given", async () => {
    server.answerWith(events(answer(["{}"])));
    const options = { apiKey: "key", baseUrl: server.url, models: MODELS };
    await createOpenAiWriter(options).complete(exampleCall());
    expect(server.calls[0]?.headers.authorization).toBe("Bearer key");
  });

  it("shows the model its first answer and what was wrong with it", async () => {
    server.answerWith(events(answer(["{}"])));
    await openai().complete(exampleCall(), { answer: "[1]", problem: "It is no object." });
    expect(server.calls[0]?.body.messages).toMatchObject([
      { role: "system" },
      { role: "user", content: "Write sentence 1." },
      { role: "assistant", content: "[1]" },
      { role: "user", content: "It is no object." },
    ]);
  });

  it("estimates tokens without asking anybody", async () => {
    const count = await openai().countTokens(exampleCall());
    const longer = await openai().countTokens(exampleCall({ shared: "word ".repeat(400) }));
    expect(count).toBeGreaterThan(0);
    expect(longer - count).toBeGreaterThan(400);
    expect(server.calls).toEqual([]);
  });
});

describe("what is answered", () => {
  it("returns the text as it was, in pieces and whole, with the four numbers apart", async () => {
    server.answerWith(events(answer(["not ", "JSON"])));
    const pieces: (string | null)[] = [];
    const result = await openai().complete(exampleCall({ onText: (piece) => pieces.push(piece) }));
    expect(pieces).toEqual(["not ", "JSON"]);
    expect(result).toEqual({
      text: "not JSON",
      stop: "end",
      model: "answered",
      usage: { inputTokens: 30, cacheReadTokens: 60, cacheWriteTokens: 10, outputTokens: 44 },
    });
  });

  it.each([
    ["length", "cut"],
    ["content_filter", "refused"],
  ])("says of %s that the answer is %s", async (finish, stop) => {
    server.answerWith(events(answer(['{"sent'], finish)));
    expect(await openai().complete(exampleCall())).toMatchObject({ text: '{"sent', stop });
  });

  it("says of a refusal in words that the model refused", async () => {
    server.answerWith(events([chunk({ refusal: "I can't" }), chunk({}, "stop"), usage, DONE]));
    expect(await openai().complete(exampleCall())).toMatchObject({ text: "", stop: "refused" });
  });

  it("estimates what a call cost when the server does not say", async () => {
    server.answerWith(events([chunk({ content: "some words" }), chunk({}, "stop"), DONE]));
    const { usage: estimated } = await openai().complete(exampleCall());
    expect(estimated.inputTokens).toBe(await openai().countTokens(exampleCall()));
    expect(estimated.outputTokens).toBe(3);
  });

  it("lets an error of the reader of the pieces through", async () => {
    server.answerWith(events(answer(["{}"]).slice(0, 2), "silent"));
    const broken = new Error("The reader is broken.");
    const onText = () => {
      throw broken;
    };
    await expect(openai().complete(exampleCall({ onText }))).rejects.toBe(broken);
    await server.lost;
  });
});

describe("a refusal of the API", () => {
  it.each([400, 401, 403, 404, 413])("rejects on %i without repeating any text", async (status) => {
    const error = { message: SECRET_TEXT, type: "invalid_request_error", code: "some_code" };
    server.answerWith(json(status, { error }));
    const failure = await failureOf(openai().complete(exampleCall()));
    expect(failure).toMatchObject({
      code: "writer_rejected",
      params: { status, reason: "some_code", model: "small-model" },
    });
    expect(`${failure.message} ${String(failure.cause)}`).not.toContain(SECRET_TEXT);
    expect(server.calls).toHaveLength(1);
  });

  it.each([
    { message: "Invalid parameter: 'response_format' of type 'json_schema' is not supported." },
    { message: SECRET_TEXT, param: "response_format.json_schema" },
  ])("says when the model cannot keep to a schema: %o", async (error) => {
    server.answerWith(json(400, { error: { type: "BadRequestError", code: 400, ...error } }));
    const failure = await failureOf(openai().complete(exampleCall()));
    expect(failure).toMatchObject({
      code: "writer_rejected",
      params: { status: 400, reason: "response_format" },
    });
  });

  it("says when to come back", async () => {
    const error = { message: "", type: "requests", code: "rate_limit_exceeded" };
    server.answerWith(json(429, { error }, { "retry-after": "7" }));
    expect(await failureOf(openai().complete(exampleCall()))).toMatchObject({
      code: "writer_rate_limited",
      params: { status: 429, reason: "rate_limit_exceeded", retry_after_ms: 7_000 },
    });
    expect(server.calls).toHaveLength(1);
  });

  it("rejects when the quota is spent, which no waiting helps", async () => {
    const error = { message: "", type: "insufficient_quota", code: "insufficient_quota" };
    server.answerWith(json(429, { error }));
    const failure = await failureOf(openai().complete(exampleCall()));
    expect(failure.code).toBe("writer_rejected");
  });

  it.each([500, 503])("is unavailable on %i", async (status) => {
    server.answerWith(json(status, { error: { message: "", type: "server_error", code: null } }));
    expect(await failureOf(openai().complete(exampleCall()))).toMatchObject({
      code: "writer_unavailable",
      params: { status, reason: "server_error" },
    });
  });

  it.each([
    [{ type: "rate_limit_error", code: null }, "writer_rate_limited", "rate_limit_error"],
    [{ type: "BadRequestError", code: 400 }, "writer_rejected", "BadRequestError"],
    [{ type: "insufficient_quota", code: null }, "writer_rejected", "insufficient_quota"],
    [{ type: "server_error", code: null }, "writer_unavailable", "server_error"],
  ])("understands %o in the middle of an answer", async (error, code, reason) => {
    server.answerWith(events([chunk({ content: "{" }), data({ error })]));
    expect(await failureOf(openai().complete(exampleCall()))).toMatchObject({
      code,
      params: { reason },
    });
  });
});

describe("a connection that breaks", () => {
  it.each(["cut", "end"] as const)(
    "is unavailable when the stream stops early: %s",
    async (how) => {
      server.answerWith(events([chunk({ content: "{" })], how));
      const failure = await failureOf(openai().complete(exampleCall()));
      expect(failure.code).toBe("writer_unavailable");
    },
  );

  it("is unavailable when nobody listens", async () => {
    const lonely = await startProviderServer();
    await lonely.close();
    const writer = createOpenAiWriter({ baseUrl: lonely.url, models: MODELS });
    expect(await failureOf(writer.complete(exampleCall()))).toMatchObject({
      code: "writer_unavailable",
      params: { reason: "ECONNREFUSED" },
    });
  });

  it("gives up on a server that never answers", async () => {
    server.answerWith(() => undefined);
    const failure = await failureOf(openai(50).complete(exampleCall()));
    expect(failure).toMatchObject({ code: "writer_unavailable", params: { reason: "silent" } });
    await server.lost;
  });

  it("gives up on a server that falls silent in the middle", async () => {
    server.answerWith(events([chunk({ content: "{" })], "silent"));
    const failure = await failureOf(openai(50).complete(exampleCall()));
    expect(failure).toMatchObject({ code: "writer_unavailable", params: { reason: "silent" } });
    await server.lost;
  });
});

describe("an end that was asked for", () => {
  it("closes the connection and throws the signal's reason", async () => {
    server.answerWith(events([chunk({ content: "{" })], "silent"));
    const ending = new AbortController();
    const reason = new Error("cancelled");
    const onText = () => ending.abort(reason);
    const work = openai().complete(exampleCall({ signal: ending.signal, onText }));
    await expect(work).rejects.toBe(reason);
    await server.lost;
  });

  it("does so before the first byte of an answer too", async () => {
    server.answerWith(() => undefined);
    const ending = new AbortController();
    const reason = new Error("cancelled");
    const call = exampleCall({ signal: ending.signal });
    const work = expect(openai().complete(call)).rejects.toBe(reason);
    await server.asked;
    ending.abort(reason);
    await work;
    await server.lost;
  });

  it("asks nothing when it came before the call", async () => {
    const reason = new Error("cancelled");
    const call = exampleCall({ signal: AbortSignal.abort(reason) });
    await expect(openai().complete(call)).rejects.toBe(reason);
    await expect(openai().countTokens(call)).rejects.toBe(reason);
    expect(server.calls).toEqual([]);
  });
});
