import Anthropic from "@anthropic-ai/sdk";
import { afterEach, expect, test, vi } from "vitest";

import { type RunningProvider, startProvider } from "@/e2e/providers/start-provider";
import { claudeClient, messageOf, sentencesOf } from "@/e2e/providers/test-requests";

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

test("ids that are not unique are refused", async () => {
  provider = await startProvider();
  const create = claudeClient(provider).messages.batches.create({
    requests: [item("a"), item("a")],
  });
  await expect(create).rejects.toThrow(Anthropic.BadRequestError);
});
