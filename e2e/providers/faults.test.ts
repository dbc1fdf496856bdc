import Anthropic, { type APIError } from "@anthropic-ai/sdk";
import { afterEach, beforeEach, expect, test } from "vitest";

import { type AnswerFault, type Fault } from "@/e2e/providers/fault-plan";
import { makeFaults } from "@/e2e/providers/faults";
import { type RunningProvider, startProvider } from "@/e2e/providers/start-provider";
import {
  claudeClient,
  messageOf,
  SECTION,
  sentencesOf,
  textOf,
} from "@/e2e/providers/test-requests";

let provider: RunningProvider;
let client: Anthropic;

beforeEach(async () => {
  provider = await startProvider({ latency: { small: {}, large: {} } });
  client = claudeClient(provider);
});
afterEach(() => provider.close());

const ask = (options?: Anthropic.RequestOptions) => client.messages.create(messageOf(), options);
const askStreaming = () => client.messages.stream(messageOf()).finalMessage();

test.each([
  ["rate_limit", Anthropic.RateLimitError, { status: 429, type: "rate_limit_error" }],
  ["rate_limit_without_retry_after", Anthropic.RateLimitError, { status: 429 }],
  ["overloaded", Anthropic.InternalServerError, { status: 529, type: "overloaded_error" }],
  ["server_error", Anthropic.InternalServerError, { status: 500, type: "api_error" }],
] as const)("%s fails before an answer begins, streamed or not", async (fault, kind, shape) => {
  provider.faults.set({ next: [{ fault, times: 2 }], retryAfterSeconds: 7 });
  for (const asking of [ask, askStreaming]) {
    const error = await asking().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(kind);
    expect(error).toMatchObject(shape);
    const { headers } = error as APIError;
    expect(headers?.get("retry-after")).toBe(fault === "rate_limit" ? "7" : null);
  }
  await expect(ask()).resolves.toMatchObject({ stop_reason: "end_turn" });
  expect(provider.calls.list().map((call) => call.fault)).toEqual([fault, fault, null]);
});

test("the client repeats what can be repeated", async () => {
  provider.faults.set({ next: ["rate_limit", "overloaded"], retryAfterSeconds: 0.01 });
  await expect(ask({ maxRetries: 2 })).resolves.toMatchObject({ stop_reason: "end_turn" });
  expect(provider.calls.list().map(({ status }) => status)).toEqual([429, 529, 200]);
});

test("a request that is never answered times out", async () => {
  provider.faults.set({ next: ["timeout"] });
  await expect(ask({ timeout: 100 })).rejects.toThrow(Anthropic.APIConnectionTimeoutError);
});

test("a connection that breaks in the middle is an error, not a short answer", async () => {
  provider.faults.set({ next: ["cut_stream", "cut_stream"] });
  await expect(askStreaming()).rejects.toThrow(Anthropic.AnthropicError);
  await expect(ask()).rejects.toThrow();
  expect(provider.calls.list().map(({ abortedAt }) => abortedAt)).toEqual([null, null]);
});

test("a stream that does not go on ends when the client gives up", async () => {
  provider.faults.set({ next: ["stalled_stream"] });
  const stream = client.messages.stream(messageOf());
  const result = stream.finalMessage().catch((error: unknown) => error);
  await new Promise((resolve) => stream.once("text", resolve));
  stream.abort();
  expect(await result).toBeInstanceOf(Anthropic.APIUserAbortError);
});

test("an error in the middle of a stream has its type", async () => {
  provider.faults.set({ next: ["stream_error"] });
  await expect(askStreaming()).rejects.toMatchObject({ type: "overloaded_error" });
});

async function answerWith(fault: AnswerFault): Promise<Anthropic.Message> {
  provider.faults.set({ next: [fault] });
  return ask();
}

async function sentencesWith(fault: AnswerFault) {
  return sentencesOf(await answerWith(fault));
}

