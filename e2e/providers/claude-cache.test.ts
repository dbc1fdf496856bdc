import Anthropic from "@anthropic-ai/sdk";
import { afterEach, beforeEach, expect, test } from "vitest";

import { makePromptCache } from "@/e2e/providers/anthropic/prompt-cache";
import { type RunningProvider, startProvider } from "@/e2e/providers/start-provider";
import {
  claudeClient,
  countOf,
  INSTRUCTION,
  messageOf,
  SYSTEM,
} from "@/e2e/providers/test-requests";

const MINUTE_MS = 60_000;
/** 2,500 tokens. */
const LONG = "word ".repeat(2_000);

let provider: RunningProvider;
let client: Anthropic;
let time = 0;

beforeEach(async () => {
  time = Date.parse("2026-01-01");
  provider = await startProvider({ latency: { small: {}, large: {} }, now: () => time });
  client = claudeClient(provider);
});
afterEach(() => provider.close());

function block(text: string, ttl?: "5m" | "1h"): Anthropic.TextBlockParam {
  return { type: "text", text, ...(ttl ? { cache_control: { type: "ephemeral", ttl } } : {}) };
}

function shared(text: string, ttl: "5m" | "1h" = "5m", model = "claude-sonnet-5-5") {
  const content = [block(text, ttl), block(INSTRUCTION)];
  return messageOf({ model, messages: [{ role: "user", content }] });
}

async function usageOf(request: Anthropic.MessageCreateParamsNonStreaming) {
  const { usage } = await client.messages.create(request);
  const { input_tokens: uncached } = usage;
  const [written, read] = [
    usage.cache_creation_input_tokens ?? 0,
    usage.cache_read_input_tokens ?? 0,
  ];
  return { uncached, written, read, all: uncached + written + read };
}

test("the second call reads what the first wrote, and nothing counts twice", async () => {
  const first = await usageOf(shared(LONG));
  expect(first).toMatchObject({ read: 0, written: expect.any(Number) });
  expect(first.written).toBeGreaterThan(2_500);
  const second = await usageOf(shared(LONG));
  expect(second).toEqual({ ...first, read: first.written, written: 0 });
  expect((await client.messages.countTokens(countOf(shared(LONG)))).input_tokens).toBe(first.all);
  expect((await usageOf(shared(`${LONG}!`))).read).toBe(0);
});

test("below the minimum of its model nothing is cached", async () => {
  const isCached = async (request: Anthropic.MessageCreateParamsNonStreaming) =>
    (await usageOf(request)).written > 0;
  expect(await isCached(shared("short"))).toBe(false);
  expect(await isCached(shared(LONG, "5m", "claude-haiku-4-5"))).toBe(false);
  expect(await isCached(shared(LONG.repeat(2), "5m", "claude-haiku-4-5"))).toBe(true);
});

test("what was cached lives five minutes or an hour from its last use", async () => {
  await usageOf(shared(LONG));
  time += 4 * MINUTE_MS;
  expect((await usageOf(shared(LONG))).read).toBeGreaterThan(0);
  time += 4 * MINUTE_MS;
  expect((await usageOf(shared(LONG))).read).toBeGreaterThan(0);
  time += 6 * MINUTE_MS;
  expect((await usageOf(shared(LONG, "1h"))).read).toBe(0);
  time += 59 * MINUTE_MS;
  expect((await usageOf(shared(LONG, "1h"))).read).toBeGreaterThan(0);
});

test("two breakpoints: what only the first covers is read, the rest is written", async () => {
  const request = (second: string) =>
    messageOf({
      system: [block(`${SYSTEM}\n${LONG}`, "1h")],
      messages: [{ role: "user", content: [block(second, "5m"), block(INSTRUCTION)] }],
    });
  await usageOf(request(LONG));
  const other = await client.messages.create(request(`other ${LONG}`));
  expect(other.usage.cache_read_input_tokens).toBeGreaterThan(2_500);
  expect(other.usage.cache_creation).toMatchObject({ ephemeral_1h_input_tokens: 0 });
  expect(other.usage.cache_creation?.ephemeral_5m_input_tokens).toBeGreaterThan(2_000);
});

test("what was written can be read as soon as its answer has begun, not before", () => {
  const cache = makePromptCache(() => time);
  const use = () =>
    cache.use("claude-sonnet-5-5", [{ text: LONG, place: "system", lifetime: "5m" }]);
  const first = use();
  expect(use().read).toBe(0);
  first.begin();
  expect(use().read).toBe(2_500);
});

test("a call that failed has cached nothing", async () => {
  provider.faults.set({ next: ["server_error"] });
  await expect(usageOf(shared(LONG))).rejects.toThrow(Anthropic.InternalServerError);
  expect((await usageOf(shared(LONG))).read).toBe(0);
});

test("more than four breakpoints are refused", async () => {
  const content = Array.from({ length: 5 }, () => block("x", "5m"));
  const request = messageOf({ messages: [{ role: "user", content }] });
  await expect(client.messages.create(request)).rejects.toThrow(/maximum of 4 blocks/);
});
