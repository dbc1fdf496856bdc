import Anthropic from "@anthropic-ai/sdk";
import { afterEach, expect, test, vi } from "vitest";

import { type RunningProvider, startProvider } from "@/e2e/providers/start-provider";
import { claudeClient, messageOf, sentencesOf, SYSTEM } from "@/e2e/providers/test-requests";

let provider: RunningProvider | undefined;
afterEach(() => provider?.close());

const item = (customId: string, changes = {}) => ({
  custom_id: customId,
  params: messageOf(changes),
});

async function ended(client: Anthropic, id: string) {
  return vi.waitFor(async () => {
    const batch = await client.messages.batches.retrieve(id);
    expect(batch.processing_status).toBe("ended");
    return batch;
  });
}

test("a batch answers every item by its id, and says which failed", async () => {
  provider = await startProvider();
  const client = claudeClient(provider);
  const { id } = await client.messages.batches.create({
    requests: [item("a"), item("b", { model: "claude-0" }), item("c")],
  });
  const batch = await ended(client, id);
  expect(batch.request_counts).toMatchObject({ processing: 0, succeeded: 2, errored: 1 });
  const results = [];
  for await (const result of await client.messages.batches.results(id)) results.push(result);
  const types = Object.fromEntries(results.map((one) => [one.custom_id, one.result.type]));
  expect(types).toEqual({ a: "succeeded", b: "errored", c: "succeeded" });
  const messages = results.flatMap(({ result }) =>
    result.type === "succeeded" ? result.message : [],
  );
  for (const message of messages) expect(sentencesOf(message)).toHaveLength(2);
  expect(provider.calls.list().filter(({ kind }) => kind === "batch_item")).toHaveLength(3);
  await expect(client.messages.batches.delete(id)).resolves.toMatchObject({ id });
});

test("a batch that takes long has no results yet, and can be cancelled", async () => {
  provider = await startProvider({ batchMs: 3_600_000 });
  const client = claudeClient(provider);
  const { id } = await client.messages.batches.create({ requests: [item("a"), item("b")] });
  await expect(client.messages.batches.results(id)).rejects.toThrow(/No batch `results_url`/);
  expect((await client.messages.batches.cancel(id)).processing_status).toBe("canceling");
  expect((await ended(client, id)).request_counts.canceled).toBe(2);
});

test("what a batch has not answered when its day is over has expired", async () => {
  provider = await startProvider({ batchMs: 400, batchLifeMs: 250 });
  const client = claudeClient(provider);
  const { id } = await client.messages.batches.create({ requests: [item("a"), item("b")] });

  expect((await ended(client, id)).request_counts).toMatchObject({ succeeded: 1, expired: 1 });
});

test("what was answered before a cancellation stays a result, and a batch that has ended cannot be cancelled", async () => {
  provider = await startProvider({ batchMs: 600, batchCancelMs: 20 });
  const client = claudeClient(provider);
  const { id } = await client.messages.batches.create({ requests: [item("a"), item("b")] });
  await vi.waitFor(() =>
    expect(provider?.calls.list().some(({ kind }) => kind === "batch_item")).toBe(true),
  );

  await client.messages.batches.cancel(id);

  expect((await ended(client, id)).request_counts).toMatchObject({ succeeded: 1, canceled: 1 });
  await expect(client.messages.batches.cancel(id)).rejects.toThrow(Anthropic.BadRequestError);
});

test("the list is in pages, newest first", async () => {
  provider = await startProvider();
  const client = claudeClient(provider);
  const made: string[] = [];
  for (const name of ["a", "b", "c"])
    made.push((await client.messages.batches.create({ requests: [item(name)] })).id);

  const listed: string[] = [];
  for await (const { id } of client.messages.batches.list({ limit: 2 })) listed.push(id);

  expect(listed).toEqual(made.toReversed());
});

test("a request about a batch can fail, and its answer can be lost after it was carried out", async () => {
  provider = await startProvider({ faults: { batches: ["overloaded", "lost_answer"] } });
  const client = claudeClient(provider);
  const create = () => client.messages.batches.create({ requests: [item("a")] });

  await expect(create()).rejects.toThrow(/Overloaded/);
  await expect(create()).rejects.toThrow(Anthropic.APIConnectionError);
  expect((await client.messages.batches.list()).data).toHaveLength(1);
});

test("the questions of a batch need not find what others have put into the cache", async () => {
  provider = await startProvider({ batchCache: false });
  const client = claudeClient(provider);
  const system = [
    { type: "text" as const, text: SYSTEM },
    {
      type: "text" as const,
      text: "These words are in every question. ".repeat(600),
      cache_control: { type: "ephemeral" as const },
    },
  ];
  const { id } = await client.messages.batches.create({
    requests: [item("a", { system }), item("b", { system })],
  });
  await ended(client, id);

  const usages = provider.calls
    .list()
    .flatMap(({ kind, usage }) => (kind === "batch_item" ? usage : []));
  expect(usages).toHaveLength(2);
  for (const usage of usages) {
    expect(usage?.cacheReadTokens).toBe(0);
    expect(usage?.cacheWriteTokens).toBeGreaterThan(1_024);
  }
});

test("ids that are not unique are refused", async () => {
  provider = await startProvider();
  const create = claudeClient(provider).messages.batches.create({
    requests: [item("a"), item("a")],
  });
  await expect(create).rejects.toThrow(Anthropic.BadRequestError);
});
