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
import { failFor } from "@/e2e/providers/plan-reply";
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

type Item = { customId: string; params: unknown };
type Batch = {
  id: string;
  createdAt: number;
  expiresAt: number;
  endedAt: number | null;
  cancelledAt: number | null;
  items: Item[];
  results: ItemResult[];
  timer: NodeJS.Timeout | null;
};

/** Batches of messages; their items are answered one after the other, evenly over the time a batch takes. */
export function makeBatches(provider: Provider, cache: PromptCache, url: () => string) {
  const batches = new Map<string, Batch>();

  const continueBatch = (batch: Batch): void => {
    const { tuning, now } = provider;
    if (batch.timer) clearTimeout(batch.timer);
    const nextMs = tuning.batchMs / batch.items.length;
    const { expiresAt, cancelledAt } = batch;
    const endsAt = cancelledAt === null ? expiresAt : cancelledAt + tuning.batchCancelMs;
    const leftMs = Math.max(0, endsAt - now());
    batch.timer = setTimeout(
      () => {
        if (nextMs < leftMs) answerNext(provider, cache, batch);
        else leaveRest(batch);
        if (batch.results.length < batch.items.length) return continueBatch(batch);
        batch.timer = null;
        batch.endedAt = now();
      },
      // A timer set for longer goes off at once.
      Math.min(nextMs, leftMs, 2 ** 31 - 1),
    );
  };

  const create = (exchange: Exchange): void => {
    const batch = readBatch(provider, exchange);
    batches.set(batch.id, batch);
    continueBatch(batch);
    send(exchange, describeBatch(batch, url()));
  };

  const send = (exchange: Exchange, body: unknown) =>
    sendJson(exchange, 200, { "request-id": exchange.call.id }, body);

  const handle = (exchange: Exchange): void => {
    const fault = provider.faults.takeForBatch();
    if (fault === "lost_answer") return loseAnswer(exchange, route);
    failFor(provider, fault);
    return route(exchange);
  };

  const route = (exchange: Exchange): void => {
    const { method = "" } = exchange.request;
    const [, id, action] =
      /^\/v1\/messages\/batches(?:\/([^/]+)(?:\/(cancel|results))?)?$/.exec(exchange.path) ?? [];
    if (!id && method === "POST") return create(exchange);
    if (!id) return send(exchange, listOf([...batches.values()].toReversed(), exchange, url()));
    const batch = batches.get(id) ?? refuse("not_found", `Batch ${id} was not found.`);
    if (action === "results") return sendResults(exchange, batch);
    if (action === "cancel" && method === "POST") {
      if (batch.endedAt !== null) refuse("invalid_request", `Batch ${id} has already ended.`);
      batch.cancelledAt ??= provider.now();
      continueBatch(batch);
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
    expiresAt: provider.now() + provider.tuning.batchLifeMs,
    endedAt: null,
    cancelledAt: null,
    items,
    results: [],
    timer: null,
  };
}

function answerNext(provider: Provider, cache: PromptCache, batch: Batch): void {
  const item = batch.items[batch.results.length];
  if (!item) return;
  const read = (): MessageRequest =>
    readMessageRequest(item.params, provider.settings.claudeModels);
  const result = runItem(provider, cache, item.params, read);
  batch.results.push({ custom_id: item.customId, result });
}

/** What was not answered when the batch was cancelled or its day was over. */
function leaveRest({ cancelledAt, items, results }: Batch): void {
  const type = cancelledAt === null ? ("expired" as const) : ("canceled" as const);
  const rest = items.slice(results.length);
  results.push(...rest.map(({ customId }) => ({ custom_id: customId, result: { type } })));
}

/** Newest first, in pages. */
function listOf(all: Batch[], { query }: Exchange, url: string) {
  const after = all.findIndex(({ id }) => id === query.get("after_id"));
  const limit = Number(query.get("limit") ?? 20);
  const page = all.slice(after + 1, after + 1 + limit);
  return {
    data: page.map((batch) => describeBatch(batch, url)),
    has_more: all.length > after + 1 + page.length,
    first_id: page[0]?.id ?? null,
    last_id: page.at(-1)?.id ?? null,
  };
}

function describeBatch(batch: Batch, url: string): MessageBatch {
  const { id, items, results, createdAt, expiresAt, endedAt, cancelledAt } = batch;
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
    expires_at: new Date(expiresAt).toISOString(),
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

/** As when the connection breaks after the request has arrived. */
function loseAnswer(exchange: Exchange, route: (exchange: Exchange) => void): void {
  route({ ...exchange, gone: AbortSignal.abort() });
  exchange.call.endedAt ??= Date.now();
  exchange.response.destroy();
}
