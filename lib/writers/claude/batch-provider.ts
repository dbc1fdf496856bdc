import { createHash } from "node:crypto";

import { type Anthropic, AnthropicError } from "@anthropic-ai/sdk";

import { AppError } from "@/lib/errors";
import {
  bodyOf,
  claudeClient,
  claudeFailure,
  type ClaudeOptions,
  completionOf,
  itemFailure,
} from "@/lib/writers/claude/claude-messages";
import type { Completion, Repair, WriterRequest } from "@/lib/writers/model-writer";
import { providerError } from "@/lib/writers/provider-failure";

/** One question; `id` is a hash of exactly what is asked, so that the same question is recognised after a restart. */
export type BatchItem = {
  id: string;
  params: Anthropic.Messages.BatchCreateParams.Request["params"];
};

export type ItemResult =
  | { type: "answered"; completion: Completion }
  | { type: "failed"; error: AppError }
  | { type: "canceled" | "expired" };

/** `gone`: not known there any more, or its results are not. */
export type BatchState = "open" | "ended" | "gone";

export type ListedBatch = { id: string; createdAt: number; items: number };

/** Anthropic's Message Batches. Everything throws as a live call does. */
export type BatchProvider = {
  itemOf: <Answer>(request: WriterRequest<Answer>, repair?: Repair) => BatchItem;
  create: (items: BatchItem[], signal: AbortSignal) => Promise<string>;
  stateOf: (id: string, signal: AbortSignal) => Promise<BatchState>;
  /** A batch that has ended stays as it is. */
  cancel: (id: string, signal: AbortSignal) => Promise<void>;
  /** Of a batch that has ended, by the items' ids. */
  resultsOf: (id: string, signal: AbortSignal) => Promise<Map<string, ItemResult>>;
  /** Batches of anybody with this key, made since then. */
  listSince: (time: number, signal: AbortSignal) => Promise<ListedBatch[]>;
};

export function createBatchProvider(options: ClaudeOptions): BatchProvider {
  const { models } = options;
  const { batches } = claudeClient(options).messages;
  // A batch may hold questions to both.
  const model = [...new Set([models.large, models.small])].join(", ");

  async function guarded<Result>(signal: AbortSignal, work: () => Promise<Result>) {
    signal.throwIfAborted();
    try {
      return await work();
    } catch (error) {
      signal.throwIfAborted();
      // Whatever breaks while results arrive is the provider's failure too.
      throw error instanceof AnthropicError
        ? claudeFailure(error, model)
        : providerError({ status: undefined, reason: undefined, model, error });
    }
  }

  return {
    itemOf: (request, repair) => {
      const { tier, maxOutputTokens } = request;
      const params = { ...bodyOf(models[tier], request, repair), max_tokens: maxOutputTokens };
      const id = createHash("sha256").update(JSON.stringify(params)).digest("hex");
      return { id, params };
    },
    create: (items, signal) =>
      guarded(signal, async () => {
        const requests = items.map(({ id, params }) => ({ custom_id: id, params }));
        return (await batches.create({ requests }, { signal })).id;
      }),
    stateOf: (id, signal) =>
      guarded(signal, async () => stateIn(await batches.retrieve(id, null, { signal }))).catch(
        (error: unknown) => {
          if (hasStatus(error, 404)) return "gone";
          throw error;
        },
      ),
    cancel: (id, signal) =>
      guarded(signal, async () => void (await batches.cancel(id, null, { signal }))).catch(
        (error: unknown) => {
          // Nothing is left to be cancelled of a batch that has just ended.
          if (!hasStatus(error, 400) && !hasStatus(error, 404)) throw error;
        },
      ),
    resultsOf: (id, signal) =>
      guarded(signal, async () =>
        readResults(await batches.results(id, undefined, { signal }), model),
      ),
    listSince: (time, signal) =>
      guarded(signal, () => listedSince(time, batches.list({ limit: 100 }, { signal }))),
  };
}

async function readResults(
  lines: AsyncIterable<Anthropic.Messages.MessageBatchIndividualResponse>,
  model: string,
): Promise<Map<string, ItemResult>> {
  const results = new Map<string, ItemResult>();
  for await (const { custom_id, result } of lines)
    results.set(custom_id, readResult(result, model));
  return results;
}

async function listedSince(
  time: number,
  all: AsyncIterable<Anthropic.Messages.MessageBatch>,
): Promise<ListedBatch[]> {
  const listed: ListedBatch[] = [];
  for await (const batch of all) {
    const createdAt = Date.parse(batch.created_at);
    // The newest come first.
    if (createdAt < time) break;
    listed.push({ id: batch.id, createdAt, items: countOf(batch) });
  }
  return listed;
}

function stateIn(batch: Anthropic.Messages.MessageBatch): BatchState {
  if (batch.processing_status !== "ended") return "open";
  return batch.results_url === null ? "gone" : "ended";
}

function countOf({ request_counts: counts }: Anthropic.Messages.MessageBatch): number {
  const { processing, succeeded, errored, canceled, expired } = counts;
  return processing + succeeded + errored + canceled + expired;
}

function readResult(result: Anthropic.Messages.MessageBatchResult, model: string): ItemResult {
  switch (result.type) {
    case "succeeded":
      return { type: "answered", completion: completionOf(result.message) };
    case "errored":
      return { type: "failed", error: itemFailure(result.error, model) };
    case "canceled":
    case "expired":
      return { type: result.type };
  }
}

function hasStatus(error: unknown, status: number): boolean {
  return error instanceof AppError && error.params.status === status;
}
