import Anthropic, { type RateLimitError } from "@anthropic-ai/sdk";
import { afterEach, expect, test, vi } from "vitest";

import type { ProviderSettings } from "@/e2e/providers/settings";
import { type RunningProvider, startProvider } from "@/e2e/providers/start-provider";
import {
  claudeClient,
  countOf,
  messageOf,
  sentencesOf,
  SYSTEM,
  textOf,
} from "@/e2e/providers/test-requests";

const AT_ONCE = { latency: { small: {}, large: {} } };

let provider: RunningProvider | undefined;
afterEach(() => provider?.close());

async function start(settings: ProviderSettings = {}) {
  provider = await startProvider({ ...AT_ONCE, ...settings });
  return { ...provider, client: claudeClient(provider) };
}

test("a message is answered from its own data, with and without a schema", async () => {
  const { client } = await start();
  const parsed = await client.messages.parse(messageOf());
  expect(sentencesOf(parsed)).toEqual([
    {
      id: "s1",
      text: "You should not take more than 4 g of paracetamol (pain and fever medicine) per day.",
      lines: ["l1"],
    },
    {
      id: "s2",
      text: expect.stringMatching(
        /^Your care team should start metformin.* at 500 mg once daily\.$/,
      ),
      lines: ["l2"],
    },
  ]);
  expect(parsed.parsed_output).toEqual({ sentences: sentencesOf(parsed) });
  expect(parsed.stop_reason).toBe("end_turn");
  const plain = await client.messages.create(messageOf({ output_config: undefined }));
  expect(textOf(plain)).toBe(textOf(parsed));
});

test("a stream says the same as a whole message, in several pieces", async () => {
  const { client } = await start();
  const whole = await client.messages.create(messageOf());
  const pieces: string[] = [];
  const types = new Set<string>();
  const stream = client.messages
    .stream(messageOf())
    .on("text", (piece) => pieces.push(piece))
    .on("streamEvent", ({ type }) => types.add(type));
  const streamed = await stream.finalMessage();
  expect(streamed.content[0]).toMatchObject(whole.content[0] ?? {});
  expect(streamed.usage).toEqual(whole.usage);
  expect(pieces.length).toBeGreaterThan(3);
  expect([...types]).toEqual([
    "message_start",
    "content_block_start",
    "content_block_delta",
    "content_block_stop",
    "message_delta",
    "message_stop",
  ]);
});

test("the count of tokens is the input of the call", async () => {
  const { client, calls } = await start();
  const { input_tokens: tokens } = await client.messages.countTokens(countOf(messageOf()));
  const { usage } = await client.messages.create(messageOf());
  expect(tokens).toBe(usage.input_tokens);
  expect(calls.list().map(({ kind }) => kind)).toEqual(["count_tokens", "message"]);
});

test("a repaired answer is made from the first message", async () => {
  const { client } = await start();
  const first = messageOf();
  const messages: Anthropic.MessageParam[] = [
    ...first.messages,
    { role: "assistant", content: "{}" },
    { role: "user", content: 'The answer {"has": "no sentences"}. Answer again.' },
  ];
  const parsed = await client.messages.parse({ ...first, messages });
  expect(sentencesOf(parsed)).toHaveLength(2);
});

test("what no prompt says, wrong keys, unknown models and schemas that cannot be kept are refused", async () => {
  const { client, url } = await start();
  const unknown = messageOf({ system: "prompt: make-coffee" });
  await expect(client.messages.create(unknown)).rejects.toThrow(/knows no prompt .+make-coffee/);
  await expect(
    client.messages.create(
      messageOf({ system: "", messages: [{ role: "user", content: "Hello" }] }),
    ),
  ).rejects.toThrow(Anthropic.BadRequestError);
  const stranger = new Anthropic({ baseURL: url, apiKey: "wrong", maxRetries: 0 });
  await expect(stranger.messages.create(messageOf())).rejects.toMatchObject({
    status: 401,
    type: "authentication_error",
    requestID: expect.stringMatching(/^req_/),
  });
  await expect(client.messages.create(messageOf({ model: "claude-0" }))).rejects.toThrow(
    Anthropic.NotFoundError,
  );
  const schema = { type: "object", properties: {}, required: [] };
  const open = messageOf({ output_config: { format: { type: "json_schema", schema } } });
  await expect(client.messages.create(open)).rejects.toThrow(/additionalProperties/);
});

test("models are listed", async () => {
  const { client } = await start();
  const models = (await client.models.list()).data.map(({ id }) => id);
  expect(models).toContain("claude-haiku-4-5");
  await expect(client.models.retrieve("claude-haiku-4-5")).resolves.toMatchObject({
    type: "model",
  });
});

test("an answer longer than max_tokens is cut", async () => {
  const { client } = await start();
  const message = await client.messages.create(messageOf({ max_tokens: 10 }));
  expect(message).toMatchObject({ stop_reason: "max_tokens", usage: { output_tokens: 10 } });
});

test("a limit refuses until its bucket has refilled", async () => {
  let time = Date.parse("2026-01-01");
  const { client } = await start({ limits: { requestsPerMinute: 2 }, now: () => time });
  const { response } = await client.messages.create(messageOf()).withResponse();
  expect(response.headers.get("anthropic-ratelimit-requests-remaining")).toBe("1");
  await client.messages.create(messageOf());
  const refused = await client.messages.create(messageOf()).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(Anthropic.RateLimitError);
  expect((refused as RateLimitError).headers.get("retry-after")).toBe("30");
  time += 30_000;
  await expect(client.messages.create(messageOf())).resolves.toBeDefined();
});

test("output counts against its limit once it was written", async () => {
  const { client } = await start({ limits: { outputTokensPerMinute: 20 }, now: () => 0 });
  await client.messages.create(messageOf());
  await expect(client.messages.create(messageOf())).rejects.toThrow(/output tokens per minute/);
});

test("an abort is seen, while the answer is written and before it begins", async () => {
  const slow = { firstTokenMs: 0, tokensPerSecond: 40 };
  const { client, calls } = await start({ latency: { small: slow, large: slow } });
  const stream = client.messages.stream(messageOf());
  const result = stream.finalMessage().catch((error: unknown) => error);
  await new Promise((resolve) => stream.once("text", resolve));
  expect(calls.open()).toBe(1);
  stream.abort();
  expect(await result).toBeInstanceOf(Anthropic.APIUserAbortError);
  await vi.waitFor(() => expect(calls.open()).toBe(0));
  const [call] = calls.list();
  expect(call?.abortedAt).not.toBeNull();
  expect(call?.sentTokens).toBeLessThan(call?.usage?.outputTokens ?? 0);

  const controller = new AbortController();
  const { signal } = controller;
  const whole = client.messages.create(messageOf(), { signal }).catch((error: unknown) => error);
  await vi.waitFor(() => expect(calls.open()).toBe(1));
  controller.abort();
  expect(await whole).toBeInstanceOf(Anthropic.APIUserAbortError);
  await vi.waitFor(() => expect(calls.list()[1]?.abortedAt).not.toBeNull());
  expect(calls.mostOpen()).toBe(1);
});

test("the system may come in blocks", async () => {
  const { client } = await start();
  const system = [{ type: "text" as const, text: SYSTEM }];
  await expect(client.messages.parse(messageOf({ system }))).resolves.toBeDefined();
});
