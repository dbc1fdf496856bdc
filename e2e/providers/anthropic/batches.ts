import type Anthropic from "@anthropic-ai/sdk";
import { z } from "zod";

import { runItem } from "@/e2e/providers/anthropic/batch-item";
import type { PromptCache } from "@/e2e/providers/anthropic/prompt-cache";
import {
  describe,
  type MessageRequest,
  readMessageRequest,
} from "@/e2e/providers/anthropic/request";
import { begin, end, type Exchange, jsonBody, refuse, sendJson } from "@/e2e/providers/exchange";
import type { Provider } from "@/e2e/providers/provider";

type MessageBatch = Anthropic.Messages.MessageBatch;
type ItemResult = Anthropic.Messages.MessageBatchIndividualResponse;

const CreateSchema = z.strictObject({
  requests: z
    .array(
      z.strictObject({
        custom_id: z.string().regex(/^[\w-]{1,64}$/),
        params: z.unknown(),
      }),
    )
    .min(1),
});
const DAY_MS = 86_400_000;

type Item = { customId: string; params: unknown };
type Batch = {
  id: string;
  createdAt: number;
  endedAt: number | null;
  cancelledAt: number | null;
  items: Item[];
  results: ItemResult[];
  timer: NodeJS.Timeout | null;
};

/** Batches of messages; their items are answered one after the other, evenly over the time a batch takes. */
export function makeBatches(provider: Provider, cache: PromptCache, url: () => string) {
  const batches = new Map<string, Batch>();

  const continueBatch = (batch: Batch, milliseconds: number): void => {
    if (batch.timer) clearTimeout(batch.timer);
    batch.timer = setTimeout(() => {
      answerNext(provider, cache, batch);
      if (batch.results.length < batch.items.length) return continueBatch(batch, milliseconds);
      batch.timer = null;
      batch.endedAt = provider.now();
    }, milliseconds);
  };

  const create = (exchange: Exchange): void => {
    const batch = readBatch(provider, exchange);
    batches.set(batch.id, batch);
    continueBatch(batch, provider.tuning.batchMs / batch.items.length);
    send(exchange, describeBatch(batch, url()));
  };

  const send = (exchange: Exchange, body: unknown) =>
    sendJson(exchange, 200, { "request-id": exchange.call.id }, body);

  const handle = (exchange: Exchange): void => {
    const { method = "" } = exchange.request;
    const [, id, action] =
      /^\/v1\/messages\/batches(?:\/([^/]+)(?:\/(cancel|results))?)?$/.exec(exchange.path) ?? [];
    if (!id && method === "POST") return create(exchange);
    if (!id) {
      const data = [...batches.values()].reverse().map((batch) => describeBatch(batch, url()));
      const ends = { first_id: data[0]?.id ?? null, last_id: data.at(-1)?.id ?? null };
      return send(exchange, { data, has_more: false, ...ends });
    }
    const batch = batches.get(id) ?? refuse("not_found", `Batch ${id} was not found.`);
    if (action === "results") return sendResults(exchange, batch);
    if (action === "cancel" && method === "POST" && batch.endedAt === null) {
      batch.cancelledAt ??= provider.now();
      continueBatch(batch, 0);
    }
    if (method !== "DELETE") return send(exchange, describeBatch(batch, url()));
    if (batch.endedAt === null) refuse("invalid_request", `Batch ${id} has not ended.`);
    batches.delete(id);
    send(exchange, { id, type: "message_batch_deleted" });
  };

  const close = () => batches.forEach(({ timer }) => timer && clearTimeout(timer));
  return { handle, close };
}

function readBatch(provider: Provider, exchange: Exchange): Batch {
  const parsed = CreateSchema.safeParse(jsonBody(exchange));
  if (!parsed.success) refuse("invalid_request", describe(parsed.error));
  const items = parsed.data.requests.map(({ custom_id, params }) => ({
    customId: custom_id,
    params,
  }));
  if (new Set(items.map(({ customId }) => customId)).size < items.length)
    refuse("invalid_request", "requests: custom_id must be unique within a batch");
  return {
    id: provider.nextId("msgbatch"),
    createdAt: provider.now(),
    endedAt: null,
    cancelledAt: null,
    items,
    results: [],
    timer: null,
  };
}

/** After a cancellation, everything that was not answered yet is cancelled at once. */
function answerNext(provider: Provider, cache: PromptCache, batch: Batch): void {
  const remaining = batch.items.slice(batch.results.length);
  if (batch.cancelledAt !== null) {
    const result = { type: "canceled" } as const;
    batch.results.push(...remaining.map(({ customId }) => ({ custom_id: customId, result })));
    return;
  }
  const [item] = remaining;
  if (!item) return;
  const read = (): MessageRequest =>
    readMessageRequest(item.params, provider.settings.claudeModels);
  const result = runItem(provider, cache, item.params, read);
  batch.results.push({ custom_id: item.customId, result });
}

function describeBatch(batch: Batch, url: string): MessageBatch {
  const { id, items, results, createdAt, endedAt, cancelledAt } = batch;
  const iso = (time: number | null) => (time === null ? null : new Date(time).toISOString());
  const count = (type: ItemResult["result"]["type"]) =>
    results.filter(({ result }) => result.type === type).length;
  // The counts of a real batch move only when it has ended.
  const isEnded = endedAt !== null;
  const of = (type: ItemResult["result"]["type"]) => (isEnded ? count(type) : 0);
  return {
    id,
    type: "message_batch",
    processing_status: isEnded ? "ended" : cancelledAt === null ? "in_progress" : "canceling",
    request_counts: {
      processing: isEnded ? 0 : items.length,
      succeeded: of("succeeded"),
      errored: of("errored"),
      canceled: of("canceled"),
      expired: of("expired"),
    },
    created_at: new Date(createdAt).toISOString(),
    expires_at: new Date(createdAt + DAY_MS).toISOString(),
    ended_at: iso(endedAt),
    cancel_initiated_at: iso(cancelledAt),
    archived_at: null,
    results_url: isEnded ? `${url}/v1/messages/batches/${id}/results` : null,
  };
}

/** The order of results is not the order of requests. */
function sendResults(exchange: Exchange, batch: Batch): void {
  if (batch.endedAt === null) refuse("not_found", `Batch ${batch.id} has no results yet.`);
  const lines = batch.results.toReversed().map((result) => `${JSON.stringify(result)}\n`);
  begin(exchange, 200, { "content-type": "application/x-jsonl", "request-id": exchange.call.id });
  end(exchange, lines.join(""));
}
