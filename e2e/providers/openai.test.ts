import { afterEach, beforeEach, expect, test } from "vitest";
import { z } from "zod";

import { type RunningProvider, startProvider } from "@/e2e/providers/start-provider";
import { INSTRUCTION, SYSTEM } from "@/e2e/providers/test-requests";
import { WrittenSectionSchema } from "@/lib/writers/prompts/write-section";

const SCHEMA = z.toJSONSchema(WrittenSectionSchema);

type Completion = {
  choices: {
    message: { content: string | null; refusal: string | null };
    finish_reason: string;
  }[];
  usage: { prompt_tokens: number; prompt_tokens_details: { cached_tokens: number } };
};

let provider: RunningProvider;
beforeEach(async () => {
  provider = await startProvider({ latency: { small: {}, large: {} } });
});
afterEach(() => provider.close());

function ask(changes: object = {}, key = provider.apiKey): Promise<Response> {
  const body = {
    model: "gpt-5-mini",
    messages: [
      { role: "system", content: SYSTEM },
      { role: "user", content: INSTRUCTION },
    ],
    response_format: {
      type: "json_schema",
      json_schema: { name: "answer", strict: true, schema: SCHEMA },
    },
    ...changes,
  };
  return fetch(`${provider.url}/v1/chat/completions`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${key}` },
    body: JSON.stringify(body),
  });
}

async function complete(changes: object = {}): Promise<Completion> {
  return (await (await ask(changes)).json()) as Completion;
}

test("a completion is made from the data of its request", async () => {
  const { choices } = await complete();
  expect(choices[0]?.finish_reason).toBe("stop");
  const { sentences } = WrittenSectionSchema.parse(JSON.parse(choices[0]?.message.content ?? ""));
  expect(sentences.map(({ id }) => id)).toEqual(["s1", "s2"]);
});

test("a stream says the same, ends with its usage and [DONE]", async () => {
  const whole = await complete();
  const text = await (await ask({ stream: true, stream_options: { include_usage: true } })).text();
  const events = text
    .trim()
    .split("\n\n")
    .map((line) => line.replace(/^data: /, ""));
  expect(events.at(-1)).toBe("[DONE]");
  const chunks = events.slice(0, -1).map((event) => JSON.parse(event) as StreamChunk);
  const said = chunks.map(({ choices }) => choices[0]?.delta.content ?? "").join("");
  expect(said).toBe(whole.choices[0]?.message.content);
  expect(chunks.at(-2)?.choices[0]?.finish_reason).toBe("stop");
  expect(chunks.at(-1)).toMatchObject({ choices: [], usage: whole.usage });
});
type StreamChunk = { choices: { delta: { content?: string }; finish_reason: string | null }[] };

test("long beginnings are cached without being asked for", async () => {
  const messages = [
    { role: "system", content: `${SYSTEM}\n${"word ".repeat(1_000)}` },
    { role: "user", content: INSTRUCTION },
  ];
  const cached = async () =>
    (await complete({ messages })).usage.prompt_tokens_details.cached_tokens;
  expect(await cached()).toBe(0);
  const tokens = await cached();
  expect(tokens).toBeGreaterThanOrEqual(1_024);
  expect(tokens % 128).toBe(0);
});

test("errors have the shape, the status and the headers of this API", async () => {
  const stranger = await ask({}, "wrong");
  expect(stranger.status).toBe(401);
  expect(await stranger.json()).toMatchObject({ error: { code: "invalid_api_key" } });
  expect((await ask({ model: "no-such-model" })).status).toBe(404);
  const open = { name: "answer", strict: true, schema: { type: "object", properties: {} } };
  expect((await ask({ response_format: { type: "json_schema", json_schema: open } })).status).toBe(
    400,
  );
  provider.faults.set({ next: ["rate_limit", "overloaded"], retryAfterSeconds: 3 });
  const limited = await ask();
  expect([limited.status, limited.headers.get("retry-after")]).toEqual([429, "3"]);
  expect(await limited.json()).toMatchObject({ error: { code: "rate_limit_exceeded" } });
  expect((await ask()).status).toBe(503);
});

test("refusals, cut answers and broken streams", async () => {
  provider.faults.set({ next: ["refusal", "max_tokens", "cut_stream"] });
  expect((await complete()).choices[0]?.message).toMatchObject({
    content: null,
    refusal: expect.any(String),
  });
  expect((await complete()).choices[0]?.finish_reason).toBe("length");
  const broken = await ask({ stream: true });
  await expect(broken.text()).rejects.toThrow();
  expect((await complete({ max_completion_tokens: 5 })).choices[0]?.finish_reason).toBe("length");
});

test("models are listed", async () => {
  const headers = { authorization: `Bearer ${provider.apiKey}` };
  const list = (await (await fetch(`${provider.url}/v1/models`, { headers })).json()) as {
    data: { id: string }[];
  };
  expect(list.data.map(({ id }) => id)).toContain("gpt-5-mini");
});