test("answers that are no JSON, break the schema, are empty, refused or cut", async () => {
  for (const fault of ["invalid_json", "breaks_schema"] as const) {
    provider.faults.set({ next: [fault] });
    await expect(client.messages.parse(messageOf())).rejects.toThrow(
      /Failed to parse structured output/,
    );
  }
  expect(await answerWith("empty_answer")).toMatchObject({ content: [], stop_reason: "end_turn" });
  expect(await answerWith("refusal")).toMatchObject({
    content: [],
    stop_reason: "refusal",
    stop_details: { type: "refusal" },
  });
  const cut = await answerWith("max_tokens");
  expect(cut.stop_reason).toBe("max_tokens");
  expect(() => JSON.parse(textOf(cut)) as unknown).toThrow();
});

test("answers that say what the guideline does not", async () => {
  const [first] = await sentencesWith("wrong_lines");
  expect(SECTION.lines.map(({ id }) => id)).not.toContain(first?.lines[0]);
  expect((await sentencesWith("invented_number"))[0]?.text).toMatch(/, in 37 of 100 people\.$/);
  expect((await sentencesWith("dropped_negation"))[0]?.text).toMatch(
    /You should take more than 4 g/,
  );
});

test("a fault waits for an answer that has a place for it", async () => {
  provider.faults.set({ next: ["dropped_negation"] });
  const lines = [{ id: "l1", text: "Drink water." }];
  const sentences = [{ id: "s1", place: "x", actor: null, lines: ["l1"] }];
  const content = JSON.stringify({ ...SECTION, lines, sentences });
  const message = await client.messages.create(
    messageOf({ messages: [{ role: "user", content }] }),
  );
  expect(message.stop_reason).toBe("end_turn");
  expect(provider.faults.waiting()).toEqual(["dropped_negation"]);
});

test("chance decides the same for the same seed, whatever the order of requests", () => {
  const plan = { probabilities: { overloaded: 0.3, invalid_json: 0.3 } };
  const requests = Array.from({ length: 200 }, (_, index) => `request ${index}`);
  const thrown = (seed: number, order: string[]) => {
    const faults = makeFaults(seed, plan);
    return new Map(order.map((request) => [request, faults.take(request, () => true)]));
  };
  const forth = thrown(1, requests);
  const back = thrown(1, requests.toReversed());
  for (const request of requests) expect(back.get(request)).toBe(forth.get(request));
  const count = (fault: Fault | null) => [...forth.values()].filter((one) => one === fault).length;
  expect(count("overloaded")).toBeGreaterThan(30);
  expect(count("invalid_json")).toBeGreaterThan(30);
  expect(count(null)).toBeGreaterThan(50);
  expect([...thrown(2, requests).values()]).not.toEqual([...forth.values()]);
});

test("another process can set faults, paces and limits, and read the calls", async () => {
  const post = (path: string, body: unknown) =>
    fetch(provider.url + path, { method: "POST", body: JSON.stringify(body) });
  const state = (path: string) =>
    fetch(provider.url + path).then((answer) => answer.json() as unknown);
  expect((await post("/__faults", { next: ["coffee"] })).status).toBe(400);
  await post("/__faults", { next: ["server_error"], probabilities: { refusal: 1 } });
  expect(await state("/__faults")).toMatchObject({
    next: ["server_error"],
    probabilities: { refusal: 1 },
  });
  await expect(ask()).rejects.toThrow(Anthropic.InternalServerError);
  await expect(ask()).resolves.toMatchObject({ stop_reason: "refusal" });
  await fetch(`${provider.url}/__faults`, { method: "DELETE" });
  await expect(ask()).resolves.toMatchObject({ stop_reason: "end_turn" });
  expect(await state("/__calls")).toMatchObject({
    open: 0,
    calls: [
      { fault: "server_error" },
      { fault: "refusal" },
      { fault: null, prompt: "write-section" },
    ],
  });
  await post("/__settings", { limits: { requestsPerMinute: 1 } });
  await ask();
  await expect(ask()).rejects.toThrow(Anthropic.RateLimitError);
});
