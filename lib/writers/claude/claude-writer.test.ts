import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { createClaudeWriter } from "@/lib/writers/claude/claude-writer";
import { claudeMessage } from "@/lib/writers/testing/claude-events";
import { exampleCall } from "@/lib/writers/testing/example-call";
import {
  events,
  json,
  type ProviderServer,
  startProviderServer,
} from "@/lib/writers/testing/provider-server";

let server: ProviderServer;
beforeEach(async () => {
  server = await startProviderServer();
});
afterEach(() => server.close());

function claude(silenceMs?: number) {
  const models = { small: "small-model", large: "large-model" };
  return createClaudeWriter({ apiKey: "key", baseUrl: server.url, models, silenceMs });
}

describe("what is asked", () => {
  it("sends the shared text as the cached end of the prefix, the instruction after it and the schema", async () => {
    server.answerWith(events(claudeMessage(["{}"])));
    await claude().complete(exampleCall({ tier: "large" }));
    expect(server.calls[0]?.path).toBe("/v1/messages");
    expect(server.calls[0]?.headers.authorization).toBe("Bearer key");
    expect(server.calls[0]?.body).toEqual({
      model: "large-model",
      max_tokens: 500,
      stream: true,
      system: [
        { type: "text", text: "Write plainly.\n\nprompt: example" },
        {
          type: "text",
          text: "The guideline says: drink water.",
          cache_control: { type: "ephemeral" },
        },
      ],
      messages: [{ role: "user", content: "Write sentence 1." }],
      output_config: {
        format: {
          type: "json_schema",
          schema: {
            type: "object",
            properties: { sentences: { type: "array", items: { type: "string" } } },
            required: ["sentences"],
            additionalProperties: false,
          },
        },
      },
    });
  });

  it("leaves out an empty shared text, which the API would refuse", async () => {
    server.answerWith(events(claudeMessage(["{}"])));
    await claude().complete(exampleCall({ shared: "" }));
    expect(server.calls[0]?.body.system).toHaveLength(1);
  });

  it("shows the model its first answer and what was wrong with it", async () => {
    server.answerWith(events(claudeMessage(["{}"])));
    await claude().complete(exampleCall(), { answer: "[1]", problem: "It is no object." });
    expect(server.calls[0]?.body.messages).toEqual([
      { role: "user", content: "Write sentence 1." },
      { role: "assistant", content: "[1]" },
      { role: "user", content: "It is no object." },
    ]);
  });

  it("does not show an empty first answer", async () => {
    server.answerWith(events(claudeMessage(["{}"])));
    await claude().complete(exampleCall(), { answer: " ", problem: "It is empty." });
    expect(server.calls[0]?.body.messages).toEqual([
      { role: "user", content: "Write sentence 1.\n\nIt is empty." },
    ]);
  });

  it("has the tokens of the same request counted", async () => {
    server.answerWith(json(200, { input_tokens: 123 }));
    expect(await claude().countTokens(exampleCall())).toBe(123);
    expect(server.calls[0]?.path).toBe("/v1/messages/count_tokens");
    expect(server.calls[0]?.body).toMatchObject({ model: "small-model", system: [{}, {}] });
  });
});

describe("what is answered", () => {
  it("returns the text as it was, in pieces and whole, with the four numbers apart", async () => {
    server.answerWith(events(claudeMessage(["not ", "JSON"])));
    const pieces: (string | null)[] = [];
    const answer = await claude().complete(exampleCall({ onText: (piece) => pieces.push(piece) }));
    expect(pieces).toEqual(["not ", "JSON"]);
    expect(answer).toEqual({
      text: "not JSON",
      stop: "end",
      model: "answered",
      usage: { inputTokens: 11, cacheWriteTokens: 22, cacheReadTokens: 33, outputTokens: 44 },
    });
  });

  it.each([
    ["refusal", "refused"],
    ["max_tokens", "cut"],
    ["model_context_window_exceeded", "cut"],
  ])("says of %s that the answer is %s", async (reason, stop) => {
    server.answerWith(events(claudeMessage(['{"sent'], reason)));
    expect(await claude().complete(exampleCall())).toMatchObject({ text: '{"sent', stop });
  });

  it("lets an error of the reader of the pieces through", async () => {
    server.answerWith(events(claudeMessage(["{}"]), "silent"));
    const broken = new Error("The reader is broken.");
    const onText = () => {
      throw broken;
    };
    await expect(claude().complete(exampleCall({ onText }))).rejects.toBe(broken);
    await server.lost;
  });
});

describe("an end that was asked for", () => {
  it("closes the connection and throws the signal's reason", async () => {
    server.answerWith(events(claudeMessage(["{}"]).slice(0, 4), "silent"));
    const ending = new AbortController();
    const reason = new Error("cancelled");
    const onText = () => ending.abort(reason);
    const work = claude().complete(exampleCall({ signal: ending.signal, onText }));
    await expect(work).rejects.toBe(reason);
    await server.lost;
  });

  it("does so before the first byte of an answer too", async () => {
    server.answerWith(() => undefined);
    const ending = new AbortController();
    const reason = new Error("cancelled");
    const work = expect(claude().complete(exampleCall({ signal: ending.signal }))).rejects.toBe(
      reason,
    );
    await server.asked;
    ending.abort(reason);
    await work;
    await server.lost;
  });

  it("asks nothing when it came before the call", async () => {
    const reason = new Error("cancelled");
    const call = exampleCall({ signal: AbortSignal.abort(reason) });
    await expect(claude().complete(call)).rejects.toBe(reason);
    await expect(claude().countTokens(call)).rejects.toBe(reason);
    expect(server.calls).toEqual([]);
  });
});
